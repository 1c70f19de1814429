// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/runningdeadlines.h"

#include "core/store/store.h"

void SqlCondition::add(const QString &more, const QList<Value> &with)
{
    sql += more;
    values << with;
}

QString DeadlineThen::columns()
{
    return QStringLiteral("d.case_id, d.type, ") + CaseRow::deadlineColumns(QStringLiteral("d"));
}

DeadlineThen DeadlineThen::read(const Row &row)
{
    return {CaseId{row.text(0)}, row.text(1), CaseRow::readDeadline(row, nullptr, 2)};
}

RunningDeadlines::RunningDeadlines(const Store &store, const OfficeId &office, const ReportMoment &moment)
    : m_store(store), m_office(office), m_moment(moment)
{
}

bool RunningDeadlines::belongsTo(Figure figure, const DeadlineThen &row, qint64 asOfMs)
{
    if (figure == Figure::Running)
        return true;
    switch (Deadlines::levelAt(row.row.deadline, asOfMs)) {
    case DeadlineLevel::Nearing:
    case DeadlineLevel::LastDay: return figure == Figure::Nearing;
    case DeadlineLevel::Overdue: return figure == Figure::Overdue;
    case DeadlineLevel::Paused: return figure == Figure::Paused;
    default: return false;
    }
}

SqlCondition RunningDeadlines::conditionOf(Figure figure, qint64 asOfMs)
{
    switch (figure) {
    case Figure::Overdue: return {QStringLiteral(" AND d.paused = 0 AND d.due_at < ?"), {asOfMs}};
    case Figure::Nearing: return {QStringLiteral(" AND d.paused = 0 AND d.due_at >= ? AND d.amber_at - ? <= 0"), {asOfMs, asOfMs}};
    // "At least never": an equality would let the key of the table serve the order, and all its rows be read.
    case Figure::Paused: return {QStringLiteral(" AND d.paused = 1 AND d.due_at >= ?"), {Deadline::never}};
    case Figure::MetLate: return {QStringLiteral(" AND d.met_at > d.due_at"), {}};
    case Figure::MetInTime: return {QStringLiteral(" AND d.met_at <= d.due_at"), {}};
    default: return {};
    }
}

QString RunningDeadlines::figureColumns()
{
    return QStringLiteral("SELECT d.type, d.commitment, d.clause, count(*), sum(CASE WHEN d.paused = 0 AND d.due_at >= ? AND d.amber_at <= ? THEN 1 ELSE 0 END), "
                          "sum(CASE WHEN d.paused = 0 AND d.due_at < ? THEN 1 ELSE 0 END), sum(d.paused)");
}

void RunningDeadlines::addFigures(const Row &row, const LineOf &lineOf)
{
    CommitmentLine &line = lineOf(row.text(0), row.text(1), row.text(2));
    line.running += static_cast<int>(row.integer(3));
    line.nearing += static_cast<int>(row.integer(4));
    line.overdue += static_cast<int>(row.integer(5));
    line.paused += static_cast<int>(row.integer(6));
}

void RunningDeadlines::narrow(SqlCondition &condition, const QString &type, const QString &commitment)
{
    if (!type.isEmpty())
        condition.add(QStringLiteral(" AND d.type = ?"), {type});
    if (!commitment.isEmpty())
        condition.add(QStringLiteral(" AND d.commitment = ?"), {commitment});
}

Result<QString> RunningDeadlines::typeAfter(const QString &type) const
{
    QString next;
    const auto read = m_store.first(QStringLiteral("SELECT type FROM case_deadlines WHERE office = ? AND running = 1 AND type > ? ORDER BY type LIMIT 1"),
                                    {m_office.value, type}, [&next](const Row &row) { next = row.text(0); });
    return read ? Result<QString>(next) : fail(read);
}

Result<> RunningDeadlines::count(const QString &type, const QString &commitment, const LineOf &lineOf) const
{
    const qint64 now = m_moment.asOfMs;
    SqlCondition rows{QStringLiteral(" FROM case_deadlines d WHERE d.office = ? AND d.running = 1"), {m_office.value}};
    narrow(rows, type, commitment);
    return m_store.each(figureColumns() + rows.sql + QStringLiteral(" GROUP BY d.type, d.commitment, d.clause"), QList<Value>{now, now, now} + rows.values,
                        [&lineOf](const Row &row) {
                            addFigures(row, lineOf);
                            return true;
                        });
}

SqlCondition RunningDeadlines::metOnTheDay() const
{
    return {QStringLiteral(" FROM case_deadlines d WHERE d.office = ? AND d.end_day = ? AND d.voided = 0 AND d.met_at < ?"),
            {m_office.value, m_moment.dayNumber(), Deadline::never}};
}

Result<> RunningDeadlines::countMet(const QString &type, const QString &commitment, const LineOf &lineOf) const
{
    SqlCondition rows = metOnTheDay();
    narrow(rows, type, commitment);
    return m_store.each(QStringLiteral("SELECT d.type, d.commitment, d.clause, sum(CASE WHEN d.met_at <= d.due_at THEN 1 ELSE 0 END), "
                                       "sum(CASE WHEN d.met_at > d.due_at THEN 1 ELSE 0 END)")
                            + rows.sql + QStringLiteral(" GROUP BY d.type, d.commitment, d.clause"),
                        rows.values, [&lineOf](const Row &row) {
                            CommitmentLine &line = lineOf(row.text(0), row.text(1), row.text(2));
                            line.metInTime += static_cast<int>(row.integer(3));
                            line.metLate += static_cast<int>(row.integer(4));
                            return true;
                        });
}

Result<QList<DeadlineThen>> RunningDeadlines::behind(Figure figure, const QString &type, const QString &commitment, int most) const
{
    const bool met = figure == Figure::MetInTime || figure == Figure::MetLate;
    SqlCondition rows = met ? metOnTheDay() : SqlCondition{QStringLiteral(" FROM case_deadlines d WHERE d.office = ? AND d.running = 1"), {m_office.value}};
    rows.add(conditionOf(figure, m_moment.asOfMs));
    narrow(rows, type, commitment);
    rows.add(QStringLiteral(" ORDER BY d.due_at, d.case_id, d.commitment LIMIT ?"), {most});
    QList<DeadlineThen> list;
    const auto read = m_store.each(QStringLiteral("SELECT ") + DeadlineThen::columns() + rows.sql, rows.values, [&list](const Row &row) {
        list << DeadlineThen::read(row);
        return true;
    });
    return read ? Result<QList<DeadlineThen>>(list) : fail(read);
}
