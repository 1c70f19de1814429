// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

/// One thing that SQLite did to a file.
struct FileStep
{
    enum class Kind { Open, Write, Truncate, Sync, Delete, Mark };
    Kind kind = Kind::Mark;
    QString file;      ///< for Mark: the words
    qint64 offset = 0; ///< for Truncate: the new size
    QByteArray bytes;
};

/// SQLite's default file system for this process, standing before the real one: it can record what is done, fail the
/// Nth call, run out of room, and answer pragmas wrongly. One at a time; gone with the object. Without shared memory:
/// only an EXCLUSIVE store works on it.
class FaultyVfs
{
public:
    FaultyVfs();
    ~FaultyVfs();
    FaultyVfs(const FaultyVfs &) = delete;
    FaultyVfs &operator=(const FaultyVfs &) = delete;

    /// Records everything done to files whose names begin with `prefix`.
    void record(const QString &prefix);
    void mark(const QString &words);
    std::vector<FileStep> takeSteps();

    /// The Nth read, write, sync, truncate or delete from now on fails with an I/O error; and all after it when
    /// `forGood`.
    void failCall(qint64 number, bool forGood);
    void heal();
    qint64 calls() const; ///< since the last failCall() or heal()

    /// No file (with `part`: whose name holds that) may grow beyond this any more: SQLITE_FULL. 0: no limit.
    void setRoom(qint64 bytes, const QByteArray &part = {});
    /// `PRAGMA name` answers `value`, whatever was set.
    void lie(const QByteArray &name, const QByteArray &value);
};
