// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backupmanifest.h"
#include "core/ledger/erasureevents.h"
#include "core/ledger/event.h"

#include <optional>

/// What the ledger is told of backups.
namespace BackupEvents {

inline constexpr const char *storeRestored = ErasureEvents::storeRestored;
/// The ledger was looked through, as part of the day's first backup. plain: entries, seals.
inline constexpr const char *checked = "store-checked";
/// It is not sound, or the copy could not be read. plain: pos (of the first bad entry), or problem ("copy").
inline constexpr const char *checkFailed = "check-failed";

/// Where the ledger stood of the store in whose place the backup came.
struct Before
{
    qint64 pos = 0;
    QByteArray head;
};

/// The first entry of a device's next epoch: from which file, its head and time, what stood there before, and whose data had been erased there and stay so.
NewEvent restored(const OfficeId &office, const QString &fileName, const BackupManifest &from, const std::optional<Before> &before,
                  const QList<ErasureEvents::Erased> &erased = {});

} // namespace BackupEvents
