// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/deadlines/deadlinefixture.h"
#include "tests/support/testmain.h"

using namespace DeadlineFixture;

/// Colour and days left, as they change with the time of reading.
class TestLevels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void amberIsAFifthOfTheLimitOrOneWorkingDayBeforeTheEnd_data()
    {
        QTest::addColumn<QByteArray>("limit");
        QTest::addColumn<QByteArray>("amber");
        QTest::addColumn<QByteArray>("red");
        const auto row = [](const char *limit, const char *amber, const char *red) {
            QTest::newRow(limit) << QByteArray(limit) << QByteArray(amber) << QByteArray(red);
        };
        row("1wd", "2026-09-07 09:00", "2026-09-08 00:00"); // one day left from the start
        row("3wd", "2026-09-09 00:00", "2026-09-10 00:00");
        row("7wd", "2026-09-15 00:00", "2026-09-16 00:00");
        row("15wd", "2026-09-22 00:00", "2026-09-28 00:00"); // 20 September works, 25–27 do not
        row("30wd", "2026-10-15 00:00", "2026-10-23 00:00");
        row("0wd", "2026-09-07 09:00", "2026-09-07 09:00");
        row("7d", "2026-09-11 00:00", "2026-09-14 00:00"); // Monday; one working day before is Friday
        row("30d", "2026-09-30 00:00",
            "2026-10-08 00:00"); // rolled from 7 October; the working day before lies further back than 6 days
        row("60d", "2026-10-25 00:00", "2026-11-06 00:00");
    }

    void amberIsAFifthOfTheLimitOrOneWorkingDayBeforeTheEnd()
    {
        QFETCH(QByteArray, limit);
        QFETCH(QByteArray, amber);
        QFETCH(QByteArray, red);
        const Deadline deadline = compute(limit.constData(), "2026-09-07 09:00");
        QCOMPARE(ChinaTime::text(deadline.redMs), QString::fromLatin1(red));
        QCOMPARE(ChinaTime::text(deadline.amberMs), QString::fromLatin1(amber));
    }

    void theStandardMaySayWhenAmberBegins_data()
    {
        QTest::addColumn<QByteArray>("warn");
        QTest::addColumn<QByteArray>("amber");
        QTest::newRow("2wd") << QByteArray("2wd") << QByteArray("2026-09-14 00:00");
        QTest::newRow("0wd") << QByteArray("0wd") << QByteArray("2026-09-16 00:00");
        QTest::newRow("3d") << QByteArray("3d") << QByteArray("2026-09-13 00:00");
        QTest::newRow("36h") << QByteArray("36h") << QByteArray("2026-09-15 11:59");
        QTest::newRow("longer than the limit") << QByteArray("30wd") << QByteArray("2026-09-07 09:00");
    }

    void theStandardMaySayWhenAmberBegins()
    {
        QFETCH(QByteArray, warn);
        QFETCH(QByteArray, amber);
        DeadlineTerms told = terms("7wd");
        told.warnBefore = limit(warn.constData());
        const Deadline deadline = Deadlines::compute(told, at("2026-09-07 09:00"), {}, calendar());
        QCOMPARE(ChinaTime::text(deadline.amberMs), QString::fromLatin1(amber));
    }

    void amberIsCountedOverPauses()
    {
        // Day 6 of 7 is 15 September; 16 and 17 are out, so that the last day is the 18th and amber stays where one day
        // was left.
        const Deadline deadline = compute("7wd", "2026-09-07 09:00", {pause("2026-09-16 00:00", "2026-09-18 00:00")});
        QCOMPARE(deadline.dueDate, QDate(2026, 9, 18));
        QCOMPARE(ChinaTime::text(deadline.amberMs), QStringLiteral("2026-09-15 00:00"));
    }

    void levelChangesAtEachThreshold()
    {
        const Deadline deadline = compute("7wd", "2026-09-07 09:00");
        const auto level = [&deadline](const char *now) { return Deadlines::levelAt(deadline, at(now)); };
        QCOMPARE(level("2026-09-07 09:00"), DeadlineLevel::InTime);
        QCOMPARE(level("2026-09-14 23:59"), DeadlineLevel::InTime);
        QCOMPARE(level("2026-09-15 00:00"), DeadlineLevel::Nearing);
        QCOMPARE(level("2026-09-16 00:00"), DeadlineLevel::LastDay);
        QCOMPARE(level("2026-09-16 23:59"), DeadlineLevel::LastDay);
        QCOMPARE(level("2026-09-17 00:00"), DeadlineLevel::Overdue);
    }

    void reachingTheMilestoneFreezesTheLevel()
    {
        const Deadline deadline = compute("7wd", "2026-09-07 09:00");
        QCOMPARE(Deadlines::levelAt(deadline, at("2026-12-01 09:00"), at("2026-09-16 23:59")),
                 DeadlineLevel::MetInTime);
        QCOMPARE(Deadlines::levelAt(deadline, at("2026-12-01 09:00"), at("2026-09-17 00:00")), DeadlineLevel::MetLate);
        const Deadline paused = compute("7wd", "2026-09-07 09:00", {openPause("2026-09-08 09:00")});
        QCOMPARE(Deadlines::levelAt(paused, at("2026-12-01 09:00")), DeadlineLevel::Paused);
        QCOMPARE(Deadlines::levelAt(paused, at("2026-12-01 09:00"), at("2026-09-20 09:00")), DeadlineLevel::MetInTime);
    }

    void daysLeftCountDownToNought_data()
    {
        QTest::addColumn<QByteArray>("limit");
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<int>("left");
        const auto row = [](const char *limit, const char *now, int left) {
            QTest::addRow("%s at %s", limit, now) << QByteArray(limit) << QByteArray(now) << left;
        };
        row("7wd", "2026-09-07 10:00", 7);
        row("7wd", "2026-09-15 10:00", 1);
        row("7wd", "2026-09-16 23:59", 0);
        row("7wd", "2026-09-17 00:00", -1);
        row("4wd", "2026-09-11 10:00", 0);
        row("4wd", "2026-09-12 10:00", -1); // the Saturday after
        row("4wd", "2026-09-14 10:00", -1);
        row("7d", "2026-09-12 10:00", 2);
        row("7d", "2026-09-16 10:00", -2);
        row("24h", "2026-09-07 10:00", 23);
        row("24h", "2026-09-07 10:01", 23);
        row("24h", "2026-09-08 09:00", 0);
        row("24h", "2026-09-08 09:01", -1);
        row("45min", "2026-09-07 09:20", 25);
    }

    void daysLeftCountDownToNought()
    {
        QFETCH(QByteArray, limit);
        QFETCH(QByteArray, now);
        QFETCH(int, left);
        const Deadline deadline = compute(limit.constData(), "2026-09-07 09:00");
        QCOMPARE(
            Deadlines::leftAt(deadline, DeadlineFixture::limit(limit.constData()), at(now.constData()), calendar()),
            left);
    }

    void whilePausedWhatIsLeftStandsStill()
    {
        const Deadline paused = compute("7wd", "2026-09-07 09:00", {openPause("2026-09-08 10:00")});
        QCOMPARE(Deadlines::leftAt(paused, limit("7wd"), at("2026-11-01 09:00"), calendar()), 6);
    }
};

YINGSHENG_TEST(TestLevels)
#include "tst_levels.moc"
