// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deadlines/deadlinewatch.h"

#include "core/base/chinatime.h"

#include <algorithm>
#include <optional>

namespace {

std::optional<DeadlineWarning> untold(const WatchedDeadline &watched, qint64 nowMs, const QSet<DeadlineWarning> &told)
{
    const DeadlineLevel level = Deadlines::levelAt(watched.deadline, nowMs);
    const bool speaks = level == DeadlineLevel::Nearing || level == DeadlineLevel::LastDay || level == DeadlineLevel::Overdue;
    const DeadlineWarning warning{watched.caseId, watched.commitment, level};
    return speaks && !told.contains(warning) ? std::optional(warning) : std::nullopt;
}

bool countsDays(const WatchedDeadline &watched)
{
    return Limit{0, watched.unit}.countsDays();
}

} // namespace

bool DeadlineWatch::isOfficeTime(qint64 nowMs, const OfficeHours &hours, const WorkCalendar &calendar)
{
    const QTime time = ChinaTime::time(nowMs);
    return calendar.isWorkingDay(ChinaTime::date(nowMs)) && time >= hours.opens && time < hours.closes;
}

qint64 DeadlineWatch::nextOpening(qint64 nowMs, const OfficeHours &hours, const WorkCalendar &calendar)
{
    const QDate today = ChinaTime::date(nowMs);
    const bool later = calendar.isWorkingDay(today) && ChinaTime::time(nowMs) < hours.opens;
    const QDate day = later ? today : calendar.after(today, 1).date;
    return day.isValid() ? ChinaTime::utcMs(day, hours.opens) : Deadline::never;
}

QList<DeadlineWarning> DeadlineWatch::warningsAt(qint64 nowMs, const QList<WatchedDeadline> &open, const QSet<DeadlineWarning> &told,
                                                 const OfficeHours &hours, const WorkCalendar &calendar)
{
    const bool officeTime = isOfficeTime(nowMs, hours, calendar);
    QSet<DeadlineWarning> said = told;
    QList<DeadlineWarning> warnings;
    for (const WatchedDeadline &watched : open) {
        if (countsDays(watched) && !officeTime)
            continue;
        if (const auto warning = untold(watched, nowMs, said)) {
            said.insert(*warning);
            warnings << *warning;
        }
    }
    std::stable_sort(warnings.begin(), warnings.end(), [](const DeadlineWarning &a, const DeadlineWarning &b) { return a.level > b.level; });
    return warnings;
}

qint64 DeadlineWatch::nextChange(qint64 nowMs, const QList<WatchedDeadline> &open)
{
    qint64 next = Deadline::never;
    for (const WatchedDeadline &watched : open) {
        const Deadline &deadline = watched.deadline;
        const qint64 past = deadline.dueMs == Deadline::never ? Deadline::never : deadline.dueMs + 1;
        for (const qint64 change : {deadline.amberMs, deadline.redMs, past}) {
            if (change > nowMs)
                next = std::min(next, change);
        }
    }
    return next;
}

qint64 DeadlineWatch::nextLook(qint64 nowMs, const QList<WatchedDeadline> &open, const QSet<DeadlineWarning> &told, const OfficeHours &hours,
                               const WorkCalendar &calendar)
{
    const qint64 change = nextChange(nowMs, open);
    if (isOfficeTime(nowMs, hours, calendar))
        return change;
    const bool waits = std::any_of(open.cbegin(), open.cend(), [nowMs, &told](const WatchedDeadline &watched) {
        return countsDays(watched) && untold(watched, nowMs, told);
    });
    return waits ? std::min(change, nextOpening(nowMs, hours, calendar)) : change;
}
