// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/warninglog.h"

#include "core/base/chinatime.h"
#include "core/cases/caseviews.h"
#include "core/cases/veil.h"
#include "core/store/store.h"

#include <algorithm>
#include <array>

namespace {

using What = ToldWarning::What;

constexpr std::array names{std::pair{What::Nearing, "nearing"}, std::pair{What::LastDay, "last-day"}, std::pair{What::Overdue, "overdue"},
                           std::pair{What::Moved, "moved"}};

QString nameOf(What what)
{
    const auto *found = std::find_if(names.begin(), names.end(), [what](const auto &pair) { return pair.first == what; });
    return QString::fromLatin1(found->second);
}

What whatFrom(const QString &name)
{
    const auto *found = std::find_if(names.begin(), names.end(), [&name](const auto &pair) { return name == QLatin1String(pair.second); });
    return found == names.end() ? What::Nearing : found->first;
}

What whatOf(DeadlineLevel level)
{
    return level == DeadlineLevel::Overdue ? What::Overdue : level == DeadlineLevel::LastDay ? What::LastDay : What::Nearing;
}

QString keyOf(const QString &caseId, const QString &commitment)
{
    return caseId + u'|' + commitment;
}

ToldWarning told(const Row &row)
{
    ToldWarning one;
    one.pos = row.integer(0);
    one.toldMs = row.integer(1);
    one.what = whatFrom(row.text(2));
    one.unread = row.integer(3) != 0;
    one.id = CaseId{row.text(4)};
    one.commitment = row.text(5);
    one.milestone = row.text(6);
    one.limit = Limit::parse(row.text(7)).value_or(Limit{});
    one.deadline.dueMs = row.integer(8);
    one.deadline.dueDate = ChinaTime::date(row.integer(8));
    if (one.what == What::Moved)
        one.dateBefore = ChinaTime::date(row.integer(9));
    one.deadline.provisional = row.integer(10) != 0;
    one.number = row.text(11);
    one.type = row.text(12);
    one.standard = row.text(13);
    one.standardVersion = static_cast<int>(row.integer(14));
    one.isOpen = row.integer(15) != 0;
    return one;
}

} // namespace

struct WarningLog::Entry
{
    What what;
    QString caseId;
    QString commitment;
    QString milestone;
    QString limit;
    qint64 dueMs;
    qint64 dueBeforeMs;
    bool provisional;
};

WarningLog::WarningLog(Store &store, const CaseViews &cases, OfficeId office, const Veil &veil)
    : m_store(store), m_cases(cases), m_office(std::move(office)), m_veil(veil)
{
}

Result<> WarningLog::add(const QList<DeadlineWarning> &warnings, qint64 nowMs)
{
    QList<Entry> entries;
    for (const DeadlineWarning &one : warnings)
        entries.prepend({whatOf(one.level), one.id.value, one.commitment, one.milestone, one.limit.text(), one.deadline.dueMs, one.deadline.dueMs,
                         one.deadline.provisional});
    return enter(entries, nowMs);
}

Result<WarningLog::Dates> WarningLog::dates() const
{
    Dates dates;
    const Result<> read = m_store.each(QStringLiteral("SELECT case_id, commitment, due_at FROM case_deadlines WHERE office = ? AND running = 1 AND paused = 0"),
                                       {m_office.value}, [&](const Row &row) {
                                           dates.insert(keyOf(row.text(0), row.text(1)), row.integer(2));
                                           return true;
                                       });
    if (!read)
        return fail(read);
    return dates;
}

