// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backuporder.h"
#include "core/backup/copycheck.h"

/// From a copy that was just made to a backup: everything that needs the copy alone and not the store, so that it may be done on another thread.
class BackupMaking
{
public:
    /// Where the ledger stood when the copy was made, and when that was.
    struct Moment
    {
        LedgerEnd end;
        qint64 utcMs = 0;
        ClockTrust trust = ClockTrust::Trusted;
    };

    /// The folder is there, can be written, has room for `bytes`; gives the name under which the copy is made. FileFull, FileUnwritable.
    static Result<QString> prepare(const BackupOrder &order, qint64 bytes);

    BackupMaking(BackupOrder order, QString copy, const Moment &moment) : m_order(std::move(order)), m_copy(std::move(copy)), m_moment(moment) {}

    /// Checks, hashes, syncs, names, writes the manifest, seals for the second medium and reads that again, lets older ones go. Removes what it
    /// could not finish. `percent` is told from 0 to 100.
    Result<BackupMade> run(const BackupFiles::Stop &stop, std::atomic<int> &percent);

private:
    Result<BackupManifest> verified(const BackupFiles::Stop &stop, std::atomic<int> &percent) const;
    Result<QString> named(const QString &from, const QString &folder, const QString &words) const;
    Result<QString> onSecond(const QString &backup, const BackupManifest &manifest, const BackupFiles::Stop &stop, std::atomic<int> &percent) const;

    BackupOrder m_order;
    QString m_copy;
    Moment m_moment;
};
