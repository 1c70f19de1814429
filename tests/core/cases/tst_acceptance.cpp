// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/chinatime.h"
#include "core/cases/caseevents.h"
#include "tests/support/officefixture.h"
#include "tests/support/testmain.h"

class TestAcceptance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSupplyIsPromisedInThreeWorkingDays()
    {
        OfficeFixture office;
        const Result<Accepted> accepted = office->caseDesk().accept(office.act(), OfficeFixture::supply());
        QVERIFY(accepted);
        QCOMPARE(accepted->number, QStringLiteral("C03-261118-0001"));
        QCOMPARE(accepted->promises.size(), 2);
        QCOMPARE(accepted->promises.at(0).commitment, QStringLiteral("plan-reply"));
        QCOMPARE(accepted->promises.at(0).deadline.dueDate, QDate(2026, 11, 23));
        QVERIFY(!accepted->promises.at(0).deadline.provisional);
        QVERIFY(!accepted->promises.at(1).runs);
        QCOMPARE(accepted->promises.at(1).from, QStringList({QStringLiteral("inspected"), QStringLiteral("formalities-done")}));
        QCOMPARE(office.deadline(accepted->id, QStringLiteral("plan-reply")).deadline.dueDate, QDate(2026, 11, 23));
    }

    /// DOMAIN: a letter's clock runs from 收文日, not from the day on which somebody entered it.
    void aLettersClockRunsFromTheDayItCame()
    {
        OfficeFixture office(QStringLiteral("2026-11-18 09:00"));
        CaseDraft letter = OfficeFixture::complaint();
        letter.channel = QStringLiteral("letter");
        QCOMPARE(office->caseDesk().accept(office.act(), letter).error().code, ErrorCode::FieldMissing);
        letter.fields.insert(QStringLiteral("receivedOn"), QStringLiteral("2026-11-13"));
        QCOMPARE(office->caseDesk().accept(office.act(), letter).error().code, ErrorCode::ReasonMissing);
        letter.lateReason = QStringLiteral("信函转来");
        const Result<Accepted> accepted = office->caseDesk().accept(office.act(), letter);
        QVERIFY(accepted);
        QCOMPARE(ChinaTime::date(accepted->acceptedMs), QDate(2026, 11, 13));
        QVERIFY(accepted->number.startsWith(QStringLiteral("C03-261113-")));
        QCOMPARE(office.deadline(accepted->id, QStringLiteral("contact")).deadline.dueDate, QDate(2026, 11, 16));
        QCOMPARE(office.deadline(accepted->id, QStringLiteral("answer")).deadline.dueDate, QDate(2026, 11, 24));
        QVERIFY(office->caseViews().file(accepted->id)->record.late);
        letter.fields.insert(QStringLiteral("receivedOn"), QStringLiteral("2026-11-19"));
        QCOMPARE(office->caseDesk().accept(office.act(), letter).error().code, ErrorCode::TimeInFuture);
    }

    void limitsFollowTheClass_data()
    {
        QTest::addColumn<QString>("customerClass");
        QTest::addColumn<QDate>("due");
        QTest::newRow("residential 3wd") << QStringLiteral("residential") << QDate(2026, 9, 30);
        QTest::newRow("low voltage 7wd") << QStringLiteral("low-voltage") << QDate(2026, 10, 12);
        QTest::newRow("hv single 15wd") << QStringLiteral("hv-single") << QDate(2026, 10, 22);
        QTest::newRow("hv dual 30wd") << QStringLiteral("hv-dual") << QDate(2026, 11, 12);
    }

    void limitsFollowTheClass()
    {
        QFETCH(QString, customerClass);
        QFETCH(QDate, due);
        OfficeFixture office(QStringLiteral("2026-09-24 10:00"));
        const CaseId id = office.accept(OfficeFixture::supply(customerClass));
        QCOMPARE(office.deadline(id, QStringLiteral("plan-reply")).deadline.dueDate, due);
    }

    void theSameActIsDoneOnce()
    {
        OfficeFixture office;
        const Act act = office.act();
        const Result<Accepted> first = office->caseDesk().accept(act, OfficeFixture::supply());
        const Result<Accepted> again = office->caseDesk().accept(act, OfficeFixture::supply());
        QVERIFY(first && again);
        QCOMPARE(again->id, first->id);
        QCOMPARE(again->number, first->number);
        QCOMPARE(again->promises.size(), first->promises.size());
        QCOMPARE(again->promises.at(0).deadline.dueDate, first->promises.at(0).deadline.dueDate);
        QCOMPARE(office->caseViews().counts(office.clock.wallUtcMs())->all, 1);
    }

    void numbersGoOnAfterAReopening()
    {
        OfficeFixture office;
        office.accept(OfficeFixture::supply());
        office.reopen();
        const Result<Accepted> second = office->caseDesk().accept(office.act(), OfficeFixture::supply());
        QCOMPARE(second->number, QStringLiteral("C03-261118-0002"));
    }

    void personalPartsAreSealedAndOpenAgain()
    {
        OfficeFixture office;
        const CaseId id = office.accept(OfficeFixture::supply());
        const Result<QList<Event>> events = office->ledger().eventsOf(SubjectId{id.value});
        const QByteArray plain = QJsonDocument(events->first().plain).toJson();
        for (const QString &secret : {QStringLiteral("李秀兰"), QStringLiteral("11010519491231002X"), QStringLiteral("13812345678")})
            QVERIFY2(!plain.contains(secret.toUtf8()), qPrintable(secret));
        QVERIFY(plain.contains("capacity"));
        const Result<CaseFile> file = office->caseViews().file(id);
        QCOMPARE(file->fields.clear(ClearFor::Serving).value(QStringLiteral("name")).toString(), QStringLiteral("李秀兰"));
        QCOMPARE(*office->caseViews().maskedCustomer(id), QStringLiteral("李*兰"));
    }

    void whatIsMissingIsNamed()
    {
        OfficeFixture office;
        CaseDraft draft = OfficeFixture::supply();
        draft.fields.remove(QStringLiteral("name"));
        const Result<Accepted> refused = office->caseDesk().accept(office.act(), draft);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::FieldMissing);
        QCOMPARE(refused.error().args.value(0), QStringLiteral("name"));
        QCOMPARE(*office->ledger().knows(OpId{QStringLiteral("none")}), false);
        QCOMPARE(office->caseViews().counts(office.clock.wallUtcMs())->all, 0);
    }

    void badTextIsRefusedBeforeItIsKept_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("lone surrogate") << QString(QChar(0xd842));
        QTest::newRow("NUL") << QString(QStringLiteral("李") + QChar(0) + QStringLiteral("兰"));
        QTest::newRow("30,000 characters") << QString(30'000, u'李');
    }

    void badTextIsRefusedBeforeItIsKept()
    {
        QFETCH(QString, name);
        OfficeFixture office;
        CaseDraft draft = OfficeFixture::supply(QStringLiteral("residential"), name);
        draft.trustFields = true;
        const Result<Accepted> refused = office->caseDesk().accept(office.act(), draft);
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::TextNotValid || refused.error().code == ErrorCode::TextTooLong);
    }

    void lateEntryNeedsItsReasonAndIsMarked()
    {
        OfficeFixture office;
        CaseDraft draft = OfficeFixture::supply();
        draft.acceptedMs = OfficeFixture::at(QStringLiteral("2026-11-12 15:20"));
        QCOMPARE(office->caseDesk().accept(office.act(), draft).error().code, ErrorCode::ReasonMissing);
        draft.lateReason = QStringLiteral("停电，纸质登记");
        const Result<Accepted> accepted = office->caseDesk().accept(office.act(), draft);
        QVERIFY(accepted);
        QCOMPARE(accepted->number, QStringLiteral("C03-261112-0001"));
        QVERIFY(office->caseViews().file(accepted->id)->record.late);
        QCOMPARE(office.deadline(accepted->id, QStringLiteral("plan-reply")).deadline.dueDate, QDate(2026, 11, 17));
    }

    void theFutureIsRefused()
    {
        OfficeFixture office;
        CaseDraft draft = OfficeFixture::supply();
        draft.acceptedMs = office.clock.wallUtcMs() + ChinaTime::dayMs;
        QCOMPARE(office->caseDesk().accept(office.act(), draft).error().code, ErrorCode::TimeInFuture);
    }

    void aComplaintRunsTwoClocks()
    {
        OfficeFixture office;
        const CaseId id = office.accept(OfficeFixture::complaint());
        const QList<CaseDeadline> deadlines = office.deadlines(id);
        QCOMPARE(deadlines.size(), 2);
        QCOMPARE(deadlines.at(0).deadline.dueDate, QDate(2026, 11, 19));
        QCOMPARE(deadlines.at(1).deadline.dueDate, QDate(2026, 11, 27));
    }

    void anonymousComplaintsHaveNoContactClock()
    {
        OfficeFixture office;
        CaseDraft draft = OfficeFixture::complaint();
        draft.fields = {{QStringLiteral("content"), QStringLiteral("窗口无人")},
                        {QStringLiteral("category"), QStringLiteral("service")},
                        {QStringLiteral("anonymous"), true}};
        const QList<CaseDeadline> deadlines = office.deadlines(office.accept(draft));
        QCOMPARE(deadlines.size(), 1);
        QCOMPARE(deadlines.at(0).milestone, QStringLiteral("answered"));
    }

    void rareNamesSurvive()
    {
        OfficeFixture office;
        const QString name = QStringLiteral("𠮷㛃·阿依古丽");
        const CaseId id = office.accept(OfficeFixture::supply(QStringLiteral("residential"), name));
        office.reopen();
        QCOMPARE(office->caseViews().file(id)->fields.clear(ClearFor::Serving).value(QStringLiteral("name")).toString(), name);
    }
};

YINGSHENG_TEST(TestAcceptance)
#include "tst_acceptance.moc"
