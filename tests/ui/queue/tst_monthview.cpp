// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/ui/queue/uifixture.h"
#include "ui/queue/casequeuepage.h"
#include "ui/queue/filterbar.h"
#include "ui/queue/monthdelegate.h"
#include "ui/queue/monthmodel.h"
#include "ui/queue/monthprintout.h"
#include "ui/queue/monthview.h"

#include <QLabel>
#include <QPushButton>
#include <QTableView>

/// The month of deadlines by keyboard: days and what they are, what is due on each, the queue of a day, on paper.
class TestMonthView : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void aMonthBeginsOnItsMonday();
    void daysSayWhatTheyAre_data();
    void daysSayWhatTheyAre();
    void figuresStandAtTheirDay();
    void arrowsGoFromDayToDayAndMonthToMonth();
    void enterShowsTheDayInTheList();
    void escapeLeadsBackToTheList();
    void anEmptyMonthSaysWhatToDo();
    void theMonthGoesOnPaper();
    void monthIsPaintedInEveryLook_data();
    void monthIsPaintedInEveryLook();

private:
    static void fill(UiFixture &ui);
    static MonthView *showMonth(CaseQueuePage &page, const QSize &size = {1366, 680});
    static QTableView *days(const MonthView *view) { return view->findChild<QTableView *>(QStringLiteral("monthTable")); }
    static QModelIndex cell(const MonthView *view, QDate day) { return view->findChild<MonthModel *>()->indexOf(day); }
};

void TestMonthView::fill(UiFixture &ui)
{
    ui.supplyAt(QStringLiteral("2026-11-10 10:12"));                                                                             // due 11-13: over
    ui.supplyAt(QStringLiteral("2026-11-18 10:00"), QStringLiteral("王芳"));                                                     // due 11-23: today
    ui.supplyAt(QStringLiteral("2026-11-20 10:00"), QStringLiteral("赵强"));                                                     // due 11-25
    ui.supplyAt(QStringLiteral("2026-11-20 09:30"), QStringLiteral("永盛纺织有限公司"), QStringLiteral("hv-dual")); // due 2027-01-04, provisional
}

MonthView *TestMonthView::showMonth(CaseQueuePage &page, const QSize &size)
{
    page.resize(size);
    page.show();
    if (!QTest::qWaitForWindowActive(&page))
        return nullptr;
    page.refresh();
    page.run(CommandId::MonthView);
    auto *view = page.findChild<MonthView *>();
    QSignalSpy reloaded(view->findChild<MonthModel *>(), &MonthModel::reloaded);
    view->refresh();
    return QTest::qWaitFor([&reloaded] { return reloaded.count() > 0; }, 20'000) ? view : nullptr;
}

void TestMonthView::aMonthBeginsOnItsMonday()
{
    UiFixture ui;
    ui.start();
    MonthModel model(*ui.context);
    model.setMonth(QDate(2026, 11, 23));
    QCOMPARE(model.dayAt(model.index(0, 0)), QDate(2026, 10, 26));
    QCOMPARE(model.indexOf(QDate(2026, 11, 1)), model.index(0, 6));
    QCOMPARE(model.indexOf(QDate(2026, 12, 6)), model.index(5, 6));
    QVERIFY(!model.indexOf(QDate(2026, 12, 7)).isValid());
    QVERIFY(!model.indexOf(QDate(2026, 10, 25)).isValid());
    QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), QStringLiteral("周一"));
    model.setMonth(QDate(2027, 2, 1)); // begins on a Monday, four weeks
    QCOMPARE(model.dayAt(model.index(0, 0)), QDate(2027, 2, 1));
}

void TestMonthView::daysSayWhatTheyAre_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("mark");
    QTest::addColumn<bool>("rest");
    QTest::addColumn<bool>("known");
    QTest::newRow("working day") << QDate(2026, 9, 21) << QString() << false << true;
    QTest::newRow("weekend") << QDate(2026, 9, 12) << QStringLiteral("休") << true << true;
    QTest::newRow("made up") << QDate(2026, 9, 20) << QStringLiteral("班") << false << true;
    QTest::newRow("not announced") << QDate(2027, 6, 7) << QString() << false << false;
}

