// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/rebuild.h"

#include "app/commands/answers.h"
#include "app/commands/arguments.h"
#include "core/workplace/workplace.h"

#include <QCoreApplication>

namespace {

QString help()
{
    return QCoreApplication::translate(
        "Cli", "Empties an office's books and makes them again from its ledger, in one transaction.\n"
               "  rebuild --store FILE [--json]\n"
               "Exit codes: 0 the books are what they were, 1 they are not, 2 usage, 3 store held or unreadable.\n");
}

/// The books' digest before and after.
struct Rebuilt
{
    QByteArray before;
    QByteArray after;
    qint64 entries = 0;

    bool isSame() const { return before == after; }
};

Result<Rebuilt> rebuild(Workplace &place, Terminal terminal)
{
    const Result<QByteArray> before = place.booksDigest();
    const Result<qint64> entries = place.ledger().lastPos();
    if (!before || !entries)
        return before ? fail(entries) : fail(before);
    constexpr qint64 step = 100'000;
    const auto progress = [&terminal, told = qint64(0)](qint64 at, qint64 last) mutable {
        if (at - told >= step) {
            told = at;
            terminal.err << at << " / " << last << Qt::endl;
        }
        return true;
    };
    if (const Result<> done = place.ledger().rebuild(progress); !done)
        return fail(done);
    const Result<QByteArray> after = place.booksDigest();
    if (!after)
        return fail(after);
    return Rebuilt{*before, *after, *entries};
}

} // namespace

int runRebuild(const QStringList &words, Terminal terminal)
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
    const auto place = Answers::openOffice(*path, true, clock);
    if (!place)
        return Answers::refuse(place.error(), terminal, json);
    const Result<Rebuilt> rebuilt = rebuild(**place, terminal);
    if (!rebuilt)
        return Answers::refuse(rebuilt.error(), terminal, json);
    const QString before = QString::fromLatin1(rebuilt->before.toHex());
    const QString after = QString::fromLatin1(rebuilt->after.toHex());
    if (json)
        Answers::print({{QStringLiteral("same"), rebuilt->isSame()},
                        {QStringLiteral("entries"), rebuilt->entries},
                        {QStringLiteral("before"), before},
                        {QStringLiteral("after"), after}},
                       terminal);
    else if (rebuilt->isSame())
        terminal.out << QCoreApplication::translate("Cli",
                                                    "The books made again from %1 entries are what they were (%2).")
                            .arg(rebuilt->entries)
                            .arg(after.left(8))
                     << '\n';
    else
        terminal.out << QCoreApplication::translate(
                            "Cli", "The books were not what the ledger says; they are now. Before %1, after %2.")
                            .arg(before.left(8), after.left(8))
                     << '\n';
    return rebuilt->isSame() ? ExitDone : ExitRefused;
}

int runRebuild(const QStringList &arguments)
{
    return Answers::onOwnTerminal(runRebuild, arguments);
}
