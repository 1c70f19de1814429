// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backupmanifest.h"
#include "core/ledger/ledger.h"
#include "core/ledger/ledgercheck.h"
#include "core/vault/lockedbytes.h"
#include "core/vault/slot.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

/// Where a backup goes, and what the second medium's is sealed with.
struct BackupOrder
{
    /// In steps between the acts, or all at once.
    enum class Moment { WhilePeopleWork, AtRest };

    LedgerIdentity identity;
    QString officeCode;
    QString storePath;
    QString folder; ///< made when it is not there
    QString second; ///< never made: a stick that is not there must not become a folder. Empty: none
    Moment moment = Moment::WhilePeopleWork;
    std::shared_ptr<const LockedBytes> key = {}; ///< with `second`
    QList<Slot> ways = {};
    /// Looks through the ledger of the copy, on the thread that makes the backup; nothing: it is not looked at this time.
    std::function<Result<LedgerCheck>(const QString &copy, const std::atomic<bool> &stop)> inspect = {};
    /// What came of it, on the store's thread: also that the copy is damaged.
    std::function<void(const Result<LedgerCheck> &)> inspected = {};
};

/// What came of it. The copy in `folder` is there and verified; the one on the second medium may have failed.
struct BackupMade
{
    BackupManifest manifest;
    QString path;
    QString secondPath;                 ///< empty: none was wanted, or it failed
    std::optional<Error> secondFailed;
    bool onStoreDisk = false;           ///< it would go with the store's disk
    bool secondOnStoreDisk = false;
    QStringList removed;                ///< names of older ones that were let go
    std::optional<LedgerCheck> ledger;  ///< when it was looked through
};
