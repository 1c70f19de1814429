// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/filetape.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

FileTape *running = nullptr; // one at a time

} // namespace

FileTape::FileTape(const QString &folder, int oneIn, unsigned seed) : m_folder(QDir(folder).canonicalPath()), m_oneIn(oneIn), m_random(seed)
{
    const Names now = namesNow();
    for (auto name = now.begin(); name != now.end(); ++name)
        m_synced.insert(name.value(), contentOf(name.key()));
    m_history = {now};
    running = this;
}

FileTape::~FileTape()
{
    running = nullptr;
}

FileTape::Names FileTape::namesNow() const
{
    Names names;
    const QStringList files = QDir(m_folder).entryList(QDir::Files | QDir::Hidden);
    for (const QString &file : files) {
        struct stat found = {};
        if (::stat(QFile::encodeName(m_folder + u'/' + file).constData(), &found) == 0)
            names.insert(file, found.st_ino);
    }
    return names;
}

QByteArray FileTape::contentOf(const QString &name) const
{
    QFile file(m_folder + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void FileTape::noteNames()
{
    const Names now = namesNow();
    if (now == m_history.back())
        return;
    m_history.push_back(now);
    m_closeLook = 6;
}

/// What the next call changes is not done yet.
void FileTape::before()
{
    const std::lock_guard lock(m_mutex);
    if (m_busy)
        return;
    m_busy = true;
    ++m_steps;
    noteNames();
    if (m_closeLook > 0) {
        --m_closeLook;
        keep(true);
    } else if (chance(m_oneIn) == 0) {
        keep(false);
    }
    m_busy = false;
}

void FileTape::unlinked(const QString &path)
{
    const std::lock_guard lock(m_mutex);
    const QString name = path.mid(m_folder.size() + 1);
    if (!path.startsWith(m_folder + u'/') || name.contains(u'/'))
        return;
    struct stat found = {};
    if (::stat(QFile::encodeName(path).constData(), &found) == 0)
        m_gone.insert(found.st_ino, contentOf(name));
    m_closeLook = 6;
}

void FileTape::synced(int descriptor)
{
    const std::lock_guard lock(m_mutex);
    struct stat found = {};
    if (m_busy || ::fstat(descriptor, &found) != 0)
        return;
    if (S_ISDIR(found.st_mode)) {
        struct stat own = {};
        if (::stat(QFile::encodeName(m_folder).constData(), &own) == 0 && own.st_ino == found.st_ino)
            m_history = {namesNow()};
        return;
    }
    const Names now = namesNow();
    for (auto name = now.begin(); name != now.end(); ++name) {
        if (name.value() == found.st_ino)
            m_synced.insert(found.st_ino, contentOf(name.key()));
    }
}

/// Sectors that were not synced are as written, as before, zeros, or some of each; their number may be that of before or the new one.
QByteArray FileTape::mixed(const QByteArray &written, const QByteArray &synced, int how)
{
    if (how == 0 || written == synced)
        return written;
    if (how == 1)
        return synced;
    constexpr qsizetype sector = 512;
    QByteArray mixed = written;
    for (qsizetype at = 0; at < mixed.size(); at += sector) {
        const qsizetype size = std::min(sector, mixed.size() - at);
        const QByteArray before = synced.mid(at, size);
        if (mixed.mid(at, size) == before)
            continue;
        const int fate = how == 2 ? 2 : chance(3);
        if (fate == 1)
            mixed.replace(at, size, before.leftJustified(size, '\0'));
        else if (fate == 2)
            mixed.replace(at, size, QByteArray(size, '\0'));
    }
    return how == 3 && chance(3) == 0 ? mixed.left(std::max(synced.size(), mixed.size() / 2)) : mixed;
}

FileTape::Image FileTape::imageOf(const Names &names, int how)
{
    Image image;
    const Names now = namesNow();
    for (auto name = names.begin(); name != names.end(); ++name) {
        QByteArray written = m_gone.value(name.value());
        for (auto other = now.begin(); other != now.end(); ++other) {
            if (other.value() == name.value())
                written = contentOf(other.key());
        }
        const QByteArray synced = m_synced.value(name.value());
        image.insert(name.key(), mixed(written, synced, how < 0 ? chance(4) : how));
    }
    return image;
}

void FileTape::keep(bool all)
{
    const auto add = [this](const Image &image) {
        Kept kept;
        for (auto file = image.begin(); file != image.end(); ++file) {
            const QByteArray hash = QCryptographicHash::hash(*file, QCryptographicHash::Sha1);
            auto packed = m_packed.find(hash);
            if (packed == m_packed.end())
                packed = m_packed.insert(hash, qCompress(*file, 1));
            kept.packed.insert(file.key(), *packed);
        }
        m_images.push_back(std::move(kept));
    };
    const auto some = [this]() -> const Names & { return m_history[static_cast<size_t>(chance(static_cast<int>(m_history.size())))]; };
    if (all) {
        for (const int how : {0, 1, 2}) {
            add(imageOf(m_history.front(), how));
            add(imageOf(m_history.back(), how));
        }
    }
    add(imageOf(some(), -1));
}

std::vector<FileTape::Image> FileTape::takeImages()
{
    running = nullptr;
    const std::lock_guard lock(m_mutex);
    std::vector<Image> images;
    for (const Kept &kept : m_images) {
        Image image;
        for (auto file = kept.packed.begin(); file != kept.packed.end(); ++file)
            image.insert(file.key(), qUncompress(*file));
        images.push_back(std::move(image));
    }
    images.push_back(imageOf(namesNow(), 0));
    return images;
}

// The calls of the C library, for this whole process.
extern "C" {

ssize_t write(int file, const void *bytes, size_t size)
{
    if (running && file > 2)
        running->before();
    return syscall(SYS_write, file, bytes, size);
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t at)
{
    if (running)
        running->before();
    return syscall(SYS_pwrite64, file, bytes, size, at);
}

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t at)
{
    return pwrite(file, bytes, size, at);
}

int ftruncate(int file, off_t size) noexcept
{
    if (running)
        running->before();
    return static_cast<int>(syscall(SYS_ftruncate, file, size));
}

int ftruncate64(int file, off64_t size) noexcept
{
    return ftruncate(file, size);
}

int fsync(int file)
{
    if (running)
        running->before();
    const int done = static_cast<int>(syscall(SYS_fsync, file));
    if (running && done == 0)
        running->synced(file);
    return done;
}

int fdatasync(int file)
{
    return fsync(file);
}

int rename(const char *from, const char *to) noexcept
{
    if (running) {
        running->before();
        running->unlinked(QFile::decodeName(to));
    }
    return static_cast<int>(syscall(SYS_rename, from, to));
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    if (running)
        running->before();
    return static_cast<int>(syscall(SYS_renameat2, fromFolder, from, toFolder, to, flags));
}

int link(const char *from, const char *to) noexcept
{
    if (running)
        running->before();
    return static_cast<int>(syscall(SYS_link, from, to));
}

int unlink(const char *path) noexcept
{
    if (running) {
        running->before();
        running->unlinked(QFile::decodeName(path));
    }
    return static_cast<int>(syscall(SYS_unlink, path));
}

} // extern "C"
