// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stallmeter.h"

#include <QCoreApplication>
#include <QEvent>
#include <QThread>

#include <algorithm>
#include <chrono>
#include <pthread.h>
#include <time.h>

namespace {

constexpr unsigned long betweenMs = 2;

const QEvent::Type knocked = static_cast<QEvent::Type>(QEvent::registerEventType());

qint64 nowUs()
{
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

qint64 workUs(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<qint64>(time.tv_sec) * 1'000'000 + time.tv_nsec / 1000;
}

clockid_t clockOfThisThread()
{
    clockid_t clock{};
    pthread_getcpuclockid(pthread_self(), &clock);
    return clock;
}

class Knock : public QEvent
{
public:
    explicit Knock(clockid_t clock) : QEvent(knocked), atUs(nowUs()), worked(workUs(clock)) {}

    qint64 atUs;
    qint64 worked;
};

} // namespace

StallMeter::StallMeter(QObject *parent) : QObject(parent)
{
    m_thread.reset(QThread::create([this, clock = clockOfThisThread()] {
        while (!m_over) {
            if (m_heard.exchange(false))
                QCoreApplication::postEvent(this, new Knock(clock), Qt::HighEventPriority);
            QThread::msleep(betweenMs);
        }
    }));
    m_thread->setObjectName(QStringLiteral("knocks"));
    m_thread->start(QThread::HighPriority);
}

StallMeter::~StallMeter()
{
    m_over = true;
    m_thread->wait();
}

void StallMeter::setScene(const QString &scene)
{
    if (m_longest.isEmpty() || m_longest.constLast().scene != scene)
        m_longest << Stall{scene, 0, 0};
}

void StallMeter::pause()
{
    m_paused = true;
}

void StallMeter::resume()
{
    m_paused = false;
    m_resumedUs = nowUs();
}

bool StallMeter::event(QEvent *event)
{
    if (event->type() != knocked)
        return QObject::event(event);
    const auto *knock = static_cast<Knock *>(event);
    if (!m_paused && knock->atUs >= m_resumedUs && !m_longest.isEmpty()) {
        Stall &longest = m_longest.last();
        if (const qint64 waited = nowUs() - knock->atUs; waited > longest.waitedUs) {
            longest.waitedUs = waited;
            longest.workedUs = workUs(clockOfThisThread()) - knock->worked;
        }
    }
    m_heard = true;
    return true;
}

QString StallMeter::table() const
{
    QList<Stall> rows = m_longest;
    std::stable_sort(rows.begin(), rows.end(), [](const Stall &a, const Stall &b) { return a.waitedUs > b.waitedUs; });
    QString text = QStringLiteral("waited ms\tworked ms\tscene\n");
    for (const Stall &row : std::as_const(rows))
        text += QStringLiteral("%1\t%2\t%3\n").arg(double(row.waitedUs) / 1000, 0, 'f', 1).arg(double(row.workedUs) / 1000, 0, 'f', 1).arg(row.scene);
    return text;
}
