// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backuplog.h"

/// How an office stands about its backups: what was made, and what that means now.
struct BackupStanding
{
    qint64 ledgerPos = 0;
    qint64 firstEntryUtcMs = 0; ///< 0: an empty ledger
    bool hasPassword = false;
    std::optional<BackupLog::Entry> folder; ///< the newest
    std::optional<BackupLog::Entry> second;
    QString storePath;
    qint64 roomBytes = -1; ///< left on the store's disk; -1: that cannot be told
    qint64 erasurePos = 0; ///< of the newest erasure; 0: none

    /// Something was entered since the newest backup.
    bool hasNews() const;
    /// So little is left that soon nothing can be saved.
    bool diskIsNearlyFull() const;
    /// Somebody's data were erased, and no backup without them was made yet.
    bool owesErasure() const;
    /// Three days without a copy on a second medium. Asked only where one was ever made, one is set, or there is a password: a demo is not nagged.
    bool secondIsLate(bool secondIsSet, qint64 nowUtcMs, ClockTrust trust) const;
};
