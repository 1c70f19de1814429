// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <atomic>
#include <functional>
#include <memory>

/// A file's content in one number.
struct FileSum
{
    qint64 size = 0;
    QByteArray sha256;

    bool operator==(const FileSum &) const = default;
};

/// A file written from its beginning, whose every failed write is told with its reason: FileFull, FileUnwritable (args: path).
class WholeFile
{
public:
    /// What stood there is gone. Made readable for this user alone.
    static Result<std::unique_ptr<WholeFile>> open(const QString &file);
    ~WholeFile();
    WholeFile(const WholeFile &) = delete;
    WholeFile &operator=(const WholeFile &) = delete;

    Result<> write(const char *bytes, qint64 size);
    Result<> write(const QByteArray &bytes) { return write(bytes.constData(), bytes.size()); }
    /// On the disk, and out of the system's memory, so that the next reading is of the disk.
    Result<> sync();

private:
    WholeFile(QString file, int descriptor) : m_file(std::move(file)), m_descriptor(descriptor) {}
    QString m_file;
    int m_descriptor;
};

/// What backups do with files, each failure with its reason: FileFull, FileUnwritable, FileUnreadable (args: path). Never used on a store that is
/// open.
namespace BackupFiles {

/// Asked now and then while a long file is read or written; true stops with Stopped.
using Stop = std::atomic<bool>;
/// Bytes done so far.
using Progress = std::function<void(qint64)>;

/// The folder and those above it, readable by this user alone.
Result<> makeFolder(const QString &folder);
/// An empty file that only this user may read; what stood there is gone.
Result<> makeEmpty(const QString &file);
Result<> writeSynced(const QString &file, const QByteArray &bytes);
/// On the disk, and out of the system's memory, so that the next reading is of the disk.
Result<> sync(const QString &file);
Result<> syncFolder(const QString &folder);
/// Renames within a folder and syncs that. Never over another file: NameTaken (args: name).
Result<> moveIntoPlace(const QString &from, const QString &to);
Result<FileSum> sumOf(const QString &file, const Stop &stop, const Progress &progress = {});
/// Copies and gives the sum of what was read; the copy is synced.
Result<FileSum> copy(const QString &from, const QString &to, const Stop &stop, const Progress &progress = {});
/// The file and what SQLite may have left beside it.
void removeWithLogs(const QString &file);
/// Whether both lie on one disk; false when that cannot be told.
bool onSameDisk(const QString &one, const QString &two);

} // namespace BackupFiles
