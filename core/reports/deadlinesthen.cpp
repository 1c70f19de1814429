// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/deadlinesthen.h"

#include "core/cases/casedeadlines.h"
#include "core/standard/rules.h"
#include "core/store/store.h"

#include <algorithm>

namespace {

/// The case as it was then: without what happened later.
CaseRecord asItWas(CaseRecord record, qint64 thenMs)
{
    for (QList<Passing> &passings : record.passings)
        passings.removeIf([thenMs](const Passing &passing) { return passing.atMs > thenMs; });
    record.pauses.removeIf([thenMs](const CasePause &pause) { return pause.span.fromMs > thenMs; });
    for (CasePause &pause : record.pauses) {
        if (pause.span.toMs > thenMs)
            pause.span.toMs = Pause::openEnd;
    }
    record.state = CaseState::Open;
    record.outcome = CaseOutcome::None;
    record.endedMs = 0;
    return record;
}

bool isSooner(const DeadlineThen &a, const DeadlineThen &b)
{
    return std::tie(a.row.deadline.dueMs, a.id.value, a.row.commitment) < std::tie(b.row.deadline.dueMs, b.id.value, b.row.commitment);
}

} // namespace

DeadlinesThen::DeadlinesThen(const Store &store, const Rules &rules, const OfficeId &office, const ReportMoment &moment, const QString &type,
                             const QString &commitment)
    : m_store(store), m_rules(rules), m_office(office), m_moment(moment), m_type(type), m_commitment(commitment)
{
}

void DeadlinesThen::keep(Figure figure, int most)
{
    m_kept << Kept{figure, most, {}};
}

QList<DeadlineThen> DeadlinesThen::soonest(Figure figure) const
{
    for (const Kept &kept : m_kept) {
        if (kept.figure == figure)
            return kept.rows;
    }
    return {};
}

Result<> DeadlinesThen::gather(const OpenThen::Piece &piece, const LineOf &lineOf)
{
    if (const auto counted = countUnchanged(piece, lineOf); !counted)
        return counted;
    if (const auto kept = keepUnchanged(piece); !kept)
        return kept;
    return takeBack(piece, lineOf);
}

/// The deadlines of the piece that ran then. Cases lead, each finds its deadlines by their key: the day of the end must not tempt a planner
/// without statistics to the index case_deadlines_end, which would read all that runs for every case.
SqlCondition DeadlinesThen::rowsOf(const OpenThen::Piece &piece) const
{
    const int day = m_moment.dayNumber();
    SqlCondition rows{QStringLiteral(" FROM ") + piece.table
                       + QStringLiteral(" c CROSS JOIN case_deadlines d WHERE d.office = c.office AND d.case_id = c.id AND d.start_day - ? <= 0 "
                                        "AND d.end_day - ? > 0"),
                   piece.values + QList<Value>{day, day}};
    if (!m_type.isEmpty())
        rows.add(QStringLiteral(" AND c.type = ?"), {m_type});
    if (!m_commitment.isEmpty())
        rows.add(QStringLiteral(" AND d.commitment = ?"), {m_commitment});
    return rows;
}

/// What does not stand as it stood: a pause was begun later, or ended later. A pause that lasted then and lasts still leaves a running deadline
/// as it was.
SqlCondition DeadlinesThen::changed() const
{
    const qint64 then = m_moment.asOfMs;
    SqlCondition changed{QStringLiteral("(EXISTS (SELECT 1 FROM case_pauses p WHERE p.office = c.office AND p.case_id = c.id AND p.to_at > ? "
                                     "AND (d.running = 0 OR p.from_at > ? OR p.to_at < ?))"),
                      {then, then, Pause::openEnd}};
    if (const auto standard = m_rules.current()) {
        for (const BusinessType &type : standard->business) {
            for (const Commitment &commitment : type.commitments) {
                if (!commitment.notCounted.isEmpty())
                    changed.add(QStringLiteral(" OR (d.type = ? AND d.commitment = ?)"), {type.id, commitment.key});
            }
        }
    }
    changed.sql += u')';
    return changed;
}

