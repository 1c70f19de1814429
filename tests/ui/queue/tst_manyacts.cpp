// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/ui/queue/uifixture.h"
#include "ui/casefile/casefileview.h"
#include "ui/queue/casequeuepage.h"
#include "ui/queue/manyacts.h"
#include "ui/queue/manypanel.h"
#include "ui/queue/queuemodel.h"

#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableView>

/// Several cases chosen and acted on together: by keyboard, each an act of its own, those that the rules refuse listed.
class TestManyActs : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void casesAreChosenByKeyboard();
    void insertMarksAndGoesOn();
    void allMeansWhatIsLoadedAndSaysSo();
    void aTransferIsAnActForEachCase();
    void aNoteGoesToEach();
    void theSameMilestoneIsReachedWhereItMay();
    void whatNobodyCanReachIsSaid();
    void aTimeThatIsNoneIsAskedAgain();
    void whatTheDeskRefusesIsListed();
    void stoppedBetweenTwoCases();
    void escapeChoosesOneAgain();
    void onlyTheChosenGoOnPaper();

private:
    static QTableView *table(const CaseQueuePage &page) { return page.findChild<QTableView *>(QStringLiteral("queueTable")); }
    static qsizetype chosen(const CaseQueuePage &page) { return table(page)->selectionModel()->selectedRows().size(); }
    static ManyPanel *panel(const CaseQueuePage &page) { return page.findChild<ManyPanel *>(); }
    /// It is made when several cases are chosen first.
    static bool isPanelShown(const CaseQueuePage &page) { return panel(page) && panel(page)->isVisible(); }
    static void open(CaseQueuePage &page, int rows);
    static void chooseAll(CaseQueuePage &page);
    static QList<CaseId> threeSupplies(UiFixture &ui);
};

void TestManyActs::open(CaseQueuePage &page, int rows)
{
    page.resize(1366, 680);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.refresh();
    page.takeFocus();
    QTRY_COMPARE(table(page)->model()->rowCount(), rows);
    table(page)->setFocus();
    table(page)->setCurrentIndex(table(page)->model()->index(0, 0));
}

void TestManyActs::chooseAll(CaseQueuePage &page)
{
    QTest::keyClick(table(page), Qt::Key_A, Qt::ControlModifier);
}

QList<CaseId> TestManyActs::threeSupplies(UiFixture &ui)
{
    return {ui.supplyAt(QStringLiteral("2026-11-18 10:12")), ui.supplyAt(QStringLiteral("2026-11-19 10:00"), QStringLiteral("王芳")),
            ui.supplyAt(QStringLiteral("2026-11-20 10:00"), QStringLiteral("赵强"))};
}

