// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backupfiles.h"
#include "core/backup/backupmanifest.h"
#include "core/ledger/ledger.h"

#include <QList>

#include <optional>

/// One file of a folder of backups, as far as can be told without reading all of it.
struct BackupEntry
{
    /// As far as its manifest and its length tell.
    enum class State {
        Whole,   ///< it has its manifest, and the length that it says
        NoWord,  ///< no manifest beside it: it was not verified
        Damaged, ///< a manifest that cannot be, or another length
    };
    QString path;
    bool sealed = false;
    qint64 size = 0;     ///< of the file
    qint64 minuteUtcMs = 0; ///< as its name says
    State state = State::NoWord;
    BackupManifest manifest; ///< when whole

    qint64 madeUtcMs() const { return state == State::Whole ? manifest.madeUtcMs : minuteUtcMs; }
};

/// A folder with backups, of whichever offices and devices.
namespace BackupFolder {

/// Where a store's backups lie when nobody says otherwise: `<store>.backups`.
QString beside(const QString &store);
/// Newest first; files of other names are not ours.
QList<BackupEntry> list(const QString &folder);
/// The newest plain one of that office (any when empty) that is whole to its last byte; what is damaged is passed over. Nothing when there is none.
Result<std::optional<BackupEntry>> newestVerified(const QString &folder, const OfficeId &office, const BackupFiles::Stop &stop);
/// Removes what BackupKeeping lets go of this device's backups, each life of it by itself, each with its manifest; their names.
QStringList prune(const QString &folder, const LedgerIdentity &device);
/// The highest epoch of a device that a manifest there tells of; 0: none.
int highestEpoch(const QString &folder, const DeviceId &device);

} // namespace BackupFolder
