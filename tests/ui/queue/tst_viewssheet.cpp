// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/ui/queue/uifixture.h"
#include "ui/queue/builtinviews.h"
#include "ui/queue/casequeuepage.h"
#include "ui/queue/filterbar.h"
#include "ui/queue/ownqueue.h"
#include "ui/queue/queuemodel.h"
#include "ui/shell/sheet.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>

/// Views of the queue by keyboard: chosen, kept, renamed, deleted and brought back, each person's own.
class TestViewsSheet : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void builtInViewsAreChosenByKeyboard();
    void whomWeWaitForShowsItsColumnsLongestFirst();
    void whatIsShownIsKeptUnderAName();
    void aViewBringsItsFilterOrderAndColumnsBack();
    void whatIsSetBeforeTheViewsAreReadLosesNone();
    void aSheetOpenedBeforeTheViewsAreReadShowsThem();
    void aNameThatCannotBeIsSaidBesideTheField_data();
    void aNameThatCannotBeIsSaidBesideTheField();
    void aViewIsRenamed();
    void aDeletedViewComesBack();
    void aDeletionIsTakenBackLaterToo();
    void builtInViewsCannotBeDeleted();
    void theChipNamesTheViewThatIsShown();

private:
    static QTableView *table(const CaseQueuePage &page) { return page.findChild<QTableView *>(QStringLiteral("queueTable")); }
    static void open(CaseQueuePage &page);
    static void fill(UiFixture &ui);
    static QListWidget *askViews(CaseQueuePage &page);
    static QLineEdit *name(CaseQueuePage &page) { return Sheet::openIn(&page)->findChild<QLineEdit *>(QStringLiteral("viewName")); }
    static void press(CaseQueuePage &page, const char *button) { Sheet::openIn(&page)->findChild<QPushButton *>(QLatin1String(button))->click(); }
    static void keep(CaseQueuePage &page, const QString &viewName);
    static QStringList names(UiFixture &ui);
    static void chooseRow(QListWidget *list, const QString &words);
};

void TestViewsSheet::fill(UiFixture &ui)
{
    ui.supplyAt(QStringLiteral("2026-11-10 10:12"));
    ui.supplyAt(QStringLiteral("2026-11-20 10:00"), QStringLiteral("王芳"));
    const CaseId paused = ui.supplyAt(QStringLiteral("2026-11-19 10:00"), QStringLiteral("赵强"));
    ui.office->caseDesk().pause(ui.office.act(), paused, QStringLiteral("materials-missing"), QStringLiteral("电话"));
}

void TestViewsSheet::open(CaseQueuePage &page)
{
    page.resize(1366, 680);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.refresh();
    QTRY_COMPARE(table(page)->model()->rowCount(), 3);
}

QListWidget *TestViewsSheet::askViews(CaseQueuePage &page)
{
    page.run(CommandId::Views);
    return Sheet::openIn(&page)->findChild<QListWidget *>(QStringLiteral("viewList"));
}

void TestViewsSheet::keep(CaseQueuePage &page, const QString &viewName)
{
    askViews(page);
    name(page)->setText(viewName);
    press(page, "viewKeep");
}

QStringList TestViewsSheet::names(UiFixture &ui)
{
    const auto kept = ui.onOffice([person = ui.context->actor](Workplace &place) { return place.queueShelf().of(person); });
    QStringList all;
    for (const SavedView &view : kept.value_or(PersonQueue()).views)
        all << view.name;
    return all;
}

void TestViewsSheet::chooseRow(QListWidget *list, const QString &words)
{
    const auto found = list->findItems(words, Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    list->setCurrentItem(found.constFirst());
}

void TestViewsSheet::builtInViewsAreChosenByKeyboard()
{
    UiFixture ui;
    fill(ui);
    ui.start();
    CaseQueuePage page(*ui.context);
    open(page);
    QListWidget *list = askViews(page);
    QVERIFY(list->hasFocus());
    QCOMPARE(list->count(), 9);
    QTest::keyClick(list, Qt::Key_Home);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Down); // all, mine, overdue
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(!Sheet::openIn(&page));
    QTRY_COMPARE(table(page)->model()->rowCount(), 1);
    QCOMPARE(page.findChild<FilterBar *>()->filter().kind, QueueFilter::Kind::Overdue);
}

