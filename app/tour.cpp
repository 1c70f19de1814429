// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour.h"

#include "app/commands/answers.h"
#include "app/commands/arguments.h"
#include "app/officeopening.h"
#include "app/stallmeter.h"
#include "app/tourday.h"
#include "app/tourlook.h"
#include "app/tourmanual.h"
#include "app/touroffice.h"
#include "app/tourplayer.h"
#include "app/tourstage.h"
#include "ui/shell/errortext.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <optional>

namespace {

constexpr int stepMs = 30'000; ///< so long one step may last

struct TourOrder
{
    QString folder;
    QString manual; ///< made there instead
    QString store;
    QString scene;
    QSize size{1366, 768};
    TourLook look;
    QString stalls; ///< file for the longest times a key would have waited; empty: not measured
    int slowMs = 0; ///< so long the office waits before each answer, as on a slow disk
};

Result<TourOrder> orderOf(const QStringList &words)
{
    const auto arguments = Arguments::parse(words, QStringList{QStringLiteral("--out"), QStringLiteral("--store"), QStringLiteral("--scene"), QStringLiteral("--size"),
                                                               QStringLiteral("--manual"), QStringLiteral("--stalls"), QStringLiteral("--slow")}
                                                       + TourLook::options());
    if (!arguments)
        return fail(arguments);
    const Result<TourLook> look = TourLook::from(*arguments);
    if (!look)
        return fail(look);
    TourOrder order;
    order.manual = arguments->value(QStringLiteral("--manual"));
    const Result<QString> folder = order.manual.isEmpty() ? arguments->needed(QStringLiteral("--out")) : Result<QString>(order.manual);
    if (!folder)
        return fail(folder);
    order.folder = *folder;
    order.look = *look;
    order.store = arguments->value(QStringLiteral("--store"));
    order.scene = arguments->value(QStringLiteral("--scene"));
    if (const QStringList size = arguments->value(QStringLiteral("--size")).split(u'x'); size.size() == 2)
        order.size = QSize(size.at(0).toInt(), size.at(1).toInt()).expandedTo({800, 560});
    order.stalls = arguments->value(QStringLiteral("--stalls"));
    order.slowMs = arguments->value(QStringLiteral("--slow")).toInt();
    if (!QDir().mkpath(order.folder))
        return fail(ErrorCode::FileUnwritable, {}, {order.folder});
    return order;
}

bool written(const QString &path, const QString &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0;
}

int play(const TourOrder &order, Language &language, Terminal terminal)
{
    const QTemporaryDir ownStore;
    TourStage stage(QDir(order.folder).absolutePath(), order.size, language, order.look);
    stage.setPeople(order.store.isEmpty());
    QList<TourStep> steps = order.scene.isEmpty() ? TourDay::all(stage) : TourDay::only(stage, order.scene);
    if (steps.isEmpty())
        return Answers::refuse({ErrorCode::UsageWrong, {}, {QStringLiteral("--scene ") + order.scene}}, terminal, false);
    for (TourStep &step : steps)
        step.isDone = [&stage, isDone = std::move(step.isDone)] { return stage.handsRest() && isDone(); };
    std::optional<StallMeter> meter;
    if (!order.stalls.isEmpty())
        meter.emplace();
    const auto savePicture = [&stage, &meter](const QString &name) {
        if (meter)
            meter->pause(); // nobody takes pictures at a counter
        const QString path = stage.savePicture(name);
        if (meter)
            meter->resume();
        return path;
    };
    TourPlayer player(steps, {savePicture, [&stage](const QString &name) { return stage.fileIn(name); }}, terminal, stepMs + 30 * order.slowMs);
    if (meter) {
        QObject::connect(&player, &TourPlayer::stepBegan, &*meter, [&meter](const QString &scene, const QString &picture) {
            meter->setScene(picture.isEmpty() ? scene : scene + u' ' + picture);
        });
    }
    QObject::connect(&stage.bench(), &Bench::opened, &player, [&stage, &order] { stage.bench().context().office.setSlownessMs(order.slowMs); });
    QObject::connect(&player, &TourPlayer::ended, qApp, [](int exitCode) { QCoreApplication::exit(exitCode); });
    QObject::connect(&stage.bench(), &Bench::opened, &player, &TourPlayer::begin);
    QObject::connect(&stage.bench(), &Bench::refused, &player,
                     [terminal](const Error &error) { QCoreApplication::exit(Answers::refuse(error, terminal, false)); });
    const QString store = order.store.isEmpty() ? ownStore.filePath(QStringLiteral("demo.db")) : order.store;
    stage.setStore(store);
    stage.bench().open(order.store.isEmpty() ? TourOffice::made(store, stage.clock().wallUtcMs()) : OfficeOpening::existing(store));
    const int exitCode = QCoreApplication::exec();
    if (meter && !written(order.stalls, meter->table()))
        return Answers::refuse({ErrorCode::FileUnwritable, {}, {order.stalls}}, terminal, false);
    return exitCode;
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
                                                            "     [--theme light|dark] [--language zh_CN|en] [--text 100|125|150|175|200]\n"
                                                            "tour --manual DIR   the manual in Chinese and English, as HTML and PDF, with pictures of its own\n"
                                                            "tour --check-manual   whether the manual names only pictures and commands that there are\n"
                                                            "Plays a counter day on the real window, also without a display, and saves pictures and printouts "
                                                            "into DIR. Without --store on a demo office of its own, which has people; a --store is played on without the "
                                                            "scenes of people, backups and the like. Fails when a scene cannot be played.\n"
                                                            "--theme, --language and --text: how the window looks all day; scenes about a look come back to it.\n"
                                                            "To measure: [--stalls FILE] writes how long a key would have waited at most in each scene, "
                                                            "[--slow MS] lets the office answer that much later.\n"
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
