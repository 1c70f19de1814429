// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backupfiles.h"
#include "core/ledger/ledger.h"

class Connection;
class Store;

/// Where a ledger ends.
struct LedgerEnd
{
    qint64 pos = 0;
    QByteArray last; ///< hash of the last entry, whoever's
    QByteArray head; ///< hash of this device's last entry in this epoch

    bool operator==(const LedgerEnd &) const = default;

    static Result<LedgerEnd> of(const Store &store, const LedgerIdentity &identity);
    static Result<LedgerEnd> of(Connection &connection, const LedgerIdentity &identity);
};

/// What a copy turned out to be.
struct CopyFacts
{
    LedgerIdentity identity;
    LedgerEnd end;
    int schema = 0;
};

namespace CopyCheck {

/// Opens the copy at `file` (never a store in use), makes it one file without a log, and looks through all of it: integrity, foreign keys, whose
/// it is. StoreForeign, StoreNewer, StoreDamaged, StoreUnreadable, Stopped.
Result<CopyFacts> of(const QString &file, const BackupFiles::Stop &stop);

} // namespace CopyCheck