void TestViewsSheet::whomWeWaitForShowsItsColumnsLongestFirst()
{
    UiFixture ui;
    fill(ui);
    ui.start();
    CaseQueuePage page(*ui.context);
    open(page);
    QListWidget *list = askViews(page);
    QTest::keyClick(list, Qt::Key_End);
    QCOMPARE(list->currentItem()->text(), QStringLiteral("在等谁"));
    Sheet::openIn(&page)->act();
    QTRY_COMPARE(table(page)->model()->rowCount(), 3);
    QTRY_COMPARE(table(page)->horizontalHeader()->logicalIndex(0), int(QueueModel::WaitsFor));
    QVERIFY(!table(page)->isColumnHidden(QueueModel::WaitsSince));
    QCOMPARE(table(page)->model()->index(0, QueueModel::WaitsFor).data().toString(), QStringLiteral("我们 13 天"));
}

void TestViewsSheet::whatIsShownIsKeptUnderAName()
{
    UiFixture ui;
    fill(ui);
    ui.start();
    CaseQueuePage page(*ui.context);
    open(page);
    page.showFilter(QueueFilter::Kind::Paused);
    keep(page, QStringLiteral("  等资料的 "));
    QTRY_COMPARE(names(ui), QStringList{QStringLiteral("等资料的")});
    QListWidget *list = Sheet::openIn(&page)->findChild<QListWidget *>(QStringLiteral("viewList"));
    QCOMPARE(list->currentItem()->text(), QStringLiteral("等资料的"));
}

void TestViewsSheet::aViewBringsItsFilterOrderAndColumnsBack()
{
    UiFixture ui;
    fill(ui);
    ui.start();
    {
        CaseQueuePage page(*ui.context);
        open(page);
        page.showFilter(QueueFilter::Kind::Paused);
        table(page)->horizontalHeader()->resizeSection(QueueModel::Customer, 150);
        keep(page, QStringLiteral("窄"));
        QTRY_COMPARE(names(ui).size(), 1);
    }
    CaseQueuePage page(*ui.context);
    open(page);
    QListWidget *list = askViews(page);
    QTRY_COMPARE(list->count(), 10);
    chooseRow(list, QStringLiteral("窄"));
    Sheet::openIn(&page)->act();
    QTRY_COMPARE(table(page)->model()->rowCount(), 1);
    QTRY_COMPARE(table(page)->columnWidth(QueueModel::Customer), 150);
}

void TestViewsSheet::whatIsSetBeforeTheViewsAreReadLosesNone()
{
    UiFixture ui;
    ui.start();
    {
        OwnQueue own(*ui.context);
        QSignalSpy loaded(&own, &OwnQueue::loaded);
        own.load();
        QTRY_COMPARE(loaded.count(), 1);
        PersonQueue queue;
        queue.views << SavedView{QStringLiteral("下午"), {}, {}};
        own.set(queue);
    }
    QTRY_COMPARE(names(ui), QStringList{QStringLiteral("下午")});
    {
        OwnQueue own(*ui.context);
        QSignalSpy loaded(&own, &OwnQueue::loaded);
        own.load();
        PersonQueue queue = own.now(); // as a page does; read already or not
        queue.columns << QueueColumn{QStringLiteral("customer"), 150};
        own.set(queue);
        QTRY_COMPARE(loaded.count(), 1);
        QCOMPARE(own.now().views.size(), 1);
        QCOMPARE(own.now().columns, queue.columns);
    }
    OwnQueue again(*ui.context);
    QSignalSpy loaded(&again, &OwnQueue::loaded);
    again.load();
    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(again.now().views.size(), 1);
    QCOMPARE(again.now().columns.size(), 1);
}

void TestViewsSheet::aSheetOpenedBeforeTheViewsAreReadShowsThem()
{
    UiFixture ui;
    fill(ui);
    ui.start();
    {
        CaseQueuePage page(*ui.context);
        open(page);
        keep(page, QStringLiteral("下午"));
        QTRY_COMPARE(names(ui).size(), 1);
    }
    CaseQueuePage page(*ui.context);
    page.resize(1366, 680);
    page.show();
    QListWidget *list = askViews(page); // before the office answered anything
    QTRY_COMPARE(list->item(list->count() - 1)->text(), QStringLiteral("下午"));
}

void TestViewsSheet::aNameThatCannotBeIsSaidBesideTheField_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("said");
    QTest::newRow("nothing") << QStringLiteral("  ") << QStringLiteral("视图名称");
    QTest::newRow("too long") << QString(31, u'长') << QStringLiteral("30");
    QTest::newRow("there already") << QStringLiteral("下午") << QStringLiteral("下午");
}