void TestManyActs::casesAreChosenByKeyboard()
{
    UiFixture ui;
    threeSupplies(ui);
    ui.start();
    CaseQueuePage page(*ui.context);
    open(page, 3);
    QVERIFY(!isPanelShown(page));
    QTest::keyClick(table(page), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(chosen(page), 2);
    QVERIFY(isPanelShown(page));
    QVERIFY(!page.findChild<CaseFileView *>()->isVisible());
    QCOMPARE(panel(page)->findChild<QLabel *>(QStringLiteral("manyCount"))->text(), QStringLiteral("已选 2 件工单"));
    QVERIFY(page.commandsNow().contains(CommandId::Transfer));
    QVERIFY(!page.commandsNow().contains(CommandId::VoidMistaken));
    QTest::keyClick(table(page), Qt::Key_Up);
    QCOMPARE(chosen(page), 1);
    QVERIFY(!isPanelShown(page));
    QTRY_VERIFY(page.findChild<CaseFileView *>()->isVisible());
}

void TestManyActs::insertMarksAndGoesOn()
{
    UiFixture ui;
    threeSupplies(ui);
    ui.start();
    CaseQueuePage page(*ui.context);
    open(page, 3);
    QTest::keyClick(table(page), Qt::Key_Insert); // the first is chosen already and stays so
    QCOMPARE(table(page)->currentIndex().row(), 1);
    QCOMPARE(chosen(page), 1);
    QTest::keyClick(table(page), Qt::Key_Down, Qt::ControlModifier); // past the second
    QTest::keyClick(table(page), Qt::Key_Insert);
    QCOMPARE(chosen(page), 2);
    QVERIFY(!table(page)->selectionModel()->isRowSelected(1, {}));
    QTest::keyClick(table(page), Qt::Key_Insert); // the last again: taken out
    QCOMPARE(chosen(page), 1);
}

void TestManyActs::allMeansWhatIsLoadedAndSaysSo()
{
    UiFixture ui;
    ui.office.setTime(QStringLiteral("2026-11-18 10:00"));
    QVERIFY(ui.office->ledger().batch([&]() -> Result<> {
        for (int i = 0; i < QueueModel::pageSize + 5; ++i)
            ui.office.accept(OfficeFixture::supply());
        return {};
    }).has_value());
    ui.start();
    CaseQueuePage page(*ui.context);
    open(page, QueueModel::pageSize);
    chooseAll(page);
    QCOMPARE(chosen(page), QueueModel::pageSize);
    bool says = false;
    for (const QLabel *label : panel(page)->findChildren<QLabel *>())
        says = says || (label->isVisible() && label->text().contains(QStringLiteral("没有读入")));
    QVERIFY(says);
}

void TestManyActs::aTransferIsAnActForEachCase()
{
    UiFixture ui;
    const QList<CaseId> ids = threeSupplies(ui);
    ui.start();
    CaseQueuePage page(*ui.context);
    open(page, 3);
    chooseAll(page);
    ui.answers.next({{QStringLiteral("person"), QStringLiteral("王强")}, {QStringLiteral("waits"), QStringLiteral("outside")}, {QStringLiteral("reason"), QStringLiteral("分区")}});
    QSignalSpy changed(&page, &Page::caseChanged);
    QSignalSpy saved(&ui.feedback, &Feedback::savedNow);
    QVERIFY(page.run(CommandId::Transfer));
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(saved.count(), 1);
    QCOMPARE(saved.first().first().toString(), QStringLiteral("已转交：3 件。"));
    QSet<QString> texts;
    for (const CaseId &id : ids) {
        const auto file = ui.file(id);
        QVERIFY(file.has_value());
        QCOMPARE(file->record.handler, QStringLiteral("王强"));
        QCOMPARE(file->record.waitsFor, QStringLiteral("outside"));
        texts << file->timeline.last().kind;
    }
    QCOMPARE(texts, QSet<QString>{QStringLiteral("case-transferred")});
    QVERIFY(ui.answers.shownHtml.isEmpty());
}

void TestManyActs::aNoteGoesToEach()
{
    UiFixture ui;
    const QList<CaseId> ids = threeSupplies(ui);
    ui.start();
    CaseQueuePage page(*ui.context);
    open(page, 3);
    chooseAll(page);
    ui.answers.next({{QStringLiteral("text"), QStringLiteral("停电检修，顺延勘查")}});
    QSignalSpy changed(&page, &Page::caseChanged);
    QVERIFY(page.run(CommandId::Note));
    QTRY_COMPARE(changed.count(), 1);
    for (const CaseId &id : ids)
        QCOMPARE(ui.file(id)->timeline.last().kind, QStringLiteral("case-noted"));
    QCOMPARE(chosen(page), 3); // still chosen: the next act is one key away
}

void TestManyActs::theSameMilestoneIsReachedWhereItMay()
{
    UiFixture ui;
    const QList<CaseId> ids = threeSupplies(ui);
    ui.office.setTime(QStringLiteral("2026-11-20 11:00"));
    const CaseId complaint = ui.office.accept(OfficeFixture::complaint());
    ui.start();
    CaseQueuePage page(*ui.context);
    open(page, 4);
    chooseAll(page);
    ui.answers.next({{QStringLiteral("what"), QStringLiteral("surveyed/")}});
    QSignalSpy changed(&page, &Page::caseChanged);
    QVERIFY(page.run(CommandId::ReachNext));
    QTRY_COMPARE(changed.count(), 1);
    const Question &asked = ui.answers.asked.constLast();
    QVERIFY(asked.parts.constFirst().choiceWords.constFirst().contains(QStringLiteral("3 / 4")));
    for (const CaseId &id : ids)
        QVERIFY(ui.file(id)->record.passings.contains(QStringLiteral("surveyed")));
    const auto other = ui.file(complaint);
    QVERIFY(!other->record.passings.contains(QStringLiteral("surveyed")));
    QVERIFY(ui.answers.shownHtml.contains(other->record.number));
    QVERIFY(ui.answers.shownTitle.contains(QStringLiteral("1 件未办")));
}

void TestManyActs::whatNobodyCanReachIsSaid()
{
    UiFixture ui;
    ui.start();
    ManyActs acts(*ui.context, nullptr);
    QVERIFY(!acts.run(CommandId::ReachNext)); // nothing is chosen
    QVERIFY(!acts.run(CommandId::Print));
    QueueRow row;
    row.id = CaseId{QStringLiteral("gone")};
    row.number = QStringLiteral("C03-0");
    acts.setCases({row});
    QSignalSpy said(&ui.feedback, &Feedback::said);
    QVERIFY(acts.run(CommandId::ReachNext));
    QTRY_COMPARE(said.count(), 1);
    QVERIFY(ui.answers.asked.isEmpty());
}

void TestManyActs::aTimeThatIsNoneIsAskedAgain()
{
    UiFixture ui;
    const QList<CaseId> ids = threeSupplies(ui);
    ui.start();
    CaseQueuePage page(*ui.context);
    open(page, 3);
    chooseAll(page);
    ui.answers.next({{QStringLiteral("what"), QStringLiteral("surveyed/")}, {QStringLiteral("at"), QStringLiteral("31:77")}, {QStringLiteral("note"), QStringLiteral("一起看的")}});
    ui.answers.next({{QStringLiteral("at"), QStringLiteral("11-20 15:00")}});
    QVERIFY(page.run(CommandId::ReachNext));
    QTRY_VERIFY(ui.file(ids.last())->record.passings.contains(QStringLiteral("surveyed")));
    QCOMPARE(ui.answers.asked.size(), 2);
    QCOMPARE(ui.answers.asked.last().parts.last().value, QStringLiteral("一起看的"));
    QCOMPARE(ui.file(ids.last())->record.passings.value(QStringLiteral("surveyed")).last().atMs, OfficeFixture::at(QStringLiteral("2026-11-20 15:00")));
}

void TestManyActs::whatTheDeskRefusesIsListed()
{
    UiFixture ui;
    const QList<CaseId> ids = threeSupplies(ui);
    ui.start();
    CaseQueuePage page(*ui.context);
    open(page, 3);
    chooseAll(page);
    // Before one of them was accepted: that one is refused, the others are done.
    ui.answers.next({{QStringLiteral("what"), QStringLiteral("surveyed/")}, {QStringLiteral("at"), QStringLiteral("2026-11-19 16:00")}});
    QSignalSpy changed(&page, &Page::caseChanged);
    QVERIFY(page.run(CommandId::ReachNext));
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(ui.file(ids.at(0))->record.passings.contains(QStringLiteral("surveyed")));
    QVERIFY(!ui.file(ids.at(2))->record.passings.contains(QStringLiteral("surveyed")));
    QTRY_VERIFY(ui.answers.shownHtml.contains(ui.file(ids.at(2))->record.number));
}

void TestManyActs::stoppedBetweenTwoCases()
{
    UiFixture ui;
    const QList<CaseId> ids = threeSupplies(ui);
    ui.start();
    CaseQueuePage page(*ui.context);
    open(page, 3);
    chooseAll(page);
    auto *acts = page.findChild<ManyActs *>();
    QVERIFY(acts);
    connect(acts, &ManyActs::progressed, acts, [acts](int done) {
        if (done == 1)
            acts->stop();
    });
    ui.answers.next({{QStringLiteral("text"), QStringLiteral("一")}});
    QSignalSpy ended(acts, &ManyActs::ended);
    QVERIFY(page.run(CommandId::Note));
    QTRY_COMPARE(ended.count(), 1);
    int noted = 0;
    for (const CaseId &id : ids)
        noted += ui.file(id)->timeline.last().kind == QStringLiteral("case-noted") ? 1 : 0;
    QCOMPARE(noted, 1);
    QTRY_COMPARE(ui.answers.shownHtml.count(QStringLiteral("之前已停下")), 2);
}

void TestManyActs::escapeChoosesOneAgain()
{
    UiFixture ui;
    threeSupplies(ui);
    ui.start();
    CaseQueuePage page(*ui.context);
    open(page, 3);
    chooseAll(page);
    QVERIFY(isPanelShown(page));
    QTest::keyClick(table(page), Qt::Key_Escape);
    QCOMPARE(chosen(page), 1);
    QVERIFY(!isPanelShown(page));
    QVERIFY(table(page)->hasFocus());
}

void TestManyActs::onlyTheChosenGoOnPaper()
{
    UiFixture ui;
    threeSupplies(ui);
    ui.start();
    CaseQueuePage page(*ui.context);
    open(page, 3);
    QTest::keyClick(table(page), Qt::Key_Down, Qt::ShiftModifier);
    ui.answers.savePath = ui.office.folder.filePath(QStringLiteral("chosen.pdf"));
    QVERIFY(page.run(CommandId::SavePdf));
    QTRY_VERIFY(QFile::exists(ui.answers.savePath));
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
        QSKIP("pdftotext (poppler-utils) is not installed");
    QProcess text;
    text.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), ui.answers.savePath, QStringLiteral("-")});
    QVERIFY(text.waitForFinished(30'000));
    const QString paper = QString::fromUtf8(text.readAllStandardOutput());
    QVERIFY(paper.contains(QStringLiteral("C03-261118-0001")) && paper.contains(QStringLiteral("C03-261119-0001")));
    QVERIFY(!paper.contains(QStringLiteral("C03-261120-0001")));
}

YINGSHENG_TEST(TestManyActs)
#include "tst_manyacts.moc"
