// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/calendarlayer.h"

#include <QHash>

#include <bitset>
#include <vector>

/// An answer in working days: the day, and whether it rests on a day that nobody has announced yet.
struct DueDay
{
    QDate date; ///< invalid when the answer lies outside 2000-01-01 to 2100-12-31
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
    QString name;  ///< the holiday's name, else empty
    QString layer; ///< id of the layer that decided it, empty for the weekly rule

    bool operator==(const DayFacts &) const = default;
};

/// The legal working days from 2000-01-01 to 2100-12-31, built once from layers; every answer is O(1) by rank tables.
/// A year that no national layer announces is estimated by the statutory holidays (全国年节及纪念日放假办法, in force
/// since 2025) and is provisional. A value type: copying shares nothing mutable. Office closures are kept, and move no
/// date.
class WorkCalendar
{
public:
    static constexpr int firstYear = CalendarLayer::firstYear;
    static constexpr int lastYear = CalendarLayer::lastYear;

    /// Monday to Friday without any holiday; nothing is known.
    WorkCalendar();
    /// Highest version per layer id counts. CalendarNotValid (args: layer id, "/days", what was expected) when two
    /// layers contradict each other: two national layers for one year, or two of one kind that differ about one date.
    static Result<WorkCalendar> build(const QList<CalendarLayer> &layers);

    /// Whether the calendar reaches to `day`: 2000-01-01 to 2100-12-31. Of any other day nothing is known: it does not
    /// work, and no answer rests on it.
    static bool covers(QDate day) { return index(day) >= 0; }
    bool isWorkingDay(QDate day) const;
    bool isKnown(QDate day) const;
    DayFacts facts(QDate day) const;

    /// The day on which the Nth working day after `start` ends; `workingDays` ≥ 0 (0: start itself, rolled forward to a
    /// working day). Civil Code art. 201: the day of the start is not counted. Provisional when any day after the start
    /// up to the answer is not known.
    DueDay after(QDate start, int workingDays) const;
    /// The last working day D before or on `day` for which `workingDays` are counted in (D, day]; invalid when there is
    /// none.
    QDate before(QDate day, int workingDays) const;
    /// Working days in (from, to]; negative when `to` lies before `from`: the inverse of after(). 0 when the calendar
    /// does not reach to one of them.
    int count(QDate from, QDate to) const;
    /// `day` itself when it works, else the next working day. Civil Code art. 203. Provisional when any day from `day`
    /// to the answer is not known.
    DueDay rolledForward(QDate day) const;
    bool isKnownBetween(QDate afterDay, QDate lastDay) const; ///< every day in (afterDay, lastDay]

    /// Names this set of layers, for people: "cn-2026.1" (the newest national year and its version) and a short digest
    /// of all.
    QString version() const { return m_version; }
    /// Last day of the last year announced without a gap, less 25–31 December. Invalid when no year is announced.
    QDate knownThrough() const;
    /// The layers that count: the highest version of each id.
    const QList<CalendarLayer> &layers() const { return m_layers; }

private:
    /// One day: 4 bytes, so that the whole century stays in the processor's cache.
    struct Entry
    {
        quint16 rank = 0; ///< working days from the first day up to and including this one
        quint16 nextUnknown =
            0; ///< index of the first day after this one that is not known; the number of days when there is none
    };
    /// What the layers say of one day beyond the weekly rule.
    struct Mark
    {
        bool off = false;
        bool estimated = false;
        QString name;
        QString layer;
    };

    static constexpr qint64 firstJulianDay = 2'451'545; ///< 2000-01-01
    static constexpr int dayCount = 36'890;             ///< to 2100-12-31

    static int index(QDate day);
    static QDate dayAt(int index) { return QDate::fromJulianDay(firstJulianDay + index); }
    static bool isWeekend(int index);
    explicit WorkCalendar(QList<CalendarLayer> layers);
    static Result<QList<CalendarLayer>> newest(const QList<CalendarLayer> &layers);

    Result<> mark(CalendarLayer::Kind kind);
    void estimate();
    void estimateDay(QDate date, const QString &name, const QString &layer);
    void fillTables();
    void fillUnknown();
    void nameVersion();
    bool isAnnounced(int year) const { return m_announced.test(static_cast<size_t>(year - firstYear)); }
    bool knownByNotice(QDate day) const;
    bool works(int index) const;

    std::vector<Entry> m_days;                         ///< one per day since 2000-01-01
    std::vector<quint16> m_dayOfRank;                  ///< index of the day that is the Nth working day; [0] is unused
    std::bitset<lastYear - firstYear + 2> m_announced; ///< by year; the one after the last never is
    QHash<int, Mark> m_marks;                          ///< by index
    QList<CalendarLayer> m_layers;
    QString m_version;
};

inline int WorkCalendar::index(QDate day)
{
    // Unsigned: an invalid date's number lies so far back that the difference wraps, and is then no index either.
    const quint64 index = static_cast<quint64>(day.toJulianDay()) - static_cast<quint64>(firstJulianDay);
    return index < static_cast<quint64>(dayCount) ? static_cast<int>(index) : -1;
}

inline DueDay WorkCalendar::after(QDate start, int workingDays) const
{
    const int from = index(start);
    if (from < 0 || workingDays < 1)
        return workingDays == 0 ? rolledForward(start) : DueDay{QDate(), true};
    const Entry entry = m_days[static_cast<size_t>(from)];
    const size_t rank = static_cast<size_t>(entry.rank) + static_cast<size_t>(workingDays);
    if (rank >= m_dayOfRank.size())
        return {QDate(), true};
    const quint16 day = m_dayOfRank[rank];
    return {dayAt(day), entry.nextUnknown <= day};
}
