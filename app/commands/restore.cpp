// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/restore.h"

#include "app/commands/answers.h"
#include "app/commands/arguments.h"
#include "app/commands/officelogin.h"
#include "core/backup/backuprun.h"
#include "core/base/chinatime.h"
#include "core/ledger/shortcode.h"
#include "core/workplace/officerestore.h"
#include "ui/shell/errortext.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace {

constexpr qint64 longestSecret = 1024;

QString help()
{
    return QCoreApplication::translate(
        "Cli", "Puts a backup in the place of an office's store. Everything is checked first; the store that stood there is kept under a dated name.\n"
               "  restore --store FILE --from BACKUP [--as LOGIN] [--password-file FILE] [--backup-password-file FILE] [--json]\n"
               "Where people work a manager says so: by the first line of the password file, or asked on the terminal. Nobody is asked where there is no store,\n"
               "or one that is damaged and does not open. Whose password is lost comes in by the recovery key, in the window.\n"
               "BACKUP ends in .db, or in .db.sealed: then the first line of the backup's password file is a password of then, or the recovery key of then;\n"
               "without that file the password is tried that was given.\n"
               "It says what acts the backup does not hold. Afterwards the first backup of the restored office is made.\n"
               "Exit codes: 0 done, 1 refused, 2 usage, 3 store held or unreadable.\n");
}

/// The first line of the file, as it stands; nothing when no file is named.
Result<QByteArray> secretIn(const QString &path)
{
    if (path.isEmpty())
        return QByteArray();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, file.errorString(), {path});
    QByteArray line = file.readLine(longestSecret);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return line;
}

QJsonObject asJson(const Restored &restored, const QString &backup)
{
    QJsonObject json{{QStringLiteral("epoch"), restored.epoch},
                     {QStringLiteral("entries"), restored.entries},
                     {QStringLiteral("madeUtcMs"), restored.from.madeUtcMs},
                     {QStringLiteral("shortCode"), shortCode(restored.from.head)},
                     {QStringLiteral("hadManifest"), restored.hadManifest},
                     {QStringLiteral("tagsChecked"), restored.tagsChecked},
                     {QStringLiteral("keptAside"), restored.keptAside},
                     {QStringLiteral("erasedAgain"), restored.erasedAgain},
                     {QStringLiteral("backup"), backup}};
    if (restored.missing)
        json.insert(QStringLiteral("missing"), QJsonObject{{QStringLiteral("acts"), restored.missing->acts},
                                                           {QStringLiteral("entries"), restored.missing->entries},
                                                           {QStringLiteral("firstUtcMs"), restored.missing->firstUtcMs},
                                                           {QStringLiteral("lastUtcMs"), restored.missing->lastUtcMs},
                                                           {QStringLiteral("apart"), restored.missing->apart}});
    return json;
}

void sayMissing(const MissingActs &missing, QTextStream &out)
{
    const int acts = static_cast<int>(missing.acts); // lupdate reads no cast inside translate()
    if (acts > 0)
        out << QCoreApplication::translate("Cli", "Not in it: %n act(s), entered from %1 to %2. They are in the store that was kept.", nullptr, acts)
                   .arg(ChinaTime::text(missing.firstUtcMs), ChinaTime::text(missing.lastUtcMs))
            << '\n';
    if (missing.apart)
        out << QCoreApplication::translate("Cli", "The store that was kept and this backup went apart earlier: each holds acts that the other does not.") << '\n';
}

