// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/backup.h"

#include "app/commands/answers.h"
#include "app/commands/arguments.h"
#include "app/commands/officelogin.h"
#include "core/backup/backuprun.h"
#include "core/ledger/shortcode.h"
#include "core/workplace/workplace.h"
#include "ui/backup/backupwords.h"
#include "ui/shell/errortext.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

namespace {

QString help()
{
    return QCoreApplication::translate(
        "Cli", "Makes a copy of an office, checks it and writes down what it holds. A password is asked only for a sealed one.\n"
               "  backup --store FILE [--to FOLDER] [--sealed] [--json]\n"
               "Without --to it lies beside the store, in FILE.backups. With --to FOLDER --sealed another copy is sealed in FOLDER\n"
               "(a stick, say) and read again: any password of the office opens it, and the recovery key.\n"
               "Exit codes: 0 done, 1 refused, 2 usage, 3 store held or unreadable.\n");
}

QJsonObject asJson(const BackupMade &made)
{
    QJsonObject json = made.manifest.toJson();
    json.insert(QStringLiteral("file"), made.path);
    json.insert(QStringLiteral("shortCode"), shortCode(made.manifest.head));
    json.insert(QStringLiteral("sealed"), made.secondPath);
    json.insert(QStringLiteral("sameDisk"), made.onStoreDisk);
    json.insert(QStringLiteral("removed"), QJsonArray::fromStringList(made.removed));
    if (made.secondFailed)
        json.insert(QStringLiteral("error"), errorText(*made.secondFailed));
    return json;
}

void say(const BackupMade &made, Terminal terminal)
{
    terminal.out << QCoreApplication::translate("Cli", "Backup made and checked: %1 (%2, short code %3)")
                        .arg(made.path, BackupWords::size(made.manifest.size), shortCode(made.manifest.head))
                 << '\n';
    if (!made.secondPath.isEmpty())
        terminal.out << QCoreApplication::translate("Cli", "Sealed copy made and read again: %1").arg(made.secondPath) << '\n';
    if (made.onStoreDisk && (made.secondPath.isEmpty() || made.secondOnStoreDisk))
        terminal.out << QCoreApplication::translate("Cli", "It lies on the store's own disk: when that breaks, both are gone. Take a copy to another one.")
                     << '\n';
    const int gone = static_cast<int>(made.removed.size()); // lupdate reads no cast inside translate()
    if (gone > 0)
        terminal.out << QCoreApplication::translate("Cli", "%n older backup(s) let go.", nullptr, gone) << '\n';
    if (made.secondFailed)
        terminal.err << errorText(*made.secondFailed) << '\n';
}

/// Where the copies go: into the folder that is named, or sealed into it.
struct Places
{
    QString folder;
    QString second;
};

Result<Places> placesOf(const Arguments &arguments)
{
    const QString to = arguments.value(QStringLiteral("--to"));
    const bool sealed = arguments.has(QStringLiteral("--sealed"));
    if (sealed && to.isEmpty())
        return fail(ErrorCode::UsageWrong, {}, {QStringLiteral("--sealed --to FOLDER")});
    if (!to.isEmpty() && !QFileInfo(to).isDir()) // a stick that is not there must not become a folder
        return fail(ErrorCode::BackupFolderMissing, {}, {to});
    const QString place = to.isEmpty() ? QString() : QFileInfo(to).absoluteFilePath();
    return sealed ? Places{{}, place} : Places{place, {}};
}

} // namespace

int runBackup(const QStringList &words, Terminal terminal)
{
    const Result<Arguments> arguments =
        Arguments::parse(words, QStringList{QStringLiteral("--store"), QStringLiteral("--to")} + OfficeLogin::options(), {QStringLiteral("--sealed")});
    if (!arguments)
        return Answers::refuse(arguments.error(), terminal, false);
    if (arguments->wantsHelp()) {
        terminal.out << help() << OfficeLogin::help();
        return ExitDone;
    }
    const bool json = arguments->wantsJson();
    const Result<QString> store = arguments->needed(QStringLiteral("--store"));
    const Result<Places> places = placesOf(*arguments);
    if (!store || !places)
        return Answers::refuse(store ? places.error() : store.error(), terminal, json);
    const SystemClock machine;
    GuardedClock clock(machine);
    const auto place = Answers::openOffice(*store, true, clock);
    if (!place)
        return Answers::refuse(place.error(), terminal, json);
    if (!places->second.isEmpty()) {
        if (const Result<PersonId> who = OfficeLogin::logIn(**place, *arguments, terminal); !who)
            return Answers::refuse(who.error(), terminal, json);
    }
    const Result<BackupMade> made = (*place)->backup(places->folder, places->second, true)->toItsEnd();
    if (!made)
        return Answers::refuse(made.error(), terminal, json);
    if (json)
        Answers::print(asJson(*made), terminal);
    else
        say(*made, terminal);
    return made->secondFailed ? ExitRefused : ExitDone;
}

int runBackup(const QStringList &arguments)
{
    return Answers::onOwnTerminal(runBackup, arguments);
}
