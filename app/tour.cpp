// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour.h"

#include "app/commands/answers.h"
#include "app/commands/arguments.h"
#include "app/officeopening.h"
#include "app/tourday.h"
#include "app/tourmanual.h"
#include "app/tourplayer.h"
#include "app/tourstage.h"
#include "ui/shell/errortext.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>

namespace {

struct TourOrder
{
    QString folder;
    QString manual; ///< made there instead
    QString store;
    QString scene;
    QSize size{1366, 768};
};

Result<TourOrder> orderOf(const QStringList &words)
{
    const auto arguments = Arguments::parse(words, {QStringLiteral("--out"), QStringLiteral("--store"), QStringLiteral("--scene"), QStringLiteral("--size"), QStringLiteral("--manual")});
    if (!arguments)
        return fail(arguments);
    TourOrder order;
    order.manual = arguments->value(QStringLiteral("--manual"));
    const Result<QString> folder = order.manual.isEmpty() ? arguments->needed(QStringLiteral("--out")) : Result<QString>(order.manual);
    if (!folder)
        return fail(folder);
    order.folder = *folder;
    order.store = arguments->value(QStringLiteral("--store"));
    order.scene = arguments->value(QStringLiteral("--scene"));
    if (const QStringList size = arguments->value(QStringLiteral("--size")).split(u'x'); size.size() == 2)
        order.size = QSize(size.at(0).toInt(), size.at(1).toInt()).expandedTo({800, 560});
    if (!QDir().mkpath(order.folder))
        return fail(ErrorCode::FileUnwritable, {}, {order.folder});
    return order;
}

int play(const TourOrder &order, Language &language, Terminal terminal)
{
    const QTemporaryDir ownStore;
    TourStage stage(QDir(order.folder).absolutePath(), order.size, language);
    const QList<TourStep> steps = order.scene.isEmpty() ? TourDay::all(stage) : TourDay::only(stage, order.scene);
    if (steps.isEmpty())
        return Answers::refuse({ErrorCode::UsageWrong, {}, {QStringLiteral("--scene ") + order.scene}}, terminal, false);
    TourPlayer player(steps, {[&stage](const QString &name) { return stage.savePicture(name); }, [&stage](const QString &name) { return stage.fileIn(name); }},
                      terminal);
    QObject::connect(&player, &TourPlayer::ended, qApp, [](int exitCode) { QCoreApplication::exit(exitCode); });
    QObject::connect(&stage.bench(), &Bench::opened, &player, &TourPlayer::begin);
    QObject::connect(&stage.bench(), &Bench::refused, &player,
                     [terminal](const Error &error) { QCoreApplication::exit(Answers::refuse(error, terminal, false)); });
    stage.bench().open(order.store.isEmpty() ? OfficeOpening::demo(ownStore.filePath(QStringLiteral("demo.db")), stage.clock().wallUtcMs())
                                             : OfficeOpening::existing(order.store));
    return QCoreApplication::exec();
}

} // namespace

int runTour(const QStringList &arguments)
{
    return Answers::onOwnTerminal(runTour, arguments);
}

int runTour(const QStringList &arguments, Terminal terminal)
{
    Language language;
    language.setCurrent(QLocale().language() == QLocale::English ? QStringLiteral("en") : QStringLiteral("zh"));
    if (arguments.contains(QStringLiteral("--help"))) {
        terminal.out << QCoreApplication::translate("Tour", "tour --out DIR [--store FILE] [--scene NAME] [--size 1366x768]\n"
                                                            "tour --manual DIR   the manual in Chinese and English, as HTML and PDF, with pictures of its own\n"
                                                            "tour --check-manual   whether the manual names only pictures and commands that there are\n"
                                                            "Plays a counter day on the real window, also without a display, and saves pictures and printouts "
                                                            "into DIR. Without --store on a demo office of its own. Fails when a scene cannot be played.\n"
                                                            "Scenes: %1")
                            .arg(TourDay::names().join(QStringLiteral(", ")))
                     << '\n';
        return ExitDone;
    }
    if (arguments == QStringList{QStringLiteral("--check-manual")})
        return TourManual::check(language, terminal);
    const Result<TourOrder> order = orderOf(arguments);
    if (!order)
        return Answers::refuse(order.error(), terminal, false);
    return order->manual.isEmpty() ? play(*order, language, terminal) : TourManual::make(order->folder, order->size, language, terminal);
}
