// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/ui/queue/uifixture.h"
#include "ui/queue/casequeuepage.h"
#include "ui/queue/queuemodel.h"

#include <QScrollBar>
#include <QTableView>

/// Lists stand still under the eye: the chosen row, the place in the list and every row in sight, whatever happens around them.
class TestSteadyScroll : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void midnightMovesNothing();
    void aNewCaseAboveMovesNothingInSight();
    void casesThatLeaveAboveMoveNothingInSight();
    void aRowThatMovesAwayDoesNotTakeTheListAlong();
    void whoComesToTheListSeesItsBeginning();

private:
    struct Sight
    {
        QString chosen;
        QString under; ///< case in the middle of the list
        int y = 0;     ///< where it stands

        bool operator==(const Sight &) const = default;
    };

    static QTableView *table(const CaseQueuePage &page) { return page.findChild<QTableView *>(QStringLiteral("queueTable")); }
    static Sight sight(const CaseQueuePage &page);
    static void open(CaseQueuePage &page, int rows);
    static void refreshed(CaseQueuePage &page);
    static QString idAt(const CaseQueuePage &page, int row) { return table(page)->model()->index(row, 0).data(QueueModel::CaseIdRole).toString(); }
    static CaseId acceptLate(UiFixture &ui, const QString &at);
};

TestSteadyScroll::Sight TestSteadyScroll::sight(const CaseQueuePage &page)
{
    const int row = table(page)->rowAt(table(page)->viewport()->height() / 2);
    return {table(page)->currentIndex().data(QueueModel::CaseIdRole).toString(), idAt(page, row), table(page)->rowViewportPosition(row)};
}

void TestSteadyScroll::open(CaseQueuePage &page, int rows)
{
    page.resize(1366, 500);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.refresh();
    QTRY_COMPARE(table(page)->model()->rowCount(), rows);
}

void TestSteadyScroll::refreshed(CaseQueuePage &page)
{
    QSignalSpy reloaded(qobject_cast<QueueModel *>(table(page)->model()), &QueueModel::reloaded);
    page.refresh();
    QTRY_COMPARE(reloaded.count(), 1);
    QTest::qWait(20);
}

CaseId TestSteadyScroll::acceptLate(UiFixture &ui, const QString &at)
{
    const auto accepted = ui.onOffice([at](Workplace &place) {
        CaseDraft draft = OfficeFixture::supply(QStringLiteral("residential"), QStringLiteral("赵强"));
        draft.acceptedMs = OfficeFixture::at(at);
        draft.lateReason = QStringLiteral("停电");
        return place.caseDesk().accept(place.newAct(PersonId{QStringLiteral("wang-lei")}), draft);
    });
    return accepted ? accepted->id : CaseId();
}

void TestSteadyScroll::midnightMovesNothing()
{
    UiFixture ui(QStringLiteral("2026-11-24 23:59"));
    for (int i = 0; i < 40; ++i)
        ui.supplyAt(QStringLiteral("2026-11-%1 10:%2").arg(i < 20 ? 19 : 20).arg(i + 10));
    ui.start();
    CaseQueuePage page(*ui.context);
    open(page, 40);
    table(page)->setCurrentIndex(table(page)->model()->index(23, 0));
    const Sight before = sight(page);
    const QString level = table(page)->model()->index(23, QueueModel::TimeLeft).data().toString();
    ui.office.setTime(QStringLiteral("2026-11-25 00:00"));
    refreshed(page); // as the watch does when a day begins
    QVERIFY(table(page)->model()->index(23, QueueModel::TimeLeft).data().toString() != level);
    QCOMPARE(sight(page), before);
}

void TestSteadyScroll::aNewCaseAboveMovesNothingInSight()
{
    UiFixture ui;
    for (int i = 0; i < 40; ++i)
        ui.supplyAt(QStringLiteral("2026-11-20 10:%1").arg(i + 10));
    ui.start();
    CaseQueuePage page(*ui.context);
    open(page, 40);
    table(page)->setCurrentIndex(table(page)->model()->index(25, 0));
    const Sight before = sight(page);
    QVERIFY(!acceptLate(ui, QStringLiteral("2026-11-16 11:00")).isEmpty());
    QVERIFY(!acceptLate(ui, QStringLiteral("2026-11-17 11:00")).isEmpty());
    refreshed(page);
    QCOMPARE(table(page)->model()->rowCount(), 42);
    QCOMPARE(sight(page), before);
    QCOMPARE(table(page)->currentIndex().row(), 27);
}

void TestSteadyScroll::casesThatLeaveAboveMoveNothingInSight()
{
    UiFixture ui;
    QList<CaseId> ids;
    for (int i = 0; i < 40; ++i)
        ids << ui.supplyAt(QStringLiteral("2026-11-20 10:%1").arg(i + 10));
    ui.start();
    CaseQueuePage page(*ui.context);
    open(page, 40);
    table(page)->setCurrentIndex(table(page)->model()->index(25, 0));
    const Sight before = sight(page);
    for (int i : {0, 3, 7}) {
        QVERIFY(ui.onOffice([id = ids.at(i)](Workplace &place) {
                      return place.caseDesk().withdraw(place.newAct(PersonId{QStringLiteral("wang-lei")}), id, QStringLiteral("不办了"));
                  }).has_value());
    }
    refreshed(page);
    QCOMPARE(table(page)->model()->rowCount(), 37);
    QCOMPARE(sight(page), before);
}

void TestSteadyScroll::aRowThatMovesAwayDoesNotTakeTheListAlong()
{
    UiFixture ui;
    for (int i = 0; i < 40; ++i)
        ui.supplyAt(QStringLiteral("2026-11-20 10:%1").arg(i + 10));
    ui.start();
    CaseQueuePage page(*ui.context);
    open(page, 40);
    table(page)->setCurrentIndex(table(page)->model()->index(25, 0));
    const QString paused = idAt(page, 25);
    const QString above = idAt(page, table(page)->rowAt(0) + 1);
    const int y = table(page)->rowViewportPosition(table(page)->rowAt(0) + 1);
    QVERIFY(ui.onOffice([paused](Workplace &place) {
                  return place.caseDesk().pause(place.newAct(PersonId{QStringLiteral("wang-lei")}), CaseId{paused}, QStringLiteral("materials-missing"),
                                                QStringLiteral("电话告知"));
              }).has_value());
    refreshed(page);
    QCOMPARE(idAt(page, 39), paused); // what is paused stands last
    QCOMPARE(idAt(page, table(page)->rowAt(0) + 1), above);
    QCOMPARE(table(page)->rowViewportPosition(table(page)->rowAt(0) + 1), y);
}

void TestSteadyScroll::whoComesToTheListSeesItsBeginning()
{
    UiFixture ui;
    for (int i = 0; i < 20; ++i)
        ui.supplyAt(QStringLiteral("2026-11-20 10:%1").arg(i + 10));
    ui.start();
    CaseQueuePage page(*ui.context);
    open(page, 20);
    page.hide();
    const CaseId soonest = acceptLate(ui, QStringLiteral("2026-11-16 11:00"));
    page.show();
    refreshed(page);
    QCOMPARE(idAt(page, table(page)->rowAt(0)), soonest.value);
    QCOMPARE(table(page)->verticalScrollBar()->value(), 0);
}

YINGSHENG_TEST(TestSteadyScroll)
#include "tst_steadyscroll.moc"
