// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deadlines/deadline.h"

/// Why a date is what it is: every day from the start to the due day, counted or skipped, with the reason.
/// Values only; ui and the command line put them into words.
struct Explanation
{
    struct Day
    {
        enum class Verdict { StartNotCounted, Counted, NotWorking, Paused, RolledOver };

        DayFacts facts;
        Verdict verdict = Verdict::Counted;
        int number = 0; ///< which one of the limit's days it is, when counted

        bool operator==(const Day &) const = default;
    };

    DeadlineTerms terms;
    qint64 startMs = 0;
    QList<Pause> pauses; ///< joined where they touch
    Deadline deadline;
    QList<Day> days; ///< to the due day; while paused to the day on which the pause began. Empty for limits in hours
                     ///< and minutes
    QString calendarVersion;

    static Explanation of(const DeadlineTerms &terms, qint64 startMs, const QList<Pause> &pauses,
                          const WorkCalendar &calendar);
};
