// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/rescue.h"

#include "core/store/connection.h"

#include <QFileInfo>

namespace {

/// Its log stays where it is: what was refused is left as it was found.
std::optional<MissingActs> toldByDamaged(const QString &store, const BackupManifest &backup)
{
    if (!QFileInfo::exists(store))
        return std::nullopt;
    auto connection = Connection::open(store, Connection::uriOf(store));
    if (!connection)
        return std::nullopt;
    (*connection)->leaveWal();
    const Result<QString> locked = (*connection)->answer(QStringLiteral("PRAGMA locking_mode=EXCLUSIVE"));
    const Result<MissingActs> missing = locked ? MissingActs::in(**connection, backup) : fail(locked);
    return missing ? std::optional(*missing) : std::nullopt;
}

} // namespace

bool Rescue::helps(ErrorCode refusal)
{
    switch (refusal) {
    case ErrorCode::StoreMissing:
    case ErrorCode::StoreDamaged:
    case ErrorCode::StoreForeign: // another file lies in its place, or its head is gone
    case ErrorCode::LedgerBroken:
    case ErrorCode::SealBroken:
    case ErrorCode::StandardNotValid: // what is in force came out of the ledger and is not what went in
    case ErrorCode::CalendarNotValid:
    case ErrorCode::JsonNotValid: return true;
    default: return false;
    }
}

Result<std::optional<RescueFound>> Rescue::lookFor(const QString &store, const BackupFiles::Stop &stop)
{
    const Result<std::optional<BackupEntry>> newest = BackupFolder::newestVerified(BackupFolder::beside(store), {}, stop);
    if (!newest)
        return fail(newest);
    if (!*newest)
        return std::optional<RescueFound>();
    const BackupEntry &backup = **newest;
    return std::optional(RescueFound{backup.path, false, backup.manifest, toldByDamaged(store, backup.manifest)});
}

Result<RescueFound> Rescue::lookAt(const QString &store, const QString &file)
{
    const Result<RestoreSource> source = RestoreSource::at(file);
    if (!source)
        return fail(source);
    RescueFound found{file, source->sealed.has_value(), source->manifest, {}};
    if (found.manifest)
        found.missing = toldByDamaged(store, *found.manifest);
    return found;
}
