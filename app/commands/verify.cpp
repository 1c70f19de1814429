// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/verify.h"

#include "app/commands/answers.h"
#include "app/commands/arguments.h"
#include "core/ledger/shortcode.h"
#include "core/workplace/workplace.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

namespace {

QString help()
{
    return QCoreApplication::translate(
        "Cli", "Checks an office's ledger: that no entry was changed, taken out, put in or moved, and that the seals of its days stand.\n"
               "  verify --store FILE [--witness CODE[@ENTRY],...] [--json]\n"
               "--witness (or --report-code): the seal from a printed daily report or a backup's name, such as 7K3M-0QZX@1234.\n"
               "With it a cut tail and an older copy are found too.\n"
               "Exit codes: 0 sound, 1 not sound, 2 usage, 3 store held or unreadable.\n");
}

/// The ledger's own words, which are English, in the language of the screen where there are such. %1 stands for a number.
QString inWords(const QString &english)
{
    static const char *const known[] = {
        QT_TRANSLATE_NOOP("Cli", "a cut tail or an older copy: that takes a witness outside this store"),
        QT_TRANSLATE_NOOP("Cli", "before it, from number %1 on, entries are missing"),
        QT_TRANSLATE_NOOP("Cli", "number %1 is here again or out of its order"),
        QT_TRANSLATE_NOOP("Cli", "it does not follow from the entry before it"),
        QT_TRANSLATE_NOOP("Cli", "its content is not what was written"),
        QT_TRANSLATE_NOOP("Cli", "it has no tag of this office"),
        QT_TRANSLATE_NOOP("Cli", "its tag is not this office's"),
        QT_TRANSLATE_NOOP("Cli", "its seal is not signed by the key that it names"),
        QT_TRANSLATE_NOOP("Cli", "its seal is not this office's"),
        QT_TRANSLATE_NOOP("Cli", "its day was sealed before"),
        QT_TRANSLATE_NOOP("Cli", "the day that it seals was changed"),
        QT_TRANSLATE_NOOP("Cli", "it is not the entry that a witness saw here"),
        QT_TRANSLATE_NOOP("Cli", "a witness saw entry %1: the end was cut off, or this is an older copy"),
        QT_TRANSLATE_NOOP("Cli", "no entry is what a witness saw: the end was cut off, this is an older copy, or it was written anew"),
        QT_TRANSLATE_NOOP("Cli", "a cut tail behind entry %1: no newer witness was named"),
        QT_TRANSLATE_NOOP("Cli", "the tags: that takes a password"),
        QT_TRANSLATE_NOOP("Cli", "whose key sealed the days: that takes a password"),
    };
    static const QRegularExpression number(QStringLiteral("-?\\d+"));
    const QString figure = number.match(english).captured();
    QString pattern = english;
    if (!figure.isEmpty())
        pattern.replace(figure, QStringLiteral("%1"));
    for (const char *sentence : known) {
        if (pattern != QString::fromUtf8(sentence))
            continue;
        const QString words = QCoreApplication::translate("Cli", sentence);
        return figure.isEmpty() ? words : words.arg(figure);
    }
    return english;
}

QJsonObject asJson(const LedgerCheck &check)
{
    QJsonArray witnesses;
    for (const LedgerWitness &one : check.witnessed)
        witnesses << QJsonObject{{QStringLiteral("code"), one.code}, {QStringLiteral("entry"), one.pos}};
    return {{QStringLiteral("sound"), check.isSound()},
            {QStringLiteral("entries"), check.entries},
            {QStringLiteral("firstBad"), check.firstBadPos},
            {QStringLiteral("problem"), check.problem},
            {QStringLiteral("head"), QString::fromLatin1(check.head.toHex())},
            {QStringLiteral("tagsChecked"), check.tagsChecked},
            {QStringLiteral("seals"), check.seals},
            {QStringLiteral("code"), shortCode(check.head)},
            {QStringLiteral("witnessed"), witnesses},
            {QStringLiteral("notChecked"), QJsonArray::fromStringList(check.notChecked)}};
}

void say(const LedgerCheck &check, Terminal terminal)
{
    const int entries = static_cast<int>(check.entries); // lupdate reads no cast inside translate()
    if (check.isSound())
        terminal.out << QCoreApplication::translate("Cli", "The ledger is sound: %n entry(s), head %1.", nullptr,
                                                    entries)
                            .arg(QString::fromLatin1(check.head.left(4).toHex()));
    else
        terminal.out << QCoreApplication::translate("Cli", "The ledger is not sound. First bad entry: %1; %2.")
                            .arg(check.firstBadPos)
                            .arg(inWords(check.problem));
    terminal.out << '\n';
    if (check.isSound()) // what stands behind a bad entry was not looked at
        terminal.out << QCoreApplication::translate("Cli", "Seals of days checked: %1. The seal of its end: %2").arg(check.seals).arg(shortCode(check.head)) << '\n';
    for (const LedgerWitness &one : check.witnessed)
        terminal.out << QCoreApplication::translate("Cli", "Witness %1: entry %2, unchanged.").arg(one.code).arg(one.pos) << '\n';
    for (const QString &what : check.notChecked)
        terminal.out << QCoreApplication::translate("Cli", "Not checked: %1").arg(inWords(what)) << '\n';
}

} // namespace

int runVerify(const QStringList &words, Terminal terminal)
{
    const QStringList options{QStringLiteral("--store"), QStringLiteral("--witness"), QStringLiteral("--report-code")};
    const Result<Arguments> arguments = Arguments::parse(words, options);
    if (!arguments)
        return Answers::refuse(arguments.error(), terminal, false);
    const bool json = arguments->wantsJson();
    const Result<QList<LedgerWitness>> witnesses =
        LedgerWitness::parseAll(arguments->value(options.at(1)) + QLatin1Char(',') + arguments->value(options.at(2)));
    if (!witnesses)
        return Answers::refuse(witnesses.error(), terminal, json);
    QStringList rest = words;
    for (const QString &option : {options.at(1), options.at(2)}) {
        if (const qsizetype at = rest.indexOf(option); at >= 0)
            rest.remove(at, 2);
    }
    return Answers::onStore(rest, terminal, help(), false, [&](Workplace &place, bool) -> Result<int> {
        const Result<LedgerCheck> check = place.ledger().verify({}, *witnesses);
        if (!check)
            return fail(check);
        if (json)
            Answers::print(asJson(*check), terminal);
        else
            say(*check, terminal);
        return check->isSound() ? ExitDone : ExitRefused;
    });
}

int runVerify(const QStringList &arguments)
{
    return Answers::onOwnTerminal(runVerify, arguments);
}
