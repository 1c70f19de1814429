// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cleartext.h"
#include "core/cases/caserecord.h"
#include "core/cases/queuefilter.h"
#include "core/ledger/event.h"

class CaseBook;
class Ledger;
class Store;
class Vault;
class Veil;

/// One line of the queue 在办. The customer's name is masked already.
struct QueueRow
{
    CaseId id;
    QString number;
    QString externalNo;
    QString type;
    QString customerClass;
    QString customer;       ///< masked: 李*兰
    QString nextMilestone;
    QString commitment;     ///< the soonest running one; empty when none runs
    Limit limit;
    Deadline deadline;      ///< of that commitment
    QString waitsFor;
    qint64 waitsSinceMs = 0;
    QString handler;
    PersonId firstContact;  ///< 首问责任人
    qint64 acceptedMs = 0;
    QString standard;
    int standardVersion = 0;
    bool late = false;
    bool hasConflict = false;
    int gaps = 0;           ///< 容缺: so many papers are still to come
    qint64 gapsUntilMs = Deadline::never; ///< until when they were promised

    bool operator==(const QueueRow &) const = default;
};

/// Where the next page begins: after this row, by the instant of the filter's order, then by id.
struct QueueCursor
{
    qint64 sortMs = -1;
    QString id;
};

/// One page of the queue, and where the next begins.
struct QueuePage
{
    QList<QueueRow> rows;
    QueueCursor next;
    bool more = false;
};

/// Figures for the strip and the filter chips. One case counts once per figure.
struct QueueCounts
{
    qint64 all = 0, mine = 0, overdue = 0, today = 0, tomorrow = 0, nearing = 0, paused = 0, provisional = 0, conflict = 0;
    qint64 us = 0, customer = 0, outside = 0;
    QMap<QString, qint64> byType;
};

/// What is due on one day: open cases by their soonest running deadline, as the queue of that day shows them.
struct DayLoad
{
    qint64 due = 0;
    qint64 overdue = 0;     ///< of them
    qint64 provisional = 0; ///< of them: the date may still move

    bool operator==(const DayLoad &) const = default;
};

/// One line of a case's history. Words are made in ui from kind and plain; `personal` is the opened sealed part.
struct TimelineEntry
{
    qint64 pos = 0;
    QString kind;
    int kindVersion = 1;
    PersonId actor;
    qint64 enteredMs = 0;
    qint64 happenedMs = 0;
    QJsonObject plain;
    ClearFields personal;
};

/// What may be done to a case now.
struct ActsNow
{
    QStringList milestones;     ///< reachable now, the natural next one first
    QStringList pauseReasons;
    QStringList missingMaterials;
    bool canPause = false, canResume = false, canReceive = false, canCorrect = false, canVoid = false, canWithdraw = false,
         canTransfer = false, canArchive = false, canReopen = false, canFollowUp = false,
         canErase = false; ///< by a manager: nothing of the case is open, and its data are still there
};

/// Everything of one case, opened for the person who looks.
struct CaseFile
{
    CaseRecord record;
    QList<CaseDeadline> deadlines;
    ClearFields fields;          ///< plain and personal fields together
    QList<TimelineEntry> timeline;
    ActsNow acts;
    bool namesViewer = false;    ///< a complaint about the only manager, who looks: written down and forwarded, closed by somebody else
};

/// Reads the case book for pages and printouts, and opens what is sealed. Never writes. What the veil hides from who looks is in no answer
/// (NotAllowed for a single case); what was erased is empty, its customer ErasureBook::mark().
class CaseViews
{
public:
    CaseViews(Store &store, const Vault &vault, const Ledger &ledger, const CaseBook &book, const Rules &rules, const Veil &veil);

    /// In the filter's order; by due date cases without a running deadline come last. At most `size` rows. Cost by the rows, not by the store.
    Result<QueuePage> queue(const QueueFilter &filter, const QueueCursor &after, int size, qint64 nowMs) const;
    Result<QueueCounts> counts(qint64 nowMs, const PersonId &me = {}) const;
    /// Days from `first` to `last` on which something is due. Cost by the days and not by the cases.
    Result<QMap<QDate, DayLoad>> dueByDay(QDate first, QDate last, qint64 nowMs) const;
    Result<CaseFile> file(const CaseId &id) const;
    /// What may be done to it now, without opening anything of it.
    Result<ActsNow> actsOf(const CaseId &id) const;
    /// By our number, the external number or the id.
    Result<CaseId> find(const QString &number) const;
    /// The masked name of a case's customer.
    Result<QString> maskedCustomer(const CaseId &id) const;
    /// Opens the sealed field values of a case.
    Result<ClearFields> personalFields(const CaseId &id) const;

private:
    ActsNow actsNow(const CaseRecord &record, const QList<CaseDeadline> &deadlines, const BusinessType &type) const;
    Result<QByteArray> clearOf(const CaseId &id, const OpId &op, int part, const QByteArray &sealed) const;
    Result<ClearFields> opened(const CaseId &id, const OpId &op, int part, const QByteArray &sealed) const;
    /// The masked name alone, without building the rest.
    Result<QString> maskedNameIn(const CaseId &id, const OpId &op, int part, const QByteArray &sealed) const;

    Store &m_store;
    const Vault &m_vault;
    const Ledger &m_ledger;
    const CaseBook &m_book;
    const Rules &m_rules;
    const Veil &m_veil;
};
