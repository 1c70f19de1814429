// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/deadlinewarnings.h"

#include "core/base/chinatime.h"
#include "core/base/clock.h"
#include "core/cases/veil.h"
#include "core/cases/warninglog.h"
#include "core/deadlines/watchrules.h"
#include "core/store/store.h"

#include <algorithm>

namespace {

DeadlineLevel levelOf(qint64 rank)
{
    return rank >= 3 ? DeadlineLevel::Overdue : rank == 2 ? DeadlineLevel::LastDay : DeadlineLevel::Nearing;
}

qint64 rankOf(DeadlineLevel level)
{
    return level == DeadlineLevel::Overdue ? 3 : level == DeadlineLevel::LastDay ? 2 : 1;
}

} // namespace

DeadlineWarnings::DeadlineWarnings(Store &store, WarningLog &log, OfficeId office, const Rules &rules, const Clock &clock, const Veil &veil)
    : m_store(store),
      m_log(log),
      m_office(std::move(office)),
      m_rules(rules),
      m_clock(clock),
      m_veil(veil)
{
}

Result<QList<DeadlineWarning>> DeadlineWarnings::due(qint64 nowMs, int most) const
{
    if (m_clock.trust() != ClockTrust::Trusted)
        return QList<DeadlineWarning>();
    // Limits in days are announced in office hours only, hours and minutes at any hour.
    const QString hours = WatchRules::isOfficeTime(nowMs, m_rules.hours(), m_rules.calendar()) ? QString() : QStringLiteral(" AND d.time_limit NOT LIKE '%d'");
    // What is hidden from who looks stays untold, until somebody else looks.
    const Result<Veil::Condition> seen = m_veil.condition(QStringLiteral("d.case_id"));
    if (!seen)
        return fail(seen);
    const QString sql =
        QStringLiteral("SELECT d.case_id, c.number, d.type, d.commitment, d.milestone, d.time_limit, "
                       "CASE WHEN d.due_at < ? THEN 3 WHEN d.red_at <= ? THEN 2 ELSE 1 END AS reached, d.start_at, d.due_at, d.amber_at, "
                       "d.red_at, d.provisional FROM case_deadlines d JOIN cases c ON c.office = d.office AND c.id = d.case_id "
                       "LEFT JOIN warnings_told t ON t.office = d.office AND t.case_id = d.case_id AND t.commitment = d.commitment "
                       "WHERE d.office = ? AND d.running = 1 AND d.amber_at <= ?%1 AND (t.level IS NULL OR t.due_at <> d.due_at "
                       "OR t.level < CASE WHEN d.due_at < ? THEN 3 WHEN d.red_at <= ? THEN 2 ELSE 1 END) "
                       "ORDER BY reached DESC, d.due_at, d.case_id, d.commitment LIMIT ?")
            .arg(hours + seen->sql);
    QList<DeadlineWarning> warnings;
    const Result<> read = m_store.each(sql, QList<Value>{nowMs, nowMs, m_office.value, nowMs} + seen->values + QList<Value>{nowMs, nowMs, most}, [&](const Row &row) {
        DeadlineWarning one;
        one.id = CaseId{row.text(0)};
        one.number = row.text(1);
        one.type = row.text(2);
        one.commitment = row.text(3);
        one.milestone = row.text(4);
        one.limit = Limit::parse(row.text(5)).value_or(Limit{});
        one.level = levelOf(row.integer(6));
        one.deadline.startMs = row.integer(7);
        one.deadline.dueMs = row.integer(8);
        one.deadline.dueDate = ChinaTime::date(row.integer(8));
        one.deadline.amberMs = row.integer(9);
        one.deadline.redMs = row.integer(10);
        one.deadline.provisional = row.integer(11) != 0;
        warnings << one;
        return true;
    });
    if (!read)
        return fail(read);
    return warnings;
}

Result<> DeadlineWarnings::told(const QList<DeadlineWarning> &warnings, qint64 nowMs)
{
    Transaction transaction(m_store);
    if (const auto begun = transaction.begin(); !begun)
        return begun;
    for (const DeadlineWarning &one : warnings) {
        const Result<qint64> rows = m_store.run(
            QStringLiteral("INSERT INTO warnings_told (office, case_id, commitment, level, due_at, told_at) VALUES (?, ?, ?, ?, ?, ?) "
                           "ON CONFLICT (office, case_id, commitment) DO UPDATE SET level = excluded.level, due_at = excluded.due_at, "
                           "told_at = excluded.told_at"),
            {m_office.value, one.id.value, one.commitment, rankOf(one.level), one.deadline.dueMs, nowMs});
        if (!rows)
            return fail(rows);
    }
    if (const Result<> entered = m_log.add(warnings, nowMs); !entered)
        return entered;
    return transaction.commit();
}

Result<qint64> DeadlineWarnings::nextChange(qint64 nowMs) const
{
    qint64 next = Deadline::never;
    for (const char *column : {"amber_at", "red_at", "due_at"}) {
        // Overdue begins the instant after the last one that is on time.
        const qint64 shift = qstrcmp(column, "due_at") == 0 ? 1 : 0;
        const QString sql = QStringLiteral("SELECT %1 FROM case_deadlines WHERE office = ? AND running = 1 AND %1 > ? ORDER BY %1 LIMIT 1")
                                .arg(QLatin1String(column));
        const Result<bool> read = m_store.first(sql, {m_office.value, nowMs - shift}, [&](const Row &row) {
            if (row.integer(0) != Deadline::never)
                next = std::min(next, row.integer(0) + shift);
        });
        if (!read)
            return fail(read);
    }
    if (!WatchRules::isOfficeTime(nowMs, m_rules.hours(), m_rules.calendar()))
        next = std::min(next, WatchRules::nextOpening(nowMs, m_rules.hours(), m_rules.calendar()));
    return next;
}
