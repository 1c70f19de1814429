// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/import.h"

#include "app/commands/answers.h"
#include "app/commands/arguments.h"
#include "app/commands/importanswer.h"
#include "app/commands/officelogin.h"
#include "core/vault/slot.h"
#include "core/workplace/workplace.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>

namespace {

QString help()
{
    return QCoreApplication::translate(
        "Cli",
        "Takes an office's own register in, each row with its own times.\n"
        "  import register FILE --store FILE [--office NAME] [--dry-run] [--as LOGIN] [--password-file F] [--json]\n"
        "FILE is a spreadsheet saved as CSV or tab-separated text, UTF-8 or GB 18030. The store is made if there is "
        "none.\n"
        "A store that is made gets the manager “manager” with the password of --password-file, or no password without it.\n"
        "Running it again, or with a longer export, adds only what is new. Bad rows are listed; the others go in.\n"
        "Exit codes: 0 done, also with bad rows; 1 nothing could be read; 2 usage; 3 store held or unreadable.\n");
}

/// One import as the command line asks for it.
struct Request
{
    QString file;
    QString store;
    QString office;
    bool dryRun = false;
};

Result<Request> requestOf(const Arguments &arguments)
{
    if (arguments.rest().size() != 2 || arguments.rest().constFirst() != QStringLiteral("register"))
        return fail(ErrorCode::UsageWrong, {}, {QStringLiteral("import register FILE")});
    const Result<QString> store = arguments.needed(QStringLiteral("--store"));
    if (!store)
        return fail(store);
    return Request{arguments.rest().at(1), *store,
                   arguments.value(QStringLiteral("--office"), QCoreApplication::translate("Cli", "Supply office")),
                   arguments.has(QStringLiteral("--dry-run"))};
}

/// The first manager of an office that is made here, when there is a password for one.
Result<PersonId> firstManager(Workplace &place, const Arguments &arguments, Terminal terminal)
{
    const Result<std::optional<QString>> password = OfficeLogin::passwordOf(arguments);
    if (!password || !*password)
        return password ? Result<PersonId>(PersonId{}) : fail(password);
    const QString manager = QStringLiteral("manager");
    const auto begun = place.people().begin(place.newAct({}).opId, {manager, manager, Role::Manager}, **password, SlotStrength());
    if (!begun)
        return fail(begun);
    terminal.err << QCoreApplication::translate("Cli", "Recovery key, to be kept on paper: %1").arg(begun->recoveryKey) << Qt::endl;
    return begun->manager.id;
}

struct Opened
{
    std::unique_ptr<Workplace> place;
    PersonId importer; ///< who logged in, or the first manager
};

/// The office at the store's path; a new one when there is none, or none was finished. A dry run makes it in a folder
/// that goes with the command.
Result<Opened> officeFor(const Request &request, const Arguments &arguments, const QTemporaryDir &aside, GuardedClock &clock, Terminal terminal)
{
    const bool isThere = QFileInfo::exists(request.store);
    if (isThere) {
        auto opened = Answers::openOffice(request.store, true, clock);
        if (!opened && opened.error().code != ErrorCode::StoreForeign)
            return fail(opened);
        if (opened) {
            const Result<PersonId> who = OfficeLogin::logIn(**opened, arguments, terminal);
            return who ? Result<Opened>(Opened{std::move(*opened), *who}) : fail(who);
        }
    }
    OfficeSetup setup;
    setup.name = request.office;
    setup.window = QStringLiteral("1");
    const QString path = request.dryRun ? aside.filePath(QStringLiteral("dry-run.db")) : request.store;
    PersonId manager;
    auto made = Workplace::create(path, setup, clock, std::make_unique<UuidV7Source>(clock), [&](Workplace &place) -> Result<> {
        const Result<PersonId> first = firstManager(place, arguments, terminal);
        if (!first)
            return fail(first);
        manager = *first;
        return {};
    });
    if (!made && isThere)
        return fail(ErrorCode::StoreForeign, made.error().detail, {request.store});
    return made ? Result<Opened>(Opened{std::move(*made), manager}) : fail(made);
}

/// A password that a new office would refuse is refused before there is one.
Result<> checkPassword(const Request &request, const Arguments &arguments)
{
    const Result<std::optional<QString>> password = OfficeLogin::passwordOf(arguments);
    if (!password)
        return fail(password);
    const QString manager = QStringLiteral("manager");
    return *password && !QFileInfo::exists(request.store) ? PasswordPolicy().check(**password, manager, manager) : Result<>();
}

Result<ImportAnswer> import(const Request &request, const Arguments &arguments, Terminal terminal)
{
    if (const Result<> good = checkPassword(request, arguments); !good)
        return fail(good);
    auto file = RegisterFile::open(request.file);
    if (!file)
        return fail(file);
    const SystemClock machine;
    GuardedClock clock(machine);
    const QTemporaryDir aside;
    const Result<Opened> office = officeFor(request, arguments, aside, clock, terminal);
    if (!office)
        return fail(office);
    RegisterImport::Options options;
    options.actor = office->importer;
    options.dryRun = request.dryRun;
    // Stays in the store whatever language the import was run in: the office's own word for where the row came from.
    options.lateReason = QStringLiteral("登记簿导入");
    options.progress = [&terminal, told = qint64(0)](qint64 rows) mutable {
        constexpr qint64 step = 10'000;
        if (rows - told >= step) {
            told = rows;
            terminal.err << rows << Qt::endl;
        }
        return true;
    };
    ImportAnswer answer{
        request.file, (*file)->coding(), (*file)->separator(), (*file)->unknownColumns(), request.dryRun, {}};
    Result<ImportReport> report = RegisterImport(*office->place, options).run(**file);
    if (!report)
        return fail(report);
    answer.report = std::move(*report);
    return answer;
}

} // namespace

int runImport(const QStringList &words, Terminal terminal)
{
    const Result<Arguments> arguments =
        Arguments::parse(words, OfficeLogin::options() + QStringList{QStringLiteral("--store"), QStringLiteral("--office")}, {QStringLiteral("--dry-run")});
    if (!arguments)
        return Answers::refuse(arguments.error(), terminal, false);
    const bool json = arguments->wantsJson();
    if (arguments->wantsHelp()) {
        terminal.out << help();
        return ExitDone;
    }
    const Result<Request> request = requestOf(*arguments);
    if (!request)
        return Answers::refuse(request.error(), terminal, json);
    const Result<ImportAnswer> answer = import(*request, *arguments, terminal);
    if (!answer)
        return Answers::refuse(answer.error(), terminal, json);
    if (json)
        Answers::print(answer->json(), terminal);
    else
        answer->say(terminal.out);
    return answer->isNothingRead() ? ExitRefused : ExitDone;
}

int runImport(const QStringList &arguments)
{
    return Answers::onOwnTerminal(runImport, arguments);
}
