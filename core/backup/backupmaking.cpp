// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backupmaking.h"

#include "core/backup/backupfolder.h"
#include "core/backup/backupname.h"
#include "core/backup/sealedcopy.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QStorageInfo>

namespace {

constexpr qint64 reserve = 32 * 1024 * 1024; ///< people's acts still need room on that disk
constexpr int namesTried = 100;

QString partName(const QString &folder, const LedgerIdentity &identity)
{
    return folder + QStringLiteral("/making-") + identity.device.value + QStringLiteral(".part");
}

/// Tells `percent` how far of `all` bytes it is, between two figures.
BackupFiles::Progress between(std::atomic<int> &percent, int from, int to, qint64 all)
{
    return [&percent, from, to, all](qint64 done) { percent = from + static_cast<int>((to - from) * done / std::max<qint64>(1, all)); };
}

} // namespace

Result<QString> BackupMaking::prepare(const BackupOrder &order, qint64 bytes)
{
    if (const Result<> made = BackupFiles::makeFolder(order.folder); !made)
        return fail(made);
    const qint64 room = QStorageInfo(order.folder).bytesAvailable();
    if (room >= 0 && room < bytes + reserve)
        return fail(ErrorCode::FileFull, QStringLiteral("%1 bytes are left").arg(room), {order.folder});
    const QString copy = partName(order.folder, order.identity);
    const Result<> empty = BackupFiles::makeEmpty(copy);
    return empty ? Result<QString>(copy) : fail(empty);
}

Result<BackupMade> BackupMaking::run(const BackupFiles::Stop &stop, std::atomic<int> &percent)
{
    std::optional<LedgerCheck> ledger;
    if (m_order.inspect) { // before the copy is checked: it is opened as a store for this
        const Result<LedgerCheck> check = m_order.inspect(m_copy, stop);
        if (!check || !check->isSound()) {
            BackupFiles::removeWithLogs(m_copy);
            return check ? fail(ErrorCode::LedgerBroken, check->problem, {QString::number(check->firstBadPos)}) : fail(check);
        }
        ledger = *check;
    }
    Result<BackupManifest> manifest = verified(stop, percent);
    const QString words = BackupManifest::fileNameFor(m_copy);
    const Result<> written = manifest ? BackupFiles::writeSynced(words, QJsonDocument(manifest->toJson()).toJson()) : fail(manifest);
    const Result<QString> path = written ? named(m_copy, m_order.folder, words) : fail(written);
    QFile::remove(words);
    BackupFiles::removeWithLogs(m_copy); // what could not be finished; or only an empty log that a fault kept from going
    if (!path)
        return fail(path);
    BackupMade made;
    made.manifest = *manifest;
    made.ledger = ledger;
    made.path = *path;
    made.onStoreDisk = BackupFiles::onSameDisk(m_order.storePath, m_order.folder);
    if (!m_order.second.isEmpty()) {
        const Result<QString> second = onSecond(*path, *manifest, stop, percent);
        if (second)
            made.secondPath = *second;
        else
            made.secondFailed = second.error();
        made.secondOnStoreDisk = BackupFiles::onSameDisk(m_order.storePath, m_order.second);
    }
    if (m_moment.trust == ClockTrust::Trusted) { // by a wrong date the wrong ones would go
        made.removed = BackupFolder::prune(m_order.folder, m_order.identity);
        if (!made.secondPath.isEmpty())
            made.removed += BackupFolder::prune(m_order.second, m_order.identity);
    }
    percent = 100;
    return made;
}

