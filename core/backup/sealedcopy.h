// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backupfiles.h"
#include "core/backup/sealedhead.h"

class LockedBytes;

/// A backup sealed for another medium: its head, then the copy as a stream of pieces of 64 KiB (XChaCha20-Poly1305, libsodium's secretstream; the
/// last piece marked, so that half a file is never taken for a whole one).
namespace SealedCopy {

/// Seals `from` into `to`, synced. FileFull, FileUnwritable, FileUnreadable, Stopped.
Result<> write(const QString &from, const QString &to, const SealedHead &head, const LockedBytes &key, const BackupFiles::Stop &stop,
               const BackupFiles::Progress &progress = {});
/// How long the file with that head is when it is whole.
qint64 sizeOf(const ReadHead &head);
/// Opens `file` piece by piece and hands what is inside to `sink` (if given), all of it authenticated; its sum, which must be the manifest's.
/// BackupDamaged for anything else than what was sealed with that key.
Result<FileSum> open(const QString &file, const ReadHead &head, const LockedBytes &key, const BackupFiles::Stop &stop,
                     const std::function<Result<>(const QByteArray &)> &sink = {}, const BackupFiles::Progress &progress = {});
/// What is inside, into a file of its own, synced.
Result<FileSum> openInto(const QString &file, const ReadHead &head, const LockedBytes &key, const QString &to, const BackupFiles::Stop &stop,
                         const BackupFiles::Progress &progress = {});

} // namespace SealedCopy
