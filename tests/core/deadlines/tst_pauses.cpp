// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/deadlines/deadlinefixture.h"
#include "tests/support/testmain.h"

using namespace DeadlineFixture;

Q_DECLARE_METATYPE(Pause)

/// What a lawful stop moves, and what not.
class TestPauses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWorkingDayIsOutWhenTheClockStoodStillFromOpeningToClosing_data()
    {
        QTest::addColumn<QList<Pause>>("pauses");
        QTest::addColumn<QDate>("due");
        const auto row = [](const char *name, const QList<Pause> &pauses, QDate due) {
            QTest::newRow(name) << pauses << due;
        };
        row("none", {}, QDate(2026, 9, 16));
        row("two half days are no day", {pause("2026-09-08 10:00", "2026-09-09 10:00")}, QDate(2026, 9, 16));
        row("one whole day between two halves", {pause("2026-09-08 10:00", "2026-09-10 10:00")}, QDate(2026, 9, 17));
        row("the same, split at midnight",
            {pause("2026-09-08 10:00", "2026-09-09 00:00"), pause("2026-09-09 00:00", "2026-09-10 10:00")},
            QDate(2026, 9, 17));
        row("the same, split at noon",
            {pause("2026-09-08 10:00", "2026-09-09 12:00"), pause("2026-09-09 12:00", "2026-09-10 10:00")},
            QDate(2026, 9, 17));
        row("a minute of work at noon",
            {pause("2026-09-08 10:00", "2026-09-09 12:00"), pause("2026-09-09 12:01", "2026-09-10 10:00")},
            QDate(2026, 9, 16));
        row("exactly from opening to closing", {pause("2026-09-09 08:00", "2026-09-09 17:30")}, QDate(2026, 9, 17));
        row("begun a minute after opening", {pause("2026-09-09 08:01", "2026-09-09 17:30")}, QDate(2026, 9, 16));
        row("ended a minute before closing", {pause("2026-09-09 08:00", "2026-09-09 17:29")}, QDate(2026, 9, 16));
        row("over a weekend", {pause("2026-09-11 18:00", "2026-09-14 07:00")}, QDate(2026, 9, 16));
        row("over a weekend and a Monday", {pause("2026-09-11 18:00", "2026-09-14 18:00")}, QDate(2026, 9, 17));
        row("over the last day", {pause("2026-09-15 18:00", "2026-09-18 18:00")},
            QDate(2026, 9, 20)); // the 20th is a Sunday made up
        row("begun on the last day after opening", {pause("2026-09-16 10:00", "2026-09-18 10:00")}, QDate(2026, 9, 16));
        row("begun after the last day", {pause("2026-09-17 00:00", "2026-09-30 00:00")}, QDate(2026, 9, 16));
        row("ended before the start", {pause("2026-09-01 00:00", "2026-09-04 00:00")}, QDate(2026, 9, 16));
        row("begun before the start", {pause("2026-09-01 00:00", "2026-09-08 18:00")}, QDate(2026, 9, 17));
        row("one moves the last day so that the next counts",
            {pause("2026-09-15 18:00", "2026-09-16 18:00"), pause("2026-09-16 20:00", "2026-09-17 18:00")},
            QDate(2026, 9, 18));
        row("the other way round in time of entry",
            {pause("2026-09-16 20:00", "2026-09-17 18:00"), pause("2026-09-15 18:00", "2026-09-16 18:00")},
            QDate(2026, 9, 18));
    }

    void aWorkingDayIsOutWhenTheClockStoodStillFromOpeningToClosing()
    {
        QFETCH(QList<Pause>, pauses);
        QFETCH(QDate, due);
        QCOMPARE(compute("7wd", "2026-09-07 09:00", pauses).dueDate, due);
    }

    void calendarDaysAreOutWhole_data()
    {
        QTest::addColumn<QList<Pause>>("pauses");
        QTest::addColumn<QDate>("due");
        const auto row = [](const char *name, const QList<Pause> &pauses, QDate due) {
            QTest::newRow(name) << pauses << due;
        };
        row("none", {}, QDate(2026, 9, 10)); // 3d from the 7th
        row("from opening to closing is not a calendar day", {pause("2026-09-08 08:00", "2026-09-08 17:30")},
            QDate(2026, 9, 10));
        row("one whole day", {pause("2026-09-08 00:00", "2026-09-09 00:00")}, QDate(2026, 9, 11));
        row("one whole day between two halves", {pause("2026-09-07 12:00", "2026-09-09 12:00")}, QDate(2026, 9, 11));
        row("then the end falls on Saturday and rolls", {pause("2026-09-08 00:00", "2026-09-10 00:00")},
            QDate(2026, 9, 14));
        row("the day it rolls to is out too",
            {pause("2026-09-08 00:00", "2026-09-10 00:00"), pause("2026-09-13 00:00", "2026-09-15 12:00")},
            QDate(2026, 9, 15));
        row("a Sunday within the roll moves nothing",
            {pause("2026-09-08 00:00", "2026-09-10 00:00"), pause("2026-09-13 00:00", "2026-09-14 00:00")},
            QDate(2026, 9, 14));
        row("begun after the last day", {pause("2026-09-11 00:00", "2026-09-21 00:00")}, QDate(2026, 9, 10));
    }

    void calendarDaysAreOutWhole()
    {
        QFETCH(QList<Pause>, pauses);
        QFETCH(QDate, due);
        QCOMPARE(compute("3d", "2026-09-07 09:00", pauses).dueDate, due);
    }

    void whileAPauseIsOpenThereIsNoDueDateButWhatIsLeft_data()
    {
        QTest::addColumn<QByteArray>("limit");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<int>("left");
        QTest::newRow("at once") << QByteArray("7wd") << QByteArray("2026-09-07 10:00") << 7;
        QTest::newRow("before the first day opened") << QByteArray("7wd") << QByteArray("2026-09-08 07:00") << 7;
        QTest::newRow("on the first day") << QByteArray("7wd") << QByteArray("2026-09-08 10:00") << 6;
        QTest::newRow("on a Saturday") << QByteArray("7wd") << QByteArray("2026-09-12 10:00") << 3;
        QTest::newRow("on the last day") << QByteArray("7wd") << QByteArray("2026-09-16 10:00") << 0;
        QTest::newRow("before the start") << QByteArray("7wd") << QByteArray("2026-09-01 10:00") << 7;
        QTest::newRow("calendar days") << QByteArray("7d") << QByteArray("2026-09-09 10:00") << 5;
        QTest::newRow("hours") << QByteArray("24h") << QByteArray("2026-09-07 09:30") << 24;
        QTest::newRow("hours, rounded up") << QByteArray("24h") << QByteArray("2026-09-07 10:01") << 23;
        QTest::newRow("minutes") << QByteArray("45min") << QByteArray("2026-09-07 09:20") << 25;
    }

    void whileAPauseIsOpenThereIsNoDueDateButWhatIsLeft()
    {
        QFETCH(QByteArray, limit);
        QFETCH(QByteArray, from);
        QFETCH(int, left);
        const Deadline deadline = compute(limit.constData(), "2026-09-07 09:00", {openPause(from.constData())});
        QVERIFY(deadline.paused);
        QCOMPARE(deadline.left, left);
        QCOMPARE(deadline.dueDate, QDate());
        QCOMPARE(deadline.dueMs, Deadline::never);
        QCOMPARE(deadline.amberMs, Deadline::never);
        QCOMPARE(deadline.redMs, Deadline::never);
    }

    void anOpenPauseBegunAfterTheLastDayMovesNothing()
    {
        const Deadline overdue = compute("7wd", "2026-09-07 09:00", {openPause("2026-09-17 00:00")});
        QCOMPARE(overdue, compute("7wd", "2026-09-07 09:00"));
        QCOMPARE(compute("24h", "2026-09-07 09:00", {openPause("2026-09-08 09:01")}),
                 compute("24h", "2026-09-07 09:00"));
    }

    void anEarlierPauseCountsInWhatIsLeft()
    {
        const QList<Pause> pauses{pause("2026-09-08 10:00", "2026-09-10 10:00"), openPause("2026-09-11 10:00")};
        QCOMPARE(compute("7wd", "2026-09-07 09:00", pauses).left, 4); // 8, 10 and 11 are counted, 9 is out
    }

    void ifResumedTodayItRunsAgain()
    {
        const QList<Pause> pauses{openPause("2026-09-08 10:00")};
        const auto resumed = [&pauses](const char *now) {
            return Deadlines::ifResumedAt(terms("7wd"), at("2026-09-07 09:00"), pauses, at(now), calendar());
        };
        QCOMPARE(resumed("2026-09-08 15:00").dueDate, QDate(2026, 9, 16));
        QCOMPARE(resumed("2026-09-10 10:00").dueDate, QDate(2026, 9, 17));
        QCOMPARE(resumed("2026-09-01 10:00").dueDate, QDate(2026, 9, 16)); // a clock set back ends it where it began
        QVERIFY(!resumed("2026-09-10 10:00").paused);
    }

    void pausesThatTouchOrOverlapAreOne()
    {
        const QList<Pause> joined =
            Deadlines::joined({{30, 40}, {0, 10}, {10, 20}, {15, 18}, {50, 50}, {60, 55}, {35, Pause::openEnd}});
        QCOMPARE(joined, (QList<Pause>{{0, 20}, {30, Pause::openEnd}}));
        QCOMPARE(Deadlines::joined({}), QList<Pause>());
    }

    void aPauseMakesADateProvisionalWhenItMovesItIntoUnknownDays()
    {
        QVERIFY(!compute("7wd", "2026-12-14 09:00").provisional);
        const Deadline moved = compute("7wd", "2026-12-14 09:00", {pause("2026-12-15 00:00", "2026-12-20 00:00")});
        QCOMPARE(moved.dueDate, QDate(2026, 12, 29));
        QVERIFY(moved.provisional);
    }
};

YINGSHENG_TEST(TestPauses)
#include "tst_pauses.moc"
