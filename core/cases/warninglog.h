// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/deadlinewarnings.h"

class CaseViews;
class Veil;

/// One entry of the list of what was told, with what stands of its case now.
struct ToldWarning
{
    enum class What { Nearing, LastDay, Overdue, Moved };

    qint64 pos = 0;     ///< later ones are higher
    qint64 toldMs = 0;
    What what = What::Nearing;
    bool unread = false; ///< as it stood when this was read
    CaseId id;
    QString number;
    QString type;
    QString standard;
    int standardVersion = 0;
    QString customer;   ///< masked
    QString commitment;
    QString milestone;
    Limit limit;
    Deadline deadline;  ///< the date as it was told: due and provisional only
    QDate dateBefore;   ///< Moved: the date that stood before
    bool isOpen = true; ///< the case, now

    bool operator==(const ToldWarning &) const = default;
};

/// One page of the list, newest first.
struct ToldPage
{
    QList<ToldWarning> rows;
    bool more = false;
};

/// 提醒记录: every warning that was told, of today and back. Neither ledger nor book: it belongs to this device and survives a rebuild.
class WarningLog
{
public:
    WarningLog(Store &store, const CaseViews &cases, OfficeId office, const Veil &veil);

    /// Enters them as told at `nowMs`, the first of the list the newest. In the caller's transaction.
    Result<> add(const QList<DeadlineWarning> &warnings, qint64 nowMs);

    /// The dates of all running deadlines, to be held against those after a calendar came into force.
    using Dates = QHash<QString, qint64>;
    Result<Dates> dates() const;
    /// Enters every date that is another day now. In the caller's transaction.
    Result<> addMoved(const Dates &before, qint64 nowMs);

    /// Entries before `beforePos`, newest first, names masked. Cost by the rows.
    Result<ToldPage> page(qint64 beforePos, int size, bool unreadOnly) const;
    Result<qint64> unread() const;
    /// Those from `firstPos` to `lastPos` were on the screen.
    Result<> markRead(qint64 firstPos, qint64 lastPos);

private:
    struct Entry;
    Result<> enter(const QList<Entry> &entries, qint64 nowMs);

    Store &m_store;
    const CaseViews &m_cases;
    OfficeId m_office;
    const Veil &m_veil;
};
