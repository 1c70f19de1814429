// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/chinatime.h"
#include "tests/core/clockguard/guardedoffice.h"
#include "tests/support/testmain.h"

/// The clock of a real office: what is entered, what is refused, who may go on.
class TestClockDesk : public QObject
{
    Q_OBJECT

private:
    static QString q(const char *text) { return QString::fromUtf8(text); }
    static qint64 at(const char *text) { return GuardedOffice::at(q(text)); }

private Q_SLOTS:
    void aGoodClockNeedsNobody()
    {
        GuardedOffice office;
        office.restartPc(at("2026-11-19 08:00"));
        QCOMPARE(office.facts().trust, ClockTrust::Trusted);
        QCOMPARE(office->clock().wallUtcMs(), at("2026-11-19 08:00"));
        QVERIFY(office.accept());
        QCOMPARE(office.lastEvent().clockTrust, ClockTrust::Trusted);
        QVERIFY(!office.lastKinds(20).contains(q("clock-warned")));
    }

    void aClockIn2000IsSaidOnceAndNothingIsAccepted()
    {
        GuardedOffice office;
        QVERIFY(office.accept());
        office.restartPc(at("2000-01-01 08:03"));
        const Event warned = office.lastEvent();
        QCOMPARE(warned.kind, q("clock-warned"));
        QCOMPARE(warned.clockTrust, ClockTrust::Untrusted);
        QCOMPARE(warned.plain.value(q("doubt")).toString(), q("before-build"));
        QCOMPARE(warned.plain.value(q("machine")).toInteger(), at("2000-01-01 08:03"));
        QCOMPARE(warned.plain.value(q("lastGood")).toInteger(), at("2026-11-18 09:00"));
        for (int i = 0; i < 3; ++i)
            QVERIFY(office->clockDesk().look());
        QCOMPARE(office.lastKinds(3).count(q("clock-warned")), 1);
        QCOMPARE(office.accept().error().code, ErrorCode::ClockNotTrusted);
        QCOMPARE(office.lastEvent().kind, q("clock-warned"));
    }

    void whatGivesNoDateGoesOnMarked()
    {
        GuardedOffice office;
        const CaseId id = office.accept().value_or(CaseId{});
        office.restartPc(at("2000-01-01 08:03"));
        QVERIFY(office->caseDesk().note(office.act(), id, q("客户来电")));
        QCOMPARE(office.lastEvent().clockTrust, ClockTrust::Untrusted);
        QCOMPARE(office.lastEvent().wallUtcMs, at("2026-11-18 09:00"));
        QCOMPARE(office->caseDesk().reach(office.act(), id, q("plan-replied"), {}).error().code, ErrorCode::ClockNotTrusted);
        QVERIFY(office->ledger().verify()->isSound());
    }

