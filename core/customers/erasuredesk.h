// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caserecord.h"
#include "core/ledger/event.h"

#include <QDate>

class CustomerViews;
class DraftShelf;
class Ledger;
class PersonIndex;
class Store;
class Vault;
class Clock;

/// How far an erasure reaches.
enum class ErasureScope {
    Case,     ///< this case, the application it took up, the visits about them
    Customer, ///< every case, application and visit of this customer, and drafts that name them
};

/// What an erasure takes away: shown before anybody agrees.
struct ErasurePlan
{
    QList<CaseId> cases;
    QList<ApplicationId> applications;
    QList<SubjectId> visits;
    qsizetype drafts = 0;
    QStringList open;   ///< numbers of cases and applications that are open: nothing is erased while there are any
    QDate backupsUntil; ///< the day from which no backup holds the key any more

    bool operator==(const ErasurePlan &) const = default;
};

/// Erases personal data and keeps the ledger verifying: the keys go, what they sealed stays as bytes that nothing opens (RELIABILITY.md
/// section 5). A manager's act.
class ErasureDesk
{
public:
    ErasureDesk(Ledger &ledger, const CustomerViews &customers, PersonIndex &index, DraftShelf &drafts, Vault &vault, Store &store,
                const Clock &clock);

    /// Why personal data may be erased: keys of the entry.
    static QStringList reasons();
    /// Twelve monthly backups are kept: the one of this month is the last with the key, and goes with the first of a year from now.
    static QDate lastBackup(QDate erasedOn);

    /// NoSuchCase, DataErased; IndexNotReady while older cases are still being read.
    Result<ErasurePlan> plan(const CaseId &id, ErasureScope scope) const;
    /// CaseOpenStill (a running promise needs its customer), VisitOpenAlready, ReasonMissing. A backup is due afterwards.
    Result<ErasurePlan> erase(const Act &act, const CaseId &id, ErasureScope scope, const QString &reason);

private:
    Result<> enterAll(const CaseId &id, const ErasurePlan &plan, const QString &reason);
    Result<> eraseSubject(const SubjectId &subject, const QJsonObject &plain);
    Result<> addVisits(const SubjectId &about, ErasurePlan &plan) const;
    Result<QList<QString>> draftsOf(const CaseId &id) const;

    Ledger &m_ledger;
    const CustomerViews &m_customers;
    PersonIndex &m_index;
    DraftShelf &m_drafts;
    Vault &m_vault;
    Store &m_store;
    const Clock &m_clock;
};
