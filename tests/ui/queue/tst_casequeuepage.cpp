// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/ui/queue/uifixture.h"
#include "ui/casefile/casefileview.h"
#include "ui/queue/casequeuepage.h"
#include "ui/queue/filterbar.h"
#include "ui/queue/listprintout.h"
#include "ui/queue/queuemodel.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollBar>
#include <QTableView>
#include <QTranslator>

class TestCaseQueuePage : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void arrowsShowTheFileBesideTheList();
    void narrowWindowOpensTheFileInPlaceOfTheList();
    void selectionAndScrollOutliveARefresh();
    void aCaseThatIsDoneKeepsItsFileInSight();
    void counterLeadsToItsFilter();
    void emptyListSaysWhatToDo();
    void aCaseIsOpenedByItsNumber();
    void listIsSavedAsPdfWithMaskedNames();
    void paperEscapesWhatItIsGiven();
    void englishHasEveryWord();
    void pageIsPaintedInEveryLook_data();
    void pageIsPaintedInEveryLook();

private:
    static void fill(UiFixture &ui);
    static QTableView *table(const CaseQueuePage &page) { return page.findChild<QTableView *>(QStringLiteral("queueTable")); }
    static CaseFileView *file(const CaseQueuePage &page) { return page.findChild<CaseFileView *>(QStringLiteral("caseFile")); }
    static void open(CaseQueuePage &page, const QSize &size);
};

void TestCaseQueuePage::open(CaseQueuePage &page, const QSize &size)
{
    page.resize(size);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.refresh();
    page.takeFocus();
}

/// The eight rows of the drawing, as far as their types are in the standard.
void TestCaseQueuePage::fill(UiFixture &ui)
{
    ui.office.setTime(QStringLiteral("2026-11-11 09:00"));
    ui.office.accept(OfficeFixture::complaint());
    const CaseId today = ui.supplyAt(QStringLiteral("2026-11-18 10:12"));
    ui.supplyAt(QStringLiteral("2026-11-17 15:00"), QStringLiteral("阿力木·买买提"), QStringLiteral("low-voltage"));
    ui.supplyAt(QStringLiteral("2026-11-09 09:30"), QStringLiteral("宏达机械有限公司"), QStringLiteral("hv-single"));
    const CaseId paused = ui.supplyAt(QStringLiteral("2026-10-30 09:30"), QStringLiteral("县人民医院"), QStringLiteral("hv-dual"));
    ui.office.setTime(QStringLiteral("2026-11-19 10:00"));
    ui.office->caseDesk().pause(ui.office.act(), paused, QStringLiteral("materials-missing"), QStringLiteral("电话告知缺项目批文"));
    ui.office->caseDesk().reach(ui.office.act(), today, QStringLiteral("surveyed"), {}, 0, QStringLiteral("表箱在一楼"));
    ui.office->caseDesk().setExternalNo(ui.office.act(), today, QStringLiteral("2611180102347"));
    ui.supplyAt(QStringLiteral("2026-11-20 09:30"), QStringLiteral("永盛纺织有限公司"), QStringLiteral("hv-dual"));
}

void TestCaseQueuePage::arrowsShowTheFileBesideTheList()
{
    UiFixture ui;
    fill(ui);
    ui.start();
    CaseQueuePage page(*ui.context);
    open(page, {1366, 680});
    QTRY_COMPARE(table(page)->model()->rowCount(), 6);
    QTRY_VERIFY(file(page)->file().has_value());
    const QString first = file(page)->file()->record.number;
    QTest::keyClick(table(page), Qt::Key_Down);
    QTRY_VERIFY(file(page)->file()->record.number != first);
    QVERIFY(file(page)->isVisible() && table(page)->isVisible());
    QVERIFY(page.commandsNow().contains(CommandId::ReachNext));
    QVERIFY(page.commandsNow().contains(CommandId::Print));
}

void TestCaseQueuePage::narrowWindowOpensTheFileInPlaceOfTheList()
{
    UiFixture ui;
    fill(ui);
    ui.start();
    CaseQueuePage page(*ui.context);
    open(page, {1000, 600});
    QTRY_COMPARE(table(page)->model()->rowCount(), 6);
    QVERIFY(!file(page)->isVisible());
    QTest::keyClick(table(page), Qt::Key_Down);
    QTest::keyClick(table(page), Qt::Key_Return);
    QTRY_VERIFY(file(page)->isVisible());
    QVERIFY(!table(page)->isVisible());
    QTRY_VERIFY(QApplication::focusWidget() && file(page)->isAncestorOf(QApplication::focusWidget()));
    const int row = table(page)->currentIndex().row();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(table(page)->isVisible());
    QVERIFY(!file(page)->isVisible());
    QCOMPARE(table(page)->currentIndex().row(), row);
    QVERIFY(table(page)->hasFocus());
}

