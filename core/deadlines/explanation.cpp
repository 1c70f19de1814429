// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deadlines/explanation.h"

#include "core/base/chinatime.h"
#include "core/deadlines/daysout.h"

#include <algorithm>

namespace {

using Day = Explanation::Day;
using Verdict = Day::Verdict;

/// Walks from day to day, and so tells the same story as the tables by another way.
class Walk
{
public:
    Walk(const Explanation &why, const WorkCalendar &calendar)
        : m_terms(why.terms), m_calendar(calendar), m_start(ChinaTime::date(why.startMs)), m_last(why.deadline.dueDate)
    {
        for (const Pause &pause : why.pauses) {
            const bool moves = why.deadline.paused || pause.fromMs <= why.deadline.dueMs;
            if (pause.toMs <= why.startMs || !moves)
                continue;
            m_out << DaysOut::of(pause, m_terms, m_start);
            if (why.deadline.paused)
                m_last = std::max(m_start, ChinaTime::date(pause.fromMs));
        }
    }

    QList<Day> days()
    {
        QList<Day> days;
        for (QDate date = m_start; m_last.isValid() && date <= m_last; date = date.addDays(1)) {
            Day day;
            day.facts = m_calendar.facts(date);
            day.verdict = verdict(day.facts);
            day.number = day.verdict == Verdict::Counted ? ++m_counted : 0;
            days << day;
        }
        return days;
    }

private:
    Verdict verdict(const DayFacts &day) const
    {
        const bool working = m_terms.limit.unit == LimitUnit::WorkingDays;
        if (day.date == m_start)
            return Verdict::StartNotCounted;
        if (working && !day.works)
            return Verdict::NotWorking;
        if (std::any_of(m_out.cbegin(), m_out.cend(), [&day](const DaysOut &out) { return out.contains(day.date); }))
            return Verdict::Paused;
        if (m_counted < m_terms.limit.amount)
            return Verdict::Counted;
        return day.works ? Verdict::RolledOver : Verdict::NotWorking;
    }

    const DeadlineTerms &m_terms;
    const WorkCalendar &m_calendar;
    QDate m_start;
    QDate m_last;
    QList<DaysOut> m_out;
    int m_counted = 0;
};

} // namespace

Explanation Explanation::of(const DeadlineTerms &terms, qint64 startMs, const QList<Pause> &pauses,
                            const WorkCalendar &calendar)
{
    Explanation why;
    why.terms = terms;
    why.startMs = startMs;
    why.pauses = Deadlines::joined(pauses);
    why.deadline = Deadlines::compute(terms, startMs, pauses, calendar);
    why.calendarVersion = calendar.version();
    if (terms.limit.countsDays())
        why.days = Walk(why, calendar).days();
    return why;
}
