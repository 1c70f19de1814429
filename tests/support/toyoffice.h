// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/ledger/ledger.h"
#include "core/standard/rules.h"
#include "core/store/store.h"
#include "core/vault/vault.h"
#include "tests/support/toybook.h"

/// A store with vault, ledger and one toy book: what an office is built on.
struct ToyOffice
{
    static Result<std::unique_ptr<ToyOffice>> open(const QString &path, Store::Open mode);

    Act act(const QString &opId) const { return {OpId{opId}, PersonId{QStringLiteral("zhang")}}; }
    /// One act of one event; `text` is its personal part.
    Result<Event> count(const QString &opId, const QString &subject, const QString &text = QStringLiteral("李秀兰"));
    /// Acts op-1 to op-`last` of one event each on seven subjects, in one transaction.
    Result<> countMany(int last);
    /// One act of three events on two subjects that `number` chooses.
    Result<> countThrice(const QString &opId, int number);
    /// What is wrong, if anything: file, ledger, an act half there, books that the ledger does not give. "" when all is
    /// well.
    QString complaint();
    /// How many events of this act there are.
    int partsOf(const QString &opId) const;

    std::unique_ptr<Store> store;
    std::unique_ptr<Vault> vault;
    ManualClock clock{1'795'000'000'000};
    Rules rules;
    std::unique_ptr<ToyBook> book;
    std::unique_ptr<Ledger> ledger;
};

inline NewEvent countedEvent(const QString &subject, const QString &text = QStringLiteral("李秀兰"))
{
    NewEvent event{QStringLiteral("counted"), 1, SubjectId{subject}, QJsonObject{{QStringLiteral("by"), 1}}, {}};
    if (!text.isEmpty())
        event.personal = QJsonObject{{QStringLiteral("name"), text}};
    return event;
}
