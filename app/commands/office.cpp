// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/office.h"

#include "app/commands/answers.h"
#include "app/commands/officelogin.h"
#include "core/vault/slot.h"

#include <QCoreApplication>
#include <QFile>

namespace {

QString help()
{
    return QCoreApplication::translate(
        "Cli", "Makes an office with its first manager.\n"
               "  office create --store FILE --name OFFICE --manager NUMBER --password-file F [--manager-name NAME] [--code C] [--window W]\n"
               "                [--hours 08:00-17:30] [--standard ID] [--policy asvs|djbh] [--recovery-file F] [--json]\n"
               "The first line of the password file is the manager's password. The recovery key is printed, or written to --recovery-file: keep it on paper;\n"
               "it opens the office when the password is lost, and is nowhere else.\n"
               "Exit codes: 0 done, 1 refused, 2 usage, 3 store there already or unreadable.\n");
}

Result<OfficeHours> hoursOf(const QString &typed)
{
    const QStringList ends = typed.split(u'-');
    const OfficeHours hours{QTime::fromString(ends.value(0), QStringLiteral("HH:mm")), QTime::fromString(ends.value(1), QStringLiteral("HH:mm"))};
    if (ends.size() != 2 || !hours.opens.isValid() || !hours.closes.isValid())
        return fail(ErrorCode::UsageWrong, {}, {QStringLiteral("--hours 08:00-17:30")});
    return hours;
}

Result<OfficeSetup> setupOf(const Arguments &arguments)
{
    OfficeSetup setup;
    const Result<QString> name = arguments.needed(QStringLiteral("--name"));
    if (!name)
        return fail(name);
    setup.name = *name;
    setup.code = arguments.value(QStringLiteral("--code"), setup.code);
    setup.window = arguments.value(QStringLiteral("--window"), QStringLiteral("1号窗口"));
    setup.standard = arguments.value(QStringLiteral("--standard"), setup.standard);
    if (arguments.has(QStringLiteral("--hours"))) {
        const Result<OfficeHours> hours = hoursOf(arguments.value(QStringLiteral("--hours")));
        if (!hours)
            return fail(hours);
        setup.hours = *hours;
    }
    return setup;
}

/// Readable by its owner alone, and never over another file.
Result<> writeKey(const QString &path, const QString &key)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(key.toLatin1() + '\n') < 0 || !file.flush())
        return fail(ErrorCode::FileUnwritable, file.errorString(), {path});
    return {};
}

struct Made
{
    QString store;
    QString recoveryKey;
    QString recoveryFile;
};

Result<Made> create(const Arguments &arguments)
{
    const Result<QString> store = arguments.needed(QStringLiteral("--store"));
    const Result<QString> manager = arguments.needed(QStringLiteral("--manager"));
    const Result<OfficeSetup> setup = setupOf(arguments);
    const Result<std::optional<QString>> password = OfficeLogin::passwordOf(arguments);
    if (!store || !manager)
        return fail(store ? manager : store);
    if (!setup)
        return fail(setup);
    if (!password)
        return fail(password);
    if (!*password)
        return fail(ErrorCode::UsageWrong, {}, {QStringLiteral("--password-file F")});
    const QString policy = arguments.value(QStringLiteral("--policy"), QStringLiteral("asvs"));
    const PasswordPolicy rules = PasswordPolicy::from(policy);
    if (PasswordPolicy::keyOf(rules.profile) != policy)
        return fail(ErrorCode::UsageWrong, {}, {QStringLiteral("--policy asvs|djbh")});
    const NewPerson first{*manager, arguments.value(QStringLiteral("--manager-name"), *manager), Role::Manager};
    if (const Result<> words = PeopleDesk::checkWords(first); !words)
        return fail(words);
    if (const Result<> good = rules.check(**password, first.login, first.name); !good)
        return fail(good);
    Made made{*store, {}, arguments.value(QStringLiteral("--recovery-file"))};
    const SystemClock clock;
    const auto place = Workplace::create(*store, *setup, clock, std::make_unique<UuidV7Source>(clock), [&](Workplace &office) -> Result<> {
        // The policy first: the manager's own password is held against it.
        if (const Result<> chosen = office.people().choosePolicy(office.newAct({}), rules.profile); !chosen)
            return chosen;
        const auto begun = office.people().begin(office.newAct({}).opId, first, **password, SlotStrength());
        if (!begun)
            return fail(begun);
        made.recoveryKey = begun->recoveryKey;
        // An office whose paper key lies nowhere is none.
        return made.recoveryFile.isEmpty() ? Result<>() : writeKey(made.recoveryFile, made.recoveryKey);
    });
    if (!place)
        return fail(place);
    return made;
}

void say(const Made &made, Terminal terminal, bool json)
{
    const bool isInFile = !made.recoveryFile.isEmpty();
    if (json) {
        QJsonObject answer{{QStringLiteral("store"), made.store}};
        answer.insert(isInFile ? QStringLiteral("recoveryFile") : QStringLiteral("recoveryKey"), isInFile ? made.recoveryFile : made.recoveryKey);
        Answers::print(answer, terminal);
        return;
    }
    terminal.out << QCoreApplication::translate("Cli", "Office made: %1").arg(made.store) << '\n'
                 << QCoreApplication::translate("Cli", "Recovery key, to be kept on paper: %1").arg(isInFile ? made.recoveryFile : made.recoveryKey) << '\n';
}

} // namespace

int runOffice(const QStringList &words, Terminal terminal)
{
    const QStringList valued{QStringLiteral("--store"),  QStringLiteral("--name"),     QStringLiteral("--manager"),  QStringLiteral("--password-file"),
                             QStringLiteral("--code"),   QStringLiteral("--window"),   QStringLiteral("--hours"),    QStringLiteral("--manager-name"),
                             QStringLiteral("--policy"), QStringLiteral("--standard"), QStringLiteral("--recovery-file")};
    const Result<Arguments> arguments = Arguments::parse(words, valued);
    if (!arguments)
        return Answers::refuse(arguments.error(), terminal, false);
    const bool json = arguments->wantsJson();
    if (arguments->wantsHelp()) {
        terminal.out << help();
        return ExitDone;
    }
    if (arguments->rest() != QStringList{QStringLiteral("create")})
        return Answers::refuse({ErrorCode::UsageWrong, {}, {QStringLiteral("office create --store FILE --name OFFICE --manager NUMBER --password-file F")}},
                               terminal, json);
    const Result<Made> made = create(*arguments);
    if (!made)
        return Answers::refuse(made.error(), terminal, json);
    say(*made, terminal, json);
    return ExitDone;
}

int runOffice(const QStringList &arguments)
{
    return Answers::onOwnTerminal(runOffice, arguments);
}
