// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backupfolder.h"

#include "core/backup/backupkeeping.h"
#include "core/backup/backupname.h"
#include "core/backup/sealedcopy.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>

#include <algorithm>
#include <utility>

namespace {

BackupEntry entryOf(const QFileInfo &file, const BackupName &name)
{
    BackupEntry entry;
    entry.path = file.absoluteFilePath();
    entry.sealed = name.sealed;
    entry.size = file.size();
    entry.minuteUtcMs = name.minuteUtcMs;
    qint64 expected = -1;
    ErrorCode reason = ErrorCode::BackupDamaged;
    if (name.sealed) {
        if (const Result<ReadHead> head = ReadHead::of(entry.path)) {
            entry.manifest = head->head.manifest;
            expected = SealedCopy::sizeOf(*head);
        }
    } else if (const Result<BackupManifest> manifest = BackupManifest::beside(entry.path)) {
        entry.manifest = *manifest;
        expected = manifest->size;
    } else {
        reason = manifest.error().code;
    }
    if (expected == entry.size)
        entry.state = BackupEntry::State::Whole;
    else
        entry.state = reason == ErrorCode::FileUnreadable ? BackupEntry::State::NoWord : BackupEntry::State::Damaged;
    return entry;
}

} // namespace

QString BackupFolder::beside(const QString &store)
{
    return store + QStringLiteral(".backups");
}

QList<BackupEntry> BackupFolder::list(const QString &folder)
{
    QList<BackupEntry> entries;
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files | QDir::NoSymLinks);
    for (const QFileInfo &file : files) {
        if (const std::optional<BackupName> name = BackupName::parsed(file.fileName()))
            entries << entryOf(file, *name);
    }
    std::sort(entries.begin(), entries.end(), [](const BackupEntry &one, const BackupEntry &two) {
        return one.madeUtcMs() != two.madeUtcMs() ? one.madeUtcMs() > two.madeUtcMs() : one.path > two.path;
    });
    return entries;
}

Result<std::optional<BackupEntry>> BackupFolder::newestVerified(const QString &folder, const OfficeId &office, const BackupFiles::Stop &stop)
{
    for (const BackupEntry &entry : list(folder)) {
        if (entry.sealed || entry.state != BackupEntry::State::Whole || (!office.isEmpty() && entry.manifest.office != office))
            continue;
        const Result<FileSum> sum = BackupFiles::sumOf(entry.path, stop);
        if (!sum && sum.error().code == ErrorCode::Stopped)
            return fail(sum);
        if (sum && sum->sha256 == entry.manifest.sha256)
            return entry;
    }
    return std::optional<BackupEntry>();
}

namespace {

/// Of backups that the power kept from coming.
void removeLooseManifests(const QString &folder)
{
    const QFileInfoList files = QDir(folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files | QDir::NoSymLinks);
    for (const QFileInfo &file : files) {
        const QString of = file.completeBaseName();
        if (BackupName::parsed(of) && !QFileInfo::exists(folder + u'/' + of))
            QFile::remove(file.filePath());
    }
}

} // namespace

QStringList BackupFolder::prune(const QString &folder, const LedgerIdentity &device)
{
    removeLooseManifests(folder);
    // Sealed ones are counted by themselves, and each life of the device too: the first backup after a restore must not push out what it came from.
    QMap<std::pair<bool, int>, QList<BackupKeeping::Made>> ours;
    qint64 newest = 0;
    for (const BackupEntry &entry : list(folder)) {
        if (entry.state != BackupEntry::State::Whole || entry.manifest.office != device.office || entry.manifest.device != device.device)
            continue;
        newest = std::max(newest, entry.manifest.madeUtcMs);
        ours[{entry.sealed, entry.manifest.epoch}] << BackupKeeping::Made{entry.manifest.madeUtcMs, QFileInfo(entry.path).fileName()};
    }
    QStringList gone;
    for (const QList<BackupKeeping::Made> &kind : std::as_const(ours)) {
        const QStringList surplus = BackupKeeping::surplus(kind, newest);
        for (const QString &name : surplus) {
            const QString path = folder + u'/' + name;
            if (!QFile::remove(path))
                continue;
            QFile::remove(BackupManifest::fileNameFor(path));
            gone << name;
        }
    }
    return gone;
}

int BackupFolder::highestEpoch(const QString &folder, const DeviceId &device)
{
    int highest = 0;
    for (const BackupEntry &entry : list(folder)) {
        if (entry.state == BackupEntry::State::Whole && entry.manifest.device == device)
            highest = std::max(highest, entry.manifest.epoch);
    }
    return highest;
}
