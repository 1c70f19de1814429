// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/officefixture.h"
#include "tests/support/testmain.h"

class TestCorrections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCorrectedNameKeepsTheOldOneInTheLedger()
    {
        OfficeFixture office;
        const CaseId id = office.accept(OfficeFixture::supply());
        Correction correction;
        correction.fields = {{QStringLiteral("name"), QStringLiteral("李秀芳")}};
        QCOMPARE(office->caseDesk().correct(office.act(), id, correction).error().code, ErrorCode::ReasonMissing);
        correction.reason = QStringLiteral("听错");
        QVERIFY(office->caseDesk().correct(office.act(), id, correction));
        const CaseFile file = *office->caseViews().file(id);
        QCOMPARE(file.fields.clear(ClearFor::Serving).value(QStringLiteral("name")).toString(), QStringLiteral("李秀芳"));
        QCOMPARE(file.fields.clear(ClearFor::Serving).value(QStringLiteral("phone")).toString(), QStringLiteral("13812345678"));
        QCOMPARE(file.timeline.last().personal.clear(ClearFor::Serving).value(QStringLiteral("before")).toObject().value(QStringLiteral("name")).toString(),
                 QStringLiteral("李秀兰"));
    }

    void aCorrectionOfPlainFactsAloneKeepsThePersonalOnes()
    {
        OfficeFixture office;
        const CaseId id = office.accept(OfficeFixture::supply());
        Correction correction;
        correction.fields = {{QStringLiteral("capacity"), 12}};
        correction.reason = QStringLiteral("客户改报");
        QVERIFY(office->caseDesk().correct(office.act(), id, correction));
        const CaseFile file = *office->caseViews().file(id);
        QCOMPARE(file.fields.clear(ClearFor::Serving).value(QStringLiteral("name")).toString(), QStringLiteral("李秀兰"));
        QCOMPARE(file.fields.clear(ClearFor::Serving).value(QStringLiteral("capacity")).toInt(), 12);
    }

    void aCorrectedClassMovesTheDateAndIsShownBefore()
    {
        OfficeFixture office(QStringLiteral("2026-09-24 10:00"));
        const CaseId id = office.accept(OfficeFixture::supply());
        Correction correction;
        correction.customerClass = QStringLiteral("low-voltage");
        correction.reason = QStringLiteral("类别选错");
        const Result<QList<CaseDeadline>> shown = office->caseDesk().deadlinesAfter(id, correction);
        QCOMPARE(shown->first().deadline.dueDate, QDate(2026, 10, 12));
        QCOMPARE(office.deadlines(id).first().deadline.dueDate, QDate(2026, 9, 30));
        QVERIFY(office->caseDesk().correct(office.act(), id, correction));
        QCOMPARE(office.deadlines(id).first().deadline.dueDate, QDate(2026, 10, 12));
    }

    void aCorrectedMilestoneTimeIsComputedAgain()
    {
        OfficeFixture office(QStringLiteral("2026-11-16 09:00"));
        const CaseId id = office.accept(OfficeFixture::supply());
        office.setTime(QStringLiteral("2026-11-20 09:00"));
        QVERIFY(office->caseDesk().reach(office.act(), id, QStringLiteral("plan-replied"), {}));
        QVERIFY(office.deadlines(id).first().metMs > office.deadlines(id).first().deadline.dueMs);
        Correction correction;
        correction.milestones = {{QStringLiteral("plan-replied"), OfficeFixture::at(QStringLiteral("2026-11-18 16:00"))}};
        correction.reason = QStringLiteral("当天已答复，补录时间错");
        QVERIFY(office->caseDesk().correct(office.act(), id, correction));
        QVERIFY(office.deadlines(id).first().metMs <= office.deadlines(id).first().deadline.dueMs);
    }

    void aCorrectedDayOfALetterMovesItsClock()
    {
        OfficeFixture office;
        CaseDraft letter = OfficeFixture::complaint();
        letter.channel = QStringLiteral("letter");
        letter.fields.insert(QStringLiteral("receivedOn"), QStringLiteral("2026-11-18"));
        const CaseId id = office.accept(letter);
        const qint64 acceptedMs = office->caseViews().file(id)->record.acceptedMs;
        Correction correction;
        correction.fields = {{QStringLiteral("receivedOn"), QStringLiteral("2026-11-16")}};
        correction.reason = QStringLiteral("邮戳看错");
        QCOMPARE(office->caseDesk().deadlinesAfter(id, correction)->last().deadline.dueDate, QDate(2026, 11, 25));
        QVERIFY(office->caseDesk().correct(office.act(), id, correction));
        QCOMPARE(office.deadline(id, QStringLiteral("answer")).deadline.dueDate, QDate(2026, 11, 25));
        const CaseFile file = *office->caseViews().file(id);
        QCOMPARE(file.timeline.last().plain.value(QStringLiteral("acceptedAt")).toArray().first().toInteger(), acceptedMs);
        correction.fields = {{QStringLiteral("receivedOn"), QStringLiteral("2026-11-20")}};
        QCOMPARE(office->caseDesk().correct(office.act(), id, correction).error().code, ErrorCode::TimeInFuture);
    }

    void aCorrectedAreaGivesAFaultItsTimeToArrive()
    {
        OfficeFixture office;
        CaseDraft fault;
        fault.businessType = QStringLiteral("fault-repair");
        fault.customerClass = QStringLiteral("residential");
        fault.trustFields = true; // as a register brings it: without an area
        const CaseId id = office.accept(fault);
        QVERIFY(office.deadlines(id).isEmpty());
        const auto becomes = [&](const char *area, int minutes) {
            Correction correction;
            correction.fields = {{QStringLiteral("area"), QString::fromLatin1(area)}};
            correction.reason = QStringLiteral("问明地点");
            const bool done = office->caseDesk().correct(office.act(), id, correction).has_value();
            const CaseDeadline arrival = office.deadline(id, QStringLiteral("arrival"));
            return done && arrival.deadline.dueMs - arrival.deadline.startMs == minutes * 60'000LL;
        };
        QVERIFY(becomes("city", 45));
        QVERIFY(becomes("rural", 90));
        QVERIFY(becomes("remote", 120));
    }

    void anAreaChosenAtAcceptanceIsCorrectedToo()
    {
        OfficeFixture office;
        CaseDraft fault;
        fault.businessType = QStringLiteral("fault-repair");
        fault.customerClass = QStringLiteral("residential");
        fault.fields = {{QStringLiteral("phone"), QStringLiteral("13912345678")},
                        {QStringLiteral("address"), QStringLiteral("石桥镇西街3号")},
                        {QStringLiteral("area"), QStringLiteral("city")},
                        {QStringLiteral("phenomenon"), QStringLiteral("no-power")}};
        const CaseId id = office.accept(fault);
        Correction correction;
        correction.fields = {{QStringLiteral("area"), QStringLiteral("remote")}};
        correction.reason = QStringLiteral("听错");
        QVERIFY(office->caseDesk().correct(office.act(), id, correction));
        const CaseDeadline arrival = office.deadline(id, QStringLiteral("arrival"));
        QCOMPARE(arrival.deadline.dueMs - arrival.deadline.startMs, 120 * 60'000LL);
    }

    void timesThatCannotBeAreRefused()
    {
        OfficeFixture office;
        const CaseId id = office.accept(OfficeFixture::supply());
        QVERIFY(office->caseDesk().reach(office.act(), id, QStringLiteral("plan-replied"), {}));
        Correction correction;
        correction.reason = QStringLiteral("x");
        QCOMPARE(office->caseDesk().correct(office.act(), id, correction).error().code, ErrorCode::NothingToCorrect);
        correction.milestones = {{QStringLiteral("plan-replied"), OfficeFixture::at(QStringLiteral("2026-11-01 16:00"))}};
        QCOMPARE(office->caseDesk().correct(office.act(), id, correction).error().code, ErrorCode::TimeBeforeAcceptance);
        correction.milestones = {{QStringLiteral("connected"), office.clock.wallUtcMs()}};
        QCOMPARE(office->caseDesk().correct(office.act(), id, correction).error().code, ErrorCode::NoSuchMilestone);
    }

    void notesTransfersAndExternalNumbersAreKept()
    {
        OfficeFixture office;
        const CaseId id = office.accept(OfficeFixture::supply());
        CaseDesk &desk = office->caseDesk();
        QVERIFY(desk.note(office.act(), id, QStringLiteral("客户下午在家")));
        QVERIFY(desk.transfer(office.act(), id, QStringLiteral("survey"), QStringLiteral("outside"), QStringLiteral("等城建批复")));
        QVERIFY(desk.setExternalNo(office.act(), id, QStringLiteral(" ２６１１１８０１０２３４７ ")));
        const CaseFile file = *office->caseViews().file(id);
        QCOMPARE(file.record.externalNo, QStringLiteral("2611180102347"));
        QCOMPARE(file.record.waitsFor, QStringLiteral("outside"));
        QCOMPARE(file.record.handler, QStringLiteral("survey"));
        QCOMPARE(file.timeline.size(), 4);
        QCOMPARE(*office->caseViews().find(QStringLiteral("2611180102347")), id);
        QCOMPARE(*office->caseViews().find(QStringLiteral("c03-261118-0001")), id);
        QCOMPARE(desk.transfer(office.act(), id, {}, {}, {}).error().code, ErrorCode::FieldMissing);
    }
};

YINGSHENG_TEST(TestCorrections)
#include "tst_corrections.moc"
