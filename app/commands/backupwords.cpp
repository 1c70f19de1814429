// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/backupwords.h"

#include "core/ledger/shortcode.h"

#include <QLocale>

QString BackupWords::size(qint64 bytes)
{
    return QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString BackupWords::codeOf(const BackupManifest &backup)
{
    return shortCode(backup.head);
}
