// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/caseevents.h"
#include "tests/support/officefixture.h"
#include "tests/support/testmain.h"

/// What the desk would refuse can still come with another device's ledger: the book keeps both and says so.
class TestConflicts : public QObject
{
    Q_OBJECT

private:
    static Result<> enter(OfficeFixture &office, const NewEvent &event)
    {
        return office->ledger().perform(office.act(), [&]() -> Result<> {
            const Result<Event> entered = office->ledger().append(event);
            return entered ? Result<>() : fail(entered);
        });
    }
    static NewEvent passing(const CaseId &id, qint64 atMs)
    {
        return CaseEvents::of(CaseEvents::milestoneReached, id,
                              {{QStringLiteral("milestone"), QStringLiteral("plan-replied")}, {QStringLiteral("outcome"), QString()},
                               {QStringLiteral("at"), atMs}});
    }
    static qint64 conflicts(OfficeFixture &office)
    {
        return office->caseViews().counts(office.clock.wallUtcMs())->conflict;
    }

private Q_SLOTS:
    void aMilestonePassedTwiceIsKeptTwice()
    {
        OfficeFixture office;
        const CaseId id = office.accept(OfficeFixture::supply());
        const qint64 now = office.clock.wallUtcMs();
        QVERIFY(enter(office, passing(id, now)));
        QCOMPARE(conflicts(office), 0);
        QVERIFY(enter(office, passing(id, now + 1000)));
        QCOMPARE(conflicts(office), 1);
        QCOMPARE(office->caseViews().file(id)->record.passings.value(QStringLiteral("plan-replied")).size(), 2);
    }

    void aPauseInAPauseIsAConflict()
    {
        OfficeFixture office;
        const CaseId id = office.accept(OfficeFixture::supply());
        const NewEvent pause = CaseEvents::of(CaseEvents::paused, id, {{QStringLiteral("reason"), QStringLiteral("materials-missing")},
                                                                       {QStringLiteral("from"), office.clock.wallUtcMs()}});
        QVERIFY(enter(office, pause));
        QVERIFY(enter(office, pause));
        QCOMPARE(conflicts(office), 1);
        QCOMPARE(office->caseViews().file(id)->record.pauses.size(), 1);
    }

    void anEntryAboutAnUnknownCaseRefusesNothing()
    {
        OfficeFixture office;
        QVERIFY(enter(office, passing(CaseId{QStringLiteral("nowhere")}, 5)));
        QCOMPARE(office->caseViews().file(CaseId{QStringLiteral("nowhere")}).error().code, ErrorCode::NoSuchCase);
        QVERIFY(office->ledger().verify()->isSound());
    }

    void aMilestoneOnAClosedCaseIsAConflict()
    {
        OfficeFixture office;
        const CaseId id = office.accept(OfficeFixture::supply());
        QVERIFY(office->caseDesk().withdraw(office.act(), id, QStringLiteral("不办了")));
        QVERIFY(enter(office, passing(id, office.clock.wallUtcMs())));
        QVERIFY(office->caseViews().file(id)->record.hasConflict);
    }
};

YINGSHENG_TEST(TestConflicts)
#include "tst_conflicts.moc"
