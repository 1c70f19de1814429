// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/calendar.h"

#include "app/commands/answers.h"
#include "app/commands/officelogin.h"
#include "core/calendar/calendarlayer.h"
#include "core/workplace/workplace.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

namespace {

constexpr qint64 longestFile = 1024 * 1024; ///< bytes; a year takes 4 kB

QString help()
{
    return QCoreApplication::translate(
        "Cli", "Working calendars: the State Council's notice of a year, a province's days, an office's closures.\n"
               "  calendar check FILE… [--json]\n"
               "  calendar import FILE --store FILE [--yes] [--json]\n"
               "Import lists every case whose date would move, then asks; --yes answers beforehand.\n"
               "Exit codes: 0 done, 1 refused or not agreed to, 2 usage, 3 store held or unreadable.\n");
}

Result<CalendarLayer> layerIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, file.errorString(), {path});
    const QByteArray json = file.read(longestFile + 1);
    if (json.size() > longestFile)
        return fail(ErrorCode::FileTooLarge, {}, {path});
    return CalendarLayer::fromJson(json, path);
}

int check(const QStringList &files, Terminal terminal, bool json)
{
    int exit = ExitDone;
    for (const QString &path : files) {
        const Result<CalendarLayer> layer = layerIn(path);
        if (!layer)
            exit = Answers::refuse(layer.error(), terminal, json);
        else if (json)
            Answers::print({{QStringLiteral("file"), path},
                            {QStringLiteral("id"), layer->id},
                            {QStringLiteral("version"), layer->version},
                            {QStringLiteral("days"), layer->days.size()}},
                           terminal);
        else
            terminal.out << QCoreApplication::translate("Cli", "%1: good (%2, version %3, %4 days)")
                                .arg(path, layer->id)
                                .arg(layer->version)
                                .arg(layer->days.size())
                         << '\n';
    }
    return exit;
}

QString nameOf(const QString &commitment, const Rules &rules)
{
    const auto standard = rules.current();
    for (const BusinessType &type : standard ? standard->business : QList<BusinessType>()) {
        if (const Commitment *found = type.commitment(commitment))
            return found->name.in(
                QCoreApplication::translate("Cli", "en", "the language in which service standards are shown"));
    }
    return commitment;
}

QJsonArray asJson(const QList<Workplace::Moved> &moved)
{
    QJsonArray rows;
    for (const Workplace::Moved &one : moved)
        rows << QJsonObject{{QStringLiteral("number"), one.number},
                            {QStringLiteral("commitment"), one.commitment},
                            {QStringLiteral("before"), one.before.toString(Qt::ISODate)},
                            {QStringLiteral("after"), one.after.toString(Qt::ISODate)}};
    return rows;
}

void say(const QList<Workplace::Moved> &moved, const Rules &rules, QTextStream &out)
{
    const auto dateOf = [](QDate day) { return day.isValid() ? day.toString(Qt::ISODate) : QStringLiteral("—"); };
    for (const Workplace::Moved &one : moved)
        out << one.number << "  " << nameOf(one.commitment, rules) << "  " << dateOf(one.before) << " → "
            << dateOf(one.after) << '\n';
    out << (moved.isEmpty() ? QCoreApplication::translate("Cli", "No date of any case moves.")
                            : QCoreApplication::translate("Cli", "%1 dates move.").arg(moved.size()))
        << '\n';
}

/// Whether the person at the terminal typed yes. An input that ends says no.
bool isAgreed(Terminal terminal)
{
    terminal.out << QCoreApplication::translate("Cli", "Bring this calendar into force? Type yes: ") << Qt::flush;
    const QString typed = QString::fromUtf8(terminal.in.readLine(100)).trimmed().toLower();
    return typed == QStringLiteral("yes") || typed == QStringLiteral("是");
}

int bringIn(const QString &path, const Arguments &arguments, Terminal terminal)
{
    const bool json = arguments.wantsJson();
    const Result<CalendarLayer> layer = layerIn(path);
    const Result<QString> store = arguments.needed(QStringLiteral("--store"));
    if (!layer || !store)
        return Answers::refuse(layer ? store.error() : layer.error(), terminal, json);
    const SystemClock machine;
    GuardedClock clock(machine);
    const auto place = Answers::openOffice(*store, true, clock);
    if (!place)
        return Answers::refuse(place.error(), terminal, json);
    const Result<PersonId> who = OfficeLogin::logIn(**place, arguments, terminal);
    if (!who)
        return Answers::refuse(who.error(), terminal, json);
    const Result<QList<Workplace::Moved>> moved = (*place)->movedBy(*layer);
    if (!moved)
        return Answers::refuse(moved.error(), terminal, json);
    const bool yes = arguments.has(QStringLiteral("--yes"));
    if (!json)
        say(*moved, (*place)->rules(), terminal.out);
    const bool agreed = yes || (!json && isAgreed(terminal));
    if (agreed) {
        const PersonId actor = who->isEmpty() ? PersonId{QStringLiteral("command-line")} : *who;
        if (const Result<> adopted = (*place)->adoptCalendar((*place)->newAct(actor), *layer); !adopted)
            return Answers::refuse(adopted.error(), terminal, json);
    }
    if (json)
        Answers::print({{QStringLiteral("id"), layer->id},
                        {QStringLiteral("version"), layer->version},
                        {QStringLiteral("inForce"), agreed},
                        {QStringLiteral("moved"), asJson(*moved)}},
                       terminal);
    else
        terminal.out
            << (agreed
                    ? QCoreApplication::translate("Cli", "In force: %1, version %2.").arg(layer->id).arg(layer->version)
                    : QCoreApplication::translate("Cli", "Not agreed to: nothing was changed."))
            << '\n';
    return agreed ? ExitDone : ExitRefused;
}

} // namespace

int runCalendar(const QStringList &words, Terminal terminal)
{
    const Result<Arguments> arguments = Arguments::parse(words, OfficeLogin::options() + QStringList{QStringLiteral("--store")}, {QStringLiteral("--yes")});
    if (!arguments)
        return Answers::refuse(arguments.error(), terminal, false);
    if (arguments->wantsHelp()) {
        terminal.out << help();
        return ExitDone;
    }
    const QString verb = arguments->rest().value(0);
    const QStringList files = arguments->rest().mid(1);
    if (verb == QStringLiteral("check") && !files.isEmpty())
        return check(files, terminal, arguments->wantsJson());
    if (verb == QStringLiteral("import") && files.size() == 1)
        return bringIn(files.constFirst(), *arguments, terminal);
    return Answers::refuse({ErrorCode::UsageWrong, {}, {QStringLiteral("calendar check|import FILE")}}, terminal,
                           arguments->wantsJson());
}

int runCalendar(const QStringList &arguments)
{
    return Answers::onOwnTerminal(runCalendar, arguments);
}
