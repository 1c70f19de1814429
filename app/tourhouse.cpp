// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tourday.h"
#include "app/tourstage.h"
#include "core/base/chinatime.h"
#include "ui/firstday/firstdaysteps.h"
#include "ui/queue/casequeuepage.h"
#include "ui/reports/reportpage.h"

#include <QAbstractItemView>
#include <QListView>
#include <QTableView>

#include <cstdlib>
#include <memory>

// The scenes around the counter: the day's report, help, reminders, and the window in other looks, sizes and languages.

namespace {

QDate today(TourStage &stage)
{
    return ChinaTime::date(stage.clock().wallUtcMs());
}

bool showsReportOf(TourStage &stage, int daysAgo)
{
    const auto &report = stage.part<ReportPage>()->report();
    return report && report->day == today(stage).addDays(-daysAgo);
}

int rowsToldIn(TourStage &stage)
{
    const auto *list = stage.part<QListView>("toldList");
    return list ? list->model()->rowCount() : 0;
}

/// Another look: switched on, seen on every page, switched off again.
struct Look
{
    QString name;
    std::function<void()> on;
    std::function<bool()> isOn;
    std::function<void()> off;
};

TourMoves seenOnEveryPage(TourStage &stage, const Look &look)
{
    const auto queueIsShown = [&stage] {
        const auto *table = stage.part<CaseQueuePage>()->findChild<QTableView *>();
        return table->isVisible() && table->model()->rowCount() > 0;
    };
    const auto openFirst = [&stage] {
        stage.part<CaseQueuePage>()->takeFocus();
        stage.press(Qt::Key_Home);
        stage.press(Qt::Key_Return);
    };
    const auto chooseBusiness = [&stage] {
        stage.type(QStringLiteral("xz"));
        stage.enter();
    };
    const auto areRead = [&stage] {
        const auto *view = stage.seen<QAbstractItemView>("peopleTable");
        return view && view->model()->rowCount() > 0;
    };
    TourMoves pages; // the ledger is not a clerk's: it is seen in the scene “audit”, whatever the look
    if (stage.hasPeople())
        pages << TourMove{[&stage] { stage.window().showPage(CommandId::PagePeople); }, areRead, look.name + QStringLiteral("-people"), {}};
    return TourMoves{{look.on, look.isOn, {}, {}},
            {[&stage] {
                 stage.window().showPage(CommandId::PageReception);
                 stage.run(CommandId::NewReception);
             },
             [&stage] { return stage.here() == QStringLiteral("find") && stage.isShown("businesses"); }, look.name + QStringLiteral("-start"), {}},
            {chooseBusiness, [&stage] { return stage.isShown("field.name"); }, look.name + QStringLiteral("-form"), {}},
            {[&stage] {
                 stage.window().showPage(CommandId::PageQueue);
                 stage.part<CaseQueuePage>()->showFilter(QueueFilter::Kind::All);
             },
             queueIsShown, look.name + QStringLiteral("-queue"), {}},
            {openFirst, [&stage] { return stage.isShown("caseContent") && stage.can(CommandId::Note); }, look.name + QStringLiteral("-casefile"), {}},
            {[&stage] { stage.press(Qt::Key_Escape); }, queueIsShown, {}, {}},
            {[&stage] { stage.window().showPage(CommandId::PageReport); }, [&stage] { return stage.part<ReportPage>()->report().has_value(); },
             look.name + QStringLiteral("-report"), {}}} + pages + TourMoves{
            {[&stage] { stage.run(CommandId::ToldList); }, [&stage] { return rowsToldIn(stage) > 0; }, look.name + QStringLiteral("-reminders"), {}},
            {[&stage] { stage.sheet()->goBack(); }, [&stage] { return stage.sheet() == nullptr; }, {}, {}},
            {look.off, [isOn = look.isOn] { return !isOn(); }, {}, {}}};
}

} // namespace

/// The figures of a day before, on screen and on paper.
TourMoves TourDay::pastReport(TourStage &stage)
{
    const QString paper = QStringLiteral("daily-report-past.pdf");
    return {{[&stage] { stage.window().showPage(CommandId::PageReport); stage.run(CommandId::Today); }, [&stage] { return showsReportOf(stage, 0); }, {}, {}},
            {[&stage] { stage.run(CommandId::PreviousDay); }, [&stage] { return showsReportOf(stage, 1); }, QStringLiteral("report-past"), {}},
            {[&stage, paper] { stage.saveNext(paper); }, [&stage, paper] { return stage.isWritten(paper); }, {}, paper},
            {[&stage] { stage.run(CommandId::Today); }, [&stage] { return showsReportOf(stage, 0); }, {}, {}}};
}

