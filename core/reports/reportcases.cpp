// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/reportcases.h"

#include "core/base/chinatime.h"
#include "core/base/cleartext.h"
#include "core/base/jsontext.h"
#include "core/cases/veil.h"
#include "core/standard/rules.h"
#include "core/store/store.h"
#include "core/vault/vault.h"


namespace {

QString columns()
{
    return QStringLiteral("SELECT c.id, c.number, c.type, c.class, c.outcome, c.late, c.sealed_op, c.sealed_part, c.sealed");
}

} // namespace

ReportCases::ReportCases(const Store &store, const Vault &vault, const Rules &rules, const OfficeId &office, const ReportMoment &moment, const Veil &veil)
    : m_store(store), m_vault(vault), m_rules(rules), m_office(office), m_moment(moment), m_veil(veil)
{
}

Result<CaseList> ReportCases::openNow(const FigureAsked &asked) const
{
    SqlCondition narrowed;
    if (!asked.type.isEmpty())
        narrowed.add(QStringLiteral(" AND c.type = ?"), {asked.type});
    if (!asked.detail.isEmpty())
        narrowed.add(QStringLiteral(" AND c.class = ?"), {asked.detail});
    CaseList list;
    // Counted in the index of the ended, which has the class, and read in the order of the queue.
    const auto total = m_store.first(QStringLiteral("SELECT count(*) FROM cases c WHERE c.office = ? AND c.ended_day = ?") + narrowed.sql,
                                     QList<Value>{m_office.value, CaseRow::notYet} + narrowed.values,
                                     [&list](const Row &row) { list.total = static_cast<int>(row.integer(0)); });
    if (!total)
        return fail(total);
    QStringList ids;
    const auto found = m_store.each(QStringLiteral("SELECT c.id FROM cases c WHERE c.office = ? AND c.is_open = 1") + narrowed.sql
                                        + QStringLiteral(" ORDER BY c.sort_at, c.id LIMIT ?"),
                                    QList<Value>{m_office.value} + narrowed.values + QList<Value>{asked.most}, [&ids](const Row &row) {
                                        ids << row.text(0);
                                        return true;
                                    });
    const Result<> listed = found ? read(ids, list) : found;
    return listed ? Result<CaseList>(list) : fail(listed);
}

Result<> ReportCases::read(const QStringList &ids, CaseList &list) const
{
    for (const QString &id : ids) {
        auto one = byId(CaseId{id});
        if (!one)
            return fail(one);
        if (*one)
            list.cases << std::move(**one);
    }
    return {};
}

Result<ReportCase> ReportCases::read(const Row &row) const
{
    ReportCase one;
    one.id = CaseId{row.text(0)};
    one.number = row.text(1);
    one.type = row.text(2);
    one.customerClass = row.text(3);
    one.outcome = caseOutcomeFrom(row.text(4));
    one.late = row.integer(5) != 0;
    if (const QByteArray sealed = row.bytes(8); !sealed.isEmpty()) {
        const auto clear = m_vault.open({SubjectId{one.id.value}, OpId{row.text(6)}, static_cast<int>(row.integer(7))}, sealed);
        const bool isErased = !clear && m_veil.erasures().explains(clear.error(), SubjectId{one.id.value});
        if (!clear && !isErased)
            return fail(clear);
        one.customer = isErased ? ErasureBook::mark() : ClearText(JsonText::at(*clear, {"fields", "name"})).masked(u"name");
    }
    return one;
}

Result<std::optional<ReportCase>> ReportCases::byId(const CaseId &id) const
{
    const Result<bool> hidden = m_veil.hides(id);
    if (!hidden)
        return fail(hidden);
    if (*hidden)
        return std::optional<ReportCase>();
    Result<ReportCase> one = ReportCase();
    const auto found = m_store.first(columns() + QStringLiteral(" FROM cases c WHERE c.office = ? AND c.id = ?"), {m_office.value, id.value},
                                     [&](const Row &row) { one = read(row); });
    if (!found)
        return fail(found);
    return one ? Result<std::optional<ReportCase>>(std::move(*one)) : fail(one);
}

Result<> ReportCases::addPause(ReportCase &one) const
{
    const qint64 then = m_moment.asOfMs;
    const auto found = m_store.first(
        QStringLiteral("SELECT reason, from_at FROM case_pauses WHERE office = ? AND case_id = ? AND from_at <= ? AND to_at > ? ORDER BY from_at DESC"),
        {m_office.value, one.id.value, then, then}, [&](const Row &row) {
            one.pauseReason = row.text(0);
            one.days = static_cast<int>(ChinaTime::date(row.integer(1)).daysTo(ChinaTime::date(then)));
        });
    return found ? Result<>() : fail(found);
}

Result<CaseList> ReportCases::ofDeadlines(const QList<DeadlineThen> &rows, Figure figure, int total) const
{
    CaseList list;
    list.total = total;
    for (const DeadlineThen &row : rows) {
        auto found = byId(row.id);
        if (!found)
            return fail(found);
        if (!*found)
            continue;
        ReportCase *const one = &**found;
        one->commitment = row.row.commitment;
        one->due = row.row.deadline.dueDate;
        one->provisional = row.row.deadline.provisional;
        one->unit = row.row.limit.unit;
        if (figure == Figure::Overdue)
            one->days = -Deadlines::leftAt(row.row.deadline, row.row.limit, m_moment.asOfMs, m_rules.calendar());
        else if (figure == Figure::MetLate)
            one->days = -Deadlines::leftAt(row.row.deadline, row.row.limit, row.row.metMs, m_rules.calendar());
        if (figure == Figure::Paused) {
            if (const auto added = addPause(*one); !added)
                return fail(added);
        }
        list.cases << *one;
    }
    return list;
}
