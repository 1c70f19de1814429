// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/deadlines/deadlinefixture.h"
#include "tests/support/testmain.h"

using namespace DeadlineFixture;

/// Limits in hours and minutes.
class TestClockLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theClockRunsThroughNightsAndHolidays()
    {
        const Deadline deadline = compute("24h", "2026-09-30 16:20");
        QCOMPARE(deadline.dueMs, at("2026-10-01 16:20"));
        QCOMPARE(deadline.dueDate, QDate(2026, 10, 1));
        QVERIFY(!deadline.provisional);
        QVERIFY(!compute("24h", "2027-02-05 10:00").provisional);
        QCOMPARE(compute("45min", "2026-09-30 23:50").dueMs, at("2026-10-01 00:35"));
    }

    void pausedTimeItselfIsOut()
    {
        const QList<Pause> pauses{pause("2026-09-07 10:00", "2026-09-07 12:00"),
                                  pause("2026-09-08 09:00", "2026-09-08 10:00")};
        QCOMPARE(compute("24h", "2026-09-07 09:00", {pauses.at(0)}).dueMs, at("2026-09-08 11:00"));
        QCOMPARE(compute("24h", "2026-09-07 09:00", pauses).dueMs, at("2026-09-08 12:00"));
    }

    void pauseBegunAfterTheEndMovesNothing()
    {
        QCOMPARE(compute("24h", "2026-09-07 09:00", {pause("2026-09-08 09:01", "2026-09-09 09:00")}).dueMs,
                 at("2026-09-08 09:00"));
    }

    void onlyThePartOfAPauseAfterTheStartCounts()
    {
        QCOMPARE(compute("24h", "2026-09-07 09:00", {pause("2026-09-07 08:00", "2026-09-07 10:00")}).dueMs,
                 at("2026-09-08 10:00"));
        QCOMPARE(compute("24h", "2026-09-07 09:00", {pause("2026-09-07 08:00", "2026-09-07 09:00")}).dueMs,
                 at("2026-09-08 09:00"));
    }

    void amberAtAFifthAndRedAtATenthOrTheLastHour_data()
    {
        QTest::addColumn<QByteArray>("limit");
        QTest::addColumn<int>("amberMinutesBefore");
        QTest::addColumn<int>("redMinutesBefore");
        QTest::newRow("24h") << QByteArray("24h") << 288 << 60;
        QTest::newRow("48h") << QByteArray("48h") << 576 << 60;
        QTest::newRow("5h") << QByteArray("5h") << 60 << 30;
        QTest::newRow("120min") << QByteArray("120min") << 24 << 12;
        QTest::newRow("20min") << QByteArray("20min") << 4 << 2;
    }

    void amberAtAFifthAndRedAtATenthOrTheLastHour()
    {
        QFETCH(QByteArray, limit);
        QFETCH(int, amberMinutesBefore);
        QFETCH(int, redMinutesBefore);
        const Deadline deadline = compute(limit.constData(), "2026-09-07 09:00");
        QCOMPARE(deadline.dueMs - deadline.amberMs, amberMinutesBefore * qint64(60'000));
        QCOMPARE(deadline.dueMs - deadline.redMs, redMinutesBefore * qint64(60'000));
    }

    void thresholdsAreCountedInRunningTime()
    {
        // 24 h from 09:00; stopped from 05:00 to 07:00 of the next day, when 4 h were left: amber (4 h 48 min left)
        // came before that stop.
        const Deadline deadline = compute("24h", "2026-09-07 09:00", {pause("2026-09-08 05:00", "2026-09-08 07:00")});
        QCOMPARE(deadline.dueMs, at("2026-09-08 11:00"));
        QCOMPARE(deadline.amberMs, at("2026-09-08 04:12"));
        QCOMPARE(deadline.redMs, at("2026-09-08 10:00"));
    }

    void theStandardMaySayWhenAmberBegins()
    {
        DeadlineTerms early = terms("24h");
        early.warnBefore = limit("10h");
        QCOMPARE(Deadlines::compute(early, at("2026-09-07 09:00"), {}, calendar()).amberMs, at("2026-09-07 23:00"));
        early.warnBefore = limit("2d");
        QCOMPARE(Deadlines::compute(early, at("2026-09-07 09:00"), {}, calendar()).amberMs, at("2026-09-07 09:00"));
        early.warnBefore = limit("1min"); // never later than red
        const Deadline late = Deadlines::compute(early, at("2026-09-07 09:00"), {}, calendar());
        QCOMPARE(late.amberMs, late.redMs);
    }
};

YINGSHENG_TEST(TestClockLimits)
#include "tst_clocklimits.moc"
