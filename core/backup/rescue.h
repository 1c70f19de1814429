// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backupfolder.h"
#include "core/backup/restoresource.h"

/// What can be done for a store that does not open.
struct RescueFound
{
    QString file;
    bool sealed = false;
    std::optional<BackupManifest> manifest{}; ///< nothing: a plain copy without it
    std::optional<MissingActs> missing{};     ///< as far as the damaged file still tells; nothing: it tells nothing
};

namespace Rescue {

/// Whether a store that was refused for this reason may be helped by a backup. Not one that is held, newer, or on a disk that does not answer.
bool helps(ErrorCode refusal);
/// The newest of the backups beside it that is whole to its last byte, which is read for it: on a thread that may wait. Nothing when there is none; of
/// the store itself nothing is changed.
Result<std::optional<RescueFound>> lookFor(const QString &store, const BackupFiles::Stop &stop);
/// The same for a file that somebody names, as far as it says of itself what it is. FileUnreadable, BackupNotOne, BackupDamaged.
Result<RescueFound> lookAt(const QString &store, const QString &file);

} // namespace Rescue
