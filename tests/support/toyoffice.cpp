// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/toyoffice.h"

Result<std::unique_ptr<ToyOffice>> ToyOffice::open(const QString &path, Store::Open mode)
{
    auto office = std::make_unique<ToyOffice>();
    auto store = Store::open(path, mode);
    if (!store)
        return fail(store);
    office->store = std::move(*store);
    const OfficeId id{QStringLiteral("toy")};
    auto vault = mode == Store::Open::Create ? Vault::create(*office->store, id) : Vault::load(*office->store, id);
    if (!vault)
        return fail(vault);
    office->vault = std::move(*vault);
    office->book = std::make_unique<ToyBook>(*office->store);
    if (office->store->state() == Store::State::Ready) {
        if (const Result<> made = office->book->makeTable(); !made)
            return fail(made);
    }
    office->ledger = std::make_unique<Ledger>(*office->store, *office->vault, office->clock,
                                              LedgerIdentity{id, DeviceId{QStringLiteral("d1")}, 1}, office->rules,
                                              QList<Book *>{office->book.get()});
    return office;
}

Result<Event> ToyOffice::count(const QString &opId, const QString &subject, const QString &text)
{
    return ledger->perform<Event>(
        act(opId), [&]() -> Result<Event> { return ledger->append(countedEvent(subject, text)); },
        [](const QList<Event> &events) -> Result<Event> { return events.first(); });
}

Result<> ToyOffice::countMany(int last)
{
    return ledger->batch([this, last]() -> Result<> {
        for (int number = 1; number <= last; ++number) {
            const Result<Event> made =
                count(QStringLiteral("op-%1").arg(number), QStringLiteral("case-%1").arg(number % 7));
            if (!made)
                return fail(made);
        }
        return {};
    });
}

Result<> ToyOffice::countThrice(const QString &opId, int number)
{
    return ledger->perform(act(opId), [&]() -> Result<> {
        for (int part = 0; part < 3; ++part) {
            const QString subject = QStringLiteral("case-%1").arg(part == 2 ? number % 10 : number);
            const Result<Event> made =
                ledger->append(countedEvent(subject, QStringLiteral("李秀兰").repeated(number % 50)));
            if (!made)
                return fail(made);
        }
        return {};
    });
}

QString ToyOffice::complaint()
{
    QString found;
    const Result<bool> whole =
        store->first(QStringLiteral("PRAGMA integrity_check"), {}, [&found](const Row &row) { found = row.text(0); });
    if (!whole || found != QStringLiteral("ok"))
        return QStringLiteral("integrity: ") + found;
    const Result<LedgerCheck> check = ledger->verify();
    if (!check || !check->isSound())
        return QStringLiteral("ledger: ") + (check ? check->problem : check.error().detail);
    int partly = -1;
    const Result<bool> acts = store->first(
        QStringLiteral("SELECT count(*) FROM (SELECT op_id FROM ledger GROUP BY op_id HAVING count(*) <> 3)"), {},
        [&partly](const Row &row) { partly = static_cast<int>(row.integer(0)); });
    if (!acts || partly != 0)
        return QStringLiteral("acts not whole: %1").arg(partly);
    const QByteArray before = book->digest().value_or(QByteArray());
    const Result<> rebuilt = ledger->rebuild();
    if (!rebuilt || book->digest().value_or(QByteArray()) != before)
        return QStringLiteral("books differ from the ledger");
    return {};
}

int ToyOffice::partsOf(const QString &opId) const
{
    const Result<QList<Event>> events = ledger->eventsOfAct({opId});
    return events ? static_cast<int>(events->size()) : -1;
}