Result<> DeadlinesThen::countUnchanged(const OpenThen::Piece &piece, const LineOf &lineOf) const
{
    const qint64 then = m_moment.asOfMs;
    SqlCondition rows = rowsOf(piece);
    const SqlCondition change = changed();
    rows.add(QStringLiteral(" AND NOT ") + change.sql, change.values);
    return m_store.each(RunningDeadlines::figureColumns() + rows.sql + QStringLiteral(" GROUP BY d.type, d.commitment, d.clause"),
                        QList<Value>{then, then, then} + rows.values, [&lineOf](const Row &row) {
                            RunningDeadlines::addFigures(row, lineOf);
                            return true;
                        });
}

/// Sooner than the last of those that are kept already, once there are as many as wanted: of a large office only the first pieces give rows.
SqlCondition DeadlinesThen::wanted(const Kept &kept) const
{
    SqlCondition condition{QStringLiteral("(1 = 1"), {}};
    condition.add(RunningDeadlines::conditionOf(kept.figure, m_moment.asOfMs));
    if (!kept.rows.isEmpty() && kept.rows.size() >= kept.most) {
        const DeadlineThen &last = kept.rows.constLast();
        condition.add(QStringLiteral(" AND (d.due_at, d.case_id, d.commitment) < (?, ?, ?)"), {last.row.deadline.dueMs, last.id.value, last.row.commitment});
    }
    condition.sql += u')';
    return condition;
}

Result<> DeadlinesThen::keepUnchanged(const OpenThen::Piece &piece)
{
    if (m_kept.isEmpty())
        return {};
    SqlCondition rows = rowsOf(piece);
    rows.sql += QStringLiteral(" AND (1 = 0");
    for (const Kept &kept : std::as_const(m_kept)) {
        const SqlCondition one = wanted(kept);
        rows.add(QStringLiteral(" OR ") + one.sql, one.values);
    }
    const SqlCondition change = changed();
    rows.add(QStringLiteral(") AND NOT ") + change.sql, change.values);
    return m_store.each(QStringLiteral("SELECT ") + DeadlineThen::columns() + rows.sql, rows.values, [this](const Row &row) {
        keepRow(DeadlineThen::read(row));
        return true;
    });
}

Result<> DeadlinesThen::takeBack(const OpenThen::Piece &piece, const LineOf &lineOf)
{
    SqlCondition rows = rowsOf(piece);
    const SqlCondition change = changed();
    rows.add(QStringLiteral(" AND ") + change.sql, change.values);
    QList<DeadlineThen> touched;
    const auto read = m_store.each(QStringLiteral("SELECT ") + DeadlineThen::columns() + rows.sql, rows.values, [&touched](const Row &row) {
        touched << DeadlineThen::read(row);
        return true;
    });
    if (!read)
        return read;
    for (DeadlineThen &row : touched) {
        if (const auto stood = asItStood(row); !stood)
            return stood;
        CommitmentLine &line = lineOf(row.type, row.row.commitment, row.row.clause);
        ++line.running;
        line.nearing += RunningDeadlines::belongsTo(Figure::Nearing, row, m_moment.asOfMs) ? 1 : 0;
        line.overdue += RunningDeadlines::belongsTo(Figure::Overdue, row, m_moment.asOfMs) ? 1 : 0;
        line.paused += RunningDeadlines::belongsTo(Figure::Paused, row, m_moment.asOfMs) ? 1 : 0;
        keepRow(row);
    }
    return {};
}

Result<> DeadlinesThen::asItStood(DeadlineThen &row) const
{
    CaseRecord record;
    const auto found = m_store.first(QStringLiteral("SELECT ") + CaseRow::recordColumns() + QStringLiteral(" FROM cases WHERE office = ? AND id = ?"),
                                     {m_office.value, row.id.value}, [&record](const Row &read) { record = CaseRow::readRecord(read); });
    if (!found)
        return fail(found);
    const auto standard = m_rules.standard(record.standard, record.standardVersion);
    const BusinessType *type = standard ? standard->businessType(record.type) : nullptr;
    if (!type)
        return {};
    if (const auto then = CaseDeadlines::one(asItWas(std::move(record), m_moment.asOfMs), *type, row.row.commitment, m_rules))
        row.row.deadline = then->deadline;
    return {};
}

void DeadlinesThen::keepRow(const DeadlineThen &row)
{
    for (Kept &kept : m_kept) {
        if (!RunningDeadlines::belongsTo(kept.figure, row, m_moment.asOfMs))
            continue;
        kept.rows.insert(std::lower_bound(kept.rows.cbegin(), kept.rows.cend(), row, isSooner), row);
        if (kept.rows.size() > kept.most)
            kept.rows.removeLast();
    }
}
