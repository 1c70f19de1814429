// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/caseviews.h"

#include "core/base/chinatime.h"
#include "core/base/textrules.h"
#include "core/cases/casebook.h"
#include "core/store/store.h"

namespace {

/// A condition on open cases and what it is asked with.
struct Condition
{
    QString sql;
    QList<Value> values;
};

Condition conditionOf(QueueFilter::Kind kind, qint64 nowMs, const PersonId &me)
{
    const QDate today = ChinaTime::date(nowMs);
    const qint64 tonight = ChinaTime::endOfDay(today);
    switch (kind) {
    case QueueFilter::Kind::All:
        return {};
    case QueueFilter::Kind::Mine:
        return {QStringLiteral(" AND (c.handler = ? OR c.first_contact = ?)"), {me.value, me.value}};
    case QueueFilter::Kind::Overdue:
        return {QStringLiteral(" AND c.sort_at < ?"), {nowMs}};
    case QueueFilter::Kind::Today:
        return {QStringLiteral(" AND c.sort_at >= ? AND c.sort_at <= ?"), {nowMs, tonight}};
    case QueueFilter::Kind::Tomorrow:
        return {QStringLiteral(" AND c.sort_at > ? AND c.sort_at <= ?"), {tonight, ChinaTime::endOfDay(today.addDays(1))}};
    case QueueFilter::Kind::Nearing:
        return {QStringLiteral(" AND c.sort_at > ? AND c.amber_at <= ?"), {tonight, nowMs}};
    case QueueFilter::Kind::Paused:
        return {QStringLiteral(" AND c.paused = 1"), {}};
    case QueueFilter::Kind::Provisional:
        return {QStringLiteral(" AND c.provisional = 1"), {}};
    case QueueFilter::Kind::Conflict:
        return {QStringLiteral(" AND c.conflict = 1"), {}};
    }
    return {};
}

Deadline deadlineOf(const Row &row, int column)
{
    Deadline deadline;
    deadline.startMs = row.integer(column);
    deadline.dueMs = row.isNull(column + 1) ? Deadline::never : row.integer(column + 1);
    deadline.amberMs = row.integer(column + 2);
    deadline.redMs = row.integer(column + 3);
    deadline.provisional = row.integer(column + 4) != 0;
    deadline.paused = row.integer(column + 5) != 0;
    deadline.left = static_cast<int>(row.integer(column + 6));
    if (deadline.dueMs != Deadline::never)
        deadline.dueDate = ChinaTime::date(deadline.dueMs);
    return deadline;
}

QueueRow rowOf(const Row &row)
{
    QueueRow one;
    one.id = CaseId{row.text(0)};
    one.number = row.text(1);
    one.externalNo = row.text(2);
    one.type = row.text(3);
    one.customerClass = row.text(4);
    one.nextMilestone = row.text(5);
    one.commitment = row.text(6);
    one.waitsFor = row.text(7);
    one.waitsSinceMs = row.integer(8);
    one.handler = row.text(9);
    one.acceptedMs = row.integer(10);
    one.standard = row.text(11);
    one.standardVersion = static_cast<int>(row.integer(12));
    one.late = row.integer(13) != 0;
    one.hasConflict = row.integer(14) != 0;
    if (!one.commitment.isEmpty()) {
        one.limit = Limit::parse(row.text(19)).value_or(Limit{});
        one.deadline = deadlineOf(row, 20);
    }
    return one;
}

QString pageSelect(const QString &condition, bool byType)
{
    return QStringLiteral("SELECT c.id, c.number, c.external_no, c.type, c.class, c.next_milestone, c.commitment, c.waits_for, c.waits_since, "
                          "c.handler, c.accepted_at, c.standard, c.standard_version, c.late, c.conflict, c.sort_at, c.sealed_op, "
                          "c.sealed_part, c.sealed, d.time_limit, d.start_at, d.due_at, d.amber_at, d.red_at, d.provisional, d.paused, "
                          "d.amount_left FROM cases c LEFT JOIN case_deadlines d ON d.office = c.office AND d.case_id = c.id "
                          "AND d.commitment = c.commitment WHERE c.office = ? AND c.is_open = 1")
           + (byType ? QStringLiteral(" AND c.type = ?") : QString()) + condition
           + QStringLiteral(" AND (c.sort_at, c.id) > (?, ?) ORDER BY c.sort_at, c.id LIMIT ?");
}

} // namespace

