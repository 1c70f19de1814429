// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/officefixture.h"
#include "tests/support/testmain.h"

namespace {

const QString planReplied = QStringLiteral("plan-replied");
const QString inspected = QStringLiteral("inspected");
const QString formalities = QStringLiteral("formalities-done");
const QString connected = QStringLiteral("connected");
const QString passed = QStringLiteral("passed");

} // namespace

class TestMilestones : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSupplyGoesFromAcceptanceToArchive()
    {
        OfficeFixture office(QStringLiteral("2026-11-16 09:00"));
        const CaseId id = office.accept(OfficeFixture::supply());
        CaseDesk &desk = office->caseDesk();
        office.setTime(QStringLiteral("2026-11-18 10:00"));
        QVERIFY(desk.reach(office.act(), id, planReplied, {}));
        office.setTime(QStringLiteral("2026-11-20 10:00"));
        QVERIFY(desk.reach(office.act(), id, inspected, passed));
        QVERIFY(office.deadline(id, QStringLiteral("connection")).commitment.isEmpty());
        office.setTime(QStringLiteral("2026-11-23 10:00"));
        QVERIFY(desk.reach(office.act(), id, formalities, {}));
        // Friday passed, Monday formalities: the clock starts at the later one.
        QCOMPARE(office.deadline(id, QStringLiteral("connection")).deadline.dueDate, QDate(2026, 11, 26));
        office.setTime(QStringLiteral("2026-11-25 10:00"));
        QVERIFY(desk.reach(office.act(), id, connected, {}));
        CaseFile file = *office->caseViews().file(id);
        QCOMPARE(file.record.state, CaseState::Closed);
        QCOMPARE(file.record.outcome, CaseOutcome::Done);
        for (const CaseDeadline &row : file.deadlines)
            QVERIFY(row.metMs <= row.deadline.dueMs);
        QVERIFY(desk.archive(office.act(), id));
        QCOMPARE(office->caseViews().file(id)->record.state, CaseState::Archived);
    }

    void orderIsKept()
    {
        OfficeFixture office;
        const CaseId id = office.accept(OfficeFixture::supply());
        const Result<> refused = office->caseDesk().reach(office.act(), id, connected, {});
        QCOMPARE(refused.error().code, ErrorCode::MilestoneNotYet);
        QCOMPARE(refused.error().args.value(1), inspected);
        QCOMPARE(office->caseDesk().reach(office.act(), id, QStringLiteral("nonsense"), {}).error().code, ErrorCode::NoSuchMilestone);
        QVERIFY(office->caseDesk().reach(office.act(), id, planReplied, {}));
        QCOMPARE(office->caseDesk().reach(office.act(), id, planReplied, {}).error().code, ErrorCode::MilestoneReached);
    }

    void timesAreChecked()
    {
        OfficeFixture office;
        const CaseId id = office.accept(OfficeFixture::supply());
        CaseDesk &desk = office->caseDesk();
        QCOMPARE(desk.reach(office.act(), id, planReplied, {}, OfficeFixture::at(QStringLiteral("2026-11-17 10:00"))).error().code,
                 ErrorCode::TimeBeforeAcceptance);
        QCOMPARE(desk.reach(office.act(), id, planReplied, {}, OfficeFixture::at(QStringLiteral("2026-11-19 10:00"))).error().code,
                 ErrorCode::TimeInFuture);
        office.setTime(QStringLiteral("2026-11-20 10:00"));
        QVERIFY(desk.reach(office.act(), id, planReplied, {}, OfficeFixture::at(QStringLiteral("2026-11-19 10:00"))));
        QCOMPARE(desk.reach(office.act(), id, inspected, passed, OfficeFixture::at(QStringLiteral("2026-11-18 12:00"))).error().code,
                 ErrorCode::TimeBeforeMilestone);
    }

    void theMinuteOfAcceptanceIsNotBeforeIt()
    {
        OfficeFixture office;
        office.clock.advanceMs(34'567);
        const CaseId id = office.accept(OfficeFixture::supply());
        office.clock.advanceMs(10'000);
        QVERIFY(office->caseDesk().reach(office.act(), id, planReplied, {}, OfficeFixture::at(QStringLiteral("2026-11-18 09:00"))));
    }

    void aFailedInspectionIsDoneAgain()
    {
        OfficeFixture office;
        const CaseId id = office.accept(OfficeFixture::supply());
        CaseDesk &desk = office->caseDesk();
        QVERIFY(desk.reach(office.act(), id, planReplied, {}));
        QVERIFY(desk.reach(office.act(), id, formalities, {}));
        QVERIFY(desk.reach(office.act(), id, inspected, QStringLiteral("failed")));
        QVERIFY(office.deadline(id, QStringLiteral("connection")).commitment.isEmpty());
        office.setTime(QStringLiteral("2026-11-24 10:00"));
        QVERIFY(desk.reach(office.act(), id, inspected, passed));
        QCOMPARE(office.deadline(id, QStringLiteral("connection")).deadline.dueDate, QDate(2026, 11, 27));
        QCOMPARE(desk.reach(office.act(), id, connected, QStringLiteral("passed")).error().code, ErrorCode::OutcomeNotKnown);
        QVERIFY(!office->caseViews().file(id)->record.hasConflict);
    }

    void metLateIsLate()
    {
        OfficeFixture office;
        const CaseId id = office.accept(OfficeFixture::supply());
        office.setTime(QStringLiteral("2026-11-24 00:00"));
        QVERIFY(office->caseDesk().reach(office.act(), id, planReplied, {}));
        const CaseDeadline row = office.deadline(id, QStringLiteral("plan-reply"));
        QVERIFY(row.metMs > row.deadline.dueMs);
        QCOMPARE(Deadlines::levelAt(row.deadline, office.clock.wallUtcMs(), row.metMs), DeadlineLevel::MetLate);
    }

    void followUpIsRecordedAfterClosing()
    {
        OfficeFixture office;
        const CaseId id = office.accept(OfficeFixture::complaint());
        CaseDesk &desk = office->caseDesk();
        QCOMPARE(desk.recordFollowUp(office.act(), id, QStringLiteral("satisfied"), {}).error().code, ErrorCode::CaseOpenStill);
        QVERIFY(desk.reach(office.act(), id, QStringLiteral("contacted"), {}));
        QVERIFY(desk.reach(office.act(), id, QStringLiteral("answered"), {}));
        QCOMPARE(desk.archive(office.act(), id).error().code, ErrorCode::MilestoneNotYet);
        QVERIFY(desk.recordFollowUp(office.act(), id, {}, QStringLiteral("无人接听")));
        QVERIFY(desk.recordFollowUp(office.act(), id, QStringLiteral("satisfied"), QStringLiteral("谢谢")));
        QVERIFY(desk.archive(office.act(), id));
        const CaseFile file = *office->caseViews().file(id);
        QCOMPARE(file.record.passings.value(QStringLiteral("followed-up")).size(), 1);
        QCOMPARE(file.record.passings.value(QStringLiteral("followed-up")).first().outcome, QStringLiteral("satisfied"));
    }

    void theNextMilestoneAndWhoWeWaitForFollow()
    {
        OfficeFixture office;
        const CaseId id = office.accept(OfficeFixture::supply());
        QCOMPARE(office->caseViews().file(id)->record.nextMilestone, planReplied);
        QCOMPARE(office->caseViews().file(id)->acts.milestones.value(0), planReplied);
        QVERIFY(office->caseDesk().reach(office.act(), id, planReplied, {}));
        QVERIFY(office->caseDesk().reach(office.act(), id, inspected, passed));
        const CaseRecord record = office->caseViews().file(id)->record;
        QCOMPARE(record.nextMilestone, formalities);
        QCOMPARE(record.waitsFor, QStringLiteral("customer"));
    }
};

YINGSHENG_TEST(TestMilestones)
#include "tst_milestones.moc"
