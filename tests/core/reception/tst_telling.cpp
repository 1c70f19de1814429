// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/chinatime.h"
#include "tests/core/reception/applying.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>

/// 一次性告知: told once, not accepted.
class TestTelling : public QObject
{
    Q_OBJECT

private:
    static ErrorCode refusalOf(const ApplicationDraft &draft)
    {
        OfficeFixture office;
        const Result<Told> told = office->applicationDesk().tell(office.act(), draft);
        if (!told && *office->applicationViews().openCount(office.clock.wallUtcMs()) == 0)
            return told.error().code;
        return ErrorCode::Internal;
    }

private Q_SLOTS:
    void whatIsMissingIsToldAndNothingIsAccepted()
    {
        OfficeFixture office;
        const Result<Told> told = office->applicationDesk().tell(office.act(), Applying::draft());
        QVERIFY(told);
        QCOMPARE(told->number, QStringLiteral("C03-261118-D0001"));
        QCOMPARE(told->missing, QStringList{Applying::title()});
        QVERIFY(told->repeat.isEmpty());
        QCOMPARE(ChinaTime::date(told->untilMs), QDate(2026, 12, 18));
        QCOMPARE(office->caseViews().counts(office.clock.wallUtcMs())->all, 0);
        const Result<ApplicationFile> file = office->applicationViews().file(told->id);
        QVERIFY(file);
        QCOMPARE(file->application.state, ApplicationState::Open);
        QCOMPARE(file->application.firstContact.value, QStringLiteral("zhang-min"));
        QCOMPARE(file->application.materials.value(QStringLiteral("id")), QStringLiteral("present"));
        QCOMPARE(file->fields.clear(ClearFor::Serving).value(QStringLiteral("name")).toString(), QStringLiteral("李秀兰"));
    }

    void aNameOrATelephoneIsEnough_data()
    {
        QTest::addColumn<QStringList>("kept");
        QTest::addColumn<bool>("enough");
        QTest::newRow("name") << QStringList{QStringLiteral("name")} << true;
        QTest::newRow("phone") << QStringList{QStringLiteral("phone")} << true;
        QTest::newRow("nothing") << QStringList() << false;
    }

    void aNameOrATelephoneIsEnough()
    {
        QFETCH(QStringList, kept);
        QFETCH(bool, enough);
        OfficeFixture office;
        ApplicationDraft draft = Applying::draft();
        const QStringList keys = draft.fields.keys();
        for (const QString &key : keys) {
            if (!kept.contains(key))
                draft.fields.remove(key);
        }
        const Result<Told> told = office->applicationDesk().tell(office.act(), draft);
        QCOMPARE(told.has_value(), enough);
        if (!enough)
            QCOMPARE(told.error().args, QStringList{QStringLiteral("name")});
    }

    void aDoubtfulFormIsKeptAsItIs()
    {
        OfficeFixture office;
        ApplicationDraft draft = Applying::draft();
        draft.fields.insert(QStringLiteral("capacity"), QStringLiteral("八"));
        draft.fields.insert(QStringLiteral("idNumber"), QStringLiteral("110105194912310021"));
        const Result<Told> told = office->applicationDesk().tell(office.act(), draft);
        QVERIFY(told);
        QCOMPARE(office->applicationViews().file(told->id)->fields.clear(ClearFor::Serving).value(QStringLiteral("capacity")).toString(), QStringLiteral("八"));
    }

    void everythingHereIsNothingToTell()
    {
        ApplicationDraft draft = Applying::draft();
        draft.materials[Applying::title()] = QStringLiteral("present");
        QCOMPARE(refusalOf(draft), ErrorCode::NothingMissing);
    }

