// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/reports/dailyreport.h"
#include "core/store/value.h"

#include <functional>

class Row;
class Rules;
class Store;
struct BusinessType;

/// One commitment of one case as it stood at an instant.
struct DeadlineThen
{
    CaseId id;
    QString type;
    QString commitment;
    QString clause;
    Limit limit;
    Deadline deadline;
    qint64 metMs = Deadline::never;
};

/// The moment a report speaks of: the end of a past day, or now.
struct ReportMoment
{
    QDate day;
    qint64 asOfMs = 0;
    bool isNow = false;

    int dayNumber() const; ///< yyyymmdd
};

/// Deadlines that ran at the moment of a report, and those met on its day. What was changed after a past moment (a pause begun or ended, a
/// milestone) is taken back for it: the deadline is computed as it stood.
class RunningDeadlines
{
public:
    RunningDeadlines(const Store &store, const Rules &rules, const OfficeId &office, const ReportMoment &moment);

    /// Adds running, nearing, overdue and paused to the line that `lineOf` gives for type, commitment and clause. Gives back the rows behind
    /// nearing, overdue and paused for a past moment, which had to be read anyway; nothing for now.
    using LineOf = std::function<CommitmentLine &(const QString &type, const QString &commitment, const QString &clause)>;
    Result<QList<DeadlineThen>> count(const LineOf &lineOf) const;
    /// Adds met in time and met late.
    Result<> countMet(const LineOf &lineOf) const;

    /// At most `most` of one figure (Running … MetLate), soonest due first; `total` says how many there are.
    Result<QList<DeadlineThen>> behind(Figure figure, const QString &type, const QString &commitment, int most, int *total) const;

    /// The soonest due first.
    static void sort(QList<DeadlineThen> &rows);
    static bool belongsTo(Figure figure, const DeadlineThen &row, qint64 asOfMs);

private:
    struct Condition
    {
        QString sql;
        QList<Value> values;
    };

    Condition conditionOf(Figure figure, const QString &type, const QString &commitment) const;
    Result<QList<DeadlineThen>> then(const QString &type, const QString &commitment) const;
    Result<> takeBack(QList<DeadlineThen> &rows, const QList<qsizetype> &changed) const;
    const BusinessType *typeOf(const CaseRecord &record) const;
    bool hasTimeNotCounted(const QString &type, const QString &commitment) const;

    const Store &m_store;
    const Rules &m_rules;
    const OfficeId m_office;
    const ReportMoment m_moment;
};
