// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/chinatime.h"
#include "tests/core/clockguard/guardedoffice.h"
#include "tests/support/testmain.h"

/// Promised dates while a person's word stands for the clock.
class TestStatedTimes : public QObject
{
    Q_OBJECT

private:
    static QString q(const char *text) { return QString::fromUtf8(text); }
    static qint64 at(const char *text) { return GuardedOffice::at(q(text)); }
    static bool booksAreThoseOfTheLedger(GuardedOffice &office)
    {
        const QByteArray before = office->booksDigest().value_or(QByteArray());
        return office->ledger().rebuild() && office->booksDigest().value_or(QByteArray("other")) == before;
    }

private Q_SLOTS:
    void aCaseAcceptedAtAStatedTimeShowsProvisionalDates()
    {
        GuardedOffice office;
        office.restartPc(at("2000-01-01 08:03"));
        QVERIFY(office->clockDesk().state(office.act(), at("2026-11-19 08:05")));
        const Result<Accepted> accepted = office->accept(office.act(), OfficeFixture::supply());
        QVERIFY(accepted);
        for (const Promise &promise : accepted->promises)
            QCOMPARE(promise.deadline.provisional, promise.runs);
        QCOMPARE(office.planReply(accepted->id).deadline.dueDate, QDate(2026, 11, 24));
        QVERIFY(office.planReply(accepted->id).deadline.provisional);
        QVERIFY(office->clockDesk().confirm(office.act(), office->clock().wallUtcMs()));
        QCOMPARE(office.planReply(accepted->id).deadline.dueDate, QDate(2026, 11, 24));
        QVERIFY(!office.planReply(accepted->id).deadline.provisional);
        QVERIFY(booksAreThoseOfTheLedger(office));
    }

    void confirmedAsAnotherDayTheDateMovesWithIt()
    {
        GuardedOffice office;
        office.restartPc(at("2000-01-01 08:03"));
        QVERIFY(office->clockDesk().state(office.act(), at("2026-11-19 08:05")));
        const CaseId id = office.accept().value_or(CaseId{});
        office.machine.pass(600'000);
        QVERIFY(office->clockDesk().confirm(office.act(), at("2026-11-20 08:15")));
        const CaseDeadline row = office.planReply(id);
        QCOMPARE(row.deadline.startMs, at("2026-11-20 08:05"));
        QCOMPARE(row.deadline.dueDate, QDate(2026, 11, 25));
        QVERIFY(!row.deadline.provisional);
        QVERIFY(booksAreThoseOfTheLedger(office));
    }

    void statedAgainTheDateMovesAndStaysProvisional()
    {
        GuardedOffice office;
        office.restartPc(at("2000-01-01 08:03"));
        QVERIFY(office->clockDesk().state(office.act(), at("2026-12-19 08:05")));
        const CaseId id = office.accept().value_or(CaseId{});
        QVERIFY(office->clockDesk().state(office.act(), at("2026-11-19 08:05")));
        QCOMPARE(office.planReply(id).deadline.dueDate, QDate(2026, 11, 24));
        QVERIFY(office.planReply(id).deadline.provisional);
        QVERIFY(booksAreThoseOfTheLedger(office));
    }

    void ofAnotherRunOfTheMachineTheStatedTimeStands()
    {
        GuardedOffice office;
        office.restartPc(at("2000-01-01 08:03"));
        QVERIFY(office->clockDesk().state(office.act(), at("2026-11-19 08:05")));
        const CaseId id = office.accept().value_or(CaseId{});
        office.restartPc(at("2026-11-20 08:00")); // a new battery: the clock is right again
        QCOMPARE(office.facts().trust, ClockTrust::Trusted);
        QCOMPARE(office.facts().awaiting, 1);
        QVERIFY(office.planReply(id).deadline.provisional);
        QVERIFY(office->clockDesk().confirm(office.act(), office->clock().wallUtcMs()));
        QCOMPARE(office.planReply(id).deadline.startMs, at("2026-11-19 08:05"));
        QVERIFY(!office.planReply(id).deadline.provisional);
        QCOMPARE(office.facts().awaiting, 0);
        QVERIFY(booksAreThoseOfTheLedger(office));
    }

    void aStepTakenAtAStatedTimeMakesTheCasesDatesProvisional()
    {
        GuardedOffice office;
        const CaseId id = office.accept().value_or(CaseId{});
        QVERIFY(!office.planReply(id).deadline.provisional);
        office.restartPc(at("2000-01-01 08:03"));
        QVERIFY(office->clockDesk().state(office.act(), at("2026-11-19 08:05")));
        QVERIFY(office->caseDesk().pause(office.act(), id, q("materials-missing"), q("产权证复印件")));
        QVERIFY(office.planReply(id).deadline.provisional);
        QCOMPARE(office.facts().awaiting, 1);
        QVERIFY(booksAreThoseOfTheLedger(office));
    }

    void anApplicationIsToldWithAProvisionalDay()
    {
        GuardedOffice office;
        office.restartPc(at("2000-01-01 08:03"));
        QVERIFY(office->clockDesk().state(office.act(), at("2026-11-19 08:05")));
        CaseDraft supply = OfficeFixture::supply();
        ApplicationDraft draft;
        draft.businessType = supply.businessType;
        draft.customerClass = supply.customerClass;
        draft.fields = supply.fields;
        draft.materials = {{q("id"), q("present")}};
        const Result<Told> told = office->applicationDesk().tell(office.act(), draft);
        QVERIFY2(told, qPrintable(told ? QString() : told.error().args.join(u',')));
        QVERIFY(told->provisional);
    }

    void noWarningIsToldUntilTheTimeIsConfirmed()
    {
        GuardedOffice office;
        QVERIFY(office.accept());
        const qint64 far = at("2026-12-30 10:00");
        QVERIFY(!office->warnings().due(far)->isEmpty());
        office.restartPc(at("2000-01-01 08:03"));
        QVERIFY(office->warnings().due(far)->isEmpty());
        QVERIFY(office->clockDesk().state(office.act(), at("2026-12-30 10:00")));
        QVERIFY(office->warnings().due(far)->isEmpty());
        QVERIFY(office->clockDesk().confirm(office.act(), at("2026-12-30 10:00")));
        QVERIFY(!office->warnings().due(far)->isEmpty());
    }
};

YINGSHENG_TEST(TestStatedTimes)
#include "tst_statedtimes.moc"
