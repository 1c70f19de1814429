// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backupfolder.h"
#include "core/backup/backuporder.h"
#include "core/backup/backupstanding.h"
#include "core/backup/restoresource.h"
#include "ui/shell/interaction.h"

#include <QCoreApplication>

/// Backups in the words of the current language.
class BackupWords
{
    Q_DECLARE_TR_FUNCTIONS(BackupWords)

public:
    static QString size(qint64 bytes);
    static QString time(qint64 utcMs);
    /// "checked", "no manifest: not checked", "damaged"
    static QString state(const BackupEntry &entry);
    /// "3 天", at least one day.
    static QString days(qint64 ms);
    /// How long there has been no copy on a second medium, and what to do.
    static QString late(const BackupStanding &standing, qint64 nowUtcMs);
    /// When the last ones were made.
    static QString standing(const BackupStanding &standing, const QString &second);
    static QString made(const BackupMade &made);
    /// The first copy is there, the second one is not, and why.
    static QString secondFailed(const BackupMade &made);
    /// What a restore from it would leave out.
    static QString missing(const MissingActs &missing);
    /// Asks for a backup that lies elsewhere; its answer is `file`.
    static Question fileQuestion();
    /// What opens a sealed backup: `secret`.
    static Question::Part secretPart();
};
