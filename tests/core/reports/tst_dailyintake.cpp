// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/shortcode.h"
#include "core/reports/dailyreportjson.h"
#include "tests/core/reports/reporting.h"
#include "tests/support/testmain.h"

class TestDailyIntake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dayWithoutWorkIsEmptyAndStillSaysWhereItComesFrom();
    void acceptedIsCountedByTypeAndClass();
    void backdatedAcceptanceBelongsToItsOwnDayAndIsMarked();
    void mistakenAcceptanceCountsOnlyAsVoided();
    void everyEndHasItsOwnFigure();
    void reopenedCaseIsOpenAgainAndNoLongerClosed();
    void openOfAPastDayIsWhatStoodOpenThen();
    void figureOpensTheCasesBehindItWithMaskedNames();
    void longListIsCutAndSaysHowManyThereAre();
    void dayThatHasNotBegunIsRefused();
    void jsonCarriesEveryFigure();
    void aDayThatIsOverBearsItsSeal();
};

void TestDailyIntake::aDayThatIsOverBearsItsSeal()
{
    Reporting office;
    office.accept(Reporting::supply());
    const QByteArray head = office->ledger().head().value_or(QByteArray());
    const qint64 pos = office->ledger().lastPos().value_or(0);
    office.atDay(QStringLiteral("24 10:00"));
    office.accept(Reporting::supply());
    office.accept(Reporting::supply());
    QCOMPARE(office.report(18).sealCode, shortCode(head));
    QCOMPARE(office.report(18).sealPos, pos);
    // Today has none yet, and a day without entries never gets one.
    for (const int day : {24, 20}) {
        QCOMPARE(office.report(day).sealCode, shortCode(office->ledger().head().value_or(QByteArray())));
        QCOMPARE(office.report(day).sealPos, office->ledger().lastPos().value_or(0));
    }
}

void TestDailyIntake::dayWithoutWorkIsEmptyAndStillSaysWhereItComesFrom()
{
    Reporting office;
    const DailyReport report = office.report(18);
    QVERIFY(report.intake.isEmpty());
    QVERIFY(report.commitments.isEmpty());
    QCOMPARE(report.accepted, CaseList());
    QCOMPARE(report.officeName, QStringLiteral("城关供电所"));
    QVERIFY(report.standard.startsWith(QStringLiteral("satisfaction-2011@")));
    QVERIFY(!report.calendarVersion.isEmpty());
    QCOMPARE(report.sealCode, shortCode(office->ledger().head().value_or(QByteArray())));
    QCOMPARE(report.sealPos, office->ledger().lastPos().value_or(0));
    QVERIFY(report.workingDay);
    office.atDay(QStringLiteral("22 09:00"));
    QVERIFY(!office.report(22).workingDay);
}

void TestDailyIntake::acceptedIsCountedByTypeAndClass()
{
    Reporting office;
    office.accept(Reporting::supply());
    office.accept(Reporting::supply());
    office.accept(Reporting::supply(QStringLiteral("hv-single"), QStringLiteral("宏达建材有限公司")));
    office.accept(Reporting::complaint());
    const DailyReport report = office.report(18);
    QCOMPARE(report.intake.size(), 3);
    QCOMPARE(report.intake.at(0).customerClass, QStringLiteral("residential"));
    QCOMPARE(report.intake.at(0).accepted, 2);
    QCOMPARE(report.intake.at(0).open, 2);
    QCOMPARE(report.intake.at(1).customerClass, QStringLiteral("hv-single"));
    QCOMPARE(report.intake.at(1).accepted, 1);
    QCOMPARE(report.intake.at(2).type, QStringLiteral("complaint"));
    QCOMPARE(report.intakeTotal().accepted, 4);
    QCOMPARE(report.intakeTotal().open, 4);
    QCOMPARE(report.accepted.total, 4);
}

