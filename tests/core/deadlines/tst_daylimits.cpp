// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/deadlines/deadlinefixture.h"
#include "tests/support/testmain.h"

using namespace DeadlineFixture;

/// Limits in working and calendar days without pauses.
class TestDayLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDayOfTheStartIsNotCounted_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QByteArray>("limit");
        QTest::addColumn<QDate>("due");
        QTest::newRow("in the morning") << QByteArray("2026-09-24 08:00") << QByteArray("7wd") << QDate(2026, 10, 12);
        QTest::newRow("after closing is day 0 of that date")
            << QByteArray("2026-09-24 23:59") << QByteArray("7wd") << QDate(2026, 10, 12);
        QTest::newRow("on a day off is day 0 of that date")
            << QByteArray("2026-09-25 10:00") << QByteArray("1wd") << QDate(2026, 9, 28);
        QTest::newRow("no days at all") << QByteArray("2026-09-24 08:00") << QByteArray("0wd") << QDate(2026, 9, 24);
        QTest::newRow("no days, from a day off")
            << QByteArray("2026-09-25 08:00") << QByteArray("0wd") << QDate(2026, 9, 28);
        QTest::newRow("calendar days") << QByteArray("2026-09-07 08:00") << QByteArray("7d") << QDate(2026, 9, 14);
        QTest::newRow("calendar days roll forward over a holiday")
            << QByteArray("2026-09-24 08:00") << QByteArray("7d") << QDate(2026, 10, 8);
        QTest::newRow("calendar days end on a Saturday made up")
            << QByteArray("2026-10-03 08:00") << QByteArray("7d") << QDate(2026, 10, 10);
    }

    void theDayOfTheStartIsNotCounted()
    {
        QFETCH(QByteArray, start);
        QFETCH(QByteArray, limit);
        QFETCH(QDate, due);
        const Deadline deadline = compute(limit.constData(), start.constData());
        QCOMPARE(deadline.dueDate, due);
        QCOMPARE(deadline.dueMs, ChinaTime::endOfDay(due));
        QVERIFY(!deadline.paused);
        QVERIFY(!deadline.provisional);
    }

    void midnightInChinaDecidesTheDate()
    {
        QCOMPARE(compute("1wd", "2026-09-07 23:59").dueDate, QDate(2026, 9, 8));
        QCOMPARE(compute("1wd", "2026-09-08 00:00").dueDate, QDate(2026, 9, 9));
    }

    void dayMayEndWhenTheOfficeCloses()
    {
        DeadlineTerms closing = terms("7wd");
        closing.dayEndsAtClose = true;
        closing.hours.closes = QTime(17, 0);
        const Deadline deadline = Deadlines::compute(closing, at("2026-09-07 09:00"), {}, calendar());
        QCOMPARE(deadline.dueMs, at("2026-09-16 17:00"));
        QCOMPARE(deadline.dueDate, QDate(2026, 9, 16));
        QCOMPARE(Deadlines::levelAt(deadline, at("2026-09-16 17:01")), DeadlineLevel::Overdue);
    }

    void provisionalWhereAnUnannouncedDayIsCounted()
    {
        QVERIFY(compute("30wd", "2026-11-20 09:00").provisional);
        QCOMPARE(compute("30wd", "2026-11-20 09:00").dueDate, QDate(2027, 1, 4));
        QCOMPARE(compute("7wd", "2026-12-21 09:00").dueDate, QDate(2026, 12, 30));
        QVERIFY(compute("7wd", "2026-12-21 09:00").provisional);
    }

    void calendarDaysAreProvisionalOnlyWhereTheyEnd()
    {
        QVERIFY(compute("7d", "2026-12-18 09:00").provisional);    // ends on 25 December
        QVERIFY(!compute("7d", "2026-12-16 09:00").provisional);   // ends on the 23rd
        QVERIFY(!compute("400d", "2024-12-20 09:00").provisional); // many days on the way, all announced since
    }

    void outsideTheCalendarThereIsNoDate()
    {
        const Deadline deadline = compute("30wd", "2100-12-20 09:00");
        QCOMPARE(deadline.dueDate, QDate());
        QCOMPARE(deadline.dueMs, Deadline::never);
        QVERIFY(deadline.provisional);
        QCOMPARE(compute("7d", "2100-12-30 09:00").dueMs, Deadline::never);
    }
};

YINGSHENG_TEST(TestDayLimits)
#include "tst_daylimits.moc"
