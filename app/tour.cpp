// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour.h"

#include "app/commands/answers.h"
#include "app/commands/arguments.h"
#include "app/officeopening.h"
#include "app/tourscenes.h"
#include "app/tourstage.h"
#include "ui/shell/errortext.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>

namespace {

constexpr int longestMs = 30'000; ///< for one step
constexpr int settleMs = 120;     ///< after a step: what was asked of the office arrives and is painted

/// Plays the steps one after the other on the application's own event loop.
class Player : public QObject
{
public:
    Player(TourStage &stage, QList<TourStep> steps, Terminal terminal) : m_stage(stage), m_steps(std::move(steps)), m_terminal(terminal)
    {
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this] { watch(); });
    }

    void begin() { next(); }

private:
    void next()
    {
        if (m_steps.isEmpty()) {
            QCoreApplication::exit(ExitDone);
            return;
        }
        m_since.start();
        m_steps.constFirst().act();
        m_timer.start(settleMs);
    }

    void watch()
    {
        const TourStep &step = m_steps.constFirst();
        if (!step.isDone()) {
            if (m_since.elapsed() > longestMs) {
                giveUp(step);
                return;
            }
            m_timer.start(settleMs);
            return;
        }
        keep(m_steps.takeFirst());
    }

    void keep(const TourStep &step)
    {
        if (!step.picture.isEmpty()) {
            const QString path = m_stage.savePicture(step.picture);
            if (path.isEmpty()) {
                giveUp(step);
                return;
            }
            m_terminal.out << path << '\n';
        }
        if (!step.file.isEmpty())
            m_terminal.out << m_stage.fileIn(step.file) << '\n';
        m_terminal.out.flush();
        next();
    }

    void giveUp(const TourStep &step)
    {
        const QString what = step.picture.isEmpty() ? step.file : step.picture;
        m_terminal.err << QCoreApplication::translate("Tour", "The scene “%1” could not be played (%2).").arg(step.scene, what) << '\n';
        m_terminal.err.flush();
        QCoreApplication::exit(ExitRefused);
    }

    TourStage &m_stage;
    QList<TourStep> m_steps;
    Terminal m_terminal;
    QTimer m_timer;
    QElapsedTimer m_since;
};

struct TourOrder
{
    QString folder;
    QString store;
    QString scene;
    QSize size{1366, 768};
};

Result<TourOrder> orderOf(const QStringList &words)
{
    const auto arguments = Arguments::parse(words, {QStringLiteral("--out"), QStringLiteral("--store"), QStringLiteral("--scene"), QStringLiteral("--size")});
    if (!arguments)
        return fail(arguments);
    const Result<QString> folder = arguments->needed(QStringLiteral("--out"));
    if (!folder)
        return fail(folder);
    TourOrder order{*folder, arguments->value(QStringLiteral("--store")), arguments->value(QStringLiteral("--scene"))};
    if (const QStringList size = arguments->value(QStringLiteral("--size")).split(u'x'); size.size() == 2)
        order.size = QSize(size.at(0).toInt(), size.at(1).toInt()).expandedTo({800, 560});
    if (!QDir().mkpath(order.folder))
        return fail(ErrorCode::FileUnwritable, {}, {order.folder});
    return order;
}

int play(const TourOrder &order, Terminal terminal)
{
    const QTemporaryDir ownStore;
    const QString language = QLocale().language() == QLocale::English ? QStringLiteral("en") : QStringLiteral("zh");
    TourStage stage(QDir(order.folder).absolutePath(), order.size, language);
    QList<TourStep> steps = TourScenes::all(stage);
    if (!order.scene.isEmpty())
        steps.removeIf([&order](const TourStep &step) { return step.scene != order.scene; });
    if (steps.isEmpty())
        return Answers::refuse({ErrorCode::UsageWrong, {}, {QStringLiteral("--scene ") + order.scene}}, terminal, false);
    Player player(stage, steps, terminal);
    QObject::connect(&stage.bench(), &Bench::opened, &player, [&player] { player.begin(); });
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
    if (arguments.contains(QStringLiteral("--help"))) {
        terminal.out << QCoreApplication::translate("Tour", "tour --out DIR [--store FILE] [--scene reception|queue|report] [--size 1366x768]\n"
                                                            "Plays counter work on the real window, also without a display, and saves pictures and printouts "
                                                            "into DIR. Without --store on a demo office of its own.")
                     << '\n';
        return ExitDone;
    }
    const Result<TourOrder> order = orderOf(arguments);
    return order ? play(*order, terminal) : Answers::refuse(order.error(), terminal, false);
}
