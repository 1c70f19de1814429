// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/deadlinewatch.h"

#include "core/base/chinatime.h"

#include <algorithm>
#include <utility>

namespace {

/// A wall clock may be set and a PC may sleep: look at least this often.
constexpr qint64 longestWaitMs = 15 * 60'000;

} // namespace

DeadlineWatch::DeadlineWatch(Look look, const Clock &clock, QObject *parent) : QObject(parent), m_look(std::move(look)), m_clock(clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        Q_EMIT levelsChanged();
        check();
    });
}

void DeadlineWatch::check()
{
    if (m_looking) {
        m_again = true;
        return;
    }
    look();
}

void DeadlineWatch::look()
{
    m_looking = true;
    const QList<DeadlineWarning> told = std::exchange(m_announced, {});
    m_look(told, m_clock.wallUtcMs()).then(this, [this, told](const Result<Found> &found) { take(told, found); }).onCanceled(this, [this] { m_looking = false; });
}

void DeadlineWatch::take(const QList<DeadlineWarning> &told, const Result<Found> &found)
{
    m_looking = false;
    if (!found) {
        setTimer(Deadline::never);
        return;
    }
    if (!found->toldKept) {
        for (const DeadlineWarning &warning : told)
            m_toldHere.insert(keyOf(warning));
    } else if (!told.isEmpty()) {
        Q_EMIT kept();
    }
    QList<DeadlineWarning> fresh;
    for (const DeadlineWarning &warning : found->warnings) {
        if (!m_toldHere.contains(keyOf(warning)))
            fresh << warning;
    }
    m_announced = fresh;
    if (!fresh.isEmpty())
        Q_EMIT warned(fresh);
    setTimer(found->nextMs);
    // What was announced is now kept as told, and what did not fit into this look comes with the next.
    if (!fresh.isEmpty() || std::exchange(m_again, false))
        look();
}

void DeadlineWatch::setTimer(qint64 nextMs)
{
    const qint64 now = m_clock.wallUtcMs();
    const qint64 midnight = ChinaTime::endOfDay(ChinaTime::date(now)) + 1;
    const qint64 next = std::min({nextMs, midnight, now + longestWaitMs});
    m_timer.start(int(std::max<qint64>(next - now, 0)) + 1);
}

QString DeadlineWatch::keyOf(const DeadlineWarning &warning)
{
    return warning.id.value + u'|' + warning.commitment + u'|' + QString::number(int(warning.level));
}
