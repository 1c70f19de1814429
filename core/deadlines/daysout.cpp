// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deadlines/daysout.h"

#include "core/base/chinatime.h"

#include <algorithm>

DaysOut DaysOut::of(const Pause &pause, const DeadlineTerms &terms, QDate startDate)
{
    const bool working = terms.limit.unit == LimitUnit::WorkingDays;
    const auto opens = [&](QDate day) { return ChinaTime::utcMs(day, working ? terms.hours.opens : QTime(0, 0)); };
    const auto closes = [&](QDate day) {
        return working ? ChinaTime::utcMs(day, terms.hours.closes) : ChinaTime::utcMs(day.addDays(1));
    };
    DaysOut out{ChinaTime::date(pause.fromMs), QDate(WorkCalendar::lastYear, 12, 31)};
    if (pause.fromMs > opens(out.first))
        out.first = out.first.addDays(1);
    out.first = std::max(out.first, startDate.addDays(1));
    if (pause.toMs == Pause::openEnd)
        return out;
    QDate last = ChinaTime::date(pause.toMs);
    if (pause.toMs < closes(last))
        last = last.addDays(-1);
    out.last = std::min(out.last, last);
    return out;
}

qint64 lastInstantOf(QDate day, const DeadlineTerms &terms)
{
    return terms.dayEndsAtClose ? ChinaTime::utcMs(day, terms.hours.closes) : ChinaTime::endOfDay(day);
}
