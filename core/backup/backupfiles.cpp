// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backupfiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

constexpr qint64 pieceBytes = 256 * 1024;

tl::unexpected<Error> writeFailed(const QString &file, int reason = errno)
{
    const bool full = reason == ENOSPC || reason == EDQUOT || reason == EFBIG;
    return fail(full ? ErrorCode::FileFull : ErrorCode::FileUnwritable, qt_error_string(reason), {file});
}

tl::unexpected<Error> readFailed(const QString &file, int reason = errno)
{
    return fail(ErrorCode::FileUnreadable, qt_error_string(reason), {file});
}

class Sha256
{
public:
    Sha256() { crypto_hash_sha256_init(&m_state); }
    void add(const char *bytes, qint64 size)
    {
        crypto_hash_sha256_update(&m_state, reinterpret_cast<const unsigned char *>(bytes), static_cast<unsigned long long>(size));
    }
    QByteArray result()
    {
        QByteArray sum(crypto_hash_sha256_BYTES, Qt::Uninitialized);
        crypto_hash_sha256_final(&m_state, reinterpret_cast<unsigned char *>(sum.data()));
        return sum;
    }

private:
    crypto_hash_sha256_state m_state;
};

class Descriptor
{
public:
    Descriptor(const QString &file, int flags) : m_number(::open(QFile::encodeName(file).constData(), flags | O_CLOEXEC, 0600)) {}
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int number() const { return m_number; }
    bool isOpen() const { return m_number >= 0; }

private:
    int m_number;
};

/// Every piece of the file in its order.
Result<> eachPiece(const QString &file, const BackupFiles::Stop &stop, const std::function<Result<>(const char *, qint64)> &onPiece)
{
    const Descriptor from(file, O_RDONLY);
    if (!from.isOpen())
        return readFailed(file);
    QByteArray piece(pieceBytes, Qt::Uninitialized);
    for (;;) {
        if (stop)
            return fail(ErrorCode::Stopped);
        const ssize_t read = ::read(from.number(), piece.data(), static_cast<size_t>(pieceBytes));
        if (read < 0 && errno == EINTR)
            continue;
        if (read < 0)
            return readFailed(file);
        if (read == 0)
            return {};
        if (Result<> taken = onPiece(piece.constData(), read); !taken)
            return taken;
    }
}

} // namespace

Result<std::unique_ptr<WholeFile>> WholeFile::open(const QString &file)
{
    const int descriptor = ::open(QFile::encodeName(file).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return writeFailed(file);
    return std::unique_ptr<WholeFile>(new WholeFile(file, descriptor));
}

WholeFile::~WholeFile()
{
    ::close(m_descriptor);
}

Result<> WholeFile::write(const char *bytes, qint64 size)
{
    while (size > 0) {
        const ssize_t written = ::write(m_descriptor, bytes, static_cast<size_t>(size));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return writeFailed(m_file, written == 0 ? ENOSPC : errno);
        bytes += written;
        size -= written;
    }
    return {};
}

Result<> WholeFile::sync()
{
    if (::fsync(m_descriptor) != 0)
        return writeFailed(m_file);
    static_cast<void>(::posix_fadvise(m_descriptor, 0, 0, POSIX_FADV_DONTNEED));
    return {};
}

Result<> BackupFiles::makeFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return {};
    const QString above = QFileInfo(QDir::cleanPath(QFileInfo(folder).absoluteFilePath())).absolutePath();
    if (above != folder && !QFileInfo(above).isDir()) {
        if (Result<> made = makeFolder(above); !made)
            return made;
    }
    if (::mkdir(QFile::encodeName(folder).constData(), 0700) == 0 || errno == EEXIST)
        return {};
    return writeFailed(folder);
}

Result<> BackupFiles::makeEmpty(const QString &file)
{
    removeWithLogs(file);
    const Descriptor made(file, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW);
    return made.isOpen() ? Result<>() : writeFailed(file);
}

Result<> BackupFiles::writeSynced(const QString &file, const QByteArray &bytes)
{
    const auto to = WholeFile::open(file);
    if (!to)
        return fail(to);
    const Result<> written = (*to)->write(bytes);
    return written ? (*to)->sync() : written;
}

Result<> BackupFiles::sync(const QString &file)
{
    const Descriptor to(file, O_RDWR);
    if (!to.isOpen() || ::fsync(to.number()) != 0)
        return writeFailed(file);
    static_cast<void>(::posix_fadvise(to.number(), 0, 0, POSIX_FADV_DONTNEED));
    return {};
}

Result<> BackupFiles::syncFolder(const QString &folder)
{
    const Descriptor opened(folder, O_RDONLY | O_DIRECTORY);
    if (!opened.isOpen())
        return writeFailed(folder);
    // EINVAL, ENOSYS: a file system that keeps no folder back has nothing to sync.
    if (::fsync(opened.number()) != 0 && errno != EINVAL && errno != ENOSYS)
        return writeFailed(folder);
    return {};
}

Result<> BackupFiles::moveIntoPlace(const QString &from, const QString &to)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    int moved = ::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE);
    if (moved != 0 && (errno == EINVAL || errno == ENOSYS)) { // not known to every file system of a stick
        if (QFileInfo::exists(to))
            return fail(ErrorCode::NameTaken, {}, {QFileInfo(to).fileName()});
        moved = ::rename(source.constData(), target.constData());
    }
    if (moved != 0)
        return errno == EEXIST ? fail(ErrorCode::NameTaken, {}, {QFileInfo(to).fileName()}) : writeFailed(to);
    return syncFolder(QFileInfo(to).absolutePath());
}

Result<FileSum> BackupFiles::sumOf(const QString &file, const Stop &stop, const Progress &progress)
{
    FileSum sum;
    Sha256 hash;
    const Result<> read = eachPiece(file, stop, [&](const char *bytes, qint64 size) -> Result<> {
        hash.add(bytes, size);
        sum.size += size;
        if (progress)
            progress(sum.size);
        return {};
    });
    if (!read)
        return fail(read);
    sum.sha256 = hash.result();
    return sum;
}

Result<FileSum> BackupFiles::copy(const QString &from, const QString &to, const Stop &stop, const Progress &progress)
{
    const auto target = WholeFile::open(to);
    if (!target)
        return fail(target);
    FileSum sum;
    Sha256 hash;
    Result<> copied = eachPiece(from, stop, [&](const char *bytes, qint64 size) {
        hash.add(bytes, size);
        sum.size += size;
        if (progress)
            progress(sum.size);
        return (*target)->write(bytes, size);
    });
    if (copied)
        copied = (*target)->sync();
    if (!copied)
        return fail(copied);
    sum.sha256 = hash.result();
    return sum;
}

void BackupFiles::removeWithLogs(const QString &file)
{
    for (const char *suffix : {"", "-wal", "-journal", "-shm", ".holder"})
        QFile::remove(file + QLatin1String(suffix));
}

bool BackupFiles::onSameDisk(const QString &one, const QString &two)
{
    struct stat first = {};
    struct stat second = {};
    return ::stat(QFile::encodeName(one).constData(), &first) == 0 && ::stat(QFile::encodeName(two).constData(), &second) == 0 &&
           first.st_dev == second.st_dev;
}
