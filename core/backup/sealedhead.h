// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backupmanifest.h"
#include "core/vault/slot.h"

#include <QList>

/// What leads a sealed backup, readable without a key, so that a password or the paper key opens it on a machine that has nothing else: magic
/// (8 bytes), suite (1), format (1), length (4, little endian), JSON of manifest and slots. All of it is authenticated with the first piece of the
/// content; until that was opened it is only what the file says of itself.
struct SealedHead
{
    BackupManifest manifest;
    QList<Slot> ways; ///< the vault's slots as they were stored

    QByteArray toBytes() const;
    /// Whether it begins as one of ours.
    static bool isSealed(const QString &file);
};

/// A head as read, with its own bytes and where the content begins.
struct ReadHead
{
    SealedHead head;
    QByteArray bytes;

    /// FileUnreadable, BackupNotOne, BackupDamaged (args: path).
    static Result<ReadHead> of(const QString &file);
};
