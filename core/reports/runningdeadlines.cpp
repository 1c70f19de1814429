// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/runningdeadlines.h"

#include "core/base/chinatime.h"
#include "core/cases/casedeadlines.h"
#include "core/cases/caserow.h"
#include "core/reports/openspans.h"
#include "core/standard/rules.h"
#include "core/store/store.h"

#include <algorithm>

namespace {

QString columns()
{
    return QStringLiteral("d.case_id, d.type, d.commitment, d.clause, d.time_limit, d.start_at, d.due_at, d.amber_at, d.red_at, "
                          "d.provisional, d.paused, d.amount_left, d.met_at");
}

DeadlineThen read(const Row &row)
{
    DeadlineThen one;
    one.id = CaseId{row.text(0)};
    one.type = row.text(1);
    one.commitment = row.text(2);
    one.clause = row.text(3);
    one.limit = Limit::parse(row.text(4)).value_or(Limit{});
    one.deadline.startMs = row.integer(5);
    one.deadline.dueMs = row.integer(6);
    one.deadline.amberMs = row.integer(7);
    one.deadline.redMs = row.integer(8);
    one.deadline.provisional = row.integer(9) != 0;
    one.deadline.paused = row.integer(10) != 0;
    one.deadline.left = static_cast<int>(row.integer(11));
    one.metMs = row.integer(12);
    if (one.deadline.dueMs != Deadline::never)
        one.deadline.dueDate = ChinaTime::date(one.deadline.dueMs);
    return one;
}

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

} // namespace

int ReportMoment::dayNumber() const
{
    return day.year() * 10000 + day.month() * 100 + day.day();
}

RunningDeadlines::RunningDeadlines(const Store &store, const Rules &rules, const OfficeId &office, const ReportMoment &moment)
    : m_store(store), m_rules(rules), m_office(office), m_moment(moment)
{
}

bool RunningDeadlines::belongsTo(Figure figure, const DeadlineThen &row, qint64 asOfMs)
{
    if (figure == Figure::Running)
        return true;
    switch (Deadlines::levelAt(row.deadline, asOfMs)) {
    case DeadlineLevel::Nearing:
    case DeadlineLevel::LastDay: return figure == Figure::Nearing;
    case DeadlineLevel::Overdue: return figure == Figure::Overdue;
    case DeadlineLevel::Paused: return figure == Figure::Paused;
    default: return false;
    }
}

void RunningDeadlines::sort(QList<DeadlineThen> &rows)
{
    std::sort(rows.begin(), rows.end(), [](const DeadlineThen &a, const DeadlineThen &b) {
        return std::tie(a.deadline.dueMs, a.id.value, a.commitment) < std::tie(b.deadline.dueMs, b.id.value, b.commitment);
    });
}

Result<QList<DeadlineThen>> RunningDeadlines::count(const LineOf &lineOf) const
{
    QList<DeadlineThen> told;
    if (m_moment.isNow) {
        const auto read = m_store.each(
            QStringLiteral("SELECT type, commitment, clause, count(*), sum(CASE WHEN paused = 0 AND due_at >= ? AND amber_at <= ? THEN 1 ELSE 0 END), "
                           "sum(CASE WHEN paused = 0 AND due_at < ? THEN 1 ELSE 0 END), sum(paused) FROM case_deadlines "
                           "WHERE office = ? AND running = 1 GROUP BY type, commitment, clause"),
            {m_moment.asOfMs, m_moment.asOfMs, m_moment.asOfMs, m_office.value}, [&](const Row &row) {
                CommitmentLine &line = lineOf(row.text(0), row.text(1), row.text(2));
                line.running += static_cast<int>(row.integer(3));
                line.nearing += static_cast<int>(row.integer(4));
                line.overdue += static_cast<int>(row.integer(5));
                line.paused += static_cast<int>(row.integer(6));
                return true;
            });
        return read ? Result<QList<DeadlineThen>>(told) : fail(read);
    }
    const auto rows = then({}, {});
    if (!rows)
        return fail(rows);
    for (const DeadlineThen &row : *rows) {
        CommitmentLine &line = lineOf(row.type, row.commitment, row.clause);
        ++line.running;
        const bool nearing = belongsTo(Figure::Nearing, row, m_moment.asOfMs);
        const bool overdue = belongsTo(Figure::Overdue, row, m_moment.asOfMs);
        const bool paused = belongsTo(Figure::Paused, row, m_moment.asOfMs);
        line.nearing += nearing ? 1 : 0;
        line.overdue += overdue ? 1 : 0;
        line.paused += paused ? 1 : 0;
        if (nearing || overdue || paused)
            told << row;
    }
    sort(told);
    return told;
}

