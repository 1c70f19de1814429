// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/casetally.h"

#include "core/cases/caserow.h"

namespace {

QList<Value> valuesOf(const OfficeId &office, const TallyKey &key)
{
    return {office.value, key.type, key.waitsFor, key.sortDay, key.amberDay, key.paused, key.provisional, key.conflict};
}

QString isKey()
{
    return QStringLiteral(" WHERE office = ? AND type = ? AND waits_for = ? AND sort_day = ? AND amber_day = ? AND paused = ? AND provisional = ? "
                          "AND conflict = ?");
}

} // namespace

std::optional<TallyKey> TallyKey::of(const CaseRecord &record, const QList<CaseDeadline> &deadlines)
{
    if (record.state != CaseState::Open)
        return std::nullopt;
    const CaseRow::Sorting sorting = CaseRow::sortingOf(deadlines);
    return TallyKey{record.type,
                    record.waitsFor,
                    CaseRow::dayOrNotYet(sorting.sortAt),
                    CaseRow::dayOrNotYet(sorting.amberAt),
                    sorting.paused,
                    sorting.provisional,
                    record.hasConflict};
}

CaseTally::CaseTally(Store &store, OfficeId office) : m_store(store), m_office(std::move(office)) {}

Result<> CaseTally::move(const std::optional<TallyKey> &from, const std::optional<TallyKey> &to)
{
    if (from == to)
        return {};
    if (from) {
        if (const auto taken = take(*from); !taken)
            return taken;
    }
    return to ? add(*to) : Result<>();
}

Result<> CaseTally::add(const TallyKey &key)
{
    static const QString sql =
        QStringLiteral("INSERT INTO case_tally (office, type, waits_for, sort_day, amber_day, paused, provisional, conflict, cases) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1) ON CONFLICT (office, type, waits_for, sort_day, amber_day, paused, provisional, conflict) "
                       "DO UPDATE SET cases = case_tally.cases + 1");
    const Result<qint64> rows = m_store.run(sql, valuesOf(m_office, key));
    return rows ? Result<>() : fail(rows);
}

/// A count of one goes as a row, so that the table never remembers days long gone and is the same after a rebuild.
Result<> CaseTally::take(const TallyKey &key)
{
    static const QString last = QStringLiteral("DELETE FROM case_tally") + isKey() + QStringLiteral(" AND cases = 1");
    static const QString oneOfMany = QStringLiteral("UPDATE case_tally SET cases = cases - 1") + isKey();
    const Result<qint64> gone = m_store.run(last, valuesOf(m_office, key));
    if (!gone || *gone > 0)
        return gone ? Result<>() : fail(gone);
    const Result<qint64> fewer = m_store.run(oneOfMany, valuesOf(m_office, key));
    return fewer ? Result<>() : fail(fewer);
}
