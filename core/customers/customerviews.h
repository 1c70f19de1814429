// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/customer.h"
#include "core/customers/personindex.h"

class Row;

/// The one box asks here: cases by number, customers by whatever they say or hold out. Opens sealed parts of what it found and of nothing else;
/// cost by what is found, not by the store.
class CustomerViews
{
public:
    /// Hits of one question at most.
    static constexpr int mostHits = 50;

    CustomerViews(Store &store, const Vault &vault, const Rules &rules, PersonIndex &index, OfficeId office);

    /// Case number (or its beginning, or what a receipt's code carries), external number, account, phone, id number or its last four, name, pinyin
    /// initials, meter number.
    Result<Findings> find(const QString &typed) const;
    /// The customer of that case, in clear. The caller records why (CaseDesk::reveal). NoSuchCase; SealBroken when nothing of it opens any more.
    Result<Customer> customer(const CaseId &id) const;
    /// Accounts and addresses of the customer whom these field values tell (id number, else account, else phone).
    Result<UsedBefore> usedBefore(const QJsonObject &fields) const;

private:
    struct Opened; ///< a case with its personal fields

    Result<Opened> opened(const CaseId &id) const;
    Result<QList<Opened>> ofCustomer(const QJsonObject &fields) const;
    Result<QList<CaseHit>> byNumber(const QString &column, const QString &beginning, FoundBy by) const;
    Result<> addPersons(const QString &typed, Findings *findings) const;
    /// By whom the case was found; none when its fields do not hold the term (any more).
    bool holds(const Opened &one, const PersonTerm &term, bool *isOthers) const;

    Store &m_store;
    const Vault &m_vault;
    const Rules &m_rules;
    PersonIndex &m_index;
    OfficeId m_office;
};
