// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/latenames.h"

#include "core/base/cleartext.h"
#include "core/base/clock.h"
#include "core/cases/casebook.h"
#include "core/cases/caseevents.h"
#include "core/ledger/ledger.h"
#include "core/standard/rules.h"
#include "core/store/store.h"
#include "core/vault/vault.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace {

constexpr int afterAllDays = 99991231;
constexpr int noDay = -1;

} // namespace

LateNames::LateNames(Store &store, const Vault &vault, Ledger &ledger, const CaseBook &book, const Rules &rules, const Clock &clock, IdSource &ids, OfficeId office)
    : m_store(store), m_vault(vault), m_ledger(ledger), m_book(book), m_rules(rules), m_clock(clock), m_ids(ids), m_office(std::move(office))
{
}

Result<LateNames::People> LateNames::newNames() const
{
    People people;
    const Result<> read = m_store.each(QStringLiteral("SELECT p.person, p.op_id FROM people p WHERE p.office = ? AND NOT EXISTS "
                                                      "(SELECT 1 FROM named_looked n WHERE n.office = p.office AND n.person = p.person AND n.op_id = p.op_id)"),
                                       {m_office.value}, [&people](const Row &row) {
                                           people.insert(row.text(0), row.text(1));
                                           return true;
                                       });
    if (!read)
        return fail(read);
    return people;
}

/// The last day before that on which something was accepted; noDay: there is none.
Result<int> LateNames::dayBefore(int day) const
{
    int found = noDay;
    const Result<bool> read =
        m_store.first(QStringLiteral("SELECT accepted_day FROM cases WHERE office = ? AND accepted_day < ? ORDER BY accepted_day DESC LIMIT 1"),
                      {m_office.value, day}, [&found](const Row &row) { found = static_cast<int>(row.integer(0)); });
    if (!read)
        return fail(read);
    return found;
}

Result<bool> LateNames::lookOn(const PersonId &actor, int budgetMs)
{
    if (actor.isEmpty() || !m_named || m_store.state() != Store::State::Ready || !m_vault.isOpen())
        return true;
    const Result<People> wanted = newNames();
    if (!wanted)
        return fail(wanted);
    if (wanted->isEmpty())
        return true;
    if (*wanted != m_people) {
        m_people = *wanted;
        m_day = afterAllDays;
    }
    const qint64 until = m_clock.monotonicMs() + budgetMs;
    do {
        const Result<int> day = dayBefore(m_day);
        if (!day)
            return fail(day);
        if (*day == noDay) {
            const Result<> kept = keepLooked();
            return kept ? Result<bool>(true) : fail(kept);
        }
        if (const Result<> looked = lookThrough(actor, *day); !looked)
            return fail(looked);
        m_day = *day;
    } while (m_clock.monotonicMs() < until);
    return false;
}

Result<> LateNames::lookThrough(const PersonId &actor, int day)
{
    const auto current = m_rules.current();
    QList<CaseId> ids;
    for (const BusinessType &type : current ? current->business : QList<BusinessType>()) {
        if (!type.secretFromNamed)
            continue;
        const Result<> read = m_store.each(QStringLiteral("SELECT id FROM cases WHERE office = ? AND accepted_day = ? AND type = ?"), {m_office.value, day, type.id},
                                           [&ids](const Row &row) {
                                               ids << CaseId{row.text(0)};
                                               return true;
                                           });
        if (!read)
            return read;
    }
    QStringList words;
    for (const CaseId &id : std::as_const(ids)) {
        const Result<QString> said = wordsOf(id);
        if (!said)
            return fail(said);
        words << *said;
    }
    if (words.isEmpty())
        return {};
    const Result<QList<QList<PersonId>>> named = m_named(words);
    if (!named)
        return fail(named);
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (const Result<> hidden = hide(actor, ids.at(i), named->at(i)); !hidden)
            return hidden;
    }
    return {};
}

/// Empty for what was erased.
Result<QString> LateNames::wordsOf(const CaseId &id) const
{
    const Result<CaseRow::Sealed> sealed = m_book.sealedFields(id);
    if (!sealed)
        return fail(sealed);
    const Result<QByteArray> clear = m_vault.open({SubjectId{id.value}, sealed->op, sealed->part}, sealed->bytes);
    if (!clear && clear.error().code != ErrorCode::SealBroken)
        return fail(clear);
    const QJsonObject personal = clear ? QJsonDocument::fromJson(*clear).object() : QJsonObject();
    return personal.value(QStringLiteral("fields")).toObject().value(QStringLiteral("named")).toString();
}

/// Those of this walk alone: whom a correction has taken out stays out.
Result<> LateNames::hide(const PersonId &actor, const CaseId &id, const QList<PersonId> &named)
{
    QStringList hidden;
    const Result<> read = m_store.each(QStringLiteral("SELECT person FROM case_hidden WHERE office = ? AND case_id = ? ORDER BY person"), {m_office.value, id.value},
                                       [&hidden](const Row &row) {
                                           hidden << row.text(0);
                                           return true;
                                       });
    if (!read)
        return read;
    const qsizetype before = hidden.size();
    for (const PersonId &person : named) {
        if (m_people.contains(person.value) && !hidden.contains(person.value))
            hidden << person.value;
    }
    if (hidden.size() == before)
        return {};
    return m_ledger.perform({OpId{m_ids.next()}, actor}, [&]() -> Result<> {
        const Result<Event> entered =
            m_ledger.append(CaseEvents::of(CaseEvents::hidden, id, {{QStringLiteral("hiddenFrom"), QJsonArray::fromStringList(hidden)}}));
        return entered ? Result<>() : fail(entered);
    });
}

Result<> LateNames::keepLooked()
{
    Transaction transaction(m_store);
    if (const Result<> begun = transaction.begin(); !begun)
        return begun;
    for (auto it = m_people.cbegin(); it != m_people.cend(); ++it) {
        const Result<qint64> kept = m_store.run(QStringLiteral("INSERT INTO named_looked (office, person, op_id) VALUES (?, ?, ?) "
                                                               "ON CONFLICT (office, person) DO UPDATE SET op_id = excluded.op_id"),
                                                {m_office.value, it.key(), it.value()});
        if (!kept)
            return fail(kept);
    }
    return transaction.commit();
}
