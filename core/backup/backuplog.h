// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backupmanifest.h"

#include <optional>

class Store;

/// What this device knows of the copies it made, also of those on a stick that lies in a drawer: the table `backups`, neither ledger nor book.
class BackupLog
{
public:
    /// Beside the store, or on the stick.
    enum class Medium { Folder, Second };

    BackupLog(Store &store, const OfficeId &office) : m_store(store), m_office(office) {}

    /// Remembers that it was made and verified. Older than 400 days is forgotten.
    Result<> add(Medium medium, const BackupManifest &manifest, const QString &name);

    /// A copy that was made and verified.
    struct Entry
    {
        qint64 madeUtcMs = 0;
        qint64 pos = 0;
        QString name;
    };
    Result<std::optional<Entry>> newest(Medium medium) const;
    /// Position of the newest erasure of somebody's data; 0: none.
    Result<qint64> newestErasure() const;
    /// When the office's first entry was made; 0: none.
    Result<qint64> firstEntryUtcMs() const;

private:
    Store &m_store;
    OfficeId m_office;
};
