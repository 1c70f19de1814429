// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reception/applying.h"
#include "tests/support/testmain.h"

class TestApplicationList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSoonestToLapseComesFirst()
    {
        OfficeFixture office(QStringLiteral("2026-11-16 09:00"));
        Applying::tell(office, Applying::draft(QStringLiteral("张三")));
        office.setTime(QStringLiteral("2026-11-10 09:00"));
        const ApplicationId early = Applying::tell(office, Applying::draft(QStringLiteral("欧阳娜娜")));
        office.setTime(QStringLiteral("2026-11-20 09:00"));
        Applying::tell(office, Applying::emptyHanded());
        const Result<QList<ApplicationRow>> rows = office->applicationViews().open(office.clock.wallUtcMs(), 10);
        QVERIFY(rows);
        QCOMPARE(rows->size(), 3);
        QCOMPARE(rows->at(0).id, early);
        QCOMPARE(rows->at(0).customer, QStringLiteral("欧**娜"));
        QCOMPARE(rows->at(1).customer, QStringLiteral("张*"));
        QCOMPARE(rows->at(2).missing, QStringList({QStringLiteral("id"), Applying::title()}));
        QCOMPARE(office->applicationViews().open(office.clock.wallUtcMs(), 2)->size(), 2);
        QCOMPARE(*office->applicationViews().openCount(office.clock.wallUtcMs()), 3);
    }

    void withoutANameTheTelephoneStandsMasked()
    {
        OfficeFixture office;
        ApplicationDraft draft = Applying::draft();
        draft.fields.remove(QStringLiteral("name"));
        Applying::tell(office, draft);
        QCOMPARE(office->applicationViews().open(office.clock.wallUtcMs(), 1)->first().customer, QStringLiteral("138****5678"));
    }

    void theNewestNoticeIsTheOneInTheList()
    {
        OfficeFixture office;
        const ApplicationId id = Applying::tell(office, Applying::emptyHanded());
        QVERIFY(office->applicationDesk().tellAgain(office.act(), id, Applying::draft()));
        const ApplicationRow row = office->applicationViews().open(office.clock.wallUtcMs(), 1)->first();
        QCOMPARE(row.missing, QStringList{Applying::title()});
        QCOMPARE(row.notices, 2);
    }

    void itIsFoundByNumberAndById()
    {
        OfficeFixture office;
        const ApplicationId id = Applying::tell(office);
        QCOMPARE(*office->applicationViews().find(QStringLiteral("c03-261118-d0001 ")), id);
        QCOMPARE(*office->applicationViews().find(QStringLiteral("Ｃ03-261118-Ｄ0001")), id);
        QCOMPARE(*office->applicationViews().find(id.value), id);
        QCOMPARE(office->applicationViews().find(QStringLiteral("C03-261118-0001")).error().code, ErrorCode::NoSuchApplication);
        QCOMPARE(office->applicationViews().find(QString()).error().code, ErrorCode::NoSuchApplication);
    }
};

YINGSHENG_TEST(TestApplicationList)
#include "tst_applicationlist.moc"
