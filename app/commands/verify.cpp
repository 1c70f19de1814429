// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/verify.h"

#include "app/commands/answers.h"
#include "app/commands/arguments.h"
#include "core/workplace/workplace.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace {

QString help()
{
    return QCoreApplication::translate(
        "Cli", "Checks an office's ledger: that no entry was changed, taken out, put in or moved.\n"
               "  verify --store FILE [--json]\n"
               "Exit codes: 0 sound, 1 not sound, 2 usage, 3 store held or unreadable.\n");
}

/// The ledger's own words, which are English, in the language of the screen where there are such.
QString inWords(const QString &english)
{
    static const char *const known[] = {
        QT_TRANSLATE_NOOP("Cli", "a cut tail or an older copy: that takes a witness outside this store"),
        QT_TRANSLATE_NOOP("Cli", "it does not follow from the entry before it"),
        QT_TRANSLATE_NOOP("Cli", "its content is not what was written"),
        QT_TRANSLATE_NOOP("Cli", "it has no tag of this office"),
        QT_TRANSLATE_NOOP("Cli", "its tag is not this office's"),
    };
    for (const char *sentence : known) {
        if (english == QString::fromUtf8(sentence))
            return QCoreApplication::translate("Cli", sentence);
    }
    return english;
}

QJsonObject asJson(const LedgerCheck &check)
{
    return {{QStringLiteral("sound"), check.isSound()},
            {QStringLiteral("entries"), check.entries},
            {QStringLiteral("firstBad"), check.firstBadPos},
            {QStringLiteral("problem"), check.problem},
            {QStringLiteral("head"), QString::fromLatin1(check.head.toHex())},
            {QStringLiteral("tagsChecked"), check.tagsChecked},
            {QStringLiteral("notChecked"), QJsonArray::fromStringList(check.notChecked)}};
}

void say(const LedgerCheck &check, Terminal terminal)
{
    if (check.isSound())
        terminal.out << QCoreApplication::translate("Cli", "The ledger is sound: %1 entries, head %2.")
                            .arg(check.entries)
                            .arg(QString::fromLatin1(check.head.left(4).toHex()));
    else
        terminal.out << QCoreApplication::translate("Cli", "The ledger is not sound. First bad entry: %1; %2.")
                            .arg(check.firstBadPos)
                            .arg(inWords(check.problem));
    terminal.out << '\n';
    for (const QString &what : check.notChecked)
        terminal.out << QCoreApplication::translate("Cli", "Not checked: %1").arg(inWords(what)) << '\n';
}

} // namespace

int runVerify(const QStringList &words, Terminal terminal)
{
    const Result<Arguments> arguments = Arguments::parse(words, {QStringLiteral("--store")});
    if (!arguments)
        return Answers::refuse(arguments.error(), terminal, false);
    const bool json = arguments->wantsJson();
    if (arguments->wantsHelp()) {
        terminal.out << help();
        return ExitDone;
    }
    const Result<QString> path = arguments->needed(QStringLiteral("--store"));
    if (!path)
        return Answers::refuse(path.error(), terminal, json);
    const SystemClock clock;
    const auto place = Answers::openOffice(*path, false, clock);
    if (!place)
        return Answers::refuse(place.error(), terminal, json);
    const Result<LedgerCheck> check = (*place)->ledger().verify();
    if (!check)
        return Answers::refuse(check.error(), terminal, json);
    if (json)
        Answers::print(asJson(*check), terminal);
    else
        say(*check, terminal);
    return check->isSound() ? ExitDone : ExitRefused;
}

int runVerify(const QStringList &arguments)
{
    return Answers::onOwnTerminal(runVerify, arguments);
}
