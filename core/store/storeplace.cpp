// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storeplace.h"

#include "core/store/storeholder.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <array>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

constexpr off_t lockByte = 0x4000'0000; // where SQLite's locks lie
constexpr off_t lockBytes = 512;

QByteArray folderOf(const QString &path)
{
    return QFile::encodeName(QFileInfo(path).absolutePath());
}

/// Whether another process holds SQLite's lock on the file.
bool isLocked(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    struct flock lock = {};
    lock.l_type = F_RDLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = lockByte;
    lock.l_len = lockBytes;
    const bool locked = ::fcntl(descriptor, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
    ::close(descriptor);
    return locked;
}

} // namespace

bool StorePlace::isNetworkFileSystem(const QByteArray &type)
{
    static const std::array<QByteArray, 14> names{"nfs",  "nfs4", "cifs",  "smb3",      "smbfs",  "smb2", "afs",
                                                  "ceph", "9p",   "ncpfs", "glusterfs", "lustre", "coda", "davfs"};
    return type.startsWith("fuse.") || std::find(names.begin(), names.end(), type) != names.end();
}

Result<> StorePlace::check(const QString &path)
{
    const QByteArray folder = folderOf(path);
    struct stat found = {};
    if (::stat(folder.constData(), &found) != 0 || !S_ISDIR(found.st_mode))
        return fail(ErrorCode::StoreMissing, QStringLiteral("no such folder"), {path});
    if ((found.st_mode & S_IWOTH) != 0 && (found.st_mode & S_ISVTX) == 0)
        return fail(ErrorCode::StorePlaceRefused, QStringLiteral("anyone may write to the folder"), {path});
    if (isNetworkFileSystem(QStorageInfo(QFile::decodeName(folder)).fileSystemType()))
        return fail(ErrorCode::StorePlaceRefused, QStringLiteral("network file system"), {path});
    return {};
}

bool StorePlace::isWritable(const QString &path)
{
    return ::faccessat(AT_FDCWD, QFile::encodeName(path).constData(), W_OK, AT_EACCESS) == 0 &&
           ::faccessat(AT_FDCWD, folderOf(path).constData(), W_OK | X_OK, AT_EACCESS) == 0;
}

Result<> StorePlace::checkFile(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat found = {};
    if (::stat(name.constData(), &found) != 0)
        return fail(errno == ENOENT || errno == ENOTDIR ? ErrorCode::StoreMissing : ErrorCode::StoreUnreadable, {},
                    {path});
    if (!S_ISREG(found.st_mode))
        return fail(ErrorCode::StoreForeign, QStringLiteral("not a file"), {path});
    if (::faccessat(AT_FDCWD, name.constData(), R_OK, AT_EACCESS) != 0)
        return fail(ErrorCode::StoreUnreadable, {}, {path});
    if (found.st_size == 0) // SQLite would delete the -wal beside it and go on with nothing
        return fail(ErrorCode::StoreDamaged, QStringLiteral("the file is empty"), {path});
    return {};
}

Result<QString> StorePlace::copyTo(const QTemporaryDir &folder, const QString &path)
{
    const auto held = [&path] { return fail(ErrorCode::StoreHeld, {}, {path, StoreHolder::text(path)}); };
    if (isLocked(path))
        return held();
    const QString copy = folder.filePath(QStringLiteral("store.db"));
    const QString wal = path + QStringLiteral("-wal");
    const bool copied = folder.isValid() && QFile::copy(path, copy) &&
                        (!QFile::exists(wal) || QFile::copy(wal, copy + QStringLiteral("-wal")));
    if (isLocked(path))
        return held();
    if (!copied)
        return fail(ErrorCode::StoreUnreadable, QStringLiteral("could not be copied"), {path});
    for (const QString &made : {copy, copy + QStringLiteral("-wal")}) {
        if (QFile::exists(made))
            QFile::setPermissions(made, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    return copy;
}

Result<> StorePlace::moveIntoPlace(const QString &from, const QString &to)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    if (::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE) != 0)
        return fail(errno == EEXIST ? ErrorCode::StoreExists : ErrorCode::FileUnwritable, {}, {to});
    const int folder = ::open(folderOf(to).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = folder >= 0 && ::fsync(folder) == 0;
    if (folder >= 0)
        ::close(folder);
    if (!synced)
        return fail(ErrorCode::FileUnwritable, QStringLiteral("the folder could not be synced"), {to});
    return {};
}
