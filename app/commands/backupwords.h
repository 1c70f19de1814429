// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backupmanifest.h"

/// Words about backups that both verbs use.
namespace BackupWords {

/// "12.4 MB"
QString size(qint64 bytes);
/// "7K3M-0QZX"
QString codeOf(const BackupManifest &backup);

} // namespace BackupWords
