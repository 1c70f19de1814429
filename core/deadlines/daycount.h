// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deadlines/deadline.h"

/// Counts limits in days, working or calendar, from one start over its pauses.
class DayCount
{
public:
    struct End
    {
        QDate date; ///< the last day; invalid while paused or when the calendar does not reach so far
        bool provisional = false;
        bool paused = false;
        int left = 0;
    };

    /// `pauses` joined. All arguments are borrowed for the life of the object.
    DayCount(const DeadlineTerms &terms, qint64 startMs, const QList<Pause> &pauses, const WorkCalendar &calendar);

    /// Where a limit of so many days ends, in the unit of the terms. O(pauses).
    End endOf(int amount) const;

private:
    /// How far the count has come: so many days, and for calendar days the earliest date on which it may end.
    struct Reach
    {
        int days = 0;
        QDate notBefore;
    };

    int daysIn(QDate first, QDate last) const;
    QDate counted(const Reach &reach) const;
    DueDay end(const Reach &reach) const;
    End pausedAt(const Pause &pause, const Reach &reach) const;
    void takeOut(const Pause &pause, QDate due, Reach &reach) const;

    const DeadlineTerms &m_terms;
    const QList<Pause> &m_pauses;
    const WorkCalendar &m_calendar;
    const QDate m_start;
    const bool m_working;
};
