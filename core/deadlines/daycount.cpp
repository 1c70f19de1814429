// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deadlines/daycount.h"

#include "core/base/chinatime.h"
#include "core/deadlines/daysout.h"

#include <algorithm>

DayCount::DayCount(const DeadlineTerms &terms, qint64 startMs, const QList<Pause> &pauses, const WorkCalendar &calendar)
    : m_terms(terms),
      m_pauses(pauses),
      m_calendar(calendar),
      m_start(ChinaTime::date(startMs)),
      m_working(terms.limit.unit == LimitUnit::WorkingDays)
{
}

DayCount::End DayCount::endOf(int amount) const
{
    // No working days from a day off end on the next working day: that is one day counted.
    const bool rolls = m_working && amount == 0 && !m_calendar.isWorkingDay(m_start);
    Reach reach{rolls ? 1 : amount, m_start};
    DueDay due = end(reach);
    for (const Pause &pause : m_pauses) {
        if (!due.date.isValid() || pause.fromMs > lastInstantOf(due.date, m_terms))
            break;
        if (pause.toMs == Pause::openEnd)
            return pausedAt(pause, reach);
        takeOut(pause, due.date, reach);
        due = end(reach);
    }
    return {due.date, due.provisional, false, 0};
}

int DayCount::daysIn(QDate first, QDate last) const
{
    if (last < first)
        return 0;
    return m_working ? m_calendar.count(first.addDays(-1), last) : static_cast<int>(first.daysTo(last)) + 1;
}

QDate DayCount::counted(const Reach &reach) const
{
    return m_working ? m_calendar.after(m_start, reach.days).date : m_start.addDays(reach.days);
}

DueDay DayCount::end(const Reach &reach) const
{
    if (m_working)
        return m_calendar.after(m_start, reach.days);
    return m_calendar.rolledForward(std::max(counted(reach), reach.notBefore));
}

DayCount::End DayCount::pausedAt(const Pause &pause, const Reach &reach) const
{
    const DaysOut out = DaysOut::of(pause, m_terms, m_start);
    const int gone = daysIn(m_start.addDays(1), out.first.addDays(-1));
    const QDate seen = std::max(m_start, ChinaTime::date(pause.fromMs));
    const bool provisional = m_working && !m_calendar.isKnownBetween(m_start, seen);
    return {QDate(), provisional, true, std::max(0, reach.days - gone)};
}

void DayCount::takeOut(const Pause &pause, QDate due, Reach &reach) const
{
    const DaysOut out = DaysOut::of(pause, m_terms, m_start);
    if (out.isEmpty())
        return;
    if (out.first <= counted(reach))
        reach.days += daysIn(out.first, out.last);
    else if (out.contains(due)) // calendar days: the count has ended, the working day on which it may end is out
        reach.notBefore = out.last.addDays(1);
}
