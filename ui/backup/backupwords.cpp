// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backup/backupwords.h"
#include "ui/shell/sentences.h"

#include "core/base/chinatime.h"
#include "ui/shell/errortext.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>

QString BackupWords::size(qint64 bytes)
{
    return QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString BackupWords::time(qint64 utcMs)
{
    return ChinaTime::text(utcMs);
}

QString BackupWords::state(const BackupEntry &entry)
{
    switch (entry.state) {
    case BackupEntry::State::Whole: return entry.sealed ? tr("✓ sealed, read again") : tr("✓ checked");
    case BackupEntry::State::NoWord: return tr("◌ not checked: no manifest");
    case BackupEntry::State::Damaged: break;
    }
    return tr("✕ damaged");
}

QString BackupWords::days(qint64 ms)
{
    const int days = static_cast<int>(std::max<qint64>(1, ms / ChinaTime::dayMs));
    return tr("%n day(s)", nullptr, days);
}

QString BackupWords::late(const BackupStanding &standing, qint64 nowUtcMs)
{
    if (standing.second)
        return tr("No second copy for %1. Plug the stick in and make a backup.").arg(days(nowUtcMs - standing.second->madeUtcMs));
    return tr("There is no second copy yet: when this disk breaks, everything is gone. Choose a folder on a stick.");
}

QString BackupWords::standing(const BackupStanding &standing, const QString &second)
{
    const QString last = standing.folder ? tr("Last backup: %1.").arg(time(standing.folder->madeUtcMs)) : tr("No backup was made yet.");
    const QString copy = standing.second ? tr("Last second copy: %1.").arg(time(standing.second->madeUtcMs)) : QString();
    const QString place = second.isEmpty() ? tr("No folder for a second copy is chosen.") : tr("Second copy goes to %1.").arg(second);
    const QString news = standing.hasNews() ? tr("Something was entered since.") : tr("Nothing was entered since.");
    QStringList all{last};
    if (standing.folder)
        all << news;
    if (!copy.isEmpty())
        all << copy;
    return sentences(all << place);
}

QString BackupWords::made(const BackupMade &made)
{
    const QString name = QFileInfo(made.path).fileName();
    if (made.secondPath.isEmpty())
        return tr("Backup made and checked: %1").arg(name);
    return made.secondOnStoreDisk ? tr("Backup made; its second copy lies on the same disk as the office: %1").arg(made.secondPath)
                                  : tr("Backup made and checked, second copy read again: %1").arg(made.secondPath);
}

QString BackupWords::secondFailed(const BackupMade &made)
{
    return tr("The backup on this computer was made and checked, its second copy was not.") + u' ' + errorText(*made.secondFailed);
}

QString BackupWords::missing(const MissingActs &missing)
{
    const int acts = static_cast<int>(missing.acts); // lupdate reads no cast inside tr()
    const QString words = acts == 0 ? tr("Nothing would be missing.")
                              : tr("What would be missing: %n act(s), entered from %1 to %2.", nullptr, acts)
                                    .arg(time(missing.firstUtcMs), time(missing.lastUtcMs));
    if (missing.apart)
        return sentences({words, tr("This backup and the office went apart earlier: each holds acts that the other does not.")});
    return words;
}

Question BackupWords::fileQuestion()
{
    Question question;
    question.title = tr("Restore from a file");
    question.explanation = tr("A backup of this office, on a stick or elsewhere. Its name ends in .db or .db.sealed.");
    question.act = tr("Look at it");
    Question::Part file;
    file.key = QStringLiteral("file");
    file.label = tr("File");
    question.parts << file;
    return question;
}

Question::Part BackupWords::secretPart()
{
    Question::Part secret;
    secret.key = QStringLiteral("secret");
    secret.label = tr("Password of then, or the recovery key");
    secret.kind = Question::Kind::Secret;
    return secret;
}
