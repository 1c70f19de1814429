// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <optional>

/// What a machine's clocks show at one moment.
struct ClockReading
{
    qint64 wallMs = 0; ///< UTC
    qint64 monoMs = 0; ///< since the machine started
    QString bootId;

    bool operator==(const ClockReading &) const = default;
};

/// What the store knows of time.
struct ClockMarks
{
    std::optional<ClockReading> good;   ///< the last moment whose time was trusted
    std::optional<ClockReading> stated; ///< the last moment whose time rested on what a person said
};

/// Why a clock is not believed.
enum class ClockDoubt { None, BeforeBuild, BeforeLastGood, LongAfterLastGood };

/// What is to be believed, and the time to go by.
struct ClockVerdict
{
    ClockTrust trust = ClockTrust::Trusted;
    ClockDoubt doubt = ClockDoubt::None;
    qint64 nowMs = 0;    ///< the time to go by. Untrusted: the last good one, which stands still
    qint64 jumpedMs = 0; ///< the machine's clock was moved by so much since the store last saw it, in the same run of the machine; 0: it was not

    bool operator==(const ClockVerdict &) const = default;
};

/// RELIABILITY.md section 6: whether a machine's clock may be believed when the store is opened. Pure.
namespace ClockJudge {

inline constexpr qint64 toleranceMs = 2 * 60'000;
inline constexpr qint64 longestAbsenceMs = 400 * 86'400'000LL;

/// In the same run of the machine, time goes on from the last good moment by the machine's boot time, whatever its wall clock was set to meanwhile.
/// Else the wall clock is believed unless it shows less than the build date, more than 2 minutes less than the last good time, or 400 days more.
ClockVerdict of(const ClockReading &now, const ClockMarks &marks, qint64 buildMs);

} // namespace ClockJudge
