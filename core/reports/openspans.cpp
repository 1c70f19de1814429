// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/openspans.h"

#include <array>

namespace {

/// Longer than each file's cases; the last file has no end. Within a month, over one or a few month ends, within a year, over a new year, ten.
constexpr std::array longerThan{8, 32, 128, 512, 2048, 10000, 100000};

} // namespace

QString OpenSpans::fileSql(const QString &alias)
{
    QString sql = QStringLiteral("(CASE");
    for (size_t i = 0; i < longerThan.size(); ++i)
        sql += QStringLiteral(" WHEN %1.ended_day - %1.accepted_day < %2 THEN %3").arg(alias).arg(longerThan.at(i)).arg(i + 1);
    sql += QStringLiteral(" ELSE %1 END)").arg(longerThan.size() + 1);
    return sql;
}

QList<OpenSpans::Span> OpenSpans::holding(int day)
{
    QList<Span> spans;
    for (size_t i = 0; i < longerThan.size(); ++i)
        spans << Span{static_cast<int>(i) + 1, day - longerThan.at(i) + 1};
    spans << Span{static_cast<int>(longerThan.size()) + 1, 0};
    return spans;
}
