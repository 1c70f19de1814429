// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/officefixture.h"
#include "tests/support/testmain.h"

namespace {

constexpr qint64 minuteMs = 60'000;

const VisitId first{QStringLiteral("visit-1")};
const VisitId second{QStringLiteral("visit-2")};

QString window()
{
    return QStringLiteral("3号窗口");
}

} // namespace

class TestReceptionDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGreetingBeginsVisitAndFirstItem()
    {
        OfficeFixture office;
        const Result<Visit> visit = office->receptionDesk().begin(office.act(), first, window(), QStringLiteral("elderly"));
        QVERIFY(visit);
        QCOMPARE(visit->numberText(), QStringLiteral("001"));
        QCOMPARE(visit->window, window());
        QCOMPARE(visit->priority, QStringLiteral("elderly"));
        QVERIFY(visit->isInHand());
        QCOMPARE(visit->items.size(), 1);
        QCOMPARE(visit->items.first().type, QStringLiteral("inquiry"));
        QCOMPARE(visit->items.first().limit.text(), QStringLiteral("20min"));
        QCOMPARE(visit->items.first().beganMs, visit->beganMs);
    }

    void oneVisitIsInHandPerDevice()
    {
        OfficeFixture office;
        ReceptionDesk &desk = office->receptionDesk();
        QVERIFY(desk.begin(office.act(), first, window()));
        const Result<Visit> other = desk.begin(office.act(), second, window());
        QCOMPARE(other.error().code, ErrorCode::VisitOpenAlready);
        QCOMPARE(other.error().args, QStringList{QStringLiteral("001")});
        QVERIFY(desk.end(office.act(), first, {}));
        QCOMPARE(desk.begin(office.act(), second, window())->number, 2);
    }

    void numbersBeginAnewEachDay()
    {
        OfficeFixture office;
        ReceptionDesk &desk = office->receptionDesk();
        QVERIFY(desk.begin(office.act(), first, window()));
        QVERIFY(desk.end(office.act(), first, {}));
        office.setTime(QStringLiteral("2026-11-19 00:00")); // midnight in China, the 18th elsewhere
        QCOMPARE(desk.begin(office.act(), second, window())->number, 1);
    }

    void theBusinessChosenIsTheItemInHandAndItsTimeRunsOn()
    {
        OfficeFixture office;
        ReceptionDesk &desk = office->receptionDesk();
        QVERIFY(desk.begin(office.act(), first, window()));
        office.clock.advanceMs(2 * minuteMs);
        QVERIFY(desk.take(office.act(), first, QStringLiteral("new-supply")));
        office.clock.advanceMs(3 * minuteMs);
        const Result<Visit> visit =
            desk.endItem(office.act(), first, {QStringLiteral("accepted"), QStringLiteral("case-1"), QStringLiteral("李秀兰")});
        QVERIFY(visit);
        QCOMPARE(visit->items.size(), 1);
        QCOMPARE(visit->items.first().type, QStringLiteral("new-supply"));
        QCOMPARE(visit->items.first().how, QStringLiteral("accepted"));
        QCOMPARE(visit->items.first().about, QStringLiteral("case-1"));
        QCOMPARE(visit->items.first().tookMs, 5 * minuteMs);
        QVERIFY(!visit->openItem());
    }

    void aSecondBusinessIsASecondItemWithATimeOfItsOwn()
    {
        OfficeFixture office;
        ReceptionDesk &desk = office->receptionDesk();
        QVERIFY(desk.begin(office.act(), first, window(), {}, QStringLiteral("rename")));
        office.clock.advanceMs(4 * minuteMs);
        QVERIFY(desk.endItem(office.act(), first, {QStringLiteral("accepted"), {}, {}}));
        office.clock.advanceMs(minuteMs);
        QVERIFY(desk.take(office.act(), first, QStringLiteral("meter-test")));
        office.clock.advanceMs(7 * minuteMs);
        const Result<Visit> visit = desk.end(office.act(), first, {});
        QVERIFY(visit);
        QCOMPARE(visit->items.size(), 2);
        QCOMPARE(visit->items.first().tookMs, 4 * minuteMs);
        QCOMPARE(visit->items.last().tookMs, 7 * minuteMs);
        QCOMPARE(visit->items.last().how, QStringLiteral("answered"));
    }

    void nextItemEndsWhatIsOpen_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("how");
        QTest::newRow("a question was answered") << QString() << QStringLiteral("answered");
        QTest::newRow("a form was left") << QStringLiteral("rename") << QStringLiteral("dropped");
    }

    void nextItemEndsWhatIsOpen()
    {
        QFETCH(QString, type);
        QFETCH(QString, how);
        OfficeFixture office;
        ReceptionDesk &desk = office->receptionDesk();
        QVERIFY(desk.begin(office.act(), first, window(), {}, type));
        const Result<Visit> visit = desk.nextItem(office.act(), first);
        QVERIFY(visit);
        QCOMPARE(visit->items.size(), 2);
        QCOMPARE(visit->items.first().how, how);
        QVERIFY(visit->isInHand());
        QCOMPARE(visit->openItem()->type, QStringLiteral("inquiry"));
    }

    void farewellKeepsWhatWasDone()
    {
        OfficeFixture office;
        ReceptionDesk &desk = office->receptionDesk();
        QVERIFY(desk.begin(office.act(), first, window()));
        ReceptionDesk::Ending ending;
        ending.ticks = {{QStringLiteral("welcome"), QStringLiteral("done"), 0}, {QStringLiteral("told-once"), QStringLiteral("hand"), 1}};
        ending.customer = QStringLiteral("李秀兰");
        const Result<Visit> visit = desk.end(office.act(), first, ending);
        QVERIFY(visit);
        QCOMPARE(visit->ticks, ending.ticks);
        QCOMPARE(visit->endedHow, QStringLiteral("done"));
        QVERIFY(!*office->visitViews().inHand(office->office().device));
        QCOMPARE(*office->visitViews().customer(first), ClearText(QStringLiteral("李秀兰")));
    }

    void whatNobodySawEndIsNotMeasured()
    {
        OfficeFixture office;
        ReceptionDesk &desk = office->receptionDesk();
        QVERIFY(desk.begin(office.act(), first, window(), {}, QStringLiteral("rename")));
        office.reopen();
        office.clock.advanceMs(60 * minuteMs);
        const auto found = *office->visitViews().inHand(office->office().device);
        QVERIFY(found);
        ReceptionDesk::Ending ending;
        ending.measured = false;
        const Result<Visit> visit = office->receptionDesk().end(office.act(), found->id, ending);
        QVERIFY(visit);
        QCOMPARE(visit->items.first().tookMs, VisitItem::notMeasured);
    }

    void theSameActTwiceIsDoneOnce()
    {
        OfficeFixture office;
        ReceptionDesk &desk = office->receptionDesk();
        const Act begin = office.act();
        const Result<Visit> once = desk.begin(begin, first, window());
        QCOMPARE(*desk.begin(begin, first, window()), *once);
        const Act next = office.act();
        QVERIFY(desk.nextItem(next, first));
        QCOMPARE(desk.nextItem(next, first)->items.size(), 2);
        const Act end = office.act();
        QVERIFY(desk.end(end, first, {}));
        QVERIFY(desk.end(end, first, {}));
        QCOMPARE(office->ledger().eventsOf(SubjectId{first.value})->size(), 6);
    }

    void whatCannotBeIsRefused()
    {
        OfficeFixture office;
        ReceptionDesk &desk = office->receptionDesk();
        QCOMPARE(desk.nextItem(office.act(), first).error().code, ErrorCode::NoSuchVisit);
        QCOMPARE(desk.begin(office.act(), first, window(), {}, QStringLiteral("dancing")).error().code, ErrorCode::NoSuchBusiness);
        QCOMPARE(desk.begin(office.act(), first, window(), QStringLiteral("rich")).error().code, ErrorCode::FieldRefused);
        QVERIFY(desk.begin(office.act(), first, window()));
        QCOMPARE(desk.take(office.act(), first, QStringLiteral("dancing")).error().code, ErrorCode::NoSuchBusiness);
        QCOMPARE(desk.endItem(office.act(), first, {QStringLiteral("sung"), {}, {}}).error().code, ErrorCode::FieldRefused);
        QCOMPARE(desk.setPriority(office.act(), first, QStringLiteral("rich")).error().code, ErrorCode::FieldRefused);
        QVERIFY(desk.endItem(office.act(), first, {QStringLiteral("answered"), {}, {}}));
        QCOMPARE(desk.endItem(office.act(), first, {QStringLiteral("answered"), {}, {}}).error().code, ErrorCode::NoItemOpen);
        QVERIFY(desk.end(office.act(), first, {}));
        QCOMPARE(desk.end(office.act(), first, {}).error().code, ErrorCode::VisitEnded);
        QCOMPARE(desk.take(office.act(), first, QStringLiteral("rename")).error().code, ErrorCode::VisitEnded);
    }

    void theNameIsSealed()
    {
        OfficeFixture office;
        ReceptionDesk &desk = office->receptionDesk();
        QVERIFY(desk.begin(office.act(), first, window()));
        QVERIFY(desk.endItem(office.act(), first, {QStringLiteral("answered"), {}, QStringLiteral("欧阳若兰")}));
        const QList<Event> events = *office->ledger().eventsOf(SubjectId{first.value});
        for (const Event &event : events) {
            QVERIFY(!QJsonDocument(event.plain).toJson().contains("欧阳若兰"));
            QVERIFY(!event.sealed.contains("欧阳若兰"));
        }
        QCOMPARE(*office->visitViews().customer(first), ClearText(QStringLiteral("欧阳若兰")));
    }
};

YINGSHENG_TEST(TestReceptionDesk)
#include "tst_receptiondesk.moc"
