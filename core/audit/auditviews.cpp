// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/auditviews.h"

#include "core/base/chinatime.h"
#include "core/cases/veil.h"
#include "core/store/store.h"

#include <QJsonDocument>

#include <algorithm>

namespace {

/// Condition and values of what is asked, by the ledger as `l`. Terms are expressions, so that SQLite goes by position and takes no index of its own.
struct Condition
{
    QString sql;
    QList<Value> values;

    void add(const QString &term, const Value &value)
    {
        sql += QStringLiteral(" AND ") + term;
        values << value;
    }
};

Condition conditionOf(const AuditFilter &filter)
{
    Condition condition;
    if (!filter.actor.isEmpty())
        condition.add(QStringLiteral("l.actor = ?"), filter.actor.value);
    if (filter.from.isValid())
        condition.add(QStringLiteral("l.wall_utc_ms >= ?"), ChinaTime::utcMs(filter.from));
    if (filter.to.isValid())
        condition.add(QStringLiteral("l.wall_utc_ms <= ?"), ChinaTime::endOfDay(filter.to));
    if (filter.group) {
        const QStringList kinds = AuditKinds::of(*filter.group);
        condition.sql += QStringLiteral(" AND l.kind IN (%1)").arg(QStringList(kinds.size(), QStringLiteral("?")).join(u','));
        for (const QString &kind : kinds)
            condition.values << kind;
    }
    return condition;
}

AuditRow readRow(const Row &row)
{
    AuditRow one;
    one.pos = row.integer(0);
    one.wallMs = row.integer(1);
    one.trust = static_cast<ClockTrust>(row.integer(2));
    one.actor.value = row.text(3);
    one.kind = row.text(4);
    one.subject.value = row.text(5);
    // A standard or a calendar comes into force with its whole content: nothing of that is listed.
    constexpr qsizetype longest = 4'096;
    if (const QByteArrayView plain = row.view(6); plain.size() <= longest)
        one.plain = QJsonDocument::fromJson(plain.toByteArray()).object();
    const QString number = row.text(7);
    if (!number.isEmpty())
        one.caseId = one.subject.value;
    one.number = number.isEmpty() ? row.text(8) : number;
    return one;
}

} // namespace

Result<> AuditViews::mayLook() const
{
    return !m_mayLook || m_mayLook() ? Result<>() : fail(ErrorCode::NotAllowed);
}

Result<QString> AuditViews::subjectOf(const QString &number) const
{
    QString subject;
    for (const char *table : {"cases", "applications"}) {
        const Result<bool> found = m_store.first(QStringLiteral("SELECT id FROM %1 WHERE office = ? AND number = ?").arg(QLatin1String(table)),
                                                 {m_office.value, number}, [&subject](const Row &row) { subject = row.text(0); });
        if (!found)
            return fail(found);
        if (!*found)
            continue;
        const Result<bool> hidden = m_veil.hides(CaseId{subject});
        if (!hidden)
            return fail(hidden);
        return *hidden ? fail(ErrorCode::NoSuchCase, {}, {number}) : Result<QString>(subject);
    }
    return fail(ErrorCode::NoSuchCase, {}, {number});
}

Result<qint64> AuditViews::lastPos() const
{
    qint64 last = 0;
    const Result<bool> read = m_store.first(QStringLiteral("SELECT pos FROM ledger ORDER BY pos DESC LIMIT 1"), {}, [&last](const Row &row) { last = row.integer(0); });
    return read ? Result<qint64>(last) : fail(read);
}

Result<qint64> AuditViews::timeOf(qint64 pos) const
{
    qint64 time = 0;
    const Result<bool> read = m_store.first(QStringLiteral("SELECT wall_utc_ms FROM ledger WHERE pos >= ? ORDER BY pos LIMIT 1"), {pos},
                                            [&time](const Row &row) { time = row.integer(0); });
    return read ? Result<qint64>(time) : fail(read);
}

Result<AuditStretch> AuditViews::page(const AuditFilter &filter, qint64 before, int most) const
{
    if (const Result<> may = mayLook(); !may)
        return fail(may);
    const Result<qint64> last = lastPos();
    if (!last)
        return fail(last);
    const Result<Veil::Condition> veil = m_veil.condition(QStringLiteral("l.subject"));
    if (!veil)
        return fail(veil);
    const qint64 from = before > 0 ? before : *last + 1;
    Condition condition = conditionOf(filter);
    qint64 lowest = std::max<qint64>(1, from - reach);
    QString of = QStringLiteral("l.office || '' = ?");
    QList<Value> values{m_office.value};
    if (!filter.number.isEmpty()) {
        // Few entries, found by their subject: all of them are within reach.
        const Result<QString> subject = subjectOf(filter.number);
        if (!subject)
            return fail(subject);
        of = QStringLiteral("l.office = ? AND l.subject = ?");
        values << *subject;
        lowest = 1;
    }
    const QString sql = QStringLiteral("SELECT l.pos, l.wall_utc_ms, l.clock_trust, l.actor, l.kind, l.subject, l.plain, "
                                       "(SELECT c.number FROM cases c WHERE c.office = l.office AND c.id = l.subject), "
                                       "(SELECT a.number FROM applications a WHERE a.office = l.office AND a.id = l.subject) "
                                       "FROM ledger l WHERE %1 AND l.pos < ? AND l.pos >= ?%2%3 ORDER BY l.pos DESC LIMIT ?")
                            .arg(of, condition.sql, veil->sql);
    values << from << lowest << condition.values << veil->values << most;
    AuditStretch page;
    const Result<> read = m_store.each(sql, values, [&page](const Row &row) {
        page.rows << readRow(row);
        return true;
    });
    if (!read)
        return fail(read);
    const bool full = page.rows.size() >= most;
    page.nextBefore = full ? page.rows.constLast().pos : lowest;
    page.atEnd = page.nextBefore <= 1;
    if (*last > 0) {
        const Result<qint64> reached = timeOf(page.nextBefore);
        if (!reached)
            return fail(reached);
        page.reachedMs = *reached;
    }
    return page;
}

Result<QList<PersonId>> AuditViews::lately() const
{
    if (const Result<> may = mayLook(); !may)
        return fail(may);
    const Result<qint64> last = lastPos();
    if (!last)
        return fail(last);
    QList<PersonId> people;
    const Result<> read = m_store.each(QStringLiteral("SELECT DISTINCT actor FROM ledger WHERE pos > ? AND office || '' = ? ORDER BY actor"),
                                       {*last - reach, m_office.value}, [&people](const Row &row) {
                                           people << PersonId{row.text(0)};
                                           return true;
                                       });
    return read ? Result<QList<PersonId>>(people) : fail(read);
}