Result<BackupManifest> BackupMaking::verified(const BackupFiles::Stop &stop, std::atomic<int> &percent) const
{
    const Result<CopyFacts> facts = CopyCheck::of(m_copy, stop);
    if (!facts)
        return fail(facts);
    const LedgerIdentity &expected = m_order.identity;
    if (facts->identity.office != expected.office || facts->identity.device != expected.device || facts->identity.epoch != expected.epoch ||
        facts->end != m_moment.end)
        return fail(ErrorCode::BackupDamaged, QStringLiteral("the copy does not end where the ledger did"), {m_copy});
    percent = 40;
    if (const Result<> synced = BackupFiles::sync(m_copy); !synced)
        return fail(synced);
    const Result<FileSum> sum = BackupFiles::sumOf(m_copy, stop, between(percent, 40, 60, QFileInfo(m_copy).size()));
    if (!sum)
        return fail(sum);
    BackupManifest manifest;
    manifest.office = expected.office;
    manifest.device = expected.device;
    manifest.epoch = expected.epoch;
    manifest.pos = m_moment.end.pos;
    manifest.head = m_moment.end.head;
    manifest.last = m_moment.end.last;
    manifest.size = sum->size;
    manifest.sha256 = sum->sha256;
    manifest.schema = facts->schema;
    manifest.madeUtcMs = m_moment.utcMs;
    manifest.clockTrust = m_moment.trust;
    manifest.program = QStringLiteral(YINGSHENG_VERSION);
    return manifest;
}

/// Moved to its name, or to the next that is free. Its manifest goes first: whatever has a backup's name is told whole or not by what lies beside it,
/// also when the power goes between the two. Without `words` it is a sealed one, which carries its manifest.
Result<QString> BackupMaking::named(const QString &from, const QString &folder, const QString &words) const
{
    for (int number = 1; number <= namesTried; ++number) {
        const QString path = folder + u'/' + BackupName::made(m_order.officeCode, m_moment.utcMs, m_moment.end.head, words.isEmpty(), number);
        if (QFileInfo::exists(path))
            continue;
        const QString own = BackupManifest::fileNameFor(path);
        Result<> moved;
        if (!words.isEmpty()) {
            QFile::remove(own); // of a backup that the power kept from coming
            moved = BackupFiles::moveIntoPlace(words, own);
        }
        if (moved)
            moved = BackupFiles::moveIntoPlace(from, path);
        if (moved)
            return path;
        if (!words.isEmpty())
            QFile::remove(own);
        if (!QFileInfo::exists(from)) // it has its name, but not for certain
            QFile::remove(path);
        return fail(moved);
    }
    return fail(ErrorCode::NameTaken, {}, {folder});
}

Result<QString> BackupMaking::onSecond(const QString &backup, const BackupManifest &manifest, const BackupFiles::Stop &stop,
                                       std::atomic<int> &percent) const
{
    if (!QFileInfo(m_order.second).isDir())
        return fail(ErrorCode::BackupFolderMissing, {}, {m_order.second});
    if (!m_order.key)
        return fail(ErrorCode::VaultLocked, QStringLiteral("no key to seal the copy with"));
    const QString part = partName(m_order.second, m_order.identity);
    const auto attempt = [&]() -> Result<QString> {
        if (const Result<> empty = BackupFiles::makeEmpty(part); !empty)
            return fail(empty);
        const SealedHead head{manifest, m_order.ways};
        if (const Result<> written = SealedCopy::write(backup, part, head, *m_order.key, stop, between(percent, 60, 80, manifest.size)); !written)
            return fail(written);
        // What the stick gives back, not what was sent to it.
        const Result<ReadHead> read = ReadHead::of(part);
        if (!read)
            return fail(read);
        const Result<FileSum> again = SealedCopy::open(part, *read, *m_order.key, stop, {}, between(percent, 80, 100, manifest.size));
        if (!again)
            return fail(again);
        return named(part, m_order.second, {});
    };
    Result<QString> done = attempt();
    if (done)
        return done;
    BackupFiles::removeWithLogs(part);
    // Pulled out in the middle: that says more than which call failed.
    return QFileInfo(m_order.second).isDir() ? done : fail(ErrorCode::BackupFolderMissing, done.error().detail, {m_order.second});
}
