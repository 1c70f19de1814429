// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/ui/queue/uifixture.h"
#include "ui/queue/queuemodel.h"

#include <QAbstractItemModelTester>

class TestQueueModel : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void soonestComesFirst();
    void furtherPagesComeWhenScrolled();
    void refreshMergesAndNeverResets();
    void whatIsGoneLeavesTheList();
    void aColourChangeIsAChangedRowOnly();
    void anotherFilterBeginsAnew();
    void wordsFollowTheClock();
    void papersStillToComeAreMarked();
    void daysOfWaitingFollowTheClock();
    void theOrderIsMarkedAtItsHeading();
    void columnsHaveNamesThatLeadBack();
    void aScreenReaderHearsTheRow();
};

void TestQueueModel::aScreenReaderHearsTheRow()
{
    UiFixture ui;
    const CaseId id = ui.supplyAt(QStringLiteral("2026-11-18 10:12"));
    ui.start();
    QueueModel model(*ui.context);
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 1);
    const QString heard = model.index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY(model.rowOf(id) == 0);
    for (const int column : {QueueModel::TimeLeft, QueueModel::Number, QueueModel::Business, QueueModel::Customer, QueueModel::Due})
        QVERIFY2(heard.contains(model.index(0, column).data().toString()), qPrintable(heard));
    QVERIFY(heard.startsWith(model.index(0, QueueModel::TimeLeft).data().toString()));
    QCOMPARE(model.index(0, QueueModel::Customer).data(Qt::AccessibleTextRole).toString(), QStringLiteral("客户 李*兰"));
}

void TestQueueModel::soonestComesFirst()
{
    UiFixture ui;
    const CaseId later = ui.supplyAt(QStringLiteral("2026-11-20 10:00"), QStringLiteral("王芳"));
    const CaseId sooner = ui.supplyAt(QStringLiteral("2026-11-18 10:12"));
    ui.start();
    QueueModel model(*ui.context);
    QAbstractItemModelTester tester(&model);
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowOf(sooner), 0);
    QCOMPARE(model.rowOf(later), 1);
    QCOMPARE(model.index(0, QueueModel::Customer).data().toString(), QStringLiteral("李*兰"));
    QCOMPARE(model.index(0, QueueModel::Business).data().toString(), QStringLiteral("新装用电"));
    QCOMPARE(model.index(0, QueueModel::TimeLeft).data().toString(), QStringLiteral("今天"));
    QCOMPARE(model.index(0, QueueModel::Due).data().toString(), QStringLiteral("11月23日 周一"));
    QCOMPARE(model.index(0, QueueModel::WaitsFor).data().toString(), QStringLiteral("我们 5 天"));
}

void TestQueueModel::papersStillToComeAreMarked()
{
    UiFixture ui;
    ui.office.setTime(QStringLiteral("2026-11-18 10:12"));
    CaseDraft draft = OfficeFixture::supply();
    draft.materials.remove(QStringLiteral("title"));
    draft.withGaps = true;
    ui.office.accept(draft);
    ui.start();
    QueueModel model(*ui.context);
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, QueueModel::Business).data().toString(), QStringLiteral("新装用电 ○容缺"));
    QVERIFY(model.index(0, QueueModel::Business).data(Qt::ToolTipRole).toString().contains(QStringLiteral("2026-11-25")));
}

void TestQueueModel::furtherPagesComeWhenScrolled()
{
    UiFixture ui;
    ui.office.setTime(QStringLiteral("2026-11-18 10:00"));
    constexpr int cases = QueueModel::pageSize * 2 + 10;
    const Result<> made = ui.office->ledger().batch([&]() -> Result<> {
        for (int i = 0; i < cases; ++i)
            ui.office.accept(OfficeFixture::supply());
        return {};
    });
    QVERIFY(made.has_value());
    ui.start();
    QueueModel model(*ui.context);
    model.refresh();
    QTRY_COMPARE(model.rowCount(), QueueModel::pageSize);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.fetchMore({});
    QVERIFY2(!model.canFetchMore({}), "a page is on its way: not asked for twice");
    QTRY_COMPARE(model.rowCount(), QueueModel::pageSize * 2);
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), cases);
    QVERIFY(!model.canFetchMore({}));
    QAbstractItemModelTester tester(&model); // only now: it fetches further pages of its own
    QSet<QString> ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.insert(model.index(row, 0).data(QueueModel::CaseIdRole).toString());
    QCOMPARE(ids.size(), qsizetype(cases));
    QSignalSpy reloaded(&model, &QueueModel::reloaded);
    model.refresh();
    QTRY_COMPARE(reloaded.count(), 1);
    QCOMPARE(model.rowCount(), cases);
    QCOMPARE(resets.count(), 0);
}

void TestQueueModel::refreshMergesAndNeverResets()
{
    UiFixture ui;
    const CaseId first = ui.supplyAt(QStringLiteral("2026-11-18 10:12"));
    const CaseId second = ui.supplyAt(QStringLiteral("2026-11-20 10:00"), QStringLiteral("王芳"));
    ui.start();
    QueueModel model(*ui.context);
    QAbstractItemModelTester tester(&model);
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 2);
    const QPersistentModelIndex kept(model.index(model.rowOf(second), 0));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const auto accepted = ui.onOffice([](Workplace &place) {
        CaseDraft draft = OfficeFixture::supply(QStringLiteral("residential"), QStringLiteral("赵强"));
        draft.acceptedMs = OfficeFixture::at(QStringLiteral("2026-11-19 11:00"));
        draft.lateReason = QStringLiteral("停电");
        return place.caseDesk().accept(place.newAct(PersonId{QStringLiteral("zhang-min")}), draft);
    });
    QVERIFY(accepted.has_value());
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 3);
    QCOMPARE(resets.count(), 0);
    QVERIFY(kept.isValid());
    QCOMPARE(kept.data(QueueModel::CaseIdRole).toString(), second.value);
    QCOMPARE(kept.row(), 2);
    QCOMPARE(model.rowOf(first), 0);
}

