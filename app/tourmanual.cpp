// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tourmanual.h"

#include "app/commands/answers.h"
#include "app/tourday.h"
#include "app/touroffice.h"
#include "app/tourplayer.h"
#include "app/tourstage.h"
#include "ui/manual/manualbook.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>

namespace {

/// The window in other looks: no page of the manual shows it.
const QStringList &looks()
{
    static const QStringList names{QStringLiteral("dark"), QStringLiteral("large"), QStringLiteral("narrow"), QStringLiteral("language")};
    return names;
}

QSet<QString> picturesOf(const QList<TourStep> &steps)
{
    QSet<QString> names;
    for (const TourStep &step : steps) {
        if (!step.picture.isEmpty())
            names << step.picture;
    }
    return names;
}

QList<TourStep> day(TourStage &stage)
{
    QList<TourStep> steps = TourDay::all(stage);
    steps.removeIf([](const TourStep &step) { return looks().contains(step.scene); });
    return steps;
}

QString folderOf(const QString &language)
{
    return language == QStringLiteral("zh") ? QStringLiteral("zh_CN") : language;
}

/// Plays the day and keeps the pictures that `manual` names in `pictures`. An ExitCode.
int play(TourStage &stage, const Manual &manual, const QString &store, Terminal terminal)
{
    QList<TourStep> steps = day(stage);
    for (TourStep &step : steps) {
        if (!manual.pictures.contains(step.picture))
            step.picture.clear();
        step.file.clear();
        step.isDone = [&stage, isDone = std::move(step.isDone)] { return stage.handsRest() && isDone(); };
    }
    QString unsaid;
    QTextStream nowhere(&unsaid);
    TourPlayer player(steps, {[&stage](const QString &name) { return stage.savePicture(name); }, [&stage](const QString &name) { return stage.fileIn(name); }},
                      Terminal{terminal.in, nowhere, terminal.err});
    QObject::connect(&player, &TourPlayer::ended, qApp, [](int exitCode) { QCoreApplication::exit(exitCode); });
    QObject::connect(&stage.bench(), &Bench::opened, &player, &TourPlayer::begin);
    QObject::connect(&stage.bench(), &Bench::refused, &player,
                     [terminal](const Error &error) { QCoreApplication::exit(Answers::refuse(error, terminal, false)); });
    stage.setStore(store);
    stage.bench().open(TourOffice::made(store, stage.clock().wallUtcMs()));
    return QCoreApplication::exec();
}

int makeOne(const QString &language, const QString &folder, QSize size, Language &spoken, Terminal terminal)
{
    spoken.setCurrent(language);
    const QTemporaryDir scratch;
    TourStage stage(scratch.path(), size, spoken);
    stage.setPeople(true);
    const Result<Manual> manual = ManualText::read(language, picturesOf(day(stage)));
    if (!manual)
        return Answers::refuse(manual.error(), terminal, false);
    if (const int exit = play(stage, *manual, scratch.filePath(QStringLiteral("demo.db")), terminal); exit != ExitDone)
        return exit;
    const ManualBook book(*manual, [&stage](const QString &name) { return QImage(stage.fileIn(name + QStringLiteral(".png"))); });
    const QString own = folder + u'/' + folderOf(language);
    const QString pdf = own + QStringLiteral("/yingsheng-%1.pdf").arg(folderOf(language));
    const Result<> html = book.writeHtml(own);
    const Result<int> pages = html ? book.writePdf(pdf) : fail(html);
    if (!pages)
        return Answers::refuse(pages.error(), terminal, false);
    terminal.out << own + QStringLiteral("/index.html") << '\n' << pdf << '\n';
    terminal.out.flush();
    return ExitDone;
}

} // namespace

int TourManual::check(Language &language, Terminal terminal)
{
    const QTemporaryDir scratch;
    TourStage stage(scratch.path(), QSize(1366, 768), language);
    stage.setPeople(true);
    const QSet<QString> pictures = picturesOf(day(stage));
    for (const QString &one : ManualText::languages()) {
        language.setCurrent(one);
        if (const Result<Manual> manual = ManualText::read(one, pictures); !manual)
            return Answers::refuse(manual.error(), terminal, false);
    }
    return ExitDone;
}

int TourManual::make(const QString &folder, QSize size, Language &language, Terminal terminal)
{
    QGuiApplication::setQuitOnLastWindowClosed(false); // one window goes, the next comes
    for (const QString &one : ManualText::languages()) {
        if (const int exit = makeOne(one, QDir(folder).absolutePath(), size, language, terminal); exit != ExitDone)
            return exit;
    }
    return ExitDone;
}
