// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/ui/reports/samplereport.h"
#include "ui/reports/figureview.h"
#include "ui/reports/reporttables.h"
#include "ui/shell/theme.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QScrollBar>

namespace {

FigureModel::Table table(const DailyReport &report)
{
    return ReportTables::commitments(report, ReportWords(SampleReport::rules(), QStringLiteral("zh")));
}

} // namespace

class TestFigureView : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void arrowsGoFromFigureToFigureAndTabLeaves();
    void sameShapeKeepsTheChosenFigureWithoutAReset();
    void chosenFigureIsFoundAgainWhenLinesCame();
    void totalLineSpeaksOfAllTypes();
    void choosingFromOutsideTellsNobody();
    void longWordsGoOnInASecondLine();
};

void TestFigureView::arrowsGoFromFigureToFigureAndTabLeaves()
{
    const Theme theme;
    QWidget window;
    auto *view = new FigureView(theme, &window);
    auto *next = new QLineEdit(&window);
    QVBoxLayout column(&window);
    column.addWidget(view);
    column.addWidget(next);
    view->setTable(table(SampleReport::report()));
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy chosen(view, &FigureView::figureChosen);
    view->setFocus();
    QCOMPARE(view->figures().keyAt(view->currentIndex())->figure, Figure::Running);
    QTest::keyClick(view, Qt::Key_Right);
    QTest::keyClick(view, Qt::Key_Right);
    QCOMPARE(view->figures().keyAt(view->currentIndex())->figure, Figure::Overdue);
    for (int i = 0; i < 10; ++i)
        QTest::keyClick(view, Qt::Key_Left);
    QCOMPARE(view->figures().keyAt(view->currentIndex())->figure, Figure::Running); // never onto the words
    QVERIFY(chosen.count() >= 3);
    QTest::keyClick(view, Qt::Key_Tab);
    QVERIFY(next->hasFocus());
}

void TestFigureView::sameShapeKeepsTheChosenFigureWithoutAReset()
{
    const Theme theme;
    FigureView view(theme);
    const QAbstractItemModelTester tester(&view.figures(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    DailyReport report = SampleReport::report();
    view.setTable(table(report));
    const FigureKey key{Figure::Paused, QStringLiteral("new-supply"), QStringLiteral("plan-reply")};
    QVERIFY(view.choose(key));
    QSignalSpy reset(&view.figures(), &QAbstractItemModel::modelReset);
    QSignalSpy changed(&view.figures(), &QAbstractItemModel::dataChanged);
    report.commitments[0].paused = 7;
    view.setTable(table(report));
    QCOMPARE(reset.count(), 0);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(view.figures().keyAt(view.currentIndex()), key);
    QCOMPARE(view.currentIndex().data().toInt(), 7);
}

void TestFigureView::chosenFigureIsFoundAgainWhenLinesCame()
{
    const Theme theme;
    FigureView view(theme);
    DailyReport report = SampleReport::report();
    view.setTable(table(report));
    const FigureKey key{Figure::Overdue, QStringLiteral("new-supply"), QStringLiteral("plan-reply")};
    QVERIFY(view.choose(key));
    QSignalSpy chosen(&view, &FigureView::figureChosen);
    CommitmentLine first = report.commitments.constFirst();
    first.type = QStringLiteral("complaint");
    first.commitment = QStringLiteral("contact");
    report.commitments.prepend(first);
    view.setTable(table(report));
    QCOMPARE(view.figures().keyAt(view.currentIndex()), key);
    QCOMPARE(view.currentIndex().row(), 1);
    QCOMPARE(chosen.count(), 0);
}

void TestFigureView::totalLineSpeaksOfAllTypes()
{
    FigureModel model;
    model.setTable(table(SampleReport::report()));
    QCOMPARE(model.rowCount(), 2);
    const auto key = model.keyAt(model.index(1, 2));
    QVERIFY(key);
    QCOMPARE(*key, (FigureKey{Figure::Running, {}, {}}));
    QVERIFY(!model.keyAt(model.index(0, 0)));
    QVERIFY(!model.flags(model.index(0, 1)).testFlag(Qt::ItemIsEnabled));
    QCOMPARE(model.index(0, model.columnCount() - 1).data().toString(), QStringLiteral("8/9 88.8%"));
}

void TestFigureView::choosingFromOutsideTellsNobody()
{
    const Theme theme;
    FigureView view(theme);
    view.setTable(table(SampleReport::report()));
    QSignalSpy chosen(&view, &FigureView::figureChosen);
    QVERIFY(!view.choose(FigureKey{Figure::Accepted, {}, {}}));
    QVERIFY(!view.currentIndex().isValid());
    QVERIFY(view.choose(FigureKey{Figure::MetLate, {}, {}}));
    QCOMPARE(chosen.count(), 0);
}

void TestFigureView::longWordsGoOnInASecondLine()
{
    const Theme theme;
    FigureView view(theme);
    view.resize(1400, 300);
    view.setTable(table(SampleReport::report()));
    view.show();
    QCOMPARE(view.rowHeight(0), theme.px(34));
    view.resize(560, 300);
    QTRY_COMPARE(view.rowHeight(0), theme.px(42));
    const int bar = view.horizontalHeader()->length() > view.width() ? view.horizontalScrollBar()->sizeHint().height() : 0;
    QCOMPARE(view.sizeHint().height(), theme.px(34) + theme.px(42) * view.figures().rowCount() + bar);
    const QImage narrow = view.grab().toImage();
    view.resize(1400, 300);
    QTRY_COMPARE(view.rowHeight(0), theme.px(34));
    QVERIFY(narrow != view.grab().toImage());
}

YINGSHENG_TEST(TestFigureView)

#include "tst_figureview.moc"
