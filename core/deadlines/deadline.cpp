// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deadlines/deadline.h"

#include "core/base/chinatime.h"
#include "core/deadlines/daycount.h"
#include "core/deadlines/daysout.h"

#include <algorithm>

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;

qint64 unitMs(LimitUnit unit)
{
    if (unit == LimitUnit::Minutes)
        return minuteMs;
    return unit == LimitUnit::Hours ? hourMs : ChinaTime::dayMs;
}

qint64 lengthMs(const Limit &limit)
{
    return limit.amount * unitMs(limit.unit);
}

int roundedUp(qint64 ms, qint64 unit)
{
    return static_cast<int>(ms >= 0 ? (ms + unit - 1) / unit : -((-ms + unit - 1) / unit));
}

/// First instant of `day`, but never before the clock began to run; an invalid day lies before any calendar.
qint64 dawn(QDate day, qint64 startMs)
{
    return day.isValid() ? std::max(startMs, ChinaTime::utcMs(day)) : startMs;
}

/// When a limit in days begins to near its end.
qint64 amberOfDays(const DeadlineTerms &terms, const Deadline &deadline, const DayCount &count,
                   const WorkCalendar &calendar)
{
    const int fifth = terms.limit.amount / 5;
    const bool working = terms.limit.unit == LimitUnit::WorkingDays;
    const Limit warn = terms.warnBefore.value_or(Limit{working ? std::max(1, fifth) : 1, LimitUnit::WorkingDays});
    if (!warn.countsDays())
        return std::max(deadline.startMs, deadline.dueMs - lengthMs(warn));
    if (working && warn.unit == LimitUnit::WorkingDays) {
        const int before = terms.limit.amount - warn.amount; // counted over the pauses, as the limit is
        return before < 1 ? deadline.startMs : dawn(count.endOf(before).date, deadline.startMs);
    }
    QDate day = deadline.dueDate.addDays(-warn.amount);
    if (warn.unit == LimitUnit::WorkingDays)
        day = calendar.before(deadline.dueDate, warn.amount);
    if (!terms.warnBefore && day.isValid())
        day = std::min(day, deadline.dueDate.addDays(-fifth));
    return dawn(day, deadline.startMs);
}

Deadline ofDays(const DeadlineTerms &terms, qint64 startMs, const QList<Pause> &pauses, const WorkCalendar &calendar)
{
    const DayCount count(terms, startMs, pauses, calendar);
    const DayCount::End end = count.endOf(terms.limit.amount);
    Deadline deadline;
    deadline.startMs = startMs;
    deadline.provisional = end.provisional;
    deadline.paused = end.paused;
    deadline.left = end.left;
    if (!end.date.isValid())
        return deadline;
    deadline.dueDate = end.date;
    deadline.dueMs = lastInstantOf(end.date, terms);
    deadline.redMs = dawn(end.date, startMs);
    deadline.amberMs = std::min(deadline.redMs, amberOfDays(terms, deadline, count, calendar));
    return deadline;
}

/// The instant at which the clock has run for `elapsedMs`, or the open pause in which it stands before that.
struct ClockReach
{
    qint64 instantMs = 0;
    bool paused = false;
    qint64 stoodAtMs = 0; ///< when the open pause began

    static ClockReach of(qint64 elapsedMs, qint64 startMs, const QList<Pause> &pauses)
    {
        ClockReach reach{startMs + elapsedMs};
        for (const Pause &pause : pauses) {
            if (pause.fromMs > reach.instantMs)
                break;
            if (pause.toMs <= startMs)
                continue;
            const qint64 from = std::max(pause.fromMs, startMs);
            if (pause.toMs == Pause::openEnd)
                return {reach.instantMs, true, from};
            reach.instantMs += pause.toMs - from;
        }
        return reach;
    }
};

Deadline ofClock(const DeadlineTerms &terms, qint64 startMs, const QList<Pause> &pauses)
{
    const qint64 whole = lengthMs(terms.limit);
    const ClockReach end = ClockReach::of(whole, startMs, pauses);
    Deadline deadline;
    deadline.startMs = startMs;
    deadline.paused = end.paused;
    if (end.paused) {
        deadline.left = roundedUp(end.instantMs - end.stoodAtMs, unitMs(terms.limit.unit));
        return deadline;
    }
    const qint64 red = std::min(whole / 10, hourMs);
    const qint64 amber = terms.warnBefore ? std::min(whole, lengthMs(*terms.warnBefore)) : whole / 5;
    deadline.dueMs = end.instantMs;
    deadline.dueDate = ChinaTime::date(deadline.dueMs);
    deadline.redMs = ClockReach::of(whole - red, startMs, pauses).instantMs;
    deadline.amberMs = std::min(deadline.redMs, ClockReach::of(whole - amber, startMs, pauses).instantMs);
    return deadline;
}

} // namespace

QList<Pause> Deadlines::joined(QList<Pause> pauses)
{
    pauses.removeIf([](const Pause &pause) { return pause.toMs <= pause.fromMs; });
    std::sort(pauses.begin(), pauses.end(), [](const Pause &a, const Pause &b) { return a.fromMs < b.fromMs; });
    QList<Pause> joined;
    for (const Pause &pause : std::as_const(pauses)) {
        if (joined.isEmpty() || joined.constLast().toMs < pause.fromMs)
            joined << pause;
        else
            joined.last().toMs = std::max(joined.constLast().toMs, pause.toMs);
    }
    return joined;
}

Deadline Deadlines::compute(const DeadlineTerms &terms, qint64 startMs, const QList<Pause> &pauses,
                            const WorkCalendar &calendar)
{
    const QList<Pause> apart = joined(pauses);
    return terms.limit.countsDays() ? ofDays(terms, startMs, apart, calendar) : ofClock(terms, startMs, apart);
}

Deadline Deadlines::ifResumedAt(const DeadlineTerms &terms, qint64 startMs, QList<Pause> pauses, qint64 nowMs,
                                const WorkCalendar &calendar)
{
    for (Pause &pause : pauses) {
        if (pause.toMs == Pause::openEnd)
            pause.toMs = std::max(pause.fromMs, nowMs);
    }
    return compute(terms, startMs, pauses, calendar);
}

DeadlineLevel Deadlines::levelAt(const Deadline &deadline, qint64 nowMs, qint64 metMs)
{
    if (metMs != Deadline::never)
        return metMs <= deadline.dueMs ? DeadlineLevel::MetInTime : DeadlineLevel::MetLate;
    if (deadline.paused)
        return DeadlineLevel::Paused;
    if (nowMs > deadline.dueMs)
        return DeadlineLevel::Overdue;
    if (nowMs >= deadline.redMs)
        return DeadlineLevel::LastDay;
    return nowMs >= deadline.amberMs ? DeadlineLevel::Nearing : DeadlineLevel::InTime;
}

int Deadlines::leftAt(const Deadline &deadline, const Limit &limit, qint64 nowMs, const WorkCalendar &calendar)
{
    if (deadline.paused || deadline.dueMs == Deadline::never)
        return deadline.left;
    if (!limit.countsDays())
        return roundedUp(deadline.dueMs - nowMs, unitMs(limit.unit));
    const QDate today = ChinaTime::date(nowMs);
    const bool working = limit.unit == LimitUnit::WorkingDays;
    const int left =
        working ? calendar.count(today, deadline.dueDate) : static_cast<int>(today.daysTo(deadline.dueDate));
    return nowMs > deadline.dueMs ? std::min(-1, left) : std::max(0, left);
}
