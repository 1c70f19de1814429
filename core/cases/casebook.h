// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caserow.h"
#include "core/cases/casetally.h"
#include "core/ledger/book.h"

class Store;

/// 工单台账: every case as it stands, its deadlines, pauses and conflicts. Derived from the ledger alone.
class CaseBook : public Book
{
public:
    CaseBook(Store &store, OfficeId office);

    QString name() const override { return QStringLiteral("cases"); }
    Result<> apply(const Event &event, const Rules &rules) override;
    Result<> clear() override;
    Result<QByteArray> digest() const override;

    const OfficeId &office() const { return m_office; }
    /// NoSuchCase when there is none of that id.
    Result<CaseRecord> record(const CaseId &id) const;
    Result<QList<CaseDeadline>> deadlines(const CaseId &id, const BusinessType *type = nullptr) const;
    Result<CaseRow::Sealed> sealedFields(const CaseId &id) const;
    /// One more than the highest sequence given on that day by this device in this life.
    Result<int> nextSequence(const DeviceId &device, int epoch, int day) const;
    /// Open cases whose running deadlines a calendar could move: due on or after `fromMs`, paused or provisional.
    Result<QList<CaseId>> movable(qint64 fromMs) const;

private:
    Result<> accept(const Event &event, const Rules &rules);
    Result<> change(const Event &event, const Rules &rules);
    Result<> recomputeMovable(const Event &calendarAdopted, const Rules &rules);
    /// Times that rested on what a person said move with what is said now; confirmed, their dates are provisional no longer.
    Result<> moveStatedTimes(const Event &clockSet, const Rules &rules, bool confirmed);
    Result<> moveStatedTime(CaseRecord record, const Event &clockSet, const Rules &rules, bool confirmed);
    Result<> noteStatedTime(const CaseRecord &record);
    Result<> insertCase(const CaseRecord &record, const QList<CaseDeadline> &deadlines, const Event &event, bool *isNew);
    /// `counted`: where the tally counts the case until now.
    Result<> updateCase(const std::optional<TallyKey> &counted, const CaseRecord &record, const QList<CaseDeadline> &deadlines);
    Result<> updateSealed(const Event &event);
    Result<> writeDeadlines(const CaseRecord &record, const QList<CaseDeadline> &before, const QList<CaseDeadline> &now);
    Result<> writePauses(const CaseRecord &record);
    Result<> noteConflict(const Event &event, const QString &what, const QString &detail);
    Result<> noteNumber(const Event &event);
    /// Who an accepted or corrected complaint names, when the entry says so.
    Result<> noteHidden(const Event &event);
    Result<> noteErased(const CaseId &id, qint64 pos);

    Store &m_store;
    OfficeId m_office;
    CaseTally m_tally;
};
