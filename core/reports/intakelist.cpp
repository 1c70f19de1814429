// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/intakelist.h"

#include "core/store/store.h"

#include <algorithm>

IntakeList::IntakeList(const Store &store, const OfficeId &office, const ReportMoment &moment, const FigureAsked &asked, bool anyEnd)
    : m_store(store), m_office(office), m_moment(moment), m_asked(asked), m_anyEnd(anyEnd)
{
}

SqlCondition IntakeList::casesOf() const
{
    const int day = m_moment.dayNumber();
    const QString accepted = QStringLiteral(" FROM cases c WHERE c.office = ? AND c.accepted_day = ? AND c.outcome <> 'voided'");
    const QString ended = QStringLiteral(" FROM cases c WHERE c.office = ? AND c.ended_day = ?");
    const QList<Value> values{m_office.value, day};
    switch (m_asked.figure) {
    case Figure::Accepted: return {accepted, values};
    case Figure::Late: return {accepted + QStringLiteral(" AND c.late = 1"), values};
    case Figure::Closed: return {m_anyEnd ? ended : ended + QStringLiteral(" AND c.outcome = 'done'"), values};
    case Figure::Withdrawn: return {ended + QStringLiteral(" AND c.outcome = 'withdrawn'"), values};
    case Figure::Terminated: return {ended + QStringLiteral(" AND c.outcome IN ('terminated', 'merged')"), values};
    default: return {ended + QStringLiteral(" AND c.outcome = 'voided'"), values};
    }
}

Result<bool> IntakeList::step()
{
    QString type = m_asked.type;
    if (type.isEmpty()) {
        SqlCondition next = casesOf();
        next.add(QStringLiteral(" AND c.type > ? ORDER BY c.type LIMIT 1"), {m_type});
        const auto read = m_store.first(QStringLiteral("SELECT c.type") + next.sql, next.values, [&type](const Row &row) { type = row.text(0); });
        if (!read)
            return fail(read);
        if (!*read)
            return true;
    }
    m_type = type;
    const Result<> looked = look(type);
    return looked ? Result<bool>(!m_asked.type.isEmpty()) : fail(looked);
}

Result<> IntakeList::look(const QString &type)
{
    SqlCondition cases = casesOf();
    cases.add(QStringLiteral(" AND c.type = ?"), {type});
    if (!m_asked.detail.isEmpty())
        cases.add(QStringLiteral(" AND c.class = ?"), {m_asked.detail});
    const auto counted = m_store.first(QStringLiteral("SELECT count(*)") + cases.sql, cases.values,
                                       [this](const Row &row) { m_total += static_cast<int>(row.integer(0)); });
    if (!counted)
        return fail(counted);
    // By number, but not by its index, which would lead through all cases of the store.
    cases.add(QStringLiteral(" ORDER BY c.number || '' LIMIT ?"), {m_asked.most});
    const auto read = m_store.each(QStringLiteral("SELECT c.number, c.id") + cases.sql, cases.values, [this](const Row &row) {
        m_first << std::pair(row.text(0), row.text(1));
        return true;
    });
    std::stable_sort(m_first.begin(), m_first.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    m_first.resize(std::min<qsizetype>(m_first.size(), std::max(0, m_asked.most)));
    return read;
}

QStringList IntakeList::ids() const
{
    QStringList ids;
    for (const auto &one : m_first)
        ids << one.second;
    return ids;
}