Result<QueuePage> CaseViews::queue(const QueueFilter &filter, const QueueCursor &after, int size, qint64 nowMs) const
{
    Condition condition = conditionOf(filter.kind, nowMs, filter.me);
    if (!filter.waitsFor.isEmpty()) {
        condition.sql += QStringLiteral(" AND c.waits_for = ?");
        condition.values << filter.waitsFor;
    }
    QList<Value> values{m_book.office().value};
    if (!filter.type.isEmpty())
        values << filter.type;
    values << condition.values << after.sortMs << after.id << size + 1;

    QueuePage page;
    Result<> sealBroken;
    const Result<> read = m_store.each(pageSelect(condition.sql, !filter.type.isEmpty()), values, [&](const Row &row) {
        if (page.rows.size() == size) {
            page.more = true;
            return false;
        }
        QueueRow one = rowOf(row);
        const Result<QJsonObject> personal = opened(one.id, OpId{row.text(16)}, static_cast<int>(row.integer(17)), row.bytes(18));
        if (!personal) {
            sealBroken = fail(personal);
            return false;
        }
        const QJsonObject fields = personal->value(QStringLiteral("fields")).toObject();
        one.customer = TextRules::maskName(fields.value(QStringLiteral("name")).toString());
        page.next = {row.integer(15), one.id.value};
        page.rows << one;
        return true;
    });
    if (!read || !sealBroken)
        return fail(read ? sealBroken : read);
    return page;
}

Result<QueueCounts> CaseViews::counts(qint64 nowMs) const
{
    const QDate today = ChinaTime::date(nowMs);
    const qint64 tonight = ChinaTime::endOfDay(today);
    const qint64 tomorrow = ChinaTime::endOfDay(today.addDays(1));
    QueueCounts counts;
    // One pass over the index cases_figures; the conditions are those of conditionOf().
    const Result<> read = m_store.each(
        QStringLiteral("SELECT type, waits_for, count(*), sum(CASE WHEN sort_at < ? THEN 1 ELSE 0 END), "
                       "sum(CASE WHEN sort_at >= ? AND sort_at <= ? THEN 1 ELSE 0 END), "
                       "sum(CASE WHEN sort_at > ? AND sort_at <= ? THEN 1 ELSE 0 END), "
                       "sum(CASE WHEN sort_at > ? AND amber_at <= ? THEN 1 ELSE 0 END), sum(paused), sum(provisional), sum(conflict) "
                       "FROM cases WHERE office = ? AND is_open = 1 GROUP BY type, waits_for"),
        {nowMs, nowMs, tonight, tonight, tomorrow, tonight, nowMs, m_book.office().value}, [&](const Row &row) {
            const qint64 cases = row.integer(2);
            const QString waitsFor = row.text(1);
            counts.byType[row.text(0)] += cases;
            qint64 &whom = waitsFor == QLatin1String("customer")  ? counts.customer
                           : waitsFor == QLatin1String("outside") ? counts.outside
                                                                  : counts.us;
            whom += cases;
            counts.all += cases;
            counts.overdue += row.integer(3);
            counts.today += row.integer(4);
            counts.tomorrow += row.integer(5);
            counts.nearing += row.integer(6);
            counts.paused += row.integer(7);
            counts.provisional += row.integer(8);
            counts.conflict += row.integer(9);
            return true;
        });
    if (!read)
        return fail(read);
    return counts;
}
