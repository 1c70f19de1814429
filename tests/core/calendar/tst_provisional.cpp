// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/builtincalendars.h"
#include "tests/support/testmain.h"

/// What nobody has announced yet is estimated, and says so.
class TestProvisional : public QObject
{
    Q_OBJECT

private:
    const WorkCalendar m_calendar = Calendars::builtInCalendar();

    static QList<QDate> holidaysOf(const WorkCalendar &calendar, int year)
    {
        QList<QDate> days;
        for (QDate day(year, 1, 1); day.year() == year; day = day.addDays(1)) {
            if (calendar.facts(day).reason == DayFacts::Reason::EstimatedHoliday)
                days << day;
        }
        return days;
    }

private Q_SLOTS:
    void datesOnUnannouncedDaysAreProvisional_data()
    {
        QTest::addColumn<QDate>("start");
        QTest::addColumn<int>("days");
        QTest::addColumn<QDate>("date");
        QTest::addColumn<bool>("provisional");
        QTest::newRow("the last week of December") << QDate(2026, 12, 21) << 7 << QDate(2026, 12, 30) << true;
        QTest::newRow("into the next year") << QDate(2026, 11, 20) << 30 << QDate(2027, 1, 4) << true;
        QTest::newRow("known") << QDate(2026, 9, 24) << 7 << QDate(2026, 10, 12) << false;
        QTest::newRow("the last known day") << QDate(2026, 12, 23) << 1 << QDate(2026, 12, 24) << false;
        QTest::newRow("the first unknown day") << QDate(2026, 12, 24) << 1 << QDate(2026, 12, 25) << true;
        QTest::newRow("over Spring Festival 2027") << QDate(2027, 2, 4) << 1 << QDate(2027, 2, 9) << true;
        QTest::newRow("an earlier December, announced since")
            << QDate(2025, 12, 24) << 3 << QDate(2025, 12, 29) << false;
    }

    void datesOnUnannouncedDaysAreProvisional()
    {
        QFETCH(QDate, start);
        QFETCH(int, days);
        QFETCH(QDate, date);
        QFETCH(bool, provisional);
        QCOMPARE(m_calendar.after(start, days), (DueDay{date, provisional}));
    }

    void anUnannouncedYearHasItsStatutoryHolidays()
    {
        QCOMPARE(holidaysOf(m_calendar, 2027),
                 (QList{QDate(2027, 1, 1), QDate(2027, 2, 5), QDate(2027, 2, 6), QDate(2027, 2, 7), QDate(2027, 2, 8),
                        QDate(2027, 4, 5), QDate(2027, 5, 1), QDate(2027, 5, 2), QDate(2027, 6, 9), QDate(2027, 9, 15),
                        QDate(2027, 10, 1), QDate(2027, 10, 2), QDate(2027, 10, 3)}));
        QCOMPARE(m_calendar.facts(QDate(2027, 2, 5)).layer, QStringLiteral("lunar-2027-2035"));
        QVERIFY(!m_calendar.facts(QDate(2027, 2, 5)).known);
    }

    void everyYearOfTheLunarTableHasThirteenHolidays()
    {
        for (int year = 2027; year <= 2035; ++year) {
            const qsizetype shared = year == 2031 ? 1 : 0;     // Mid-Autumn falls on 1 October
            const qsizetype shared2028 = year == 2028 ? 1 : 0; // and on 3 October
            QCOMPARE(holidaysOf(m_calendar, year).size(), 13 - shared - shared2028);
        }
    }

    void afterTheLunarTableOnlyTheFixedHolidaysAreLeft()
    {
        QCOMPARE(holidaysOf(m_calendar, 2036).size(), 6);
        QCOMPARE(holidaysOf(m_calendar, 2100).size(), 6);
    }

    void anAnnouncedYearIsNotEstimated()
    {
        QCOMPARE(holidaysOf(m_calendar, 2026).size(), 0);
        CalendarLayer notice{
            QStringLiteral("cn-2027"),
            CalendarLayer::Kind::National,
            2027,
            1,
            QStringLiteral("test"),
            {{QDate(2026, 12, 27), false, QStringLiteral("元旦")}, {QDate(2027, 1, 1), true, QStringLiteral("元旦")}}};
        QList<CalendarLayer> layers = Calendars::builtIn();
        layers << notice;
        const WorkCalendar announced = WorkCalendar::build(layers).value();
        QCOMPARE(holidaysOf(announced, 2027).size(), 0);
        QCOMPARE(announced.after(QDate(2026, 12, 21), 7), (DueDay{QDate(2026, 12, 29), false}));
        QCOMPARE(announced.knownThrough(), QDate(2027, 12, 24));
    }

    void knownThroughStopsAtTheFirstGap()
    {
        QCOMPARE(m_calendar.knownThrough(), QDate(2026, 12, 24));
        QList<CalendarLayer> layers = Calendars::builtIn();
        layers.removeIf([](const CalendarLayer &layer) { return layer.year == 2020; });
        const WorkCalendar gap = WorkCalendar::build(layers).value();
        QCOMPARE(gap.knownThrough(), QDate(2019, 12, 24));
        QVERIFY(!gap.isKnown(QDate(2020, 7, 1)));
        QVERIFY(gap.isKnown(QDate(2021, 7, 1)));
    }

    void aRangeIsKnownWhenEachOfItsDaysIs()
    {
        QVERIFY(m_calendar.isKnownBetween(QDate(2026, 1, 1), QDate(2026, 12, 24)));
        QVERIFY(!m_calendar.isKnownBetween(QDate(2026, 1, 1), QDate(2026, 12, 25)));
        QVERIFY(m_calendar.isKnownBetween(QDate(2026, 12, 31), QDate(2026, 12, 31)));
        QVERIFY(!m_calendar.isKnownBetween(QDate(2006, 12, 31), QDate(2027, 1, 1)));
    }

    void rollingForwardIsProvisionalWhenTheDayItselfIsUnknown()
    {
        QCOMPARE(m_calendar.rolledForward(QDate(2026, 12, 25)), (DueDay{QDate(2026, 12, 25), true}));
        QCOMPARE(m_calendar.after(QDate(2026, 12, 25), 0), (DueDay{QDate(2026, 12, 25), true}));
        QList<CalendarLayer> layers = Calendars::builtIn();
        layers.removeIf([](const CalendarLayer &layer) { return layer.year == 2022; });
        const WorkCalendar gap =
            WorkCalendar::build(layers).value(); // Saturday 2022-12-31 is unknown, what follows is known
        QCOMPARE(gap.rolledForward(QDate(2022, 12, 31)), (DueDay{QDate(2023, 1, 3), true}));
    }
};

YINGSHENG_TEST(TestProvisional)
#include "tst_provisional.moc"
