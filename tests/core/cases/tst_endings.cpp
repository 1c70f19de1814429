// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/officefixture.h"
#include "tests/support/testmain.h"

namespace {

const QString reason = QStringLiteral("客户改变主意");

} // namespace

class TestEndings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMistakenAcceptanceIsVoidedAndStays()
    {
        OfficeFixture office;
        const CaseId id = office.accept(OfficeFixture::supply());
        QCOMPARE(office->caseDesk().voidMistaken(office.act(), id, {}).error().code, ErrorCode::ReasonMissing);
        QVERIFY(office->caseDesk().voidMistaken(office.act(), id, QStringLiteral("录错人")));
        const CaseFile file = *office->caseViews().file(id);
        QCOMPARE(file.record.outcome, CaseOutcome::Voided);
        QVERIFY(file.deadlines.first().ended);
        QCOMPARE(office->caseDesk().reopen(office.act(), id, reason).error().code, ErrorCode::CaseNotClosed);
        QCOMPARE(office->caseDesk().correct(office.act(), id, {}).error().code, ErrorCode::CaseNotOpen);
        QCOMPARE(office->caseViews().counts(office.clock.wallUtcMs())->all, 0);
    }

    void withdrawalFreezesTheClockAndReopeningLetsItRun()
    {
        OfficeFixture office;
        const CaseId id = office.accept(OfficeFixture::supply());
        QVERIFY(office->caseDesk().withdraw(office.act(), id, reason));
        QVERIFY(office.deadlines(id).first().ended);
        QCOMPARE(office->caseDesk().reach(office.act(), id, QStringLiteral("plan-replied"), {}).error().code, ErrorCode::CaseNotOpen);
        QVERIFY(office->caseDesk().reopen(office.act(), id, QStringLiteral("客户又来了")));
        const CaseDeadline row = office.deadlines(id).first();
        QVERIFY(!row.ended);
        QCOMPARE(row.deadline.dueDate, QDate(2026, 11, 23));
    }

    void reopeningADoneCaseAsksForItsEndAgain()
    {
        OfficeFixture office;
        const CaseId id = office.accept(OfficeFixture::complaint());
        QVERIFY(office->caseDesk().reach(office.act(), id, QStringLiteral("contacted"), {}));
        QVERIFY(office->caseDesk().reach(office.act(), id, QStringLiteral("answered"), {}));
        const QList<CaseDeadline> met = office.deadlines(id);
        office.setTime(QStringLiteral("2026-12-10 09:00"));
        QVERIFY(office->caseDesk().reopen(office.act(), id, QStringLiteral("客户不满意")));
        QCOMPARE(office.deadlines(id), met);
        QVERIFY(office->caseDesk().reach(office.act(), id, QStringLiteral("answered"), {}));
        QCOMPARE(office.deadlines(id), met);
        QVERIFY(!office->caseViews().file(id)->record.hasConflict);
    }

    void terminationNeedsAReason()
    {
        OfficeFixture office;
        const CaseId id = office.accept(OfficeFixture::supply());
        QCOMPARE(office->caseDesk().terminate(office.act(), id, {}).error().code, ErrorCode::ReasonMissing);
        QVERIFY(office->caseDesk().terminate(office.act(), id, QStringLiteral("供电方案逾期作废")));
        QCOMPARE(office->caseViews().file(id)->record.outcome, CaseOutcome::Terminated);
    }

    void anOpenCaseIsNotArchived()
    {
        OfficeFixture office;
        const CaseId id = office.accept(OfficeFixture::supply());
        QCOMPARE(office->caseDesk().archive(office.act(), id).error().code, ErrorCode::CaseOpenStill);
        QCOMPARE(office->caseDesk().archive(office.act(), CaseId{QStringLiteral("none")}).error().code, ErrorCode::NoSuchCase);
    }
};

YINGSHENG_TEST(TestEndings)
#include "tst_endings.moc"
