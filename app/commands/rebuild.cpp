// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/rebuild.h"

#include "app/commands/answers.h"
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

QJsonObject asJson(const Rebuilt &rebuilt)
{
    return {{QStringLiteral("same"), rebuilt.isSame()},
            {QStringLiteral("entries"), rebuilt.entries},
            {QStringLiteral("before"), QString::fromLatin1(rebuilt.before.toHex())},
            {QStringLiteral("after"), QString::fromLatin1(rebuilt.after.toHex())}};
}

void say(const Rebuilt &rebuilt, Terminal terminal)
{
    const QString before = QString::fromLatin1(rebuilt.before.toHex().left(8));
    const QString after = QString::fromLatin1(rebuilt.after.toHex().left(8));
    const int entries = static_cast<int>(rebuilt.entries); // lupdate reads no cast inside translate()
    if (rebuilt.isSame())
        terminal.out << QCoreApplication::translate("Cli",
                                                    "The books made again from %n entry(s) are what they were (%1).",
                                                    nullptr, entries)
                            .arg(after);
    else
        terminal.out << QCoreApplication::translate(
                            "Cli", "The books were not what the ledger says; they are now. Before %1, after %2.")
                            .arg(before, after);
    terminal.out << '\n';
}

} // namespace

int runRebuild(const QStringList &words, Terminal terminal)
{
    return Answers::onStore(words, terminal, help(), true, [&terminal](Workplace &place, bool json) -> Result<int> {
        const Result<Rebuilt> rebuilt = rebuild(place, terminal);
        if (!rebuilt)
            return fail(rebuilt);
        if (json)
            Answers::print(asJson(*rebuilt), terminal);
        else
            say(*rebuilt, terminal);
        return rebuilt->isSame() ? ExitDone : ExitRefused;
    });
}

int runRebuild(const QStringList &arguments)
{
    return Answers::onOwnTerminal(runRebuild, arguments);
}
