// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultyvfs.h"

#include <cstring>
#include <new>
#include <sqlite3.h>

namespace {

struct State
{
    sqlite3_vfs vfs = {};
    sqlite3_vfs *real = nullptr;
    QByteArray prefix;
    std::vector<FileStep> steps;
    qint64 calls = 0;
    qint64 failAt = 0;
    bool forGood = false;
    qint64 room = 0;
    QByteArray roomPart;
    QByteArray lieName;
    QByteArray lieValue;

    bool failsNow()
    {
        ++calls;
        return failAt > 0 && (calls == failAt || (forGood && calls > failAt));
    }
    void note(FileStep::Kind kind, const char *file, qint64 offset = 0, const QByteArray &bytes = {})
    {
        if (file && !prefix.isEmpty() &&
            std::strncmp(file, prefix.constData(), static_cast<size_t>(prefix.size())) == 0)
            steps.push_back({kind, QString::fromUtf8(file), offset, bytes});
    }
};

State *state = nullptr; // SQLite's interface has no place for it that outlives a file

struct File
{
    sqlite3_file base;
    const char *name; ///< SQLite keeps it as long as the file is open
    sqlite3_file *real;
};

File *own(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file);
}

sqlite3_file *real(sqlite3_file *file)
{
    return own(file)->real;
}

int closeFile(sqlite3_file *file)
{
    return real(file)->pMethods->xClose(real(file));
}

int readFile(sqlite3_file *file, void *to, int size, sqlite3_int64 offset)
{
    return state->failsNow() ? SQLITE_IOERR_READ : real(file)->pMethods->xRead(real(file), to, size, offset);
}

int writeFile(sqlite3_file *file, const void *from, int size, sqlite3_int64 offset)
{
    if (state->failsNow())
        return SQLITE_IOERR_WRITE;
    if (state->room > 0 && offset + size > state->room && QByteArray(own(file)->name).contains(state->roomPart))
        return SQLITE_FULL;
    const int done = real(file)->pMethods->xWrite(real(file), from, size, offset);
    if (done == SQLITE_OK)
        state->note(FileStep::Kind::Write, own(file)->name, offset, QByteArray(static_cast<const char *>(from), size));
    return done;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    if (state->failsNow())
        return SQLITE_IOERR_TRUNCATE;
    const int done = real(file)->pMethods->xTruncate(real(file), size);
    if (done == SQLITE_OK)
        state->note(FileStep::Kind::Truncate, own(file)->name, size);
    return done;
}

int syncFile(sqlite3_file *file, int flags)
{
    if (state->failsNow())
        return SQLITE_IOERR_FSYNC;
    const int done = real(file)->pMethods->xSync(real(file), flags);
    if (done == SQLITE_OK)
        state->note(FileStep::Kind::Sync, own(file)->name);
    return done;
}

int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    return real(file)->pMethods->xFileSize(real(file), size);
}

int lockFile(sqlite3_file *file, int level)
{
    return real(file)->pMethods->xLock(real(file), level);
}

int unlockFile(sqlite3_file *file, int level)
{
    return real(file)->pMethods->xUnlock(real(file), level);
}

int checkReserved(sqlite3_file *file, int *reserved)
{
    return real(file)->pMethods->xCheckReservedLock(real(file), reserved);
}

int controlFile(sqlite3_file *file, int operation, void *argument)
{
    if (operation == SQLITE_FCNTL_PRAGMA && !state->lieName.isEmpty()) {
        char **const words = static_cast<char **>(argument);
        if (state->lieName == words[1]) {
            words[0] = sqlite3_mprintf("%s", state->lieValue.constData());
            return SQLITE_OK;
        }
    }
    return real(file)->pMethods->xFileControl(real(file), operation, argument);
}

int sectorSize(sqlite3_file *file)
{
    return real(file)->pMethods->xSectorSize(real(file));
}

int characteristics(sqlite3_file *file)
{
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}

constexpr sqlite3_io_methods methods{1,           closeFile,  readFile,        writeFile,  truncateFile,
                                     syncFile,    sizeOfFile, lockFile,        unlockFile, checkReserved,
                                     controlFile, sectorSize, characteristics, nullptr,    nullptr,
                                     nullptr,     nullptr,    nullptr,         nullptr};

int openFile(sqlite3_vfs *, sqlite3_filename name, sqlite3_file *file, int flags, int *flagsOut)
{
    File *const made = new (file) File{{nullptr}, name, reinterpret_cast<sqlite3_file *>(own(file) + 1)};
    const int done = state->real->xOpen(state->real, name, made->real, flags, flagsOut);
    if (made->real->pMethods)
        made->base.pMethods = &methods;
    if (done == SQLITE_OK)
        state->note(FileStep::Kind::Open, name);
    return done;
}

int deleteFile(sqlite3_vfs *, const char *name, int syncFolder)
{
    if (state->failsNow())
        return SQLITE_IOERR_DELETE;
    const int done = state->real->xDelete(state->real, name, syncFolder);
    if (done == SQLITE_OK)
        state->note(FileStep::Kind::Delete, name, syncFolder);
    return done;
}

} // namespace

FaultyVfs::FaultyVfs()
{
    state = new State;
    state->real = sqlite3_vfs_find("unix");
    state->vfs = *state->real;
    state->vfs.zName = "faulty";
    state->vfs.pNext = nullptr;
    state->vfs.szOsFile = static_cast<int>(sizeof(File)) + state->real->szOsFile;
    state->vfs.xOpen = openFile;
    state->vfs.xDelete = deleteFile;
    sqlite3_vfs_register(&state->vfs, 1);
}

FaultyVfs::~FaultyVfs()
{
    sqlite3_vfs_unregister(&state->vfs);
    sqlite3_vfs_register(state->real, 1);
    delete std::exchange(state, nullptr);
}

void FaultyVfs::record(const QString &prefix)
{
    state->prefix = prefix.toUtf8();
}

void FaultyVfs::mark(const QString &words)
{
    state->steps.push_back({FileStep::Kind::Mark, words, 0, {}});
}

std::vector<FileStep> FaultyVfs::takeSteps()
{
    state->prefix.clear();
    return std::exchange(state->steps, {});
}

void FaultyVfs::failCall(qint64 number, bool forGood)
{
    state->calls = 0;
    state->failAt = number;
    state->forGood = forGood;
}

void FaultyVfs::heal()
{
    failCall(0, false);
}

qint64 FaultyVfs::calls() const
{
    return state->calls;
}

void FaultyVfs::setRoom(qint64 bytes, const QByteArray &part)
{
    state->room = bytes;
    state->roomPart = part;
}

void FaultyVfs::lie(const QByteArray &name, const QByteArray &value)
{
    state->lieName = name;
    state->lieValue = value;
}
