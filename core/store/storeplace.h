// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QTemporaryDir>

/// Where a store may lie, found out without opening the file: closing any other descriptor of a live store would drop
/// its locks.
namespace StorePlace {

/// nfs, cifs, sshfs and the like, whose locks and syncs cannot be relied on.
bool isNetworkFileSystem(const QByteArray &type);
/// StorePlaceRefused on a network file system, or in a folder that anyone may write to (a sticky one, as /tmp is, will
/// do).
Result<> check(const QString &path);
/// Whether both the file and its folder may be written by this process.
bool isWritable(const QString &path);
/// A readable, regular, non-empty file is there. StoreMissing, StoreUnreadable, StoreForeign, StoreDamaged.
Result<> checkFile(const QString &path);

/// Copies the file and its -wal into `folder`: for a store in a place that we may not write to. The path of the copy.
/// StoreHeld when another process holds it, since a copy would be torn.
Result<QString> copyTo(const QTemporaryDir &folder, const QString &path);
/// Moves a finished file to its place, never over another one, and syncs the folder. StoreExists, FileUnwritable.
Result<> moveIntoPlace(const QString &from, const QString &to);

} // namespace StorePlace
