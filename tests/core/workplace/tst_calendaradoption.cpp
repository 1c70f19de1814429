// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/officefixture.h"
#include "tests/support/testmain.h"

namespace {

/// A made-up notice for 2027: 1–3 January off, Monday 2026-12-28 off as well.
CalendarLayer notice2027()
{
    CalendarLayer layer;
    layer.id = QStringLiteral("cn-2027");
    layer.year = 2027;
    layer.source = QStringLiteral("test");
    for (const QDate day : {QDate(2026, 12, 28), QDate(2027, 1, 1), QDate(2027, 1, 2), QDate(2027, 1, 3)})
        layer.days << CalendarLayer::Day{day, true, QStringLiteral("元旦")};
    return layer;
}

} // namespace

class TestCalendarAdoption : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void provisionalDatesMoveWhenTheYearIsAnnounced()
    {
        OfficeFixture office(QStringLiteral("2026-12-21 09:00"));
        const CaseId provisional = office.accept(OfficeFixture::supply(QStringLiteral("low-voltage")));
        const CaseId soon = office.accept(OfficeFixture::supply());
        QCOMPARE(office.deadlines(provisional).first().deadline.dueDate, QDate(2026, 12, 30));
        QVERIFY(office.deadlines(provisional).first().deadline.provisional);

        const Result<QList<Workplace::Moved>> moved = office->movedBy(notice2027());
        QCOMPARE(moved->size(), 1);
        QCOMPARE(moved->first().id, provisional);
        QCOMPARE(moved->first().after, QDate(2026, 12, 31));
        QCOMPARE(office.deadlines(provisional).first().deadline.dueDate, QDate(2026, 12, 30));

        QVERIFY(office->adoptCalendar(office.act(), notice2027()));
        QCOMPARE(office.deadlines(provisional).first().deadline.dueDate, QDate(2026, 12, 31));
        QVERIFY(!office.deadlines(provisional).first().deadline.provisional);
        QCOMPARE(office.deadlines(soon).first().deadline.dueDate, QDate(2026, 12, 24));
        QVERIFY(office->movedBy(notice2027())->isEmpty());
        const QByteArray digest = *office->booksDigest();
        QVERIFY(office->ledger().rebuild());
        QCOMPARE(*office->booksDigest(), digest);
    }

    void everyDateThatMovesIsEnteredAsTold()
    {
        OfficeFixture office(QStringLiteral("2026-12-21 09:00"));
        const CaseId provisional = office.accept(OfficeFixture::supply(QStringLiteral("low-voltage")));
        office.accept(OfficeFixture::supply());
        QVERIFY(office->adoptCalendar(office.act(), notice2027()));
        const auto told = office->warningLog().page(1000, 10, true);
        QCOMPARE(told->rows.size(), 1);
        QCOMPARE(told->rows.first().what, ToldWarning::What::Moved);
        QCOMPARE(told->rows.first().id, provisional);
        QCOMPARE(told->rows.first().dateBefore, QDate(2026, 12, 30));
        QCOMPARE(told->rows.first().deadline.dueDate, QDate(2026, 12, 31));
        QVERIFY(office->adoptCalendar(office.act(), notice2027()));
        QCOMPARE(office->warningLog().page(1000, 10, true)->rows.size(), 1);
    }

    void whatWasMetStaysAsItWas()
    {
        OfficeFixture office(QStringLiteral("2026-12-21 09:00"));
        const CaseId id = office.accept(OfficeFixture::supply(QStringLiteral("low-voltage")));
        office.setTime(QStringLiteral("2026-12-29 09:00"));
        QVERIFY(office->caseDesk().reach(office.act(), id, QStringLiteral("plan-replied"), {}));
        const QList<CaseDeadline> frozen = office.deadlines(id);
        QVERIFY(office->adoptCalendar(office.act(), notice2027()));
        QCOMPARE(office.deadlines(id), frozen);
    }

    void aRefusedCalendarLeavesTheRulesAsTheyWere()
    {
        OfficeFixture office;
        CalendarLayer torn = notice2027();
        torn.days << CalendarLayer::Day{QDate(2027, 1, 1), false, QStringLiteral("元旦")};
        QVERIFY(!office->adoptCalendar(office.act(), torn));
        QCOMPARE(office->rules().calendar().knownThrough(), QDate(2026, 12, 24));
        QVERIFY(!office.accept(OfficeFixture::supply()).isEmpty());
    }
};

YINGSHENG_TEST(TestCalendarAdoption)
#include "tst_calendaradoption.moc"
