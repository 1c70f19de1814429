// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deadlines/deadline.h"

/// When the watch over deadlines may speak and when it has to look again. It knows no clock, timer or store: who asks
/// brings what time it is.
namespace WatchRules {

/// The office is open: from opening (inclusive) to closing of a working day.
bool isOfficeTime(qint64 nowMs, const OfficeHours &hours, const WorkCalendar &calendar);
/// The first opening after `nowMs`. `Deadline::never` when the calendar does not reach so far.
qint64 nextOpening(qint64 nowMs, const OfficeHours &hours, const WorkCalendar &calendar);

/// Whether a warning about such a limit may be told now: days in office hours only, hours and minutes at any time.
bool maySpeak(const Limit &limit, qint64 nowMs, const OfficeHours &hours, const WorkCalendar &calendar);
/// The level of which a warning is told at `nowMs`: Nearing, LastDay or Overdue; none while in time or paused. A level
/// passed over while the program was off is not made up for: the one that counts now is enough.
std::optional<DeadlineLevel> levelToTell(const Deadline &deadline, qint64 nowMs);
/// The next instant after `nowMs` at which the level changes: amber, red, or one millisecond past the end.
/// `Deadline::never` when it will not.
qint64 nextChange(const Deadline &deadline, qint64 nowMs);

} // namespace WatchRules
