// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/idlewatch.h"

#include "core/base/clock.h"

#include <QCoreApplication>
#include <QEvent>

#include <utility>

namespace {

constexpr int lookMs = 5000;

} // namespace

IdleWatch::IdleWatch(const Clock &clock, std::function<qint64()> limitMs, QObject *parent)
    : QObject(parent), m_clock(clock), m_limitMs(std::move(limitMs))
{
    m_timer.setInterval(lookMs);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::check);
}

void IdleWatch::start()
{
    m_lastMono = m_clock.monotonicMs();
    m_timer.start();
    qApp->installEventFilter(this);
}

void IdleWatch::stop()
{
    m_timer.stop();
    qApp->removeEventFilter(this);
}

void IdleWatch::check()
{
    if (m_timer.isActive() && m_clock.monotonicMs() - m_lastMono >= m_limitMs())
        Q_EMIT idle();
}

bool IdleWatch::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
        break;
    default: return false;
    }
    const qint64 now = m_clock.monotonicMs();
    // Woken from its sleep by this key: it was away for too long, and the key belongs to nobody who is known.
    if (now - m_lastMono >= m_limitMs()) {
        Q_EMIT idle();
        return true;
    }
    m_lastMono = now;
    return false;
}
