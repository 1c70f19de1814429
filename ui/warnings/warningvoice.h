// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/deadlinewarnings.h"
#include "ui/warnings/chime.h"

#include <functional>
#include <optional>

class Clock;

/// Decides whether a warning reaches somebody who is not looking: a message of the desktop when the window is not in front, and, only if it was switched
/// on, a sound, at most one a minute.
class WarningVoice
{
public:
    struct Ways
    {
        std::function<bool()> windowIsInFront;
        std::function<void(const QList<DeadlineWarning> &)> message;
        std::function<void(Chime::Kind)> sound;
    };

    static constexpr qint64 quietMs = 60'000;

    WarningVoice(const Clock &clock, Ways ways) : m_clock(clock), m_ways(std::move(ways)) {}

    /// Off at first.
    void setSound(bool on) { m_sound = on; }
    bool hasSound() const { return m_sound; }
    void announce(const QList<DeadlineWarning> &warnings);

private:
    const Clock &m_clock;
    Ways m_ways;
    bool m_sound = false;
    std::optional<qint64> m_lastSoundMs; ///< of the machine's own clock
};