void TestQueueModel::whatIsGoneLeavesTheList()
{
    UiFixture ui;
    const CaseId first = ui.supplyAt(QStringLiteral("2026-11-18 10:12"));
    ui.supplyAt(QStringLiteral("2026-11-20 10:00"), QStringLiteral("王芳"));
    ui.start();
    QueueModel model(*ui.context);
    QAbstractItemModelTester tester(&model);
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 2);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QVERIFY(ui.onOffice([first](Workplace &place) {
                  return place.caseDesk().withdraw(place.newAct(PersonId{QStringLiteral("zhang-min")}), first, QStringLiteral("客户不装了"));
              }).has_value());
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.rowOf(first), -1);
    QCOMPARE(resets.count(), 0);
}

void TestQueueModel::aColourChangeIsAChangedRowOnly()
{
    UiFixture ui(QStringLiteral("2026-11-20 16:00"));
    const CaseId id = ui.supplyAt(QStringLiteral("2026-11-18 10:12"));
    ui.start();
    QueueModel model(*ui.context);
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 1);
    const QModelIndex cell = model.index(model.rowOf(id), QueueModel::TimeLeft);
    QCOMPARE(cell.data(QueueModel::LevelRole).toInt(), static_cast<int>(DeadlineLevel::Nearing));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.retime();
    QCOMPARE(changed.count(), 0);
    QVERIFY(model.nextChangeMs() > ui.office.clock.wallUtcMs());
    ui.office.setTime(QStringLiteral("2026-11-23 08:00"));
    model.retime();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(cell.data(QueueModel::LevelRole).toInt(), static_cast<int>(DeadlineLevel::LastDay));
    QCOMPARE(resets.count() + inserted.count(), 0);
}

void TestQueueModel::anotherFilterBeginsAnew()
{
    UiFixture ui;
    ui.supplyAt(QStringLiteral("2026-11-10 10:12"));
    ui.supplyAt(QStringLiteral("2026-11-20 10:00"), QStringLiteral("王芳"));
    ui.start();
    QueueModel model(*ui.context);
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 2);
    QueueFilter filter;
    filter.kind = QueueFilter::Kind::Overdue;
    // The office may have answered before it was asked for its answer: what stood between is seen at the moment of the reset.
    QList<int> rowsAtReset;
    connect(&model, &QAbstractItemModel::modelReset, this, [&] { rowsAtReset << model.rowCount(); });
    model.setFilter(filter);
    QCOMPARE(rowsAtReset, QList<int>{0});
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, QueueModel::TimeLeft).data(QueueModel::LevelRole).toInt(), static_cast<int>(DeadlineLevel::Overdue));
    model.setFilter(filter);
    QCOMPARE(rowsAtReset.size(), 1);
}

void TestQueueModel::wordsFollowTheClock()
{
    UiFixture ui(QStringLiteral("2026-11-19 09:00"));
    ui.supplyAt(QStringLiteral("2026-11-18 10:12"));
    ui.start();
    QueueModel model(*ui.context);
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, QueueModel::TimeLeft).data().toString(), QStringLiteral("剩 2 天"));
    ui.office.setTime(QStringLiteral("2026-11-25 09:00"));
    model.retime();
    QCOMPARE(model.index(0, QueueModel::TimeLeft).data().toString(), QStringLiteral("超期 2 天"));
}

void TestQueueModel::daysOfWaitingFollowTheClock()
{
    UiFixture ui(QStringLiteral("2026-11-18 18:00"));
    ui.supplyAt(QStringLiteral("2026-11-18 10:12"));
    ui.start();
    QueueModel model(*ui.context);
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, QueueModel::WaitsFor).data().toString(), QStringLiteral("我们"));
    QCOMPARE(model.index(0, QueueModel::WaitsSince).data().toString(), QStringLiteral("11月18日 周三"));
    QCOMPARE(model.index(0, QueueModel::FirstContact).data().toString(), QStringLiteral("zhang-min"));
    QCOMPARE(model.index(0, QueueModel::ExternalNo).data().toString(), QStringLiteral("—"));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    ui.office.setTime(QStringLiteral("2026-11-19 00:00"));
    model.retime();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.index(0, QueueModel::WaitsFor).data().toString(), QStringLiteral("我们 1 天"));
}

void TestQueueModel::theOrderIsMarkedAtItsHeading()
{
    UiFixture ui;
    ui.start();
    QueueModel model(*ui.context);
    QVERIFY(!model.headerData(QueueModel::Due, Qt::Horizontal).toString().contains(u'↓'));
    QueueFilter filter;
    filter.order = QueueFilter::Order::Waiting;
    model.setFilter(filter);
    QVERIFY(model.headerData(QueueModel::WaitsFor, Qt::Horizontal).toString().endsWith(u'↓'));
}

void TestQueueModel::columnsHaveNamesThatLeadBack()
{
    for (int column = 0; column < QueueModel::ColumnCount; ++column) {
        QCOMPARE(QueueModel::columnOf(QueueModel::keyOf(column)), column);
        QVERIFY(!QueueModel::heading(column).isEmpty());
    }
    QCOMPARE(QueueModel::columnOf(QStringLiteral("shoe-size")), -1);
    QVERIFY(QueueModel::keyOf(QueueModel::ColumnCount).isEmpty());
}

YINGSHENG_TEST(TestQueueModel)
#include "tst_queuemodel.moc"
