// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deadlines/watchrules.h"

#include "core/base/chinatime.h"

#include <algorithm>

bool WatchRules::isOfficeTime(qint64 nowMs, const OfficeHours &hours, const WorkCalendar &calendar)
{
    const QTime time = ChinaTime::time(nowMs);
    return calendar.isWorkingDay(ChinaTime::date(nowMs)) && time >= hours.opens && time < hours.closes;
}

qint64 WatchRules::nextOpening(qint64 nowMs, const OfficeHours &hours, const WorkCalendar &calendar)
{
    const QDate today = ChinaTime::date(nowMs);
    const bool later = calendar.isWorkingDay(today) && ChinaTime::time(nowMs) < hours.opens;
    const QDate day = later ? today : calendar.after(today, 1).date;
    return day.isValid() ? ChinaTime::utcMs(day, hours.opens) : Deadline::never;
}

bool WatchRules::maySpeak(const Limit &limit, qint64 nowMs, const OfficeHours &hours, const WorkCalendar &calendar)
{
    return !limit.countsDays() || isOfficeTime(nowMs, hours, calendar);
}

std::optional<DeadlineLevel> WatchRules::levelToTell(const Deadline &deadline, qint64 nowMs)
{
    const DeadlineLevel level = Deadlines::levelAt(deadline, nowMs);
    const bool speaks =
        level == DeadlineLevel::Nearing || level == DeadlineLevel::LastDay || level == DeadlineLevel::Overdue;
    return speaks ? std::optional(level) : std::nullopt;
}

qint64 WatchRules::nextChange(const Deadline &deadline, qint64 nowMs)
{
    const qint64 past = deadline.dueMs == Deadline::never ? Deadline::never : deadline.dueMs + 1;
    qint64 next = Deadline::never;
    for (const qint64 change : {deadline.amberMs, deadline.redMs, past}) {
        if (change > nowMs)
            next = std::min(next, change);
    }
    return next;
}