void TestViewsSheet::aNameThatCannotBeIsSaidBesideTheField()
{
    QFETCH(QString, typed);
    QFETCH(QString, said);
    UiFixture ui;
    fill(ui);
    ui.start();
    CaseQueuePage page(*ui.context);
    open(page);
    keep(page, QStringLiteral("下午"));
    QTRY_COMPARE(names(ui).size(), 1);
    name(page)->setText(typed);
    press(page, "viewKeep");
    const auto *remark = Sheet::openIn(&page)->findChild<QLabel *>(QStringLiteral("viewNameRemark"));
    QVERIFY2(remark->text().startsWith(u'▲') && remark->text().contains(said), qPrintable(remark->text()));
    QVERIFY(name(page)->hasFocus());
    QTest::qWait(OwnQueue::patienceMs + 50);
    QCOMPARE(names(ui).size(), 1);
}

void TestViewsSheet::aViewIsRenamed()
{
    UiFixture ui;
    fill(ui);
    ui.start();
    CaseQueuePage page(*ui.context);
    open(page);
    keep(page, QStringLiteral("下午"));
    QCOMPARE(name(page)->text(), QStringLiteral("下午"));
    name(page)->setText(QStringLiteral("上午"));
    press(page, "viewRename");
    QTRY_COMPARE(names(ui), QStringList{QStringLiteral("上午")});
}

void TestViewsSheet::aDeletedViewComesBack()
{
    UiFixture ui;
    fill(ui);
    ui.start();
    CaseQueuePage page(*ui.context);
    open(page);
    keep(page, QStringLiteral("下午"));
    auto *list = Sheet::openIn(&page)->findChild<QListWidget *>(QStringLiteral("viewList"));
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(list->count(), 9);
    QVERIFY(Sheet::openIn(&page)->findChild<QPushButton *>(QStringLiteral("viewRestore"))->isVisible());
    press(page, "viewRestore");
    QCOMPARE(list->count(), 10);
    QCOMPARE(list->currentItem()->text(), QStringLiteral("下午"));
    QTRY_COMPARE(names(ui), QStringList{QStringLiteral("下午")});
}

void TestViewsSheet::aDeletionIsTakenBackLaterToo()
{
    UiFixture ui;
    fill(ui);
    ui.start();
    CaseQueuePage page(*ui.context);
    open(page);
    QVERIFY(!page.commandsNow().contains(CommandId::UndoLast));
    keep(page, QStringLiteral("下午"));
    press(page, "viewDelete");
    Sheet::openIn(&page)->goBack();
    QVERIFY(page.commandsNow().contains(CommandId::UndoLast));
    QVERIFY(page.run(CommandId::UndoLast));
    QTRY_COMPARE(names(ui), QStringList{QStringLiteral("下午")});
    QVERIFY(!page.commandsNow().contains(CommandId::UndoLast));
}

void TestViewsSheet::builtInViewsCannotBeDeleted()
{
    UiFixture ui;
    fill(ui);
    ui.start();
    CaseQueuePage page(*ui.context);
    open(page);
    QListWidget *list = askViews(page);
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(list->count(), 9);
    QVERIFY(!Sheet::openIn(&page)->findChild<QPushButton *>(QStringLiteral("viewDelete"))->isEnabled());
    QVERIFY(!Sheet::openIn(&page)->findChild<QPushButton *>(QStringLiteral("viewRename"))->isEnabled());
}

void TestViewsSheet::theChipNamesTheViewThatIsShown()
{
    UiFixture ui;
    fill(ui);
    ui.start();
    CaseQueuePage page(*ui.context);
    open(page);
    auto *chip = page.findChild<QPushButton *>(QStringLiteral("filterView"));
    QVERIFY(chip->text().startsWith(QStringLiteral("视图")));
    page.showFilter(QueueFilter::Kind::Paused);
    keep(page, QStringLiteral("等资料的"));
    Sheet::openIn(&page)->act();
    QTRY_VERIFY(chip->text().startsWith(QStringLiteral("等资料的")));
    page.showFilter(QueueFilter::Kind::All);
    QTRY_VERIFY(chip->text().startsWith(QStringLiteral("视图")));
    chip->click();
    QVERIFY(Sheet::openIn(&page));
}

YINGSHENG_TEST(TestViewsSheet)
#include "tst_viewssheet.moc"