Result<> WarningLog::addMoved(const Dates &before, qint64 nowMs)
{
    QList<Entry> entries;
    const QString sql = QStringLiteral("SELECT case_id, commitment, milestone, time_limit, due_at, provisional FROM case_deadlines "
                                       "WHERE office = ? AND running = 1 AND paused = 0 ORDER BY due_at DESC, case_id, commitment");
    const Result<> read = m_store.each(sql, {m_office.value}, [&](const Row &row) {
        const qint64 stood = before.value(keyOf(row.text(0), row.text(1)), row.integer(4));
        if (ChinaTime::date(stood) != ChinaTime::date(row.integer(4)))
            entries << Entry{What::Moved, row.text(0), row.text(1), row.text(2), row.text(3), row.integer(4), stood, row.integer(5) != 0};
        return true;
    });
    return read ? enter(entries, nowMs) : read;
}

Result<> WarningLog::enter(const QList<Entry> &entries, qint64 nowMs)
{
    qint64 pos = 0;
    const Result<bool> last = m_store.first(QStringLiteral("SELECT coalesce(max(pos), 0) FROM warning_log WHERE office = ?"), {m_office.value},
                                            [&pos](const Row &row) { pos = row.integer(0); });
    if (!last)
        return fail(last);
    for (const Entry &one : entries) {
        const Result<qint64> entered =
            m_store.run(QStringLiteral("INSERT INTO warning_log (office, pos, told_at, what, case_id, commitment, milestone, time_limit, due_at, "
                                       "due_before, provisional, unread) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)"),
                        {m_office.value, ++pos, nowMs, nameOf(one.what), one.caseId, one.commitment, one.milestone, one.limit, one.dueMs,
                         one.dueBeforeMs, one.provisional ? 1 : 0});
        if (!entered)
            return fail(entered);
    }
    return {};
}

Result<ToldPage> WarningLog::page(qint64 beforePos, int size, bool unreadOnly) const
{
    const Result<Veil::Condition> seen = m_veil.condition(QStringLiteral("w.case_id"));
    if (!seen)
        return fail(seen);
    const QString sql = QStringLiteral("SELECT w.pos, w.told_at, w.what, w.unread, w.case_id, w.commitment, w.milestone, w.time_limit, w.due_at, "
                                       "w.due_before, w.provisional, c.number, c.type, c.standard, c.standard_version, c.is_open "
                                       "FROM warning_log w JOIN cases c ON c.office = w.office AND c.id = w.case_id "
                                       "WHERE w.office = ? AND w.pos < ?%1 ORDER BY w.pos DESC LIMIT ?")
                            .arg((unreadOnly ? QStringLiteral(" AND w.unread = 1") : QString()) + seen->sql);
    ToldPage page;
    const Result<> read = m_store.each(sql, QList<Value>{m_office.value, beforePos} + seen->values + QList<Value>{size + 1}, [&](const Row &row) {
        page.more = page.rows.size() == size;
        if (!page.more)
            page.rows << told(row);
        return !page.more;
    });
    if (!read)
        return fail(read);
    for (ToldWarning &one : page.rows) {
        Result<QString> customer = m_cases.maskedCustomer(one.id);
        if (!customer)
            return fail(customer);
        one.customer = std::move(*customer);
    }
    return page;
}

Result<qint64> WarningLog::unread() const
{
    qint64 count = 0;
    const Result<Veil::Condition> seen = m_veil.condition(QStringLiteral("w.case_id"));
    if (!seen)
        return fail(seen);
    const Result<bool> read = m_store.first(QStringLiteral("SELECT count(*) FROM warning_log w WHERE w.office = ? AND w.unread = 1") + seen->sql,
                                            QList<Value>{m_office.value} + seen->values,
                                            [&count](const Row &row) { count = row.integer(0); });
    if (!read)
        return fail(read);
    return count;
}

Result<> WarningLog::markRead(qint64 firstPos, qint64 lastPos)
{
    const Result<qint64> marked = m_store.run(QStringLiteral("UPDATE warning_log SET unread = 0 WHERE office = ? AND unread = 1 AND pos >= ? AND pos <= ?"),
                                              {m_office.value, firstPos, lastPos});
    return marked ? Result<>() : fail(marked);
}