    void whatIsWrongIsRefused()
    {
        ApplicationDraft draft = Applying::draft();
        draft.businessType = QStringLiteral("no-such");
        QCOMPARE(refusalOf(draft), ErrorCode::NoSuchBusiness);
        draft = Applying::draft();
        draft.customerClass.clear();
        QCOMPARE(refusalOf(draft), ErrorCode::FieldMissing);
        draft = Applying::draft();
        draft.materials.insert(QStringLiteral("passport-of-the-cat"), QStringLiteral("later"));
        QCOMPARE(refusalOf(draft), ErrorCode::MaterialUnknown);
        QCOMPARE(refusalOf(Applying::draft(QString(QChar(0xd842)))), ErrorCode::TextNotValid);
        QCOMPARE(refusalOf(Applying::draft(QString(30'000, u'李'))), ErrorCode::TextTooLong);
    }

    void thirtyDaysEndOnAWorkingDay_data()
    {
        QTest::addColumn<QString>("told");
        QTest::addColumn<QDate>("until");
        QTest::addColumn<bool>("provisional");
        QTest::newRow("a plain day") << QStringLiteral("2026-11-18 09:00") << QDate(2026, 12, 18) << false;
        QTest::newRow("over February") << QStringLiteral("2026-01-30 09:00") << QDate(2026, 3, 2) << false; // 1 March is a Sunday
        QTest::newRow("into a holiday") << QStringLiteral("2026-09-01 17:20") << QDate(2026, 10, 8) << false; // 1 October
        QTest::newRow("over the year's end") << QStringLiteral("2026-12-02 09:00") << QDate(2027, 1, 4) << true; // 1 January, not announced
        QTest::newRow("last day of a month") << QStringLiteral("2026-07-31 09:00") << QDate(2026, 8, 31) << false; // 30 August is a Sunday
        QTest::newRow("at midnight in China") << QStringLiteral("2026-11-18 00:00") << QDate(2026, 12, 18) << false;
    }

    void thirtyDaysEndOnAWorkingDay()
    {
        QFETCH(QString, told);
        QFETCH(QDate, until);
        QFETCH(bool, provisional);
        OfficeFixture office(told);
        const Result<Told> done = office->applicationDesk().tell(office.act(), Applying::draft());
        QVERIFY(done);
        QCOMPARE(ChinaTime::date(done->untilMs), until);
        QCOMPARE(done->untilMs, ChinaTime::endOfDay(until));
        QCOMPARE(done->provisional, provisional);
    }

    void theSameActIsDoneOnce()
    {
        OfficeFixture office;
        const Act act = office.act();
        const Result<Told> first = office->applicationDesk().tell(act, Applying::draft());
        const Result<Told> again = office->applicationDesk().tell(act, Applying::draft());
        QVERIFY(first && again);
        QCOMPARE(*again, *first);
        QCOMPARE(*office->applicationViews().openCount(office.clock.wallUtcMs()), 1);
        const Act second = office.act();
        const Result<Told> told = office->applicationDesk().tellAgain(second, first->id, Applying::emptyHanded());
        QCOMPARE(*office->applicationDesk().tellAgain(second, first->id, Applying::emptyHanded()), *told);
        QCOMPARE(office->applicationViews().file(first->id)->application.notices.size(), 2);
    }

    void numbersOfApplicationsAndCasesDoNotMeet()
    {
        OfficeFixture office;
        Applying::tell(office);
        const CaseId id = office.accept(OfficeFixture::supply());
        QCOMPARE(office->caseViews().file(id)->record.number, QStringLiteral("C03-261118-0001"));
        office.reopen();
        const Result<Told> told = office->applicationDesk().tell(office.act(), Applying::draft());
        QCOMPARE(told->number, QStringLiteral("C03-261118-D0002"));
    }

    void toldAgainForTheSamePaperIsNoErrorOfOurs()
    {
        OfficeFixture office;
        const ApplicationId id = Applying::tell(office);
        office.setTime(QStringLiteral("2026-11-25 10:00"));
        const Result<Told> again = office->applicationDesk().tellAgain(office.act(), id, Applying::draft());
        QVERIFY(again);
        QVERIFY(again->repeat.isEmpty());
        QCOMPARE(again->number, QStringLiteral("C03-261118-D0001"));
        QCOMPARE(ChinaTime::date(again->untilMs), QDate(2026, 12, 25)); // a month anew
    }

    void whatWasNotToldTheFirstTimeIsOurError()
    {
        OfficeFixture office;
        const ApplicationId id = Applying::tell(office);
        const Result<Told> again = office->applicationDesk().tellAgain(office.act(), id, Applying::emptyHanded());
        QCOMPARE(again->missing, QStringList({QStringLiteral("id"), Applying::title()}));
        QCOMPARE(again->repeat, QStringList{QStringLiteral("id")});
        // Told by then: the third time it is no new error.
        const Result<Told> third = office->applicationDesk().tellAgain(office.act(), id, Applying::emptyHanded());
        QVERIFY(third->repeat.isEmpty());
        const QList<Notice> notices = office->applicationViews().file(id)->application.notices;
        QCOMPARE(notices.size(), 3);
        QCOMPARE(notices.at(1).repeat, QStringList{QStringLiteral("id")});
    }

    void tellingAgainKeepsTheNewestForm()
    {
        OfficeFixture office;
        const ApplicationId id = Applying::tell(office);
        ApplicationDraft changed = Applying::draft(QStringLiteral("王五"));
        changed.window = QStringLiteral("1号窗口");
        QVERIFY(office->applicationDesk().tellAgain(office.act(), id, changed));
        const Result<ApplicationFile> file = office->applicationViews().file(id);
        QCOMPARE(file->fields.clear(ClearFor::Serving).value(QStringLiteral("name")).toString(), QStringLiteral("王五"));
        QCOMPARE(file->application.window, QStringLiteral("1号窗口"));
        changed.businessType = QStringLiteral("rename");
        QCOMPARE(office->applicationDesk().tellAgain(office.act(), id, changed).error().code, ErrorCode::NoSuchBusiness);
    }

    void nothingPersonalIsPlain()
    {
        OfficeFixture office;
        ApplicationDraft draft = Applying::draft();
        draft.fields.insert(QStringLiteral("idNumber"), QStringLiteral("11010519491231002X"));
        draft.fields.insert(QStringLiteral("note"), QStringLiteral("下午来"));
        const ApplicationId id = Applying::tell(office, draft);
        QVERIFY(office->applicationDesk().drop(office.act(), id, QStringLiteral("客户搬家")));
        const Result<QList<Event>> events = office->ledger().eventsOf(SubjectId{id.value});
        QCOMPARE(events->size(), 2);
        for (const Event &event : *events) {
            const QByteArray plain = QJsonDocument(event.plain).toJson();
            for (const QString &secret : {QStringLiteral("李秀兰"), QStringLiteral("11010519491231002X"), QStringLiteral("13812345678"),
                                          QStringLiteral("下午来"), QStringLiteral("客户搬家")})
                QVERIFY2(!plain.contains(secret.toUtf8()), qPrintable(secret));
            QVERIFY(!event.sealed.isEmpty());
        }
    }
};

YINGSHENG_TEST(TestTelling)
#include "tst_telling.moc"