void TestCaseQueuePage::selectionAndScrollOutliveARefresh()
{
    UiFixture ui;
    for (int i = 0; i < 40; ++i)
        ui.supplyAt(QStringLiteral("2026-11-20 10:%1").arg(i + 10));
    ui.start();
    CaseQueuePage page(*ui.context);
    open(page, {1366, 500});
    QTRY_COMPARE(table(page)->model()->rowCount(), 40);
    table(page)->setCurrentIndex(table(page)->model()->index(25, 0));
    QTRY_VERIFY(file(page)->file().has_value());
    const int scroll = table(page)->verticalScrollBar()->value();
    QVERIFY(scroll > 0);
    const QString chosen = table(page)->currentIndex().data(QueueModel::CaseIdRole).toString();
    QSignalSpy resets(table(page)->model(), &QAbstractItemModel::modelReset);
    QSignalSpy reloaded(qobject_cast<QueueModel *>(table(page)->model()), &QueueModel::reloaded);
    QVERIFY(page.run(CommandId::Refresh));
    QTRY_COMPARE(reloaded.count(), 1);
    QCOMPARE(table(page)->currentIndex().data(QueueModel::CaseIdRole).toString(), chosen);
    QCOMPARE(table(page)->verticalScrollBar()->value(), scroll);
    QCOMPARE(resets.count(), 0);
}

void TestCaseQueuePage::aCaseThatIsDoneKeepsItsFileInSight()
{
    UiFixture ui;
    fill(ui);
    ui.start();
    CaseQueuePage page(*ui.context);
    open(page, {1366, 680});
    QTRY_COMPARE(table(page)->model()->rowCount(), 6);
    QTest::keyClick(table(page), Qt::Key_Down);
    const QString chosen = table(page)->currentIndex().data(QueueModel::CaseIdRole).toString();
    QTRY_VERIFY(file(page)->file() && file(page)->file()->record.id.value == chosen);
    QVERIFY(ui.onOffice([&](Workplace &place) {
        return place.caseDesk().withdraw(place.newAct(PersonId{QStringLiteral("zhang-min")}), CaseId{chosen}, QStringLiteral("不办了"));
    }).has_value());
    page.refresh();
    QTRY_COMPARE(table(page)->model()->rowCount(), 5);
    QTRY_VERIFY(file(page)->file() && file(page)->file()->record.state == CaseState::Closed);
    QCOMPARE(file(page)->file()->record.id.value, chosen);
    QVERIFY(!table(page)->selectionModel()->hasSelection());
    // The next case is one key away.
    QTest::keyClick(table(page), Qt::Key_Return);
    QTRY_VERIFY(file(page)->file()->record.id.value != chosen);
    QCOMPARE(file(page)->file()->record.id.value, table(page)->currentIndex().data(QueueModel::CaseIdRole).toString());
}

void TestCaseQueuePage::counterLeadsToItsFilter()
{
    UiFixture ui;
    fill(ui);
    ui.start();
    CaseQueuePage page(*ui.context);
    open(page, {1366, 680});
    QTRY_COMPARE(table(page)->model()->rowCount(), 6);
    page.showFilter(QueueFilter::Kind::Paused);
    QTRY_COMPARE(table(page)->model()->rowCount(), 1);
    QTRY_VERIFY(page.findChild<QPushButton *>(QStringLiteral("filterPaused"))->text() == QStringLiteral("挂起 1"));
    QCOMPARE(table(page)->model()->index(0, QueueModel::TimeLeft).data().toString(), QStringLiteral("挂起 4 天"));
}

void TestCaseQueuePage::emptyListSaysWhatToDo()
{
    UiFixture ui;
    ui.start();
    CaseQueuePage page(*ui.context);
    open(page, {1366, 680});
    auto *empty = page.findChild<QWidget *>(QStringLiteral("queueEmpty"));
    QTRY_VERIFY(empty->isVisible());
    QCOMPARE(empty->accessibleName(), QStringLiteral("没有在办工单。"));
    page.showFilter(QueueFilter::Kind::Overdue);
    QTRY_COMPARE(empty->accessibleName(), QStringLiteral("没有“超期”的在办工单。"));
}

void TestCaseQueuePage::aCaseIsOpenedByItsNumber()
{
    UiFixture ui;
    fill(ui);
    ui.start();
    CaseQueuePage page(*ui.context);
    open(page, {1000, 600});
    QTRY_COMPARE(table(page)->model()->rowCount(), 6);
    page.openCase(QStringLiteral("2611180102347"));
    QTRY_VERIFY(file(page)->file().has_value());
    QTRY_COMPARE(file(page)->file()->record.externalNo, QStringLiteral("2611180102347"));
    QVERIFY(file(page)->isVisible());
}

