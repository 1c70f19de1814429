// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/ledger/toyoffice.h"

Result<std::unique_ptr<ToyOffice>> ToyOffice::open(const QString &path, Store::Open mode)
{
    auto office = std::make_unique<ToyOffice>();
    auto store = Store::open(path, mode);
    if (!store)
        return fail(store);
    office->store = std::move(*store);
    const OfficeId id{QStringLiteral("toy")};
    auto vault = mode == Store::Open::Create ? Vault::create(*office->store, id) : Vault::unlock(*office->store, id);
    if (!vault)
        return fail(vault);
    office->vault = std::move(*vault);
    office->book = std::make_unique<ToyBook>(*office->store);
    if (office->store->state() == Store::State::Ready) {
        if (const Result<> made = office->book->makeTable(); !made)
            return fail(made);
    }
    office->ledger = std::make_unique<Ledger>(*office->store, *office->vault, office->clock, LedgerIdentity{id, DeviceId{QStringLiteral("d1")}, 1},
                                              office->rules, QList<Book *>{office->book.get()});
    return office;
}

Result<Event> ToyOffice::count(const QString &opId, const QString &subject, const QString &text)
{
    return ledger->perform<Event>(
        act(opId), [&]() -> Result<Event> { return ledger->append(countedEvent(subject, text)); },
        [](const QList<Event> &events) -> Result<Event> { return events.first(); });
}
