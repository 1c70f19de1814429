// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backupfolder.h"
#include "core/backup/backuprun.h"
#include "core/backup/backupstanding.h"
#include "tests/support/officefixture.h"

#include <QDir>

/// An office with two cases and a folder for its copies.
class BackupFixture : public OfficeFixture
{
public:
    BackupFixture()
    {
        accept(supply());
        accept(complaint());
    }

    QString beside() const { return BackupFolder::beside(path()); }
    /// A second medium: a folder on the same disk, all the same to the program.
    QString stick() const
    {
        QDir().mkpath(folder.filePath(QStringLiteral("stick")));
        return folder.filePath(QStringLiteral("stick"));
    }
    Result<BackupMade> backup(const QString &second = {}, bool atRest = false)
    {
        return place->backup({}, second, atRest)->toItsEnd();
    }
    /// File names in a folder, sorted.
    static QStringList filesIn(const QString &folder) { return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name); }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("not written: %s", qPrintable(path));
    }
    static void flip(const QString &path, qint64 at)
    {
        QByteArray content = contentOf(path);
        content[at] = static_cast<char>(content.at(at) ^ 1);
        write(path, content);
    }
};
