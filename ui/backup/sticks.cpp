// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backup/sticks.h"

#include <QFileInfo>
#include <QStorageInfo>

QStringList Sticks::folders()
{
    QStringList found;
    const QList<QStorageInfo> volumes = QStorageInfo::mountedVolumes();
    for (const QStorageInfo &volume : volumes) {
        const QString root = volume.rootPath();
        const bool plugged = root.startsWith(QStringLiteral("/media/")) || root.startsWith(QStringLiteral("/run/media/")) || root.startsWith(QStringLiteral("/mnt/"));
        if (plugged && volume.isReady() && !volume.isReadOnly())
            found << root;
    }
    return found;
}

bool Sticks::isFolder(const QString &path)
{
    return QFileInfo(path).isDir();
}
