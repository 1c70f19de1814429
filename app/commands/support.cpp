// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/support.h"

#include "app/commands/answers.h"
#include "app/commands/arguments.h"
#include "core/workplace/supportwork.h"
#include "core/workplace/workplace.h"
#include "ui/shell/devicesettings.h"
#include "ui/shell/windowfacts.h"

#include <QCoreApplication>

namespace {

QString help()
{
    return QCoreApplication::translate(
        "Cli", "Writes one file for whoever helps from afar: versions, counts, checks, kinds and times of the last entries. Nothing personal.\n"
               "  support --store FILE --out FILE.json [--json]\n"
               "It takes no password. A store that does not open is told of too.\n"
               "Exit codes: 0 written, 1 refused, 2 usage, 3 store held or unreadable (the file says so).\n");
}

Result<QJsonObject> gathered(const QString &store, GuardedClock &clock)
{
    const auto place = Answers::openOffice(store, false, clock);
    if (!place)
        return fail(place);
    const auto work = (*place)->supportWork();
    const Result<> done = work->toItsEnd();
    return done ? Result<QJsonObject>(work->answer()) : fail(done);
}

} // namespace

int runSupport(const QStringList &words, Terminal terminal)
{
    const Result<Arguments> arguments = Arguments::parse(words, {QStringLiteral("--store"), QStringLiteral("--out")});
    if (!arguments)
        return Answers::refuse(arguments.error(), terminal, false);
    if (arguments->wantsHelp()) {
        terminal.out << help();
        return ExitDone;
    }
    const bool json = arguments->wantsJson();
    const Result<QString> store = arguments->needed(QStringLiteral("--store"));
    const Result<QString> out = store ? arguments->needed(QStringLiteral("--out")) : store;
    if (!out)
        return Answers::refuse(out.error(), terminal, json);
    const SystemClock machine;
    GuardedClock clock(machine);
    const Result<QJsonObject> bundle = gathered(*store, clock);
    QJsonObject whole = bundle.value_or(QJsonObject());
    if (!bundle)
        whole.insert(QStringLiteral("storeDoesNotOpen"), static_cast<int>(bundle.error().code));
    whole.insert(QStringLiteral("window"), WindowFacts::of(DeviceSettings::load(DeviceSettings::defaultPath())));
    if (!WindowFacts::write(whole, *out))
        return Answers::refuse(Error{ErrorCode::FileUnwritable, {}, {*out}}, terminal, json);
    if (!bundle)
        return Answers::refuse(bundle.error(), terminal, json);
    if (json)
        Answers::print({{QStringLiteral("written"), *out}}, terminal);
    else
        terminal.out << QCoreApplication::translate("Cli", "The support bundle is written: %1").arg(*out) << '\n';
    return ExitDone;
}

int runSupport(const QStringList &arguments)
{
    return Answers::onOwnTerminal(runSupport, arguments);
}
