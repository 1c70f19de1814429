// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/answers.h"

#include "app/commands/arguments.h"
#include "core/base/textrules.h"
#include "core/workplace/workplace.h"
#include "ui/shell/errortext.h"

#include <QFile>
#include <QJsonDocument>

#include <cstdio>

Result<std::unique_ptr<Workplace>> Answers::openOffice(const QString &path, bool toWrite, GuardedClock &clock)
{
    auto place = Workplace::open(path, toWrite ? Workplace::Mode::ReadWrite : Workplace::Mode::ReadOnly, clock,
                                 std::make_unique<UuidV7Source>(clock));
    if (!place || !toWrite)
        return place;
    if (const Result<> judged = (*place)->clockDesk().begin(clock); !judged)
        return fail(judged);
    return place;
}

int Answers::exitCodeOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::UsageWrong:
        return ExitUsage;
    case ErrorCode::StoreHeld:
    case ErrorCode::StoreMissing:
    case ErrorCode::StoreUnreadable:
    case ErrorCode::StoreDamaged:
    case ErrorCode::StoreForeign:
    case ErrorCode::StoreNewer:
    case ErrorCode::StoreOlder:
    case ErrorCode::StoreSuspect:
    case ErrorCode::StorePlaceRefused:
        return ExitStoreHeld;
    default:
        return ExitRefused;
    }
}

/// What was typed or read may hold anything; a terminal gets it without control characters.
int Answers::refuse(const Error &error, Terminal terminal, bool json)
{
    const QString sentence = TextRules::line(errorText(error));
    if (json)
        print({{QStringLiteral("error"), sentence}}, terminal);
    else
        terminal.err << sentence << '\n';
    return exitCodeOf(error);
}

void Answers::print(const QJsonObject &json, Terminal terminal)
{
    terminal.out << QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)) << '\n';
}

int Answers::onStore(const QStringList &words, Terminal terminal, const QString &help, bool toWrite,
                     const std::function<Result<int>(Workplace &, bool)> &work)
{
    const Result<Arguments> arguments = Arguments::parse(words, {QStringLiteral("--store")});
    if (!arguments)
        return refuse(arguments.error(), terminal, false);
    const bool json = arguments->wantsJson();
    if (arguments->wantsHelp()) {
        terminal.out << help;
        return ExitDone;
    }
    const Result<QString> path = arguments->needed(QStringLiteral("--store"));
    if (!path)
        return refuse(path.error(), terminal, json);
    const SystemClock machine;
    GuardedClock clock(machine);
    const auto place = openOffice(*path, toWrite, clock);
    if (!place)
        return refuse(place.error(), terminal, json);
    const Result<int> exit = work(**place, json);
    return exit ? *exit : refuse(exit.error(), terminal, json);
}

int Answers::onOwnTerminal(int (*body)(const QStringList &, Terminal), const QStringList &arguments)
{
    QFile in;
    QTextStream out(stdout);
    QTextStream err(stderr);
    if (!in.open(stdin, QIODevice::ReadOnly))
        return ExitRefused;
    return body(arguments, {in, out, err});
}
