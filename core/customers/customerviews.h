// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/customer.h"
#include "core/customers/personindex.h"

class Row;

/// The one box asks here: cases and open applications by number, customers by whatever they say or hold out. Opens sealed parts of what it found and of nothing else;
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
    struct OpenedApplication;

    Result<Opened> opened(const CaseId &id) const;
    Result<QList<Opened>> ofCustomer(const QJsonObject &fields) const;
    Result<QList<CaseHit>> byNumber(const QString &column, const QString &beginning, FoundBy by) const;
    /// None: there is no such application, or it is not open any more.
    Result<std::optional<OpenedApplication>> openedApplication(const ApplicationId &id) const;
    Result<> addApplicationsByNumber(const QString &beginning, Findings *findings) const;
    Result<bool> addApplication(const PersonIndex::Found &found, Findings *findings) const;
    Result<> addPersons(const QString &typed, Findings *findings) const;
    /// Such a form with these fields holds the term (still), and whose it is there.
    bool holds(const QString &standard, int version, const QString &type, const QJsonObject &fields, const PersonTerm &term, bool *isOthers) const;

    Store &m_store;
    const Vault &m_vault;
    const Rules &m_rules;
    PersonIndex &m_index;
    OfficeId m_office;
};
