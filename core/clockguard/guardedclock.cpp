// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clockguard/guardedclock.h"

#include <cstdlib>

GuardedClock::GuardedClock(const Clock &machine, qint64 buildMs) : m_machine(machine), m_buildMs(buildMs)
{
    judge({});
}

qint64 GuardedClock::nowLocked() const
{
    if (m_state.trust == ClockTrust::Untrusted)
        return m_state.anchorMs;
    return m_state.anchorMs + (m_machine.monotonicMs() - m_state.anchorMonoMs);
}

qint64 GuardedClock::wallUtcMs() const
{
    const QMutexLocker lock(&m_mutex);
    return nowLocked();
}

ClockTrust GuardedClock::trust() const
{
    const QMutexLocker lock(&m_mutex);
    return m_state.trust;
}

GuardedClock::State GuardedClock::state() const
{
    const QMutexLocker lock(&m_mutex);
    return m_state;
}

void GuardedClock::restore(const State &state)
{
    const QMutexLocker lock(&m_mutex);
    m_state = state;
}

ClockReading GuardedClock::machine() const
{
    return {m_machine.wallUtcMs(), m_machine.monotonicMs(), m_machine.bootId()};
}

ClockVerdict GuardedClock::judge(const ClockMarks &marks)
{
    const ClockReading now = machine();
    const ClockVerdict verdict = ClockJudge::of(now, marks, m_buildMs);
    const QMutexLocker lock(&m_mutex);
    m_state = {verdict.trust, verdict.doubt, verdict.nowMs, now.monoMs, now.wallMs - now.monoMs, verdict.jumpedMs};
    return verdict;
}

void GuardedClock::take(qint64 nowMs, ClockTrust trust)
{
    const ClockReading now = machine();
    const QMutexLocker lock(&m_mutex);
    const ClockDoubt doubt = trust == ClockTrust::Trusted ? ClockDoubt::None : m_state.doubt;
    m_state = {trust, doubt, nowMs, now.monoMs, now.wallMs - now.monoMs, 0};
}

qint64 GuardedClock::takeJump()
{
    const ClockReading now = machine();
    const QMutexLocker lock(&m_mutex);
    const qint64 off = now.wallMs - now.monoMs;
    const qint64 jump = off - m_state.machineOffMs;
    if (std::llabs(jump) <= ClockJudge::toleranceMs)
        return 0;
    m_state.machineOffMs = off;
    m_state.jumpedMs += jump;
    return jump;
}
