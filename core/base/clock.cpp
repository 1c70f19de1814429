// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <QFile>

#include <chrono>
#include <ctime>

qint64 SystemClock::wallUtcMs() const
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

qint64 SystemClock::monotonicMs() const
{
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return static_cast<qint64>(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
}

QString SystemClock::bootId() const
{
    static const QString id = [] {
        QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
        return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll().trimmed()) : QStringLiteral("unknown");
    }();
    return id;
}

void ManualClock::setWallUtcMs(qint64 utcMs)
{
    if (utcMs > m_wallMs)
        m_monotonicMs += utcMs - m_wallMs;
    m_wallMs = utcMs;
}