void TestDailyIntake::backdatedAcceptanceBelongsToItsOwnDayAndIsMarked()
{
    Reporting office(QStringLiteral("2026-11-20 09:00"));
    CaseDraft draft = Reporting::supply();
    draft.acceptedMs = Reporting::at(QStringLiteral("2026-11-18 15:00"));
    draft.lateReason = QStringLiteral("停电，纸质登记");
    QVERIFY(!office.accept(draft).isEmpty());
    QCOMPARE(office.supplies(20).accepted, 0);
    QCOMPARE(office.supplies(20).open, 1);
    QCOMPARE(office.supplies(18).accepted, 1);
    QCOMPARE(office.supplies(18).late, 1);
    QCOMPARE(office.behind(18, Figure::Late).total, 1);
}

void TestDailyIntake::mistakenAcceptanceCountsOnlyAsVoided()
{
    Reporting office;
    const CaseId id = office.accept(Reporting::supply());
    office.atDay(QStringLiteral("19 09:00"));
    QVERIFY(office->caseDesk().voidMistaken(office.act(), id, QStringLiteral("重复录入")));
    QCOMPARE(office.report(18).intakeTotal(), IntakeLine());
    IntakeLine voided;
    voided.voided = 1;
    QCOMPARE(office.report(19).intakeTotal(), voided);
    QCOMPARE(office.report(18).commitmentTotal(), CommitmentLine());
    QCOMPARE(office.report(19).commitmentTotal(), CommitmentLine());
    QCOMPARE(office.behind(19, Figure::Voided).cases.value(0).outcome, CaseOutcome::Voided);
}

void TestDailyIntake::everyEndHasItsOwnFigure()
{
    Reporting office;
    const CaseId done = office.accept(Reporting::complaint());
    const CaseId withdrawn = office.accept(Reporting::complaint());
    const CaseId terminated = office.accept(Reporting::complaint());
    office.accept(Reporting::complaint());
    office.atDay(QStringLiteral("18 16:00"));
    QVERIFY(office.reach(done, QStringLiteral("contacted")));
    QVERIFY(office.reach(done, QStringLiteral("answered")));
    QVERIFY(office->caseDesk().withdraw(office.act(), withdrawn, QStringLiteral("客户撤回")));
    QVERIFY(office->caseDesk().terminate(office.act(), terminated, QStringLiteral("无法联系")));
    const DailyReport report = office.report(18);
    const IntakeLine total = report.intakeTotal();
    QCOMPARE(total.accepted, 4);
    QCOMPARE(total.closed, 1);
    QCOMPARE(total.withdrawn, 1);
    QCOMPARE(total.terminated, 1);
    QCOMPARE(total.open, 1);
    QCOMPARE(report.closed.total, 3); // however they ended
    QCOMPARE(office.behind(18, Figure::Closed).cases.value(0).id, done);
    QCOMPARE(office.behind(18, Figure::Withdrawn).cases.value(0).id, withdrawn);
    QCOMPARE(office.behind(18, Figure::Terminated).cases.value(0).id, terminated);
}

void TestDailyIntake::reopenedCaseIsOpenAgainAndNoLongerClosed()
{
    Reporting office;
    const CaseId id = office.accept(Reporting::complaint());
    QVERIFY(office->caseDesk().withdraw(office.act(), id, QStringLiteral("客户撤回")));
    QCOMPARE(office.report(18).intakeTotal().withdrawn, 1);
    QCOMPARE(office.report(18).intakeTotal().open, 0);
    office.atDay(QStringLiteral("19 09:00"));
    QVERIFY(office->caseDesk().reopen(office.act(), id, QStringLiteral("客户再次来访")));
    QCOMPARE(office.report(19).intakeTotal().open, 1);
    QCOMPARE(office.report(18).intakeTotal().withdrawn, 0);
    QCOMPARE(office.report(18).intakeTotal().open, 1);
}