void TestMonthView::daysSayWhatTheyAre()
{
    QFETCH(QDate, day);
    QFETCH(QString, mark);
    QFETCH(bool, rest);
    QFETCH(bool, known);
    UiFixture ui;
    ui.start();
    MonthModel model(*ui.context);
    model.setMonth(day);
    const QModelIndex index = model.indexOf(day);
    QCOMPARE(index.data(MonthModel::MarkRole).toString(), mark);
    QCOMPARE(index.data(MonthModel::RestRole).toBool(), rest);
    QCOMPARE(index.data(MonthModel::KnownRole).toBool(), known);
    QCOMPARE(index.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("尚未公布")), !known);
    const QModelIndex national = [&] {
        model.setMonth(QDate(2026, 10, 1));
        return model.indexOf(QDate(2026, 10, 1));
    }();
    QVERIFY(national.data(MonthModel::RestRole).toBool());
    QVERIFY(national.data(MonthModel::MarkRole).toString().size() > 1); // its name
}

void TestMonthView::figuresStandAtTheirDay()
{
    UiFixture ui;
    fill(ui);
    ui.start();
    CaseQueuePage page(*ui.context);
    MonthView *view = showMonth(page);
    QVERIFY(view && view->isVisible());
    QCOMPARE(MonthDelegate::figures(ui.theme, cell(view, QDate(2026, 11, 13))), QStringList{QStringLiteral("■ 超期 1 件")});
    QCOMPARE(MonthDelegate::figures(ui.theme, cell(view, QDate(2026, 11, 23))), QStringList{QStringLiteral("▲ 1 件到期")});
    QCOMPARE(MonthDelegate::figures(ui.theme, cell(view, QDate(2026, 11, 25))), QStringList{QStringLiteral("● 1 件到期")});
    QCOMPARE(MonthDelegate::figures(ui.theme, cell(view, QDate(2026, 11, 26))), QStringList());
    QVERIFY(view->findChild<QLabel *>(QStringLiteral("monthSum"))->text().contains(QStringLiteral("3 件到期 · 超期 1 件")));
    view->setDay(QDate(2027, 1, 4));
    QTRY_COMPARE(MonthDelegate::figures(ui.theme, cell(view, QDate(2027, 1, 4))), (QStringList{QStringLiteral("● 1 件到期"), QStringLiteral("◌ 暂定 1 件")}));
}

void TestMonthView::arrowsGoFromDayToDayAndMonthToMonth()
{
    UiFixture ui;
    fill(ui);
    ui.start();
    CaseQueuePage page(*ui.context);
    MonthView *view = showMonth(page);
    QVERIFY(view);
    QCOMPARE(view->day(), QDate(2026, 11, 23));
    QTRY_VERIFY(days(view)->hasFocus());
    const auto press = [view](Qt::Key key) {
        QTest::keyClick(days(view), key);
        return view->day();
    };
    QCOMPARE(press(Qt::Key_Left), QDate(2026, 11, 22)); // from Monday to the Sunday before
    QCOMPARE(press(Qt::Key_Down), QDate(2026, 11, 29));
    QCOMPARE(press(Qt::Key_Right), QDate(2026, 11, 30));
    QCOMPARE(press(Qt::Key_Right), QDate(2026, 12, 1));
    QCOMPARE(view->findChild<QLabel *>(QStringLiteral("monthTitle"))->text(), QStringLiteral("2026年12月"));
    QCOMPARE(press(Qt::Key_PageUp), QDate(2026, 11, 1));
    QCOMPARE(press(Qt::Key_End), QDate(2026, 11, 30));
    QCOMPARE(press(Qt::Key_Home), QDate(2026, 11, 1));
    QCOMPARE(press(Qt::Key_PageDown), QDate(2026, 12, 1));
    QCOMPARE(days(view)->currentIndex(), cell(view, QDate(2026, 12, 1)));
    view->setDay(QDate(2100, 12, 31));
    QCOMPARE(press(Qt::Key_Right), QDate(2100, 12, 31)); // the calendar ends here
}

