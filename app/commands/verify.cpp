// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/verify.h"

#include "app/commands/answers.h"
#include "core/workplace/workplace.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

namespace {

QString help()
{
    return QCoreApplication::translate(
        "Cli", "Checks an office's ledger: that no entry was changed, taken out, put in or moved.\n"
               "  verify --store FILE [--json]\n"
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
    for (const QString &what : check.notChecked)
        terminal.out << QCoreApplication::translate("Cli", "Not checked: %1").arg(inWords(what)) << '\n';
}

} // namespace

int runVerify(const QStringList &words, Terminal terminal)
{
    return Answers::onStore(words, terminal, help(), false, [&terminal](Workplace &place, bool json) -> Result<int> {
        const Result<LedgerCheck> check = place.ledger().verify();
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