Result<> RunningDeadlines::countMet(const LineOf &lineOf) const
{
    return m_store.each(
        QStringLiteral("SELECT type, commitment, clause, sum(CASE WHEN met_at <= due_at THEN 1 ELSE 0 END), "
                       "sum(CASE WHEN met_at > due_at THEN 1 ELSE 0 END) FROM case_deadlines "
                       "WHERE office = ? AND end_day = ? AND voided = 0 AND met_at < ? GROUP BY type, commitment, clause"),
        {m_office.value, m_moment.dayNumber(), Deadline::never}, [&](const Row &row) {
            CommitmentLine &line = lineOf(row.text(0), row.text(1), row.text(2));
            line.metInTime += static_cast<int>(row.integer(3));
            line.metLate += static_cast<int>(row.integer(4));
            return true;
        });
}

RunningDeadlines::Condition RunningDeadlines::conditionOf(Figure figure, const QString &type, const QString &commitment) const
{
    const qint64 now = m_moment.asOfMs;
    Condition condition{QStringLiteral(" FROM case_deadlines d WHERE d.office = ?"), {m_office.value}};
    const auto add = [&condition](const QString &sql, const QList<Value> &values) {
        condition.sql += sql;
        condition.values << values;
    };
    if (figure == Figure::MetInTime || figure == Figure::MetLate) {
        add(QStringLiteral(" AND d.end_day = ? AND d.voided = 0 AND d.met_at < ?"), {m_moment.dayNumber(), Deadline::never});
        add(figure == Figure::MetLate ? QStringLiteral(" AND d.met_at > d.due_at") : QStringLiteral(" AND d.met_at <= d.due_at"), {});
    } else {
        add(QStringLiteral(" AND d.running = 1"), {});
    }
    if (figure == Figure::Overdue)
        add(QStringLiteral(" AND d.paused = 0 AND d.due_at < ?"), {now});
    else if (figure == Figure::Nearing)
        add(QStringLiteral(" AND d.paused = 0 AND d.due_at >= ? AND d.amber_at <= ?"), {now, now});
    else if (figure == Figure::Paused)
        add(QStringLiteral(" AND d.paused = 1 AND d.due_at = ?"), {Deadline::never});
    if (!type.isEmpty())
        add(QStringLiteral(" AND d.type = ?"), {type});
    if (!commitment.isEmpty())
        add(QStringLiteral(" AND d.commitment = ?"), {commitment});
    return condition;
}

Result<QList<DeadlineThen>> RunningDeadlines::behind(Figure figure, const QString &type, const QString &commitment, int most, int *total) const
{
    const bool met = figure == Figure::MetInTime || figure == Figure::MetLate;
    QList<DeadlineThen> rows;
    if (!met && !m_moment.isNow) {
        auto all = then(type, commitment);
        if (!all)
            return fail(all);
        all->removeIf([&](const DeadlineThen &row) { return !belongsTo(figure, row, m_moment.asOfMs); });
        sort(*all);
        *total = static_cast<int>(all->size());
        return all->first(std::min<qsizetype>(most, all->size()));
    }
    Condition condition = conditionOf(figure, type, commitment);
    const auto counted = m_store.first(QStringLiteral("SELECT count(*)") + condition.sql, condition.values,
                                       [total](const Row &row) { *total = static_cast<int>(row.integer(0)); });
    if (!counted)
        return fail(counted);
    condition.values << most;
    const auto listed = m_store.each(QStringLiteral("SELECT ") + columns() + condition.sql
                                         + QStringLiteral(" ORDER BY d.due_at, d.case_id, d.commitment LIMIT ?"),
                                     condition.values, [&rows](const Row &row) {
                                         rows << read(row);
                                         return true;
                                     });
    return listed ? Result<QList<DeadlineThen>>(rows) : fail(listed);
}

