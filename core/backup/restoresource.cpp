// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/restoresource.h"

#include "core/backup/backupname.h"
#include "core/backup/sealedcopy.h"
#include "core/ledger/shortcode.h"
#include "core/people/passwordpolicy.h"
#include "core/people/recoverykey.h"
#include "core/store/connection.h"
#include "core/store/store.h"
#include "core/vault/vault.h"

#include <QFile>
#include <QFileInfo>

namespace {

tl::unexpected<Error> damaged(const QString &file, const QString &what)
{
    return fail(ErrorCode::BackupDamaged, what, {file});
}

Result<FileSum> openSealed(const RestoreSource &source, const QByteArray &secret, const QString &to, const BackupFiles::Stop &stop,
                           const BackupFiles::Progress &progress)
{
    LockedBytes key(32);
    const SealedHead &head = source.sealed->head;
    const QString typed = QString::fromUtf8(secret);
    Result<> found = Vault::backupKeyOf(head.manifest.office, head.ways, PasswordPolicy::secretOf(typed), key);
    if (const std::optional<QByteArray> paper = RecoveryKey::secretOf(typed); !found && paper)
        found = Vault::backupKeyOf(head.manifest.office, head.ways, *paper, key);
    if (!found) {
        if (found.error().code == ErrorCode::VaultLocked)
            return fail(ErrorCode::BackupSecretWrong, found.error().detail, {source.file});
        return fail(found);
    }
    return SealedCopy::openInto(source.file, *source.sealed, key, to, stop, progress);
}

/// The code in its name, when it has one, is that of the head it holds.
bool nameFits(const QString &file, const QByteArray &head)
{
    const std::optional<BackupName> name = BackupName::parsed(QFileInfo(file).fileName());
    return !name || name->shortCode == shortCode(head);
}

template <class Source>
Result<MissingActs> missingIn(Source &source, const BackupManifest &backup)
{
    MissingActs missing;
    std::optional<QByteArray> there;
    const Result<> found = source.each(QStringLiteral("SELECT hash FROM ledger WHERE pos = ?"), {backup.pos}, [&there](const Row &row) {
        there = row.bytes(0);
        return false;
    });
    if (!found)
        return fail(found);
    missing.apart = there ? *there != backup.last : backup.pos > 0;
    const Result<> counted = source.each(
        QStringLiteral("SELECT count(*), count(DISTINCT op_id), coalesce(min(wall_utc_ms), 0), coalesce(max(wall_utc_ms), 0) FROM ledger WHERE pos > ? "
                       "AND kind <> 'store-checked'"), // made by the backup itself
        {backup.pos}, [&missing](const Row &row) {
            missing.entries = row.integer(0);
            missing.acts = row.integer(1);
            missing.firstUtcMs = row.integer(2);
            missing.lastUtcMs = row.integer(3);
            return false;
        });
    if (!counted)
        return fail(counted);
    return missing;
}

} // namespace

Result<MissingActs> MissingActs::in(const Store &store, const BackupManifest &backup)
{
    return missingIn(store, backup);
}

Result<MissingActs> MissingActs::in(Connection &connection, const BackupManifest &backup)
{
    return missingIn(connection, backup);
}

Result<RestoreSource> RestoreSource::at(const QString &file)
{
    RestoreSource source{file, {}, {}};
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, opened.errorString(), {file});
    if (SealedHead::isSealed(file)) {
        Result<ReadHead> head = ReadHead::of(file);
        if (!head)
            return fail(head);
        source.manifest = head->head.manifest;
        source.sealed = std::move(*head);
        return source;
    }
    if (opened.read(16) != QByteArrayLiteral("SQLite format 3\0"))
        return fail(ErrorCode::BackupNotOne, {}, {file});
    const Result<BackupManifest> manifest = BackupManifest::beside(file);
    if (!manifest && manifest.error().code != ErrorCode::FileUnreadable)
        return fail(manifest);
    if (manifest)
        source.manifest = *manifest;
    return source;
}

Result<CopyFacts> RestoreSource::fetch(const QByteArray &secret, const QString &to, const BackupFiles::Stop &stop,
                                       const BackupFiles::Progress &progress) const
{
    if (const Result<> empty = BackupFiles::makeEmpty(to); !empty)
        return fail(empty);
    const Result<FileSum> sum = sealed ? openSealed(*this, secret, to, stop, progress) : BackupFiles::copy(file, to, stop, progress);
    if (!sum)
        return fail(sum);
    if (manifest && *sum != FileSum{manifest->size, manifest->sha256})
        return damaged(file, QStringLiteral("its content is not what its manifest says"));
    Result<CopyFacts> facts = CopyCheck::of(to, stop);
    if (!facts) {
        Error error = facts.error();
        if (error.code == ErrorCode::StoreDamaged || error.code == ErrorCode::StoreUnreadable)
            error.code = ErrorCode::BackupDamaged;
        if (!error.args.isEmpty())
            error.args.first() = file;
        return tl::unexpected<Error>(error);
    }
    if (manifest && (facts->end != LedgerEnd{manifest->pos, manifest->last, manifest->head} || facts->identity.office != manifest->office ||
                     facts->identity.device != manifest->device || facts->identity.epoch != manifest->epoch))
        return damaged(file, QStringLiteral("it does not end where its manifest says"));
    if (!nameFits(file, facts->end.head))
        return damaged(file, QStringLiteral("its name has another short code"));
    return facts;
}
