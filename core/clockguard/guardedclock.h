// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clockguard/builddate.h"
#include "core/clockguard/clockjudge.h"

#include <QMutex>

/// A machine's clock that is not believed blindly (RELIABILITY.md section 6). Its time is an anchor and the machine's boot time, so that setting the
/// wall clock moves nothing while it runs. Untrusted, it stands still at the last good time until a person says what time it is. Usable from every
/// thread.
class GuardedClock : public Clock
{
public:
    /// `machine` is borrowed and outlives it. Until judge() only a time before `buildMs` is doubted.
    explicit GuardedClock(const Clock &machine, qint64 buildMs = BuildDate::utcMs());

    qint64 wallUtcMs() const override;
    qint64 monotonicMs() const override { return m_machine.monotonicMs(); }
    QString bootId() const override { return m_machine.bootId(); }
    ClockTrust trust() const override;

    /// Where it stands: all that judge(), state() and confirm() set.
    struct State
    {
        ClockTrust trust = ClockTrust::Trusted;
        ClockDoubt doubt = ClockDoubt::None;
        qint64 anchorMs = 0;     ///< the time at `anchorMonoMs`
        qint64 anchorMonoMs = 0;
        qint64 machineOffMs = 0; ///< the machine's wall clock less its boot time, as last seen
        qint64 jumpedMs = 0;     ///< all jumps seen since somebody last said what time it is

        bool operator==(const State &) const = default;
    };
    State state() const;
    void restore(const State &state);

    /// What the machine shows now.
    ClockReading machine() const;
    qint64 buildMs() const { return m_buildMs; }

    /// When a store is opened: what it knows decides whether the clock is believed.
    ClockVerdict judge(const ClockMarks &marks);
    /// A person said that it is `nowMs`.
    void take(qint64 nowMs, ClockTrust trust);
    /// By how much the machine's wall clock was moved since it was last looked at; 0: at most by 2 minutes.
    qint64 takeJump();

private:
    qint64 nowLocked() const;

    const Clock &m_machine;
    const qint64 m_buildMs;
    mutable QMutex m_mutex;
    State m_state;
};
