// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/ui/queue/uifixture.h"
#include "ui/visit/visitinhand.h"

namespace {

/// A visit on a real office, without a window.
struct Counter : UiFixture
{
    Counter()
    {
        start();
        visit = std::make_unique<VisitInHand>(*context);
    }

    bool settled() const { return visit->acts().waiting() == 0; }
    Visit stored()
    {
        const auto found = onOffice([device = context->facts.device](Workplace &place) { return place.visitViews().inHand(device); });
        return found && *found ? **found : Visit();
    }

    std::unique_ptr<VisitInHand> visit;
};

} // namespace

class TestVisitInHand : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void aGreetingIsWrittenDownAndGetsItsNumber()
    {
        Counter counter;
        counter.visit->receive();
        QVERIFY(counter.visit->isInHand());
        QCOMPARE(counter.visit->phrase(), QStringLiteral("您好，请问您要办理什么业务？"));
        QTRY_COMPARE(counter.visit->visit()->number, 1);
        QCOMPARE(counter.stored().id, counter.visit->visit()->id);
    }

    void toStartWorkingBeginsAVisitByItself()
    {
        Counter counter;
        counter.visit->itemBegan(QStringLiteral("new-supply"));
        QVERIFY(counter.visit->isInHand());
        QTRY_VERIFY(counter.settled());
        QCOMPARE(counter.stored().items.first().type, QStringLiteral("new-supply"));
        // Nobody greeted: the item is not ticked.
        QVERIFY(!counter.visit->etiquette().lines().first().done);
    }

    void phrasesCarryTheRealFigures()
    {
        Counter counter;
        counter.visit->receive();
        counter.visit->itemBegan(QStringLiteral("new-supply"));
        counter.visit->papersNeeded({QStringLiteral("身份证"), QStringLiteral("房屋权属证明")});
        QCOMPARE(counter.visit->phrase(), QStringLiteral("请出示您的身份证和房屋权属证明，谢谢。"));
        counter.visit->told(QStringLiteral("application-1"), QStringLiteral("D03-261123-0001"), {QStringLiteral("房屋权属证明")}, QDate(2026, 12, 23));
        QCOMPARE(counter.visit->phrase(), QStringLiteral("您还需要补带房屋权属证明，其他都齐了，请在12月23日前带来。"));
        counter.visit->itemBegan(QStringLiteral("rename"));
        counter.visit->accepted(QStringLiteral("case-1"), QStringLiteral("C03-261123-0001"), QDate(2026, 11, 26));
        QCOMPARE(counter.visit->phrase(), QStringLiteral("已经为您受理，我们最迟11月26日给您答复，请您核对。"));
    }

    void theTimeRunsFromTheGreetingToTheAcceptance()
    {
        Counter counter;
        counter.visit->receive();
        QTRY_VERIFY(counter.settled());
        counter.office.clock.advanceMs(60'000);
        counter.visit->itemBegan(QStringLiteral("new-supply"));
        QTRY_VERIFY(counter.settled());
        counter.office.clock.advanceMs(120'000);
        QCOMPARE(counter.visit->elapsedMs(), 180'000);
        QCOMPARE(counter.visit->limitMs(), 20 * 60'000);
        counter.visit->accepted(QStringLiteral("case-1"), QStringLiteral("C03-261123-0001"), QDate(2026, 11, 26));
        QTRY_VERIFY(counter.settled());
        counter.office.clock.advanceMs(60'000);
        QVERIFY(!counter.visit->isTimeRunning());
        QCOMPARE(counter.visit->elapsedMs(), 180'000);
        QCOMPARE(counter.stored().items.first().tookMs, 180'000);
        QCOMPARE(counter.stored().items.first().about, QStringLiteral("case-1"));
    }

    void theNextItemIsOfTheSameCustomer()
    {
        Counter counter;
        counter.visit->receive();
        counter.visit->itemBegan(QStringLiteral("rename"));
        counter.visit->customerKnown(QStringLiteral("李秀兰"), QStringLiteral("residential"));
        counter.visit->accepted(QStringLiteral("case-1"), QStringLiteral("C03-261123-0001"), QDate());
        counter.visit->receive();
        QCOMPARE(counter.visit->customer(), QStringLiteral("李秀兰"));
        QVERIFY(counter.visit->isTimeRunning());
        QTRY_VERIFY(counter.settled());
        QCOMPARE(counter.stored().items.size(), 2);
        QCOMPARE(counter.visit->phrase(), QStringLiteral("请问您还需要办理什么业务？"));
    }

    void aSecondGreetingBeforeABusinessIsASlip()
    {
        Counter counter;
        QString said;
        connect(&counter.feedback, &Feedback::said, this, [&said](const QString &sentence) { said = sentence; });
        counter.visit->receive();
        counter.visit->receive();
        QVERIFY(said.contains(QStringLiteral("F12")));
        QTRY_VERIFY(counter.settled());
        QCOMPARE(counter.stored().items.size(), 1);
    }

    void theSameFormAnewIsTheSameItem()
    {
        Counter counter;
        counter.visit->itemBegan(QStringLiteral("rename"));
        counter.visit->itemBegan(QStringLiteral("rename"));
        QTRY_VERIFY(counter.settled());
        QCOMPARE(counter.stored().items.size(), 1);
        const auto events = counter.onOffice(
            [id = counter.visit->visit()->id](Workplace &place) { return place.ledger().eventsOf(SubjectId{id.value}); });
        QVERIFY(events.has_value());
        QStringList kinds;
        for (const Event &event : *events)
            kinds << event.kind;
        QCOMPARE(kinds, (QStringList{QStringLiteral("visit-begun"), QStringLiteral("visit-item-begun")}));
    }

    void farewellEndsAndWritesWhatWasDone()
    {
        Counter counter;
        counter.visit->receive();
        const VisitId id = counter.visit->visit()->id;
        counter.visit->tick(QStringLiteral("seat"), true);
        counter.visit->customerKnown(QStringLiteral("李秀兰"), {});
        counter.visit->finish();
        QVERIFY(!counter.visit->isInHand());
        QCOMPARE(counter.visit->phrase(), QStringLiteral("请慢走，再见。"));
        QCOMPARE(counter.visit->customer(), QString());
        QTRY_VERIFY(counter.settled());
        const Visit visit = *counter.onOffice([id](Workplace &place) { return place.visitViews().visit(id); });
        QCOMPARE(visit.endedHow, QStringLiteral("done"));
        const QList<VisitTick> ticks{{QStringLiteral("welcome"), QStringLiteral("done"), 0},
                                     {QStringLiteral("seat"), QStringLiteral("hand"), 1},
                                     {QStringLiteral("farewell"), QStringLiteral("done"), 0}};
        QCOMPARE(visit.ticks, ticks);
        QTRY_COMPARE(counter.visit->phrase(), QString());
    }

    void aPriorityThatStillRestsIsWrittenWhenTheWindowLocks()
    {
        Counter counter;
        counter.visit->receive();
        counter.visit->nextPriority();
        counter.visit.reset(); // at once, as the lock does it: also the greeting is still on its way
        QCOMPARE(counter.stored().priority, QStringLiteral("elderly"));
    }

    void priorityIsWrittenOnceItStandsStill()
    {
        Counter counter;
        counter.visit->receive();
        counter.visit->nextPriority();
        counter.visit->nextPriority();
        QCOMPARE(counter.visit->visit()->priority, QStringLiteral("pregnant"));
        counter.visit->itemBegan(QStringLiteral("rename")); // the next act takes it along
        QTRY_VERIFY(counter.settled());
        QCOMPARE(counter.stored().priority, QStringLiteral("pregnant"));
        const auto events = counter.onOffice(
            [id = counter.visit->visit()->id](Workplace &place) { return place.ledger().eventsOf(SubjectId{id.value}); });
        QCOMPARE(std::count_if(events->begin(), events->end(), [](const Event &event) { return event.kind == QStringLiteral("visit-priority-set"); }), 1);
    }

    void anActWithUnknownOutcomeIsSentAgainAndDoneOnce()
    {
        Counter counter;
        VisitActs acts(*counter.thread, counter.feedback, counter.context->clock);
        acts.setPatience(1);
        QStringList refusals;
        connect(&counter.feedback, &Feedback::refusedBecause, this, [&refusals](const QString &why) { refusals << why; });
        QSignalSpy done(&acts, &VisitActs::done);
        const VisitId id{acts.newId()};
        const auto tries = std::make_shared<int>(0);
        acts.send(counter.context->actor, [id, tries](Workplace &place, const Act &act) -> Result<Visit> {
            const Result<Visit> begun = place.receptionDesk().begin(act, id, QStringLiteral("3号窗口"));
            if (++*tries < 3)
                return fail(ErrorCode::OutcomeUnknown);
            return begun;
        });
        acts.send(counter.context->actor, [id](Workplace &place, const Act &act) { return place.receptionDesk().end(act, id, {}); });
        QTRY_COMPARE(done.count(), 2);
        QCOMPARE(*tries, 3);
        QCOMPARE(refusals.size(), 1);
        const auto events = counter.onOffice([id](Workplace &place) { return place.ledger().eventsOf(SubjectId{id.value}); });
        QCOMPARE(events->size(), 4);
    }

    void aRefusedActShowsWhatTheOfficeKnows()
    {
        Counter counter;
        const VisitId other{QStringLiteral("other")};
        QVERIFY(counter.onOffice([other](Workplace &place) {
            return place.receptionDesk().begin(place.newAct(PersonId{QStringLiteral("x")}), other, QStringLiteral("3号窗口"));
        }));
        QSignalSpy found(counter.visit.get(), &VisitInHand::found);
        counter.visit->receive();
        QTRY_COMPARE(found.count(), 1);
        QVERIFY(!counter.visit->isInHand());
        counter.visit->settle(QStringLiteral("here"));
        QCOMPARE(counter.visit->visit()->id, other);
    }

    void whatACrashLeftOpenIsSettled_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("how");
        QTest::newRow("done") << QStringLiteral("done") << QStringLiteral("done");
        QTest::newRow("left") << QStringLiteral("left") << QStringLiteral("left");
        QTest::newRow("still here") << QStringLiteral("here") << QString();
        QTest::newRow("went back") << QString() << QString();
    }

    void whatACrashLeftOpenIsSettled()
    {
        QFETCH(QString, answer);
        QFETCH(QString, how);
        Counter counter;
        counter.visit->itemBegan(QStringLiteral("rename"));
        const VisitId id = counter.visit->visit()->id;
        QTRY_VERIFY(counter.settled());
        counter.office.clock.advanceMs(180'000);
        VisitInHand after(*counter.context);
        QSignalSpy found(&after, &VisitInHand::found);
        after.restore();
        QTRY_COMPARE(found.count(), 1);
        QCOMPARE(found.at(0).at(0).toString(), QStringLiteral("001"));
        QVERIFY(found.at(0).at(2).toBool());
        after.settle(answer);
        QTRY_COMPARE(after.acts().waiting(), 0);
        const Visit visit = *counter.onOffice([id](Workplace &place) { return place.visitViews().visit(id); });
        QCOMPARE(visit.endedHow, how);
        QCOMPARE(after.isInHand(), how.isEmpty());
        if (how.isEmpty())
            QCOMPARE(after.elapsedMs(), 180'000);
        else
            QCOMPARE(visit.items.first().tookMs, VisitItem::notMeasured);
    }

    void yesterdaysVisitCannotStillBeHere()
    {
        Counter counter;
        counter.visit->receive();
        const VisitId id = counter.visit->visit()->id;
        QTRY_VERIFY(counter.settled());
        counter.office.clock.advanceMs(86'400'000);
        VisitInHand after(*counter.context);
        QSignalSpy found(&after, &VisitInHand::found);
        after.restore();
        QTRY_COMPARE(found.count(), 1);
        QVERIFY(!found.at(0).at(2).toBool());
        after.settle(QString());
        QTRY_COMPARE(after.acts().waiting(), 0);
        QCOMPARE(counter.onOffice([id](Workplace &place) { return place.visitViews().visit(id); })->endedHow, QStringLiteral("done"));
    }
};

YINGSHENG_TEST(TestVisitInHand)
#include "tst_visitinhand.moc"
