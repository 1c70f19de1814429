// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QList>
#include <QMap>

#include <functional>

class CaseBook;
class Clock;
class Ledger;
class Rules;
class Store;
class Vault;
class ClearFields;

/// Looks through the complaints of before for people who joined later, or have another name since: they are hidden from them too (`case-hidden`). It needs the
/// key, and goes in steps behind the acts, the newest complaints first.
class LateNames
{
public:
    /// Whom of the office's people each of these texts names, in the order of the texts.
    using Named = std::function<Result<QList<QList<PersonId>>>(const QStringList &words)>;

    LateNames(Store &store, const Vault &vault, Ledger &ledger, const CaseBook &book, const Rules &rules, const Clock &clock, IdSource &ids, OfficeId office);
    void setNamed(Named named) { m_named = std::move(named); }

    /// Goes on for about so many milliseconds, in the name of who works here; true: nobody is left to be looked for.
    Result<bool> lookOn(const PersonId &actor, int budgetMs);

private:
    using People = QMap<QString, QString>; ///< by id: the act that gave the name

    Result<People> newNames() const;
    Result<int> dayBefore(int day) const;
    Result<> lookThrough(const PersonId &actor, int day);
    Result<QString> wordsOf(const CaseId &id) const;
    Result<> hide(const PersonId &actor, const CaseId &id, const QList<PersonId> &named);
    Result<> keepLooked();

    Store &m_store;
    const Vault &m_vault;
    Ledger &m_ledger;
    const CaseBook &m_book;
    const Rules &m_rules;
    const Clock &m_clock;
    IdSource &m_ids;
    OfficeId m_office;
    Named m_named;
    People m_people; ///< who is looked for in this walk
    int m_day = 0;   ///< complaints of this day and later were looked through
};
