// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/erasuredesk.h"

#include "core/base/chinatime.h"
#include "core/customers/customerviews.h"
#include "core/drafts/draftshelf.h"
#include "core/ledger/erasureevents.h"
#include "core/ledger/ledger.h"
#include "core/store/store.h"
#include "core/vault/vault.h"

namespace {

constexpr int monthsKept = 12;
constexpr int mostDrafts = 1000;

int numberOf(QDate day)
{
    return day.year() * 10'000 + day.month() * 100 + day.day();
}

} // namespace

ErasureDesk::ErasureDesk(Ledger &ledger, const CustomerViews &customers, PersonIndex &index, DraftShelf &drafts, Vault &vault, Store &store,
                         const Clock &clock)
    : m_ledger(ledger), m_customers(customers), m_index(index), m_drafts(drafts), m_vault(vault), m_store(store), m_clock(clock)
{
}

QStringList ErasureDesk::reasons()
{
    return {QStringLiteral("term-over"), QStringLiteral("own-request"), QStringLiteral("entered-wrongly"), QStringLiteral("other")};
}

QDate ErasureDesk::lastBackup(QDate erasedOn)
{
    const QDate month = QDate(erasedOn.year(), erasedOn.month(), 1).addMonths(monthsKept);
    return {month.year(), month.month(), month.daysInMonth()};
}

Result<> ErasureDesk::addVisits(const SubjectId &about, ErasurePlan &plan) const
{
    int inHand = 0;
    const Result<> read = m_store.each(QStringLiteral("SELECT visit_id, number, in_hand FROM visits_about WHERE office = ? AND subject = ? ORDER BY visit_id"),
                                       {m_ledger.identity().office.value, about.value}, [&](const Row &row) {
                                           const SubjectId visit{row.text(0)};
                                           if (!plan.visits.contains(visit))
                                               plan.visits << visit;
                                           if (row.integer(2) != 0)
                                               inHand = static_cast<int>(row.integer(1));
                                           return true;
                                       });
    if (!read)
        return read;
    return inHand == 0 ? Result<>() : fail(ErrorCode::VisitOpenAlready, {}, {QString::number(inHand)});
}

Result<QList<QString>> ErasureDesk::draftsOf(const CaseId &id) const
{
    const Result<QList<FormDraft>> drafts = m_drafts.all(mostDrafts);
    if (!drafts)
        return fail(drafts);
    QList<QString> ids;
    for (const FormDraft &draft : *drafts) {
        const Result<bool> theirs = m_customers.isTheCustomersOf(id, draft.values);
        if (!theirs)
            return fail(theirs);
        if (*theirs)
            ids << draft.id.value;
    }
    return ids;
}

Result<ErasurePlan> ErasureDesk::plan(const CaseId &id, ErasureScope scope) const
{
    const Result<QList<CustomerViews::Holding>> held = m_customers.holdings(id, scope == ErasureScope::Customer);
    if (!held)
        return fail(held);
    ErasurePlan plan;
    plan.backupsUntil = lastBackup(ChinaTime::date(m_clock.wallUtcMs()));
    for (const CustomerViews::Holding &one : *held) {
        if (one.isOpen)
            plan.open << one.number;
        if (one.isCase)
            plan.cases << CaseId{one.subject.value};
        else
            plan.applications << ApplicationId{one.subject.value};
        if (const Result<> added = addVisits(one.subject, plan); !added)
            return fail(added);
    }
    if (scope == ErasureScope::Customer) {
        const Result<QList<QString>> drafts = draftsOf(id);
        if (!drafts)
            return fail(drafts);
        plan.drafts = drafts->size();
    }
    return plan;
}

Result<> ErasureDesk::eraseSubject(const SubjectId &subject, const QJsonObject &plain)
{
    const Result<Event> entered = m_ledger.append({QString::fromLatin1(ErasureEvents::erased), 1, subject, plain, {}});
    if (!entered)
        return fail(entered);
    if (const Result<> gone = m_vault.erase(subject); !gone)
        return gone;
    return m_index.forget(subject);
}

Result<> ErasureDesk::enterAll(const CaseId &id, const ErasurePlan &plan, const QString &reason)
{
    QList<SubjectId> subjects;
    for (const CaseId &one : plan.cases)
        subjects << SubjectId{one.value};
    for (const ApplicationId &one : plan.applications)
        subjects << SubjectId{one.value};
    subjects << plan.visits;
    const QJsonObject plain{{QStringLiteral("reason"), reason},
                            {QStringLiteral("of"), id.value},
                            {QStringLiteral("subjects"), subjects.size()},
                            {QStringLiteral("backupsUntil"), numberOf(plan.backupsUntil)}};
    for (const SubjectId &subject : std::as_const(subjects)) {
        if (const Result<> done = eraseSubject(subject, plain); !done)
            return done;
    }
    return {};
}

Result<ErasurePlan> ErasureDesk::erase(const Act &act, const CaseId &id, ErasureScope scope, const QString &reason)
{
    const auto body = [&]() -> Result<ErasurePlan> {
        if (!reasons().contains(reason))
            return fail(ErrorCode::ReasonMissing);
        const Result<ErasurePlan> all = plan(id, scope);
        if (!all)
            return fail(all);
        if (!all->open.isEmpty())
            return fail(ErrorCode::CaseOpenStill, {}, {all->open.join(QStringLiteral(", "))});
        const Result<QList<QString>> drafts = all->drafts > 0 ? draftsOf(id) : QList<QString>();
        if (!drafts)
            return fail(drafts);
        for (const QString &draft : *drafts) {
            if (const Result<> gone = m_drafts.remove(DraftId{draft}); !gone)
                return fail(gone);
        }
        const Result<> entered = enterAll(id, *all, reason);
        return entered ? all : fail(entered);
    };
    const Result<ErasurePlan> done = m_ledger.perform<ErasurePlan>(act, body, [](const QList<Event> &events) -> Result<ErasurePlan> {
        ErasurePlan first;
        const int day = events.constFirst().plain.value(QStringLiteral("backupsUntil")).toInt();
        first.backupsUntil = QDate(day / 10'000, day / 100 % 100, day % 100);
        for (const Event &event : events)
            first.cases << CaseId{event.subject.value};
        return first;
    });
    if (!done)
        return done;
    // The log still holds the pages with the key. Should a backup that is being copied hold that up, the store does it when the copy has ended.
    const Result<bool> emptied = m_store.emptyLog();
    return emptied ? done : fail(emptied);
}
