// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caserecord.h"
#include "core/deadlines/explanation.h"

#include <QCoreApplication>
#include <QLocale>

/// The days of one commitment as its bar draws them: what each stands for and how it is said.
class DeadlineDays
{
    Q_DECLARE_TR_FUNCTIONS(DeadlineDays)

public:
    enum class Cell { Start, Done, Ahead, DayOff, Paused, Last, Over };
    struct Day
    {
        QDate date;
        Cell cell = Cell::Ahead;
        bool isKnown = true; ///< false: nobody has announced it yet, drawn dashed
        QString tip;         ///< "2026年10月1日 星期四 · 国庆节，不计"
    };
    /// Days over the limit, or standing still, that are drawn at most; further ones are told by a number.
    static constexpr int mostAfter = 10;

    DeadlineDays() = default;
    DeadlineDays(const Explanation &why, const CaseDeadline &row, const WorkCalendar &calendar, qint64 nowMs, const QString &language);

    const QList<Day> &list() const { return m_days; }
    /// Place of that date, or -1.
    qsizetype indexOf(QDate date) const;
    QDate today() const { return m_today; }
    /// When it was done; invalid while it runs.
    QDate metOn() const { return m_metOn; }
    /// Over the limit, or standing still, beyond the days that are drawn.
    int notDrawn() const { return m_notDrawn; }
    /// All of it in one sentence or two, for a screen reader.
    QString spoken(const QString &what) const;

private:
    void addDays(const Explanation &why);
    void addAfter(const WorkCalendar &calendar);
    QString tipOf(const Explanation::Day &day) const;
    QString longDay(QDate date) const;
    QString holidaysSpoken() const;

    CaseDeadline m_row;
    QLocale m_locale;
    QList<Day> m_days;
    QStringList m_holidays; ///< each once, in their order
    QDate m_today;
    QDate m_metOn;
    int m_notDrawn = 0;
};
