// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

/// Finds the cases that were open at the end of a past day without reading the whole book: cases are filed by how long they lasted
/// (0003_reports.sql, index cases_span), and one that lasted at most n can only have begun within n before the day. Lengths are differences of
/// day numbers yyyymmdd: no days, but growing with them, which is all that is asked.
namespace OpenSpans {

/// A part of one file where a case that was open then can stand.
struct Span
{
    int file = 0;       ///< which of the files
    int firstDay = 0;   ///< accepted on this day number or later
};

/// The expression of the index, over the columns of `alias` ("c").
QString fileSql(const QString &alias);
/// Where to look for cases accepted on or before `day` and not ended by it.
QList<Span> holding(int day);

} // namespace OpenSpans
