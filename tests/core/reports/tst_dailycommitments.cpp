// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reports/reporting.h"
#include "tests/support/testmain.h"

/// A residential supply accepted on Wednesday the 18th is to have its plan in 3 working days: by Monday the 23rd.
class TestDailyCommitments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runningNearingAndOverdueFollowTheDays_data();
    void runningNearingAndOverdueFollowTheDays();
    void metInTimeAndMetLateBelongToTheDayTheyWereMet();
    void pausedCaseIsListedWithReasonAndDays();
    void pastDayIsToldAsItStoodBeforeAPause();
    void pauseThatLastsStillWasNotThereBefore();
    void withdrawnCaseRunsNoMoreAndWasNeitherMetInTimeNorLate();
};

void TestDailyCommitments::runningNearingAndOverdueFollowTheDays_data()
{
    QTest::addColumn<int>("day");
    QTest::addColumn<int>("nearing");
    QTest::addColumn<int>("overdue");
    QTest::newRow("accepted") << 18 << 0 << 0;
    QTest::newRow("two days left") << 19 << 0 << 0;
    QTest::newRow("one day left") << 20 << 1 << 0;
    QTest::newRow("day off") << 22 << 1 << 0;
    QTest::newRow("last day") << 23 << 1 << 0;
    QTest::newRow("over") << 24 << 0 << 1;
}

void TestDailyCommitments::runningNearingAndOverdueFollowTheDays()
{
    QFETCH(int, day);
    QFETCH(int, nearing);
    QFETCH(int, overdue);
    Reporting office;
    office.accept(Reporting::supply());
    office.atDay(QStringLiteral("%1 17:00").arg(day));
    CommitmentLine expected;
    expected.type = QStringLiteral("new-supply");
    expected.commitment = QStringLiteral("plan-reply");
    expected.clause = QStringLiteral("III.1");
    expected.running = 1;
    expected.nearing = nearing;
    expected.overdue = overdue;
    QCOMPARE(office.planReply(day), expected); // today
    QCOMPARE(office.behind(day, Figure::Overdue).total, overdue);
    office.atDay(QStringLiteral("30 09:00"));
    QCOMPARE(office.planReply(day), expected); // looking back
    QCOMPARE(office.behind(day, Figure::Nearing).total, nearing);
    QCOMPARE(office.behind(day, Figure::Running, QStringLiteral("new-supply"), QStringLiteral("plan-reply")).total, 1);
    QCOMPARE(office.behind(day, Figure::Running, QStringLiteral("new-supply"), QStringLiteral("connection")).total, 0);
}

void TestDailyCommitments::metInTimeAndMetLateBelongToTheDayTheyWereMet()
{
    Reporting office;
    const CaseId inTime = office.accept(Reporting::supply());
    const CaseId late = office.accept(Reporting::supply());
    office.atDay(QStringLiteral("23 17:00"));
    QVERIFY(office.reach(inTime, QStringLiteral("plan-replied")));
    QCOMPARE(office.planReply(23).metInTime, 1);
    QCOMPARE(office.planReply(23).running, 1);
    office.atDay(QStringLiteral("25 09:00"));
    QCOMPARE(office.behind(25, Figure::Overdue).cases.value(0).days, 2);
    QVERIFY(office.reach(late, QStringLiteral("plan-replied")));
    QCOMPARE(office.planReply(25).metLate, 1);
    QCOMPARE(office.planReply(25).metInTime, 0);
    QCOMPARE(office.planReply(25).running, 0);
    QCOMPARE(office.planReply(23).metInTime, 1);
    QCOMPARE(office.planReply(24).overdue, 1); // it stood overdue then
    const CaseList behind = office.report(25).metLate;
    QCOMPARE(behind.total, 1);
    QCOMPARE(behind.cases.value(0).id, late);
    QCOMPARE(behind.cases.value(0).due, QDate(2026, 11, 23));
    QCOMPARE(behind.cases.value(0).days, 2);
    QCOMPARE(office.behind(23, Figure::MetInTime).cases.value(0).id, inTime);
}

void TestDailyCommitments::pausedCaseIsListedWithReasonAndDays()
{
    Reporting office;
    const CaseId id = office.accept(Reporting::supply());
    office.atDay(QStringLiteral("19 10:00"));
    QVERIFY(office.pause(id));
    office.atDay(QStringLiteral("24 10:00"));
    for (const int asked : {24, 25}) {
        office.atDay(QStringLiteral("%1 10:00").arg(asked));
        const DailyReport report = office.report(24);
        QCOMPARE(report.commitmentTotal().running, 1);
        QCOMPARE(report.commitmentTotal().paused, 1);
        QCOMPARE(report.commitmentTotal().overdue, 0);
        QCOMPARE(report.paused.total, 1);
        QCOMPARE(report.paused.cases.value(0).id, id);
        QCOMPARE(report.paused.cases.value(0).pauseReason, QStringLiteral("materials-missing"));
        QCOMPARE(report.paused.cases.value(0).days, 5);
        QVERIFY(!report.paused.cases.value(0).due.isValid());
    }
}

void TestDailyCommitments::pastDayIsToldAsItStoodBeforeAPause()
{
    Reporting office;
    const CaseId id = office.accept(Reporting::supply());
    office.atDay(QStringLiteral("20 07:00"));
    QVERIFY(office.pause(id));
    office.atDay(QStringLiteral("24 18:00"));
    QVERIFY(office.resume(id)); // 20, 23 and 24 are out: due on the 26th
    office.atDay(QStringLiteral("30 09:00"));
    QCOMPARE(office.planReply(19).paused, 0);
    QCOMPARE(office.planReply(19).nearing, 0);
    QCOMPARE(office.planReply(20).paused, 1);
    QCOMPARE(office.planReply(23).paused, 1);
    QCOMPARE(office.planReply(24).paused, 0);
    QCOMPARE(office.planReply(25).nearing, 1);
    QCOMPARE(office.planReply(26).overdue, 0);
    QCOMPARE(office.planReply(27).overdue, 1);
    QCOMPARE(office.behind(27, Figure::Overdue).cases.value(0).due, QDate(2026, 11, 26));
}

void TestDailyCommitments::pauseThatLastsStillWasNotThereBefore()
{
    Reporting office;
    const CaseId id = office.accept(Reporting::supply());
    office.atDay(QStringLiteral("23 10:00"));
    QVERIFY(office.pause(id));
    office.atDay(QStringLiteral("24 10:00"));
    QCOMPARE(office.planReply(20).nearing, 1);
    QCOMPARE(office.planReply(20).paused, 0);
    QCOMPARE(office.behind(20, Figure::Nearing).cases.value(0).due, QDate(2026, 11, 23));
}

void TestDailyCommitments::withdrawnCaseRunsNoMoreAndWasNeitherMetInTimeNorLate()
{
    Reporting office;
    const CaseId id = office.accept(Reporting::supply());
    office.atDay(QStringLiteral("24 10:00"));
    QVERIFY(office->caseDesk().withdraw(office.act(), id, QStringLiteral("客户撤回")));
    QCOMPARE(office.report(24).commitmentTotal(), CommitmentLine());
    office.atDay(QStringLiteral("25 10:00"));
    QCOMPARE(office.report(24).commitmentTotal(), CommitmentLine());
    QCOMPARE(office.planReply(23).running, 1);
}

YINGSHENG_TEST(TestDailyCommitments)

#include "tst_dailycommitments.moc"
