// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reception/applying.h"
#include "tests/support/testmain.h"

/// What ends an application: accepted, or given up.
class TestTakingUp : public QObject
{
    Q_OBJECT

private:
    static ApplicationState stateOf(OfficeFixture &office, const ApplicationId &id)
    {
        return office->applicationViews().file(id)->application.stateAt(office.clock.wallUtcMs());
    }

private Q_SLOTS:
    void acceptanceTakesItUp()
    {
        OfficeFixture office;
        const ApplicationId id = Applying::tell(office);
        const Result<Accepted> accepted = office->accept(office.act(), Applying::complete(id));
        QVERIFY(accepted);
        const Application application = office->applicationViews().file(id)->application;
        QCOMPARE(application.state, ApplicationState::Taken);
        QCOMPARE(application.takenBy, accepted->id);
        QCOMPARE(application.endedMs, accepted->acceptedMs);
        QCOMPARE(office->caseViews().file(accepted->id)->record.application, id);
        QCOMPARE(*office->applicationViews().openCount(office.clock.wallUtcMs()), 0);
    }

    void itMayBeTakenUpWithAGapToo()
    {
        OfficeFixture office;
        const ApplicationId id = Applying::tell(office);
        CaseDraft draft = Applying::complete(id);
        draft.materials[Applying::title()] = QStringLiteral("later");
        draft.withGaps = true;
        QVERIFY(office->accept(office.act(), draft));
        QCOMPARE(stateOf(office, id), ApplicationState::Taken);
    }

    void aRefusedAcceptanceLeavesItOpen()
    {
        OfficeFixture office;
        const ApplicationId id = Applying::tell(office);
        CaseDraft draft = Applying::complete(id);
        draft.materials.clear();
        QCOMPARE(office->accept(office.act(), draft).error().code, ErrorCode::MaterialMissing);
        QCOMPARE(stateOf(office, id), ApplicationState::Open);
    }

    void takenUpTwiceIsRefusedHere()
    {
        OfficeFixture office;
        const ApplicationId id = Applying::tell(office);
        const Act act = office.act();
        const Result<Accepted> first = office->accept(act, Applying::complete(id));
        QCOMPARE(office->accept(act, Applying::complete(id))->number, first->number); // the same act: its answer
        const Result<Accepted> second = office->accept(office.act(), Applying::complete(id));
        QCOMPARE(second.error().code, ErrorCode::ApplicationNotOpen);
        QCOMPARE(second.error().args, QStringList({QStringLiteral("C03-261118-D0001"), QStringLiteral("taken")}));
        QCOMPARE(office->caseViews().counts(office.clock.wallUtcMs())->all, 1);
    }

    /// As when two devices did it apart: the ledger holds both, the first stands, the contradiction is kept.
    void takenUpTwiceElsewhereIsAConflict()
    {
        OfficeFixture office;
        const ApplicationId id = Applying::tell(office);
        const CaseId first = office.accept(Applying::complete(id));
        const CaseId second = office.accept(Applying::complete(id));
        QVERIFY(!first.isEmpty() && !second.isEmpty());
        QCOMPARE(office->applicationViews().file(id)->application.takenBy, first);
        QCOMPARE(*office->applicationViews().conflictCount(), 1);
        QVERIFY(!office.accept(Applying::complete(ApplicationId{QStringLiteral("unknown")})).isEmpty());
        QCOMPARE(*office->applicationViews().conflictCount(), 2);
    }

    void aDroppedOneIsEnded()
    {
        OfficeFixture office;
        const ApplicationId id = Applying::tell(office);
        QCOMPARE(office->applicationDesk().drop(office.act(), id, QStringLiteral("  ")).error().code, ErrorCode::ReasonMissing);
        QVERIFY(office->applicationDesk().drop(office.act(), id, QStringLiteral("不办了")));
        QCOMPARE(stateOf(office, id), ApplicationState::Dropped);
        QCOMPARE(office->applicationDesk().drop(office.act(), id, QStringLiteral("不办了")).error().code, ErrorCode::ApplicationNotOpen);
        QCOMPARE(office->applicationDesk().tellAgain(office.act(), id, Applying::draft()).error().code, ErrorCode::ApplicationNotOpen);
        QCOMPARE(office->accept(office.act(), Applying::complete(id)).error().code, ErrorCode::ApplicationNotOpen);
        QCOMPARE(office->applicationDesk().drop(office.act(), ApplicationId{QStringLiteral("none")}, QStringLiteral("x")).error().code,
                 ErrorCode::NoSuchApplication);
    }

    void lapsedIsSeenFromTheDate()
    {
        OfficeFixture office;
        const ApplicationId id = Applying::tell(office);
        office.setTime(QStringLiteral("2026-12-18 23:59"));
        QCOMPARE(stateOf(office, id), ApplicationState::Open);
        QCOMPARE(office->applicationViews().open(office.clock.wallUtcMs(), 10)->size(), 1);
        office.setTime(QStringLiteral("2026-12-19 00:00"));
        QCOMPARE(stateOf(office, id), ApplicationState::Lapsed);
        QCOMPARE(office->applicationViews().open(office.clock.wallUtcMs(), 10)->size(), 0);
        QCOMPARE(*office->applicationViews().openCount(office.clock.wallUtcMs()), 0);
    }

    /// The customer came late and has everything: what was written down is not thrown away.
    void aLapsedOneMayStillBeTakenUpOrToldAgain()
    {
        OfficeFixture office;
        const ApplicationId first = Applying::tell(office);
        const ApplicationId second = Applying::tell(office);
        office.setTime(QStringLiteral("2027-01-06 09:00"));
        QVERIFY(office->accept(office.act(), Applying::complete(first)));
        QCOMPARE(stateOf(office, first), ApplicationState::Taken);
        QVERIFY(office->applicationDesk().tellAgain(office.act(), second, Applying::draft()));
        QCOMPARE(stateOf(office, second), ApplicationState::Open);
    }

    void aPrintedNoticeIsAnEventOfItsApplication()
    {
        OfficeFixture office;
        const ApplicationId id = Applying::tell(office);
        QVERIFY(office->recordPrint(office.act(), QStringLiteral("notice"), id));
        const Result<QList<Event>> events = office->ledger().eventsOf(SubjectId{id.value});
        QCOMPARE(events->size(), 2);
        QCOMPARE(events->last().plain.value(QStringLiteral("document")).toString(), QStringLiteral("notice"));
    }
};

YINGSHENG_TEST(TestTakingUp)
#include "tst_takingup.moc"