    void theWindowStatesTheTimeAndTheManagerConfirmsIt()
    {
        GuardedOffice office;
        office.restartPc(at("2000-01-01 08:03"));
        QVERIFY(office->clockDesk().state(office.act(), at("2026-11-19 08:05")));
        const Event stated = office.lastEvent();
        QCOMPARE(stated.kind, q("clock-stated"));
        QCOMPARE(stated.actor.value, q("zhang-min"));
        QCOMPARE(stated.clockTrust, ClockTrust::Stated);
        QCOMPARE(stated.wallUtcMs, at("2026-11-19 08:05"));
        QCOMPARE(office.facts().statedBy.value, q("zhang-min"));
        office.machine.pass(60'000);
        QVERIFY(office.accept());
        QCOMPARE(office.lastEvent().clockTrust, ClockTrust::Stated);
        QCOMPARE(office.lastEvent().wallUtcMs, at("2026-11-19 08:06"));
        QCOMPARE(office.facts().awaiting, 1);
        QVERIFY(office->clockDesk().confirm(office.act("li-manager"), at("2026-11-19 08:06")));
        QCOMPARE(office.lastEvent().kind, q("clock-confirmed"));
        QCOMPARE(office.lastEvent().clockTrust, ClockTrust::Trusted);
        QCOMPARE(office.facts(), (ClockFacts{ClockTrust::Trusted, ClockDoubt::None, at("2026-11-19 08:06"), at("2000-01-01 08:04"),
                                             at("2026-11-18 09:00"), at("2026-11-01 00:00"), 0, {}, 0}));
    }

    void aStatementOutlivesTheProgramButNotTheMachine()
    {
        GuardedOffice office;
        office.restartPc(at("2000-01-01 08:03"));
        QVERIFY(office->clockDesk().state(office.act(), at("2026-11-19 08:05")));
        office.machine.pass(3'600'000);
        office.open();
        QCOMPARE(office.facts().trust, ClockTrust::Stated);
        QCOMPARE(office->clock().wallUtcMs(), at("2026-11-19 09:05"));
        office.restartPc(at("2000-01-01 08:00"));
        QCOMPARE(office.facts().trust, ClockTrust::Untrusted);
    }

    void aConfirmationOutlivesTheProgramInTheSameRunOfTheMachine()
    {
        GuardedOffice office;
        office.restartPc(at("2000-01-01 08:03"));
        QVERIFY(office->clockDesk().confirm(office.act(), at("2026-11-19 08:05")));
        office.machine.pass(3'600'000);
        office.open();
        QCOMPARE(office.facts().trust, ClockTrust::Trusted);
        QCOMPARE(office->clock().wallUtcMs(), at("2026-11-19 09:05"));
    }

    void aWrongFutureIsUndoneByTheManagerAlone()
    {
        GuardedOffice office;
        office.restartPc(at("2027-06-01 08:00")); // within 400 days: nobody could know
        QVERIFY(office.accept());
        office.restartPc(at("2026-11-19 08:00"));
        QCOMPARE(office.facts().doubt, ClockDoubt::BeforeLastGood);
        const Result<> early = office->clockDesk().state(office.act(), at("2026-11-19 08:00"));
        QVERIFY(!early);
        QCOMPARE(early.error().code, ErrorCode::ClockTooEarly);
        QCOMPARE(early.error().args, QStringList{q("2027-06-01 07:58")});
        QVERIFY(office->clockDesk().confirm(office.act(), at("2026-11-19 08:00")));
        office.restartPc(at("2026-11-20 08:00")); // what was said last counts, not what was latest
        QCOMPARE(office.facts().trust, ClockTrust::Trusted);
    }

    void nobodyMaySayATimeBeforeTheProgramWasMade()
    {
        GuardedOffice office;
        office.restartPc(at("2000-01-01 08:03"));
        const qint64 before = office->clock().wallUtcMs();
        QCOMPARE(office->clockDesk().confirm(office.act(), at("2026-10-31 23:00")).error().code, ErrorCode::ClockTooEarly);
        QCOMPARE(office->clockDesk().state(office.act(), at("2026-11-17 08:00")).error().code, ErrorCode::ClockTooEarly);
        QCOMPARE(office->clock().wallUtcMs(), before);
        QCOMPARE(office.facts().trust, ClockTrust::Untrusted);
    }

    void aQuietOfficeMarksEachMinute()
    {
        GuardedOffice office;
        office.machine.pass(59'000);
        QVERIFY(office->clockDesk().look());
        office.machine.pass(1'000);
        QVERIFY(office->clockDesk().look());                          // marked: 09:01
        office.machine.pass(30 * 60'000);
        QVERIFY(office->clockDesk().look());                          // 09:31
        office.restartPc(at("2026-11-18 09:28"));                     // three minutes before the last mark, not before the last entry
        QCOMPARE(office.facts().doubt, ClockDoubt::BeforeLastGood);
        QCOMPARE(office.facts().lastGoodMs, at("2026-11-18 09:31"));
    }

    void aJumpWhileRunningIsAnEntryAndMovesNothing()
    {
        GuardedOffice office;
        office.machine.setWall(at("2046-11-18 09:00"));
        QCOMPARE(office->clockDesk().look().value_or(ClockFacts{}).jumpedMs, at("2046-11-18 09:00") - at("2026-11-18 09:00"));
        QCOMPARE(office.lastEvent().kind, q("clock-jumped"));
        QCOMPARE(office.lastEvent().wallUtcMs, at("2026-11-18 09:00"));
        QCOMPARE(office.lastEvent().clockTrust, ClockTrust::Trusted);
        QVERIFY(office->clockDesk().look());
        QCOMPARE(office.lastKinds(3).count(q("clock-jumped")), 1);
        QVERIFY(office->clockDesk().confirm(office.act(), at("2026-11-18 09:00")));
        QCOMPARE(office.facts().jumpedMs, 0);
    }

    void aStoreForReadingIsOnlyLookedAt()
    {
        GuardedOffice office;
        office.close();
        office.machine.restart(at("2000-01-01 08:00"));
        GuardedClock clock(office.machine, at("2026-11-01 00:00"));
        auto place = Workplace::open(office.path(), Workplace::Mode::ReadOnly, clock, std::make_unique<UuidV7Source>(clock));
        QVERIFY(place);
        QVERIFY((*place)->clockDesk().begin(clock));
        const Result<ClockFacts> facts = (*place)->clockDesk().look();
        QVERIFY(facts);
        QCOMPARE(facts->trust, ClockTrust::Untrusted);
    }

    void aClockThatIsNotGuardedIsTrusted()
    {
        OfficeFixture office;
        office.setTime(q("2001-01-01 09:00"));
        office.reopen();
        const Result<ClockFacts> facts = office->clockDesk().look();
        QVERIFY(facts);
        QCOMPARE(facts->trust, ClockTrust::Trusted);
        QCOMPARE(facts->buildMs, 0);
        QCOMPARE(office->clockDesk().state(office.act(), 1).error().code, ErrorCode::ClockNotGuarded);
    }
};

YINGSHENG_TEST(TestClockDesk)
#include "tst_clockdesk.moc"