Result<QList<DeadlineThen>> RunningDeadlines::then(const QString &type, const QString &commitment) const
{
    const int day = m_moment.dayNumber();
    QString sql = QStringLiteral("SELECT ") + columns()
                  + QStringLiteral(", CASE WHEN EXISTS (SELECT 1 FROM case_pauses p WHERE p.office = c.office AND p.case_id = c.id AND p.to_at > ?) "
                                   "THEN 1 ELSE 0 END FROM cases c JOIN case_deadlines d ON d.office = c.office AND d.case_id = c.id "
                                   "WHERE c.office = ? AND ")
                  + OpenSpans::fileSql(QStringLiteral("c"))
                  + QStringLiteral(" = ? AND c.accepted_day >= ? AND c.accepted_day <= ? AND c.ended_day > ? AND c.outcome <> 'voided' "
                                   "AND d.start_day <= ? AND d.end_day > ?");
    QList<Value> narrowed;
    if (!type.isEmpty()) {
        sql += QStringLiteral(" AND d.type = ?");
        narrowed << type;
    }
    if (!commitment.isEmpty()) {
        sql += QStringLiteral(" AND d.commitment = ?");
        narrowed << commitment;
    }
    QList<DeadlineThen> rows;
    QList<qsizetype> changed;
    for (const OpenSpans::Span &span : OpenSpans::holding(day)) {
        const QList<Value> values{m_moment.asOfMs, m_office.value, span.file, span.firstDay, day, day, day, day};
        const auto done = m_store.each(sql, values + narrowed, [&](const Row &row) {
            rows << read(row);
            if (row.integer(13) != 0 || hasTimeNotCounted(rows.constLast().type, rows.constLast().commitment))
                changed << rows.size() - 1;
            return true;
        });
        if (!done)
            return fail(done);
    }
    const auto done = takeBack(rows, changed);
    return done ? Result<QList<DeadlineThen>>(rows) : fail(done);
}

Result<> RunningDeadlines::takeBack(QList<DeadlineThen> &rows, const QList<qsizetype> &changed) const
{
    for (const qsizetype at : changed) {
        CaseRecord record;
        const auto found =
            m_store.first(QStringLiteral("SELECT ") + CaseRow::recordColumns() + QStringLiteral(" FROM cases WHERE office = ? AND id = ?"),
                          {m_office.value, rows.at(at).id.value}, [&](const Row &row) { record = CaseRow::readRecord(row); });
        if (!found)
            return fail(found);
        const BusinessType *type = typeOf(record);
        if (!type)
            continue;
        for (const CaseDeadline &then : CaseDeadlines::of(asItWas(record, m_moment.asOfMs), *type, m_rules, {})) {
            if (then.commitment == rows.at(at).commitment)
                rows[at].deadline = then.deadline;
        }
    }
    return {};
}

const BusinessType *RunningDeadlines::typeOf(const CaseRecord &record) const
{
    const auto standard = m_rules.standard(record.standard, record.standardVersion);
    return standard ? standard->businessType(record.type) : nullptr;
}

bool RunningDeadlines::hasTimeNotCounted(const QString &type, const QString &commitment) const
{
    const auto standard = m_rules.current();
    const BusinessType *business = standard ? standard->businessType(type) : nullptr;
    const Commitment *rule = business ? business->commitment(commitment) : nullptr;
    return rule && !rule->notCounted.isEmpty();
}
