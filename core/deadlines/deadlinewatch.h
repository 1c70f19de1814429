// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/deadlines/deadline.h"

#include <QSet>

/// One open deadline, as the watch needs to know it.
struct WatchedDeadline
{
    CaseId caseId;
    QString commitment; ///< the commitment's key
    LimitUnit unit = LimitUnit::WorkingDays;
    Deadline deadline;
};

/// A word of warning about one deadline: told once for each case, commitment and level, and remembered by the store.
struct DeadlineWarning
{
    CaseId caseId;
    QString commitment;
    DeadlineLevel level = DeadlineLevel::Nearing; ///< Nearing, LastDay or Overdue

    bool operator==(const DeadlineWarning &) const = default;
    friend size_t qHash(const DeadlineWarning &warning, size_t seed = 0)
    {
        return qHashMulti(seed, warning.caseId.value, warning.commitment, static_cast<int>(warning.level));
    }
};

/// The thinking part of the watch over deadlines: one timer for the next change, each warning once, missed ones caught up once. It knows no clock, timer or
/// store: who asks brings the open deadlines, what was told and what time it is.
namespace DeadlineWatch {

/// The office is open: between opening and closing of a working day.
bool isOfficeTime(qint64 nowMs, const OfficeHours &hours, const WorkCalendar &calendar);
/// The next opening after `nowMs` of an office that is closed then. `Deadline::never` when the calendar does not reach so far.
qint64 nextOpening(qint64 nowMs, const OfficeHours &hours, const WorkCalendar &calendar);

/// What is to be said at `nowMs`: the level at which each deadline stands now, if it has not been `told`. A level passed over while the program was off is
/// not made up for: its deadline has only the one that counts now. Limits in days speak in office hours, those in hours and minutes at any time.
/// The most urgent first, else in the order given.
QList<DeadlineWarning> warningsAt(qint64 nowMs, const QList<WatchedDeadline> &open, const QSet<DeadlineWarning> &told,
                                  const OfficeHours &hours, const WorkCalendar &calendar);

/// The next instant after `nowMs` at which any of them changes its level: amber, red, or one millisecond past its end. `Deadline::never` when none will.
qint64 nextChange(qint64 nowMs, const QList<WatchedDeadline> &open);

/// When to look again: the next change of a level, or the next opening when a warning waits for it. `told` as of `nowMs`, what warningsAt() gave included.
qint64 nextLook(qint64 nowMs, const QList<WatchedDeadline> &open, const QSet<DeadlineWarning> &told, const OfficeHours &hours,
                const WorkCalendar &calendar);

} // namespace DeadlineWatch
