// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deadlines/deadline.h"

/// The days that one pause takes out of a limit in days: those on which the clock stood still from the opening of the
/// office to its closing (wd), or whole calendar days (d). The days between them that do not work anyway are among
/// them.
struct DaysOut
{
    QDate first;
    QDate last; ///< before `first` when no day is out; the calendar's last day while the pause is open

    bool isEmpty() const { return last < first; }
    bool contains(QDate day) const { return first <= day && day <= last; }

    static DaysOut of(const Pause &pause, const DeadlineTerms &terms, QDate startDate);
};

/// The last instant of `day` that is still on time.
qint64 lastInstantOf(QDate day, const DeadlineTerms &terms);