void TestDailyIntake::openOfAPastDayIsWhatStoodOpenThen()
{
    Reporting office;
    const CaseId first = office.accept(Reporting::complaint());
    office.atDay(QStringLiteral("19 09:00"));
    office.accept(Reporting::complaint());
    office.atDay(QStringLiteral("20 09:00"));
    QVERIFY(office->caseDesk().withdraw(office.act(), first, QStringLiteral("客户撤回")));
    office.atDay(QStringLiteral("30 09:00"));
    QCOMPARE(office.report(17).intakeTotal().open, 0);
    QCOMPARE(office.report(18).intakeTotal().open, 1);
    QCOMPARE(office.report(19).intakeTotal().open, 2);
    QCOMPARE(office.report(20).intakeTotal().open, 1);
    QCOMPARE(office.report(30).intakeTotal().open, 1);
    QCOMPARE(office.behind(18, Figure::Open).cases.value(0).id, first);
    QCOMPARE(office.behind(19, Figure::Open).total, 2);
}

void TestDailyIntake::figureOpensTheCasesBehindItWithMaskedNames()
{
    Reporting office;
    const CaseId id = office.accept(Reporting::supply(QStringLiteral("residential"), QStringLiteral("李秀兰")));
    office.accept(Reporting::supply(QStringLiteral("hv-single"), QStringLiteral("宏达建材有限公司")));
    const CaseList list = office.behind(18, Figure::Accepted, QStringLiteral("new-supply"), QStringLiteral("residential"));
    QCOMPARE(list.total, 1);
    QCOMPARE(list.cases.size(), 1);
    QCOMPARE(list.cases.at(0).id, id);
    QCOMPARE(list.cases.at(0).customer, QStringLiteral("李*兰"));
    QVERIFY(list.cases.at(0).number.startsWith(QStringLiteral("C03-261118-")));
}

void TestDailyIntake::longListIsCutAndSaysHowManyThereAre()
{
    Reporting office;
    for (int i = 0; i < 5; ++i)
        office.accept(Reporting::complaint());
    const CaseList list = office.behind(18, Figure::Open, {}, {}, 3);
    QCOMPARE(list.cases.size(), 3);
    QCOMPARE(list.total, 5);
}

void TestDailyIntake::dayThatHasNotBegunIsRefused()
{
    Reporting office;
    const qint64 now = office.clock.wallUtcMs();
    const auto tomorrow = office->dailyReports().of(QDate(2026, 11, 19), now);
    QVERIFY(!tomorrow);
    QCOMPARE(tomorrow.error().code, ErrorCode::TimeInFuture);
    QCOMPARE(office->dailyReports().of(QDate(), now).error().code, ErrorCode::DateNotValid);
    QCOMPARE(office->dailyReports().behind(QDate(2026, 11, 19), now, Figure::Open, {}, {}).error().code, ErrorCode::TimeInFuture);
    QVERIFY(office->dailyReports().of(QDate(2000, 1, 1), now));
}

void TestDailyIntake::jsonCarriesEveryFigure()
{
    Reporting office;
    office.accept(Reporting::supply());
    const QJsonObject json = DailyReportJson::of(office.report(18));
    QCOMPARE(json.value(QStringLiteral("day")).toString(), QStringLiteral("2026-11-18"));
    QCOMPARE(json.value(QStringLiteral("asOf")).toString(), QStringLiteral("2026-11-18 09:00"));
    QCOMPARE(json.value(QStringLiteral("intakeTotal")).toObject().value(QStringLiteral("accepted")).toInt(), 1);
    const QJsonObject line = json.value(QStringLiteral("commitments")).toArray().at(0).toObject();
    QCOMPARE(line.value(QStringLiteral("commitment")).toString(), QStringLiteral("plan-reply"));
    QCOMPARE(line.value(QStringLiteral("running")).toInt(), 1);
    const QJsonObject one = json.value(QStringLiteral("accepted")).toObject().value(QStringLiteral("cases")).toArray().at(0).toObject();
    QCOMPARE(one.value(QStringLiteral("customer")).toString(), QStringLiteral("李*兰"));
}

YINGSHENG_TEST(TestDailyIntake)

#include "tst_dailyintake.moc"
