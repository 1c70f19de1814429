// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backupmanifest.h"
#include "core/ledger/event.h"

#include <optional>

/// What the ledger is told of backups.
namespace BackupEvents {

inline constexpr char storeRestored[] = "store-restored";

/// Where the ledger stood of the store in whose place the backup came.
struct Before
{
    qint64 pos = 0;
    QByteArray head;
};

/// The first entry of a device's next epoch: from which file, its head and time, and what stood there before.
NewEvent restored(const OfficeId &office, const QString &fileName, const BackupManifest &from, const std::optional<Before> &before);

} // namespace BackupEvents