void TestMonthView::enterShowsTheDayInTheList()
{
    UiFixture ui;
    fill(ui);
    ui.start();
    CaseQueuePage page(*ui.context);
    MonthView *view = showMonth(page);
    QVERIFY(view);
    QTest::keyClick(days(view), Qt::Key_Down);
    QTest::keyClick(days(view), Qt::Key_Up);
    QTest::keyClick(days(view), Qt::Key_Right);
    QTest::keyClick(days(view), Qt::Key_Right);
    QTest::keyClick(days(view), Qt::Key_Return);
    QVERIFY(!view->isVisible());
    auto *table = page.findChild<QTableView *>(QStringLiteral("queueTable"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QTRY_VERIFY(table->isVisible());
    auto *chip = page.findChild<QPushButton *>(QStringLiteral("filterDay"));
    QVERIFY(chip->isVisible());
    QVERIFY(chip->text().contains(QStringLiteral("11月25日")));
    chip->click();
    QTRY_COMPARE(table->model()->rowCount(), 4);
    QVERIFY(!chip->isVisible());
}

void TestMonthView::escapeLeadsBackToTheList()
{
    UiFixture ui;
    fill(ui);
    ui.start();
    CaseQueuePage page(*ui.context);
    MonthView *view = showMonth(page);
    QVERIFY(view);
    QVERIFY(!page.commandsNow().contains(CommandId::ReachNext));
    QTest::keyClick(days(view), Qt::Key_Escape);
    QVERIFY(!view->isVisible());
    auto *table = page.findChild<QTableView *>(QStringLiteral("queueTable"));
    QVERIFY(table->isVisible() && table->hasFocus());
    QVERIFY(page.run(CommandId::MonthView));
    QVERIFY(view->isVisible());
    QVERIFY(page.run(CommandId::MonthView));
    QVERIFY(!view->isVisible());
}

void TestMonthView::anEmptyMonthSaysWhatToDo()
{
    UiFixture ui;
    ui.start();
    CaseQueuePage page(*ui.context);
    MonthView *view = showMonth(page);
    QVERIFY(view);
    QVERIFY(view->findChild<QLabel *>(QStringLiteral("monthSum"))->text().contains(QStringLiteral("没有到期")));
}

void TestMonthView::theMonthGoesOnPaper()
{
    UiFixture ui;
    fill(ui);
    ui.start();
    CaseQueuePage page(*ui.context);
    MonthView *view = showMonth(page);
    QVERIFY(view);
    const auto html = PrintRoom::html(MonthPrintout::of(*ui.context, *view->findChild<MonthModel *>(), QStringLiteral("2026年11月")));
    QVERIFY2(html.has_value(), "the template has a hole");
    QVERIFY(html->contains(QStringLiteral("■ 超期 1 件")));
    QVERIFY(!html->contains(QStringLiteral("李")));
    ui.answers.savePath = ui.office.folder.filePath(QStringLiteral("month.pdf"));
    QVERIFY(page.run(CommandId::SavePdf));
    QTRY_VERIFY(QFile::exists(ui.answers.savePath));
    const QString folder = qEnvironmentVariable("YINGSHENG_PICTURES");
    if (!folder.isEmpty())
        QFile::copy(ui.answers.savePath, folder + QStringLiteral("/month.pdf"));
}

void TestMonthView::monthIsPaintedInEveryLook_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("percent");
    QTest::newRow("wide") << QSize(1262, 640) << false << 100;
    QTest::newRow("dark") << QSize(1262, 640) << true << 100;
    QTest::newRow("large") << QSize(1262, 640) << false << 200;
}

/// With YINGSHENG_PICTURES=FOLDER the pictures are kept, to be looked at.
void TestMonthView::monthIsPaintedInEveryLook()
{
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    QFETCH(int, percent);
    UiFixture ui;
    fill(ui);
    ui.start();
    const QString before = qApp->styleSheet();
    ui.theme.setKind(dark ? Theme::Kind::Dark : Theme::Kind::Light);
    ui.theme.setPercent(percent);
    qApp->setStyleSheet(ui.theme.styleSheet());
    qApp->setFont(ui.theme.body());
    CaseQueuePage page(*ui.context);
    page.setAutoFillBackground(true);
    MonthView *view = showMonth(page, size);
    QVERIFY(view);
    QTest::qWait(30);
    const QImage picture = page.grab().toImage();
    const QString folder = qEnvironmentVariable("YINGSHENG_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(picture.save(folder + QStringLiteral("/month-%1.png").arg(QString::fromLatin1(QTest::currentDataTag()))));
    qApp->setStyleSheet(before);
    QVERIFY(days(view)->rowHeight(0) >= ui.theme.px(68));
}

YINGSHENG_TEST(TestMonthView)
#include "tst_monthview.moc"
