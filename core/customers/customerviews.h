// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/customer.h"
#include "core/customers/personindex.h"

class Row;
class Veil;

/// The one box asks here: cases and open applications by number, customers by whatever they say or hold out. Opens sealed parts of what it found and of nothing else;
/// cost by what is found, not by the store.
class CustomerViews
{
    struct Opened; ///< a case with its personal fields
    struct OpenedApplication;

public:
    /// Hits of one question at most.
    static constexpr int mostHits = 50;

    CustomerViews(Store &store, const Vault &vault, const Rules &rules, PersonIndex &index, OfficeId office, const Veil &veil);

    /// Case number (or its beginning, or what a receipt's code carries), external number, account, phone, id number or its last four, name, pinyin
    /// initials, meter number.
    Result<Findings> find(const QString &typed) const;
    /// The customer of that case, in clear. The caller records why (CaseDesk::reveal). NoSuchCase; SealBroken when nothing of it opens any more.
    Result<Customer> customer(const CaseId &id) const;
    /// A case or an application of a customer, open or not, voided too.
    struct Holding
    {
        SubjectId subject;
        QString number;
        bool isCase = true;
        bool isOpen = false;
    };
    /// The case with the application that it took up; `whole`: everything of its customer. DataErased; IndexNotReady while older cases are still being read.
    Result<QList<Holding>> holdings(const CaseId &id, bool whole) const;
    /// Whether such a form is about the customer of that case.
    Result<bool> isTheCustomersOf(const CaseId &id, const ClearFields &form) const;
    /// Accounts and addresses of the customer whom these field values tell (id number, else account, else phone).
    Result<UsedBefore> usedBefore(const QJsonObject &fields) const;

private:
    Result<Opened> opened(const CaseId &id) const;
    Result<QList<Opened>> ofCustomer(const std::optional<PersonTerm> &identity) const;
    Result<QList<CaseHit>> byNumber(const QString &column, const QString &beginning, FoundBy by) const;
    /// None: there is no such application, or it is not open any more.
    Result<std::optional<OpenedApplication>> openedApplication(const ApplicationId &id, bool openOnly = true) const;
    Result<> addHolding(const SubjectId &subject, const std::optional<PersonTerm> &identity, QList<Holding> &list) const;
    Result<> addApplicationsByNumber(const QString &beginning, Findings *findings) const;
    Result<bool> addApplication(const PersonIndex::Found &found, Findings *findings) const;
    Result<> addPersons(const QString &typed, Findings *findings) const;
    /// Such a form with these fields holds the term (still), and whose it is there.
    bool holds(const QString &standard, int version, const QString &type, const ClearFields &fields, const PersonTerm &term, bool *isOthers) const;

    Store &m_store;
    const Vault &m_vault;
    const Rules &m_rules;
    PersonIndex &m_index;
    OfficeId m_office;
    const Veil &m_veil;
};