/// F1: keys and what to say, searched by a word.
TourMoves TourDay::help(TourStage &stage)
{
    const QString word = QStringLiteral("F9");
    return {{[&stage] { stage.window().showPage(CommandId::PageReception); stage.run(CommandId::Help); }, [&stage] { return stage.isShown("helpSearch"); },
             QStringLiteral("help"), {}},
            {[&stage, word] { stage.type(word); }, [&stage, word] { return stage.textOf("helpSearch") == word; }, QStringLiteral("help-search"), {}},
            {[&stage] { stage.sheet()->goBack(); }, [&stage] { return stage.sheet() == nullptr; }, {}, {}}};
}

/// What the deadline watch told: what nobody has read yet, then everything, and one of its cases.
TourMoves TourDay::reminders(TourStage &stage)
{
    const auto rows = [&stage] { return rowsToldIn(stage); };
    const auto openFirst = [&stage] {
        stage.part<QListView>("toldList")->setFocus();
        stage.press(Qt::Key_Return);
    };
    return {{[&stage] { stage.run(CommandId::Reminders); }, [rows] { return rows() > 0; }, QStringLiteral("reminders"), {}},
            {[&stage] { stage.sheet()->goBack(); }, [&stage] { return stage.sheet() == nullptr; }, {}, {}},
            {[&stage] { stage.run(CommandId::ToldList); }, [rows] { return rows() > 0; }, QStringLiteral("reminders-told"), {}},
            {openFirst, [&stage] { return stage.sheet() == nullptr && stage.isShown("caseContent"); }, QStringLiteral("reminders-case"), {}},
            {[&stage] { stage.press(Qt::Key_Escape); }, [] { return true; }, {}, {}}};
}

/// The tour of the first day, step by step.
TourMoves TourDay::firstDay(TourStage &stage)
{
    TourMoves moves{{[&stage] {
                         stage.window().showPage(CommandId::PageReception);
                         stage.run(CommandId::NewReception);
                         stage.run(CommandId::FirstDay);
                     },
                     [&stage] { return stage.isShown("firstDayCard"); }, {}, {}}};
    const QList<FirstDayStep> steps = FirstDaySteps::all();
    for (const FirstDayStep &step : steps) {
        const bool isFirst = step.key == steps.constFirst().key;
        moves << TourMove{[&stage, isFirst] {
                              if (!isFirst)
                                  stage.press(Qt::Key_Return);
                          },
                          [&stage, step] { return stage.textOf("firstDayTitle") == step.title && stage.isShown("firstDayOutline"); },
                          QStringLiteral("first-day-") + step.key, {}};
    }
    moves << TourMove{[&stage] { stage.press(Qt::Key_Return); }, [&stage] { return !stage.isShown("firstDayCard"); }, {}, {}};
    return moves;
}

/// The other colours: dark, unless the day is played in them already.
TourMoves TourDay::dark(TourStage &stage)
{
    const Theme::Kind usual = stage.theme().kind();
    const auto change = [&stage] { stage.run(CommandId::SwitchTheme); };
    return seenOnEveryPage(stage, {usual == Theme::Kind::Dark ? QStringLiteral("light") : QStringLiteral("dark"), change,
                                   [&stage, usual] { return stage.theme().kind() != usual; }, change});
}

/// 200 %, or 100 % where the day is played at 200.
TourMoves TourDay::large(TourStage &stage)
{
    const int usual = stage.theme().percent();
    const int other = usual == 200 ? 100 : 200;
    // Key by key, as a hand would.
    const auto go = [&stage](int to) {
        return [&stage, to] {
            const CommandId id = to > stage.theme().percent() ? CommandId::LargerText : CommandId::SmallerText;
            for (int left = std::abs(to - stage.theme().percent()); left > 0; left -= 25)
                stage.inTurn([&stage, id] { stage.run(id); });
        };
    };
    return seenOnEveryPage(stage, {other == 200 ? QStringLiteral("large") : QStringLiteral("small"), go(other),
                                   [&stage, other] { return stage.theme().percent() == other; }, go(usual)});
}

/// The smallest screen that we promise, or the usual one where the day is played on that.
TourMoves TourDay::narrow(TourStage &stage)
{
    const QSize usual = stage.window().size();
    const QSize small(1024, 768);
    const bool isSmall = usual == small;
    const QSize other = isSmall ? QSize(1366, 768) : small;
    return seenOnEveryPage(stage, {isSmall ? QStringLiteral("wide") : QStringLiteral("narrow"), [&stage, other] { stage.window().resize(other); },
                                   [&stage, other] { return stage.window().size() == other; }, [&stage, usual] { stage.window().resize(usual); }});
}

/// The other language: English, unless the tour speaks it already.
TourMoves TourDay::language(TourStage &stage)
{
    const QString usual = stage.language().current();
    const auto change = [&stage] { stage.run(CommandId::SwitchLanguage); };
    return seenOnEveryPage(stage, {usual == QStringLiteral("en") ? QStringLiteral("chinese") : QStringLiteral("english"), change,
                                   [&stage, usual] { return stage.language().current() != usual; }, change});
}
