// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Whether the wall clock may be believed. RELIABILITY.md section 6; the guard itself comes with a later release.
enum class ClockTrust { Trusted, Untrusted, Stated };

/// Where the time comes from. Nothing in the program asks the system itself.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual qint64 wallUtcMs() const = 0;    ///< milliseconds since 1970-01-01T00:00Z
    virtual qint64 monotonicMs() const = 0;  ///< milliseconds since this machine started; never goes back
    virtual QString bootId() const = 0;      ///< changes with every start of the machine
    virtual ClockTrust trust() const = 0;
};

/// The machine's own clocks.
class SystemClock : public Clock
{
public:
    qint64 wallUtcMs() const override;
    qint64 monotonicMs() const override;
    QString bootId() const override;
    ClockTrust trust() const override { return ClockTrust::Trusted; }
};

/// A clock that stands where it is put: for tests, the demo and the import of past acts.
class ManualClock : public Clock
{
public:
    explicit ManualClock(qint64 utcMs) : m_wallMs(utcMs) {}

    void setWallUtcMs(qint64 utcMs);
    void advanceMs(qint64 ms) { setWallUtcMs(m_wallMs + ms); }

    qint64 wallUtcMs() const override { return m_wallMs; }
    qint64 monotonicMs() const override { return m_monotonicMs; }
    QString bootId() const override { return QStringLiteral("manual"); }
    ClockTrust trust() const override { return ClockTrust::Trusted; }

private:
    qint64 m_wallMs;
    qint64 m_monotonicMs = 0;
};
