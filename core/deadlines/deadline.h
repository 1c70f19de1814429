// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/workcalendar.h"
#include "core/deadlines/limit.h"

#include <QTime>

#include <limits>
#include <optional>

/// When the office opens and closes; decides which working days a pause takes out, and when notices are given.
struct OfficeHours
{
    QTime opens = QTime(8, 0);
    QTime closes = QTime(17, 30);

    bool operator==(const OfficeHours &) const = default;
};

/// A lawful stop of a deadline. UTC milliseconds; `toMs` is openEnd while it lasts.
struct Pause
{
    static constexpr qint64 openEnd = std::numeric_limits<qint64>::max();

    qint64 fromMs = 0;
    qint64 toMs = openEnd;

    bool operator==(const Pause &) const = default;
};

/// What a deadline is computed from, beside its starts, pauses and calendar: the commitment's own terms.
struct DeadlineTerms
{
    Limit limit;
    OfficeHours hours;
    bool dayEndsAtClose = false; ///< the standard's "dayEnds": "close"
    /// Amber this much before the end. None: wd and d, the longer of 1 wd and a fifth of the limit (whole days); h and
    /// min, a fifth of the limit. For a limit in h or min a day of warning is 24 h.
    std::optional<Limit> warnBefore;

    bool operator==(const DeadlineTerms &) const = default;
};

/// One commitment running on one case. All instants UTC milliseconds; `never` where there is none.
struct Deadline
{
    static constexpr qint64 never = std::numeric_limits<qint64>::max();

    qint64 startMs = 0;
    qint64 dueMs = never; ///< last instant that is on time; never while a pause is open, or when the calendar does not
                          ///< reach so far
    QDate dueDate; ///< its date in China; invalid while a pause is open, or when the calendar does not reach so far
    qint64 amberMs = never; ///< from here on: nearing
    qint64 redMs =
        never; ///< from here on: the last day; for h and min the last tenth of the limit, at most the last hour
    bool provisional = false; ///< rests on a day that nobody has announced yet; never for h and min
    bool paused = false;      ///< a pause is open
    /// While paused: what is left of the limit, in its own unit. Days: how many are still to be counted once it runs
    /// again, 0 on the last day; hours and minutes: rounded up.
    int left = 0;

    bool operator==(const Deadline &) const = default;
};

/// Shape, words and colour of a deadline. The order is that of urgency.
enum class DeadlineLevel { InTime, Nearing, LastDay, Overdue, Paused, MetInTime, MetLate };

namespace Deadlines {

/// Sorted, joined where they touch or overlap, those ended before they began dropped.
QList<Pause> joined(QList<Pause> pauses);

/// The deadline: a pure function of its arguments (DESIGN.md "Promises"). O(pauses).
/// wd: the Nth working day after the day of the start is the last (Civil Code art. 201); a working day is out when one
/// (joined) pause covers it from opening to closing. d: as many calendar days, whole days within a pause out; an end on
/// a day off or on a day that is out moves to the next working day (art. 203). h, min: by the clock, through nights and
/// days off; the paused time itself is out. A pause begun after the last day moves nothing, and an open one of that
/// kind does not count as paused. Nor does a pause begun on the last day, after opening, move that day.
Deadline compute(const DeadlineTerms &terms, qint64 startMs, const QList<Pause> &pauses, const WorkCalendar &calendar);

/// As if the open pause ended at `nowMs`.
Deadline ifResumedAt(const DeadlineTerms &terms, qint64 startMs, QList<Pause> pauses, qint64 nowMs,
                     const WorkCalendar &calendar);

/// What colour it has at `nowMs`; `metMs` when its milestone was reached (`never` if not). Reaching it while paused is
/// in time.
DeadlineLevel levelAt(const Deadline &deadline, qint64 nowMs, qint64 metMs = Deadline::never);

/// Working days (limit in wd or d: calendar days for d; h, min: rounded up hours or minutes) left at `nowMs`; 0 on the
/// last day, negative when overdue (also on the day off after the last day). While paused: Deadline::left.
int leftAt(const Deadline &deadline, const Limit &limit, qint64 nowMs, const WorkCalendar &calendar);

} // namespace Deadlines
