// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/touracts.h"
#include "app/tourday.h"
#include "app/tourstage.h"
#include "ui/queue/casequeuepage.h"
#include "ui/queue/monthview.h"
#include "ui/queue/queuemodel.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>

// The scenes of the list as a whole: its columns and views, several cases at once, its file, the month.

using namespace TourActs;

namespace {

QTableView *table(TourStage &stage)
{
    return stage.part<QTableView>("queueTable");
}

bool showsRows(TourStage &stage)
{
    return table(stage) && table(stage)->isVisible() && table(stage)->model()->rowCount() > 0;
}

TourMove allCases(TourStage &stage)
{
    return {[&stage] {
                stage.window().showPage(CommandId::PageQueue);
                stage.part<CaseQueuePage>()->showFilter(QueueFilter::Kind::All);
            },
            [&stage] { return showsRows(stage); }, {}, {}};
}

void exportTo(TourStage &stage, const QString &name)
{
    stage.interaction().nameNext(name);
    stage.run(CommandId::Export);
}

} // namespace

/// Columns chosen, the view of whom we wait for, a view of one's own, and the list as Excel reads it.
TourMoves TourDay::queueViews(TourStage &stage)
{
    const auto keepView = [&stage] {
        auto *name = stage.sheet()->findChild<QLineEdit *>(QStringLiteral("viewName"));
        name->setFocus();
        stage.type(QStringLiteral("等客户的新装"));
        stage.inTurn([&stage] { stage.sheet()->findChild<QPushButton *>(QStringLiteral("viewKeep"))->click(); });
    };
    const auto isKept = [&stage] {
        const auto *list = stage.part<QListWidget>("viewList");
        return list && list->currentItem() && list->currentItem()->text() == QStringLiteral("等客户的新装");
    };
    const auto closed = [&stage] { return stage.sheet() == nullptr && showsRows(stage); };
    const QString book = QStringLiteral("open-cases.xlsx");
    const QString text = QStringLiteral("open-cases.csv");
    return {allCases(stage),
            {[&stage] { stage.run(CommandId::Columns); }, [&stage] { return isAsked(stage, "columnList"); }, QStringLiteral("queue-columns"), {}},
            {[&stage] { stage.sheet()->goBack(); }, closed, {}, {}},
            {[&stage] { stage.run(CommandId::Views); }, [&stage] { return isAsked(stage, "viewList"); }, QStringLiteral("queue-views"), {}},
            {[&stage] { stage.press(Qt::Key_End); stage.press(Qt::Key_Return); }, closed, QStringLiteral("queue-waiting"), {}},
            {[&stage] { stage.run(CommandId::Views); }, [&stage] { return isAsked(stage, "viewName"); }, {}, {}},
            {keepView, isKept, QStringLiteral("queue-view-kept"), {}},
            {[&stage] { stage.sheet()->goBack(); }, closed, {}, {}},
            {[&stage, book] { exportTo(stage, book); }, [&stage, book] { return stage.isWritten(book); }, {}, book},
            {[&stage, text] { exportTo(stage, text); }, [&stage, text] { return stage.isWritten(text); }, {}, text},
            allCases(stage)};
}

/// Four cases chosen together: what can be done with them, and a note to each.
TourMoves TourDay::queueMany(TourStage &stage)
{
    const auto mark = [&stage] {
        stage.part<CaseQueuePage>()->takeFocus();
        stage.press(Qt::Key_Home);
        for (int i = 0; i < 4; ++i)
            stage.press(Qt::Key_Insert);
    };
    const auto isNoted = [&stage] { return stage.sheet() == nullptr && stage.can(CommandId::Note) && !stage.isShown("manyProgress"); };
    return {allCases(stage),
            {mark, [&stage] { return stage.isShown("manyPanel"); }, QStringLiteral("queue-many"), {}},
            {[&stage] { stage.run(CommandId::ReachNext); }, [&stage] { return isAsked(stage, "what"); }, QStringLiteral("queue-many-milestone"), {}},
            {[&stage] { stage.sheet()->goBack(); }, [&stage] { return stage.sheet() == nullptr; }, {}, {}},
            {[&stage] { stage.run(CommandId::Note); }, [&stage] { return isAsked(stage, "text"); }, {}, {}},
            {[&stage] { stage.type(QStringLiteral("本周停电检修，勘查顺延一天，已电话告知")); stage.inTurn([&stage] { stage.sheet()->act(); }); }, isNoted, QStringLiteral("queue-many-noted"), {}},
            {[&stage] { stage.press(Qt::Key_Escape); }, [&stage] { return !stage.isShown("manyPanel"); }, {}, {}}};
}

/// What is due on each day of this month and the next, the cases of one day, the month on paper.
TourMoves TourDay::month(TourStage &stage)
{
    const auto isRead = [&stage] {
        const auto *model = stage.part<MonthModel>();
        return stage.isShown("monthTable") && model->ofMonth().due > 0;
    };
    const auto isShown = [&stage] { return stage.isShown("monthTable"); };
    const QString paper = QStringLiteral("month.pdf");
    const auto dayIsShown = [&stage] { return stage.isShown("filterDay"); };
    return {allCases(stage),
            {[&stage] { stage.run(CommandId::MonthView); }, isRead, QStringLiteral("month"), {}},
            {[&stage, paper] { stage.saveNext(paper); }, [&stage, paper] { return stage.isWritten(paper); }, {}, paper},
            {[&stage] { stage.press(Qt::Key_PageDown); stage.press(Qt::Key_PageDown); }, isShown, QStringLiteral("month-not-announced"), {}},
            {[&stage] { stage.press(Qt::Key_PageUp); stage.press(Qt::Key_PageUp); stage.press(Qt::Key_Return); }, dayIsShown, QStringLiteral("month-day"), {}},
            allCases(stage)};
}
