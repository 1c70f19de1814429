// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/standardcheck.h"

#include "app/commands/command.h"
#include "core/standard/builtinstandards.h"
#include "core/standard/standard.h"
#include "ui/shell/errortext.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

namespace {

QString help()
{
    return QCoreApplication::translate(
               "StandardCheck",
               "Checks service standards: every problem with its file, its JSON path and what was expected.\n"
               "  standard check [ID|FOLDER …] [--json]\n"
               "ID is one of %1; without one, all of these are checked. FOLDER is one with a standard.json.\n"
               "Exit codes: 0 no problem, 1 problems, 2 usage.\n")
        .arg(Standards::builtInIds().join(QStringLiteral(", ")));
}

/// What the check of one pack found.
struct Checked
{
    QString name; ///< as it was asked for
    QJsonObject bundle;
    QList<Error> problems;
};

/// A built-in pack by its id, unless there is a folder of that name.
Checked check(const QString &name)
{
    const bool builtIn = !QFileInfo(name).isDir() && Standards::builtInIds().contains(name);
    const Result<QJsonObject> bundle = builtIn ? Standards::builtIn(name) : Standard::bundleFromFolder(name);
    if (!bundle)
        return {name, {}, {bundle.error()}};
    return {name, *bundle, Standard::check(*bundle)};
}

QJsonObject asJson(const Checked &checked)
{
    QJsonArray problems;
    for (const Error &problem : checked.problems) {
        problems.append(QJsonObject{{QStringLiteral("file"), problem.args.value(0)},
                                    {QStringLiteral("path"), problem.args.value(1)},
                                    {QStringLiteral("expected"), problem.args.value(2)},
                                    {QStringLiteral("sentence"), errorText(problem)}});
    }
    return {{QStringLiteral("name"), checked.name}, {QStringLiteral("problems"), problems}};
}

void print(const Checked &checked, Terminal terminal)
{
    for (const Error &problem : checked.problems)
        terminal.out << checked.name << ": " << errorText(problem) << '\n';
    if (!checked.problems.isEmpty())
        return;
    const Result<Standard> standard = Standard::fromBundle(checked.bundle);
    qsizetype commitments = 0;
    for (const BusinessType &type : standard->business)
        commitments += type.commitments.size();
    terminal.out << QCoreApplication::translate("StandardCheck",
                                                "%1: version %2, %3 business types, %4 commitments: no problem.")
                        .arg(checked.name)
                        .arg(standard->version)
                        .arg(standard->business.size())
                        .arg(commitments)
                 << '\n';
}

} // namespace

int runStandard(const QStringList &arguments, Terminal terminal)
{
    QStringList names = arguments;
    if (names.contains(QStringLiteral("--help")) || names.contains(QStringLiteral("-h"))) {
        terminal.out << help();
        return ExitDone;
    }
    const bool json = names.removeAll(QStringLiteral("--json")) > 0;
    const QString verb = names.isEmpty() ? QString() : names.takeFirst();
    const auto isOption = [](const QString &name) { return name.startsWith(u'-'); };
    const auto option = std::find_if(names.begin(), names.end(), isOption);
    if (verb != QStringLiteral("check") || option != names.end()) {
        terminal.err << errorText({ErrorCode::UsageWrong,
                                   {},
                                   {option != names.end() ? *option : QStringLiteral("standard ") + verb}})
                     << '\n';
        return ExitUsage;
    }
    int exit = ExitDone;
    QJsonArray all;
    const QStringList asked = names.isEmpty() ? Standards::builtInIds() : names;
    for (const QString &name : asked) {
        const Checked checked = check(name);
        if (!checked.problems.isEmpty())
            exit = ExitRefused;
        if (json)
            all.append(asJson(checked));
        else
            print(checked, terminal);
    }
    if (json)
        terminal.out << QJsonDocument(all).toJson(QJsonDocument::Compact) << '\n';
    return exit;
}

int runStandard(const QStringList &arguments)
{
    QFile in;
    QTextStream out(stdout);
    QTextStream err(stderr);
    return runStandard(arguments, {in, out, err});
}
