// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/verify.h"

#include "app/commands/answers.h"
#include "app/commands/arguments.h"
#include "app/commands/officelogin.h"
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
               "  verify --store FILE [--witness CODE[@ENTRY],...] [--as LOGIN] [--password-file F] [--books] [--json]\n"
               "--witness (or --report-code): the seal from a printed daily report or a backup's name, such as 7K3M-0QZX@1234.\n"
               "With it a cut tail and an older copy are found too.\n"
               "--password-file (its first line), or --as and the terminal: the tags and whose key sealed the days are checked too, and the books. The office is\n"
               "opened for reading: nothing is entered.\n"
               "--books: the books are replayed from the ledger and compared, and are left as they are.\n"
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

/// Books by the names they have for people.
QString bookWords(const QStringList &books)
{
    static const QHash<QString, const char *> known{
        {QStringLiteral("rules"), QT_TRANSLATE_NOOP("Cli", "standards and calendars")}, {QStringLiteral("people"), QT_TRANSLATE_NOOP("Cli", "people")},
        {QStringLiteral("cases"), QT_TRANSLATE_NOOP("Cli", "cases")},                   {QStringLiteral("visits"), QT_TRANSLATE_NOOP("Cli", "receptions")},
        {QStringLiteral("applications"), QT_TRANSLATE_NOOP("Cli", "applications")},     {QStringLiteral("erasures"), QT_TRANSLATE_NOOP("Cli", "erasures")}};
    QStringList words;
    for (const QString &book : books)
        words << (known.contains(book) ? QCoreApplication::translate("Cli", known.value(book)) : book);
    return words.join(QCoreApplication::translate("Cli", ", "));
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

/// What `verify` was asked to look at, and found.
struct Verified
{
    LedgerCheck ledger;
    std::optional<QStringList> otherBooks; ///< that are not what the ledger gives; nothing: not compared

    bool isSound() const { return ledger.isSound() && (!otherBooks || otherBooks->isEmpty()); }
};

void sayBooks(const QStringList &others, QTextStream &out)
{
    if (others.isEmpty())
        out << QCoreApplication::translate("Cli", "The books are what the ledger gives.") << '\n';
    else
        out << QCoreApplication::translate("Cli", "Not what the ledger gives: %1. Somebody changed the file: keep a copy of it, then run “rebuild”.")
                   .arg(bookWords(others))
            << '\n';
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
    if (!check.tagsChecked)
        terminal.out << QCoreApplication::translate("Cli", "They are checked with --as LOGIN, which asks for the password, or with --password-file F.") << '\n';
}

/// A locked office is opened when a person or a password is named; else nobody is asked.
bool isOpened(const Arguments &arguments)
{
    const QStringList options = OfficeLogin::options();
    return std::any_of(options.cbegin(), options.cend(), [&arguments](const QString &option) { return arguments.has(option); });
}

Result<LedgerCheck> ledgerOf(Workplace &place, const Arguments &arguments, const QList<LedgerWitness> &witnesses, Terminal terminal)
{
    const Result<PersonId> who = isOpened(arguments) ? OfficeLogin::logIn(place, arguments, terminal) : PersonId{};
    return who ? place.ledger().verify({}, witnesses) : fail(who);
}

/// For the replay the store is opened to be written, and what was written is undone. In a folder that cannot be written to there is nothing to replay in.
Result<QStringList> booksApart(const QString &path)
{
    const SystemClock clock;
    const auto place = Workplace::open(path, Workplace::Mode::ReadWrite, clock, std::make_unique<UuidV7Source>(clock));
    return place ? (*place)->booksApart() : fail(place);
}

Result<Verified> verified(const QString &path, const Arguments &arguments, const QList<LedgerWitness> &witnesses, Terminal terminal)
{
    Verified found;
    {
        const SystemClock machine;
        GuardedClock clock(machine);
        const auto place = Answers::openOffice(path, false, clock);
        Result<LedgerCheck> check = place ? ledgerOf(**place, arguments, witnesses, terminal) : fail(place);
        if (!check)
            return fail(check);
        found.ledger = std::move(*check);
    }
    if (found.ledger.isSound() && (isOpened(arguments) || arguments.has(QStringLiteral("--books")))) {
        Result<QStringList> others = booksApart(path);
        if (!others)
            return fail(others);
        found.otherBooks = std::move(*others);
    }
    return found;
}

} // namespace

int runVerify(const QStringList &words, Terminal terminal)
{
    const QStringList options{QStringLiteral("--store"), QStringLiteral("--witness"), QStringLiteral("--report-code")};
    const Result<Arguments> arguments = Arguments::parse(words, options + OfficeLogin::options(), {QStringLiteral("--books")});
    if (!arguments)
        return Answers::refuse(arguments.error(), terminal, false);
    if (arguments->wantsHelp()) {
        terminal.out << help();
        return ExitDone;
    }
    const bool json = arguments->wantsJson();
    const Result<QString> path = arguments->needed(options.at(0));
    const Result<QList<LedgerWitness>> witnesses =
        LedgerWitness::parseAll(arguments->value(options.at(1)) + QLatin1Char(',') + arguments->value(options.at(2)));
    if (!path || !witnesses)
        return Answers::refuse(path ? witnesses.error() : path.error(), terminal, json);
    const Result<Verified> found = verified(*path, *arguments, *witnesses, terminal);
    if (!found)
        return Answers::refuse(found.error(), terminal, json);
    if (json) {
        QJsonObject answer = asJson(found->ledger);
        if (found->otherBooks)
            answer.insert(QStringLiteral("otherBooks"), QJsonArray::fromStringList(*found->otherBooks));
        answer.insert(QStringLiteral("sound"), found->isSound());
        Answers::print(answer, terminal);
    } else {
        say(found->ledger, terminal);
        if (found->otherBooks)
            sayBooks(*found->otherBooks, terminal.out);
    }
    return found->isSound() ? ExitDone : ExitRefused;
}

int runVerify(const QStringList &arguments)
{
    return Answers::onOwnTerminal(runVerify, arguments);
}
