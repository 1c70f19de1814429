// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caserecord.h"
#include "core/store/store.h"

/// How a CaseRecord and its deadlines lie in the tables of 0002_cases.sql.
namespace CaseRow {

inline constexpr int notYet = 99991231;

int dayNumber(qint64 utcMs); ///< yyyymmdd in China

/// Columns that readRecord() expects, in order.
QString recordColumns();
CaseRecord readRecord(const Row &row);
/// The record column: what has no column of its own.
QByteArray recordJson(const CaseRecord &record);

/// Columns that readDeadline() expects, in order.
QString deadlineColumns();
/// `type` gives the pause reasons; may be null.
CaseDeadline readDeadline(const Row &row, const BusinessType *type);

/// Where the newest sealed fields of a case lie.
struct Sealed
{
    OpId op;
    int part = 0;
    QByteArray bytes;
};

} // namespace CaseRow
