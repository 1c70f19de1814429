// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/ledgerstanding.h"

#include "core/ledger/ledgerentry.h"
#include "core/people/peopleevents.h"
#include "core/store/store.h"
#include "core/vault/vault.h"

#include <QHash>

namespace {

/// As PeopleBook::apply does it.
void take(const Event &event, std::optional<PeopleBook::Standing> &standing)
{
    using namespace PeopleEvents;
    const auto role = [&event] { return roleFrom(event.plain.value(QStringLiteral("role")).toString()).value_or(Role::Clerk); };
    if (is(event, joined))
        standing = PeopleBook::Standing{role(), true};
    else if (is(event, named) && !standing)
        standing = PeopleBook::Standing{Role::Clerk, false};
    else if (is(event, roleChanged) && standing)
        standing->role = role();
    else if (is(event, left) && standing)
        standing->isActive = false;
}

} // namespace

Result<std::optional<PeopleBook::Standing>> LedgerStanding::of(const Store &store, const Vault &vault, const OfficeId &office, const PersonId &person)
{
    QList<LedgerEntry> entries;
    // The kinds stand as in the index of these (0021_people_in_ledger.sql), which is found by them.
    const Result<> read = store.each(QStringLiteral("SELECT ") + LedgerEntries::columns()
                                         + QStringLiteral(" FROM ledger WHERE office = ? AND subject = ? AND "
                                                          "kind IN ('person-joined', 'person-named', 'person-role-changed', 'person-left') ORDER BY pos"),
                                     {office.value, person.value}, [&entries](const Row &row) {
                                         entries << LedgerEntries::read(row);
                                         return true;
                                     });
    if (!read)
        return fail(read);
    std::optional<PeopleBook::Standing> standing;
    QHash<QString, qint64> reached; // by chain: positions are not hashed, so their order has to be that of the numbers
    for (const LedgerEntry &entry : std::as_const(entries)) {
        const Result<Event> event = LedgerEntries::eventOf(entry);
        qint64 &seq = reached[QStringLiteral("%1\n%2").arg(entry.event.device.value).arg(entry.event.epoch)];
        if (!event || seq >= entry.event.seq || LedgerEntries::hashOf(entry) != entry.hash || !vault.isTagOf(entry.hash, entry.tag))
            return fail(ErrorCode::LedgerBroken, QStringLiteral("an entry about a person is not this office's"), {QString::number(entry.event.pos)});
        seq = entry.event.seq;
        take(*event, standing);
    }
    return standing;
}
