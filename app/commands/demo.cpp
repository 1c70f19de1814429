// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/demo.h"

#include "app/commands/answers.h"
#include "app/commands/arguments.h"
#include "core/base/chinatime.h"
#include "core/intake/demooffice.h"
#include "core/workplace/workplace.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace {

QString help()
{
    return QCoreApplication::translate(
        "Cli", "Makes an office with a year of made-up business, to look at and to measure. No person in it is real.\n"
               "  demo --store FILE [--cases N] [--seed N] [--until \"2026-11-23 10:00\"] [--office NAME] [--json]\n"
               "N cases up to 1,000,000 (300 when not given). The same seed and end give the same business.\n"
               "Exit codes: 0 done, 1 refused, 2 usage, 3 store held or unreadable.\n");
}

/// What the command line orders.
struct Order
{
    QString path;
    OfficeSetup setup;
    DemoOrder demo;
};

Result<Order> orderOf(const Arguments &arguments, qint64 nowMs)
{
    Order order;
    const Result<QString> path = arguments.needed(QStringLiteral("--store"));
    const Result<qint64> cases = arguments.number(QStringLiteral("--cases"), order.demo.cases, 0, DemoOrder::mostCases);
    const Result<qint64> seed = arguments.number(QStringLiteral("--seed"), 1, 0, std::numeric_limits<qint64>::max());
    const Result<qint64> untilMs = arguments.has(QStringLiteral("--until"))
                                       ? ChinaTime::parse(arguments.value(QStringLiteral("--until")))
                                       : Result<qint64>(nowMs);
    if (!path)
        return fail(path);
    for (const Result<qint64> *number : {&cases, &seed, &untilMs}) {
        if (!*number)
            return fail(*number);
    }
    if (ChinaTime::date(*untilMs).year() <= WorkCalendar::firstYear ||
        ChinaTime::date(*untilMs).year() >= WorkCalendar::lastYear)
        return fail(ErrorCode::DateOutOfRange, {}, {ChinaTime::text(*untilMs)});
    order.path = *path;
    order.demo.cases = *cases;
    order.demo.seed = static_cast<quint64>(*seed);
    order.demo.untilMs = *untilMs;
    order.setup.name = arguments.value(QStringLiteral("--office"), QCoreApplication::translate("Cli", "Demo office"));
    order.setup.window = QStringLiteral("1号窗口");
    return order;
}

Result<DemoFigures> build(Order order, Terminal terminal)
{
    ManualClock clock(DemoOffice::beginOf(order.demo.untilMs));
    auto place =
        Workplace::create(order.path, order.setup, clock, std::make_unique<SeededIdSource>(clock, order.demo.seed));
    if (!place)
        return fail(place);
    QElapsedTimer sinceTold;
    sinceTold.start();
    order.demo.progress = [&](qint64 done, qint64 all) {
        constexpr qint64 pauseMs = 2000;
        if (sinceTold.elapsed() >= pauseMs) {
            terminal.err << done << " / " << all << Qt::endl;
            sinceTold.start();
        }
        return true;
    };
    return DemoOffice(**place, clock, order.demo).run();
}

} // namespace

int runDemo(const QStringList &words, Terminal terminal)
{
    const Result<Arguments> arguments =
        Arguments::parse(words, {QStringLiteral("--store"), QStringLiteral("--cases"), QStringLiteral("--seed"),
                                 QStringLiteral("--until"), QStringLiteral("--office")});
    if (!arguments)
        return Answers::refuse(arguments.error(), terminal, false);
    const bool json = arguments->wantsJson();
    if (arguments->wantsHelp()) {
        terminal.out << help();
        return ExitDone;
    }
    QElapsedTimer timer;
    timer.start();
    const Result<Order> order = orderOf(*arguments, SystemClock().wallUtcMs());
    if (!order)
        return Answers::refuse(order.error(), terminal, json);
    const Result<DemoFigures> figures = build(*order, terminal);
    if (!figures)
        return Answers::refuse(figures.error(), terminal, json);
    const double seconds = static_cast<double>(timer.elapsed()) / 1000;
    if (json)
        Answers::print({{QStringLiteral("store"), order->path},
                        {QStringLiteral("cases"), figures->cases},
                        {QStringLiteral("acts"), figures->acts},
                        {QStringLiteral("open"), figures->leftOpen},
                        {QStringLiteral("seconds"), seconds}},
                       terminal);
    else
        terminal.out << QCoreApplication::translate("Cli", "%1: %2 cases, %3 of them open, %4 acts in %5 s.")
                            .arg(order->path)
                            .arg(figures->cases)
                            .arg(figures->leftOpen)
                            .arg(figures->acts)
                            .arg(seconds, 0, 'f', 1)
                     << '\n';
    return ExitDone;
}

int runDemo(const QStringList &arguments)
{
    return Answers::onOwnTerminal(runDemo, arguments);
}
