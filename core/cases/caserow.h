// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caserecord.h"
#include "core/store/store.h"

/// How a CaseRecord and its deadlines lie in the tables of 0002_cases.sql.
namespace CaseRow {

inline constexpr int notYet = 99991231;

int dayNumber(qint64 utcMs); ///< yyyymmdd in China
/// The same for an instant of a deadline; notYet for never, and for the instant at which paused cases are sorted.
int dayOrNotYet(qint64 utcMs);

/// The columns of a case that follow from its deadlines.
struct Sorting
{
    QString commitment;              ///< the soonest running one
    qint64 sortAt = Deadline::never; ///< its due instant; paused: never less one, after all that run
    qint64 amberAt = Deadline::never;
    qint64 redAt = Deadline::never;
    bool paused = false;
    bool provisional = false;
};

Sorting sortingOf(const QList<CaseDeadline> &deadlines);

/// Columns that readRecord() expects, in order.
QString recordColumns();
CaseRecord readRecord(const Row &row);
/// The record column: what has no column of its own.
QByteArray recordJson(const CaseRecord &record);

/// Columns that readDeadline() expects, in order; `alias` of case_deadlines in the statement ("d"), or none.
QString deadlineColumns(const QString &alias = {});
/// `type` gives the pause reasons; may be null. The columns begin at `first`.
CaseDeadline readDeadline(const Row &row, const BusinessType *type, int first = 0);
/// The part of them that is a Deadline: columns that readTerm() expects, in order, and the reading.
QString termColumns(const QString &alias = {});
Deadline readTerm(const Row &row, int first);

/// Where the newest sealed fields of a case lie.
struct Sealed
{
    OpId op;
    int part = 0;
    QByteArray bytes;
};

} // namespace CaseRow
