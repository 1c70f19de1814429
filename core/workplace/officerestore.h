// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/restoresource.h"
#include "core/ledger/erasureevents.h"
#include "core/workplace/workplace.h"

/// What is to be restored, and in whose place.
struct RestoreOrder
{
    QString store;
    QString file;
    QByteArray secret; ///< password or recovery key of then: opens a sealed backup, and lets the tags be checked
    PersonId actor; ///< a manager of the office that stands there, where it has people
};

/// What came of it.
struct Restored
{
    BackupManifest from;
    bool hadManifest = true;  ///< false: checked by its ledger alone
    bool tagsChecked = false; ///< and whose key sealed the days: it was opened by the secret, or has no password
    qint64 entries = 0;       ///< of the ledger as it stands now
    int epoch = 1;
    int erasedAgain = 0;      ///< cases, applications and visits whose data the backup still held and the store that stood there no longer
    std::optional<MissingActs> missing; ///< nothing: there was no store, or it could not be read
    QString keptAside;        ///< where the old store lies now; empty: there was none
};

/// Puts a backup in the place of a store. Everything is made and checked in a new file beside it: fetched, verified, raised to the device's next
/// epoch, told to the ledger, replayed; only then the old store goes aside under a dated name, and the new one takes its place. Refused, all is as it
/// was. The store must be closed.
class OfficeRestore
{
public:
    OfficeRestore(RestoreOrder order, const Clock &clock) : m_order(std::move(order)), m_clock(clock) {}

    /// NotAllowed, StoreHeld, BackupForeign, StoreNewer, LedgerBroken and what RestoreSource::fetch refuses. `percent` is told from 0 to 100.
    Result<Restored> run(const BackupFiles::Stop &stop, std::atomic<int> &percent);

private:
    /// The store that stands there, as far as it can be read.
    struct Old
    {
        bool isThere = false;
        bool isReadable = false;
        LedgerIdentity identity;
        LedgerEnd end;
        QList<ErasureEvents::Erased> erased;
    };

    Result<> fetch(const BackupFiles::Stop &stop, std::atomic<int> &percent);
    Result<Old> lookAtOld() const;
    Result<> mayReplace() const;
    void countMissing(const Old &old);
    Result<> raiseEpoch(const Old &old);
    Result<> eraseAgain(Workplace &place, const QList<ErasureEvents::Erased> &erased);
    Result<> replay(const Old &old, const BackupFiles::Stop &stop, std::atomic<int> &percent);
    Result<> putInPlace(const Old &old);
    QString freeName() const;
    Result<bool> secondNames(const QString &aside);
    Result<> exchange();
    Result<> moveApart();

    RestoreOrder m_order;
    const Clock &m_clock;
    QString m_made; ///< the new file
    LedgerIdentity m_identity; ///< of the backup
    Restored m_restored;
};
