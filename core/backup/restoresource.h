// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/copycheck.h"
#include "core/backup/sealedhead.h"

#include <optional>

class Connection;
class Store;

/// What would be missing after an older backup came back: entries of the ledger behind its last one.
struct MissingActs
{
    qint64 acts = 0;
    qint64 entries = 0;
    qint64 firstUtcMs = 0;
    qint64 lastUtcMs = 0;
    bool apart = false; ///< the backup is no earlier state of this store: of what it holds, this store may know nothing either

    bool operator==(const MissingActs &) const = default;

    static Result<MissingActs> in(const Store &store, const BackupManifest &backup);
    /// Of a store that does not open, as far as it can be read.
    static Result<MissingActs> in(Connection &connection, const BackupManifest &backup);
};

/// A file from which a store may be restored.
struct RestoreSource
{
    QString file;
    std::optional<ReadHead> sealed;
    std::optional<BackupManifest> manifest; ///< what it says of itself; nothing: a plain copy without its manifest

    /// Reads what it says of itself, no more. FileUnreadable, BackupNotOne, BackupDamaged.
    static Result<RestoreSource> at(const QString &file);
    /// A checked store at `to`, which nobody uses yet, and what it is. `secret`: a password or the recovery key, for a sealed one.
    /// BackupSecretWrong, BackupDamaged, StoreNewer, StoreForeign, FileFull, FileUnwritable, Stopped.
    Result<CopyFacts> fetch(const QByteArray &secret, const QString &to, const BackupFiles::Stop &stop, const BackupFiles::Progress &progress) const;
};