void TestCaseQueuePage::listIsSavedAsPdfWithMaskedNames()
{
    UiFixture ui;
    fill(ui);
    ui.start();
    CaseQueuePage page(*ui.context);
    open(page, {1366, 680});
    QTRY_COMPARE(table(page)->model()->rowCount(), 6);
    ui.answers.savePath = ui.office.folder.filePath(QStringLiteral("list.pdf"));
    QVERIFY(page.run(CommandId::SavePdf));
    QTRY_VERIFY(QFile::exists(ui.answers.savePath));
    QVERIFY(QFile(ui.answers.savePath).size() > 2000);
    const auto queue = ui.onOffice([&](Workplace &place) { return place.caseViews().queue({}, {}, 200, ui.office.clock.wallUtcMs()); });
    QVERIFY(queue.has_value());
    const auto html = PrintRoom::html(ListPrintout::of(*ui.context, queue->rows, QStringLiteral("全部"), false, ui.office.clock.wallUtcMs()));
    QVERIFY2(html.has_value(), "the template has a hole");
    QVERIFY(html->contains(QStringLiteral("李*兰")));
    QVERIFY(!html->contains(QStringLiteral("李秀兰")));
    QVERIFY(html->contains(QStringLiteral("2027年1月4日 暂定")));
    QVERIFY(html->contains(QStringLiteral("共 6 件")));
}

void TestCaseQueuePage::paperEscapesWhatItIsGiven()
{
    UiFixture ui;
    ui.start();
    QueueRow row;
    row.number = QStringLiteral("C03-261118-0102");
    row.customer = QStringLiteral("<img src=x>*");
    const auto html = PrintRoom::html(ListPrintout::of(*ui.context, {row}, QStringLiteral("<b>"), true, ui.office.clock.wallUtcMs()));
    QVERIFY(html.has_value());
    QVERIFY(!html->contains(QStringLiteral("<img")));
    QVERIFY(!html->contains(QStringLiteral("<b>")));
}

void TestCaseQueuePage::englishHasEveryWord()
{
    UiFixture ui;
    fill(ui);
    ui.start();
    ui.context->language = QStringLiteral("en");
    QCoreApplication::removeTranslator(guiTranslator());
    const auto chineseAgain = qScopeGuard([] { QCoreApplication::installTranslator(guiTranslator()); });
    CaseQueuePage page(*ui.context);
    open(page, {1366, 680});
    QTRY_COMPARE(table(page)->model()->rowCount(), 6);
    QTRY_VERIFY(file(page)->file().has_value());
    QStringList seen;
    for (int column = 0; column < QueueModel::ColumnCount; ++column) {
        seen << table(page)->model()->headerData(column, Qt::Horizontal).toString();
        if (column != QueueModel::Customer)
            seen << table(page)->model()->index(0, column).data().toString();
    }
    for (const QPushButton *button : page.findChildren<QPushButton *>())
        seen << button->text();
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    for (const QString &words : std::as_const(seen))
        QVERIFY2(!words.contains(han), qPrintable(words));
}

void TestCaseQueuePage::pageIsPaintedInEveryLook_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("percent");
    QTest::newRow("wide") << QSize(1366, 680) << false << 100;
    QTest::newRow("dark") << QSize(1366, 680) << true << 100;
    QTest::newRow("narrow") << QSize(920, 620) << false << 100;
    QTest::newRow("large") << QSize(920, 620) << false << 150;
}

/// With YINGSHENG_PICTURES=FOLDER the pictures are kept, to be looked at.
void TestCaseQueuePage::pageIsPaintedInEveryLook()
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
    open(page, size);
    QTRY_COMPARE(table(page)->model()->rowCount(), 6);
    table(page)->setCurrentIndex(table(page)->model()->index(1, 0));
    QTRY_VERIFY(file(page)->file().has_value());
    QTest::qWait(50);
    const QImage picture = page.grab().toImage();
    QCOMPARE(picture.size(), size);
    const QString folder = qEnvironmentVariable("YINGSHENG_PICTURES");
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    if (!folder.isEmpty())
        QVERIFY(picture.save(folder + QStringLiteral("/queue-%1.png").arg(name)));
    if (size.width() < 1000) {
        QTest::keyClick(table(page), Qt::Key_Return);
        QTest::qWait(50);
        if (!folder.isEmpty())
            QVERIFY(page.grab().save(folder + QStringLiteral("/file-%1.png").arg(name)));
    }
    qApp->setStyleSheet(before);
    const QRgb accent = ui.theme.color(Theme::Token::Accent).rgb();
    int found = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            found += picture.pixel(x, y) == accent ? 1 : 0;
    }
    QVERIFY2(found > 500, "the chosen chip, the next act and counted days are drawn in the accent");
}

YINGSHENG_TEST(TestCaseQueuePage)
#include "tst_casequeuepage.moc"
