// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <atomic>

/// A PC whose clock can be set, that can sleep and be started anew: for tests of the clock guard.
class FakeMachine : public Clock
{
public:
    explicit FakeMachine(qint64 wallMs) : m_wallMs(wallMs) {}

    qint64 wallUtcMs() const override { return m_wallMs; }
    qint64 monotonicMs() const override { return m_monoMs; }
    QString bootId() const override { return QStringLiteral("boot-%1").arg(m_boot.load()); }
    ClockTrust trust() const override { return ClockTrust::Trusted; }

    /// Time goes by, awake or suspended.
    void pass(qint64 ms)
    {
        m_wallMs += ms;
        m_monoMs += ms;
    }
    /// Somebody or something sets the clock.
    void setWall(qint64 wallMs) { m_wallMs = wallMs; }
    /// Off and on again; its clock shows that afterwards.
    void restart(qint64 wallMs)
    {
        m_wallMs = wallMs;
        m_monoMs = 40'000;
        ++m_boot;
    }

private:
    std::atomic<qint64> m_wallMs;
    std::atomic<qint64> m_monoMs{3'600'000};
    std::atomic<int> m_boot{1};
};
