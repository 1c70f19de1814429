// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/cases/caserow.h"
#include "core/reports/dailyreport.h"
#include "core/reports/reportmoment.h"

#include <functional>

class Rules;

/// A part of a statement with what it is asked with.
struct SqlCondition
{
    QString sql;
    QList<Value> values;

    void add(const QString &more, const QList<Value> &with = {});
    void add(const SqlCondition &more) { add(more.sql, more.values); }
};

/// One commitment of one case as it stood at an instant.
struct DeadlineThen
{
    CaseId id;
    QString type;
    CaseDeadline row;

    /// Columns of case_deadlines d that read() expects.
    static QString columns();
    static DeadlineThen read(const Row &row);
};

/// The line of a report for type, commitment and clause.
using LineOf = std::function<CommitmentLine &(const QString &type, const QString &commitment, const QString &clause)>;

/// Deadlines that run now, and those met on a day. What ran at the end of a past day: DeadlinesThen.
class RunningDeadlines
{
public:
    RunningDeadlines(const Store &store, const OfficeId &office, const ReportMoment &moment);

    /// The business type after `type` of which something runs now; empty after the last.
    Result<QString> typeAfter(const QString &type) const;
    /// Adds what runs now of one business type: running, nearing, overdue and paused. `commitment` empty: all.
    Result<> count(const QString &type, const QString &commitment, const LineOf &lineOf) const;
    /// Adds met in time and met late. `type`, `commitment` empty: all.
    Result<> countMet(const QString &type, const QString &commitment, const LineOf &lineOf) const;

    /// At most `most` of one figure (Running … Paused now, MetInTime and MetLate on the day), soonest due first.
    Result<QList<DeadlineThen>> behind(Figure figure, const QString &type, const QString &commitment, int most) const;

    static bool belongsTo(Figure figure, const DeadlineThen &row, qint64 asOfMs);
    /// The same in SQL, over the columns of d: " AND …".
    static SqlCondition conditionOf(Figure figure, qint64 asOfMs);
    /// "SELECT …" of a count by type, commitment and clause, asked with the moment three times, and the adding of its rows.
    static QString figureColumns();
    static void addFigures(const Row &row, const LineOf &lineOf);

private:
    SqlCondition metOnTheDay() const;
    static void narrow(SqlCondition &condition, const QString &type, const QString &commitment);

    const Store &m_store;
    const OfficeId m_office;
    const ReportMoment m_moment;
};