void say(const Restored &restored, const QString &file, QTextStream &out)
{
    const int entries = static_cast<int>(restored.entries); // lupdate reads no cast inside translate()
    out << QCoreApplication::translate("Cli", "Restored from %1 (short code %2): %n entry(s), checked and replayed.", nullptr, entries)
               .arg(file, shortCode(restored.from.head))
        << '\n';
    if (restored.hadManifest)
        out << QCoreApplication::translate("Cli", "It was made on %1.").arg(ChinaTime::text(restored.from.madeUtcMs)) << '\n';
    else
        out << QCoreApplication::translate("Cli", "It had no manifest beside it, so it was checked by its ledger alone.") << '\n';
    if (!restored.tagsChecked)
        out << QCoreApplication::translate("Cli", "Not checked: the tags, which take a password of then. Run “verify” with --password-file.") << '\n';
    out << QCoreApplication::translate("Cli", "From here on this device writes its life number %1; new numbers say R%1.").arg(restored.epoch) << '\n';
    if (restored.missing)
        sayMissing(*restored.missing, out);
    if (restored.erasedAgain > 0)
        out << QCoreApplication::translate("Cli", "What was erased since that backup stays erased: %n case(s) or visit(s).", nullptr, restored.erasedAgain) << '\n';
    if (!restored.keptAside.isEmpty())
        out << QCoreApplication::translate("Cli", "The store that stood there is kept as %1.").arg(restored.keptAside) << '\n';
}

/// So that no later restore can forget that this life began.
Result<QString> backupAtOnce(const QString &store, GuardedClock &clock)
{
    const auto place = Answers::openOffice(store, true, clock);
    const Result<BackupMade> made = place ? (*place)->backup({}, {}, true)->toItsEnd() : fail(place);
    return made ? Result<QString>(made->path) : fail(made);
}

/// A manager of the office that stands there, by password; whoever is at the command line where there is nobody to ask. What refuses a restore for another
/// reason is left to it.
Result<PersonId> whoReplaces(const QString &store, const Arguments &arguments, Terminal terminal, GuardedClock &clock)
{
    const PersonId nobody{QStringLiteral("command-line")};
    if (!QFileInfo::exists(store))
        return nobody;
    auto place = Answers::openOffice(store, false, clock);
    if (!place && place.error().code == ErrorCode::StoreOlder) // of an older program: brought up to date, with a backup of its own before
        place = Answers::openOffice(store, true, clock);
    if (!place || !(*place)->office().hasPassword)
        return nobody;
    return OfficeLogin::logIn(**place, arguments, terminal);
}

} // namespace

int runRestore(const QStringList &words, Terminal terminal)
{
    const QStringList options{QStringLiteral("--store"), QStringLiteral("--from"), QStringLiteral("--backup-password-file")};
    const Result<Arguments> arguments = Arguments::parse(words, options + OfficeLogin::options());
    if (!arguments)
        return Answers::refuse(arguments.error(), terminal, false);
    if (arguments->wantsHelp()) {
        terminal.out << help();
        return ExitDone;
    }
    const bool json = arguments->wantsJson();
    const Result<QString> store = arguments->needed(QStringLiteral("--store"));
    const Result<QString> from = arguments->needed(QStringLiteral("--from"));
    const Result<QByteArray> secret =
        secretIn(arguments->value(options.at(2), arguments->value(QStringLiteral("--password-file"))));
    for (const Result<> &given : {store ? Result<>() : fail(store), from ? Result<>() : fail(from), secret ? Result<>() : fail(secret)}) {
        if (!given)
            return Answers::refuse(given.error(), terminal, json);
    }
    const SystemClock machine;
    GuardedClock clock(machine);
    const BackupFiles::Stop stop = false;
    std::atomic<int> percent = 0;
    const Result<PersonId> who = whoReplaces(*store, *arguments, terminal, clock);
    if (!who)
        return Answers::refuse(who.error(), terminal, json);
    OfficeRestore restore({QFileInfo(*store).absoluteFilePath(), *from, *secret, *who}, clock);
    const Result<Restored> restored = restore.run(stop, percent);
    if (!restored)
        return Answers::refuse(restored.error(), terminal, json);
    const Result<QString> backup = backupAtOnce(*store, clock);
    if (json)
        Answers::print(asJson(*restored, backup.value_or(QString())), terminal);
    else
        say(*restored, *from, terminal.out);
    if (!backup)
        terminal.err << errorText(backup.error()) << '\n';
    return ExitDone;
}

int runRestore(const QStringList &arguments)
{
    return Answers::onOwnTerminal(runRestore, arguments);
}
