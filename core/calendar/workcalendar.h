// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/calendarlayer.h"

#include <vector>

/// An answer in working days: the day, and whether it rests on a day that nobody has announced yet.
struct DueDay
{
    QDate date;
    bool provisional = false;

    bool operator==(const DueDay &) const = default;
};

/// What one calendar day is, and why.
struct DayFacts
{
    enum class Reason { Weekday, Weekend, Holiday, MadeUp, EstimatedHoliday };

    QDate date;
    bool works = true;
    bool known = true; ///< false: in a year not announced, or 25–31 December before the next year's notice
    Reason reason = Reason::Weekday;
    QString name;      ///< the holiday's name, else empty
    QString layer;     ///< id of the layer that decided it, empty for the weekly rule
};

/// The legal working days from 2000-01-01 to 2100-12-31, built once from layers; every answer is O(1) by rank tables.
/// A year that no national layer announces is estimated by the statutory holidays (全国年节及纪念日放假办法, in force since 2025) and is
/// provisional. A value type: copying shares nothing mutable.
class WorkCalendar
{
public:
    static constexpr int firstYear = 2000;
    static constexpr int lastYear = 2100;

    /// Monday to Friday, nothing known.
    WorkCalendar();
    /// Highest version per layer id counts. CalendarNotValid when two layers of one kind contradict each other.
    static Result<WorkCalendar> build(const QList<CalendarLayer> &layers);

    bool isWorkingDay(QDate day) const;
    bool isKnown(QDate day) const;
    DayFacts facts(QDate day) const;

    /// The day on which the Nth working day after `start` ends; `workingDays` ≥ 0 (0: start itself, rolled forward to a working day).
    /// Civil Code art. 201: the day of the start is not counted. Provisional when any day after the start up to the answer is not known.
    DueDay after(QDate start, int workingDays) const;
    /// Working days in (from, to]; negative when `to` lies before `from`: the inverse of after().
    int count(QDate from, QDate to) const;
    /// `day` itself when it works, else the next working day. Civil Code art. 203.
    DueDay rolledForward(QDate day) const;
    bool isKnownBetween(QDate afterDay, QDate lastDay) const; ///< every day in (afterDay, lastDay]

    /// Names this set of layers, for people: "cn-2026.1" (the newest national year and its version) and a short digest of all.
    QString version() const;
    /// Last day of the last year announced without a gap, less 25–31 December.
    QDate knownThrough() const;
    const QList<CalendarLayer> &layers() const;

private:
    int index(QDate day) const;

    // One entry per day since 2000-01-01; helper tables to be chosen by the implementation.
    std::vector<int> m_rank;           ///< working days up to and including that day
    std::vector<int> m_dayOfRank;      ///< index of the day that is the Nth working day
    std::vector<int> m_unknownBefore;  ///< days not known before that day
    QList<CalendarLayer> m_layers;
    QString m_version;
};
