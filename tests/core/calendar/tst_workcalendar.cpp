// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/builtincalendars.h"
#include "tests/support/testmain.h"

#include <QCryptographicHash>
#include <QJsonDocument>

/// Counting, and how layers lie on one another.
class TestWorkCalendar : public QObject
{
    Q_OBJECT

private:
    const WorkCalendar m_calendar = Calendars::builtInCalendar();

    static CalendarLayer layer(const QString &id, CalendarLayer::Kind kind, const QList<CalendarLayer::Day> &days,
                               int version = 1)
    {
        CalendarLayer made{id, kind, 0, version, QStringLiteral("test"), days};
        if (kind == CalendarLayer::Kind::National)
            made.year = 2026;
        return made;
    }

    static CalendarLayer::Day off(QDate date) { return {date, true, QStringLiteral("off")}; }
    static CalendarLayer::Day work(QDate date) { return {date, false, QStringLiteral("work")}; }

private Q_SLOTS:
    void vectorsOfTheDomain_data()
    {
        QTest::addColumn<QDate>("start");
        QTest::addColumn<QList<QDate>>("expected");
        const auto row = [](const char *name, QDate start, const QList<QDate> &dates) {
            QTest::newRow(name) << start << dates;
        };
        using D = QDate;
        row("before Spring Festival 2025", D(2025, 1, 24),
            {D(2025, 2, 5), D(2025, 2, 7), D(2025, 2, 10), D(2025, 2, 20), D(2025, 3, 13)});
        row("before May Day 2025", D(2025, 4, 30),
            {D(2025, 5, 8), D(2025, 5, 12), D(2025, 5, 14), D(2025, 5, 26), D(2025, 6, 17)});
        row("a Sunday made up", D(2025, 9, 28),
            {D(2025, 10, 9), D(2025, 10, 11), D(2025, 10, 14), D(2025, 10, 24), D(2025, 11, 14)});
        row("before Spring Festival 2026", D(2026, 2, 12),
            {D(2026, 2, 24), D(2026, 2, 26), D(2026, 2, 28), D(2026, 3, 11), D(2026, 4, 1)});
        row("a Saturday made up", D(2026, 2, 14),
            {D(2026, 2, 26), D(2026, 2, 28), D(2026, 3, 3), D(2026, 3, 13), D(2026, 4, 3)});
        row("before Mid-Autumn 2026", D(2026, 9, 24),
            {D(2026, 9, 30), D(2026, 10, 9), D(2026, 10, 12), D(2026, 10, 22), D(2026, 11, 12)});
    }

    void vectorsOfTheDomain()
    {
        QFETCH(QDate, start);
        QFETCH(QList<QDate>, expected);
        const QList<int> limits{3, 5, 7, 15, 30};
        for (qsizetype i = 0; i < limits.size(); ++i)
            QCOMPARE(m_calendar.after(start, limits.at(i)), (DueDay{expected.at(i), false}));
    }

    void countsAcrossAYearAndAHoliday()
    {
        QCOMPARE(m_calendar.after(QDate(2017, 12, 28), 12).date, QDate(2018, 1, 16));
        QCOMPARE(m_calendar.count(QDate(2017, 9, 25), QDate(2017, 10, 12)), 9);
        QCOMPARE(m_calendar.count(QDate(2017, 10, 12), QDate(2017, 9, 25)), -9);
    }

    void noDaysIsTheStartItselfRolledForward()
    {
        QCOMPARE(m_calendar.after(QDate(2026, 9, 24), 0), (DueDay{QDate(2026, 9, 24), false}));
        QCOMPARE(m_calendar.after(QDate(2026, 9, 25), 0), (DueDay{QDate(2026, 9, 28), false}));
        QCOMPARE(m_calendar.rolledForward(QDate(2026, 10, 3)).date, QDate(2026, 10, 8));
        QCOMPARE(m_calendar.rolledForward(QDate(2026, 10, 10)).date, QDate(2026, 10, 10));
    }

    void goesBackOverWorkingDays()
    {
        QCOMPARE(m_calendar.before(QDate(2026, 10, 12), 1), QDate(2026, 10, 10));
        QCOMPARE(m_calendar.before(QDate(2026, 10, 12), 4), QDate(2026, 9, 30));
        QCOMPARE(m_calendar.before(QDate(2026, 10, 4), 0), QDate(2026, 9, 30));
        QCOMPARE(m_calendar.before(QDate(2000, 1, 5), 10), QDate());
    }

    void factsNameWhatADayIs()
    {
        using Reason = DayFacts::Reason;
        const auto facts = [this](int month, int day) { return m_calendar.facts(QDate(2026, month, day)); };
        QCOMPARE(facts(9, 24).reason, Reason::Weekday);
        QCOMPARE(facts(9, 5).reason, Reason::Weekend);
        QCOMPARE(facts(9, 25), (DayFacts{QDate(2026, 9, 25), false, true, Reason::Holiday, QStringLiteral("中秋节"),
                                         QStringLiteral("cn-2026")}));
        QCOMPARE(facts(9, 20), (DayFacts{QDate(2026, 9, 20), true, true, Reason::MadeUp, QStringLiteral("国庆节"),
                                         QStringLiteral("cn-2026")}));
    }

    void oneNoticeMayNameDaysOfTheYearBefore()
    {
        QCOMPARE(m_calendar.facts(QDate(2022, 12, 31)).layer, QStringLiteral("cn-2023"));
        QVERIFY(m_calendar.isWorkingDay(QDate(2018, 12, 29)));
        QVERIFY(!m_calendar.isWorkingDay(QDate(2018, 12, 31)));
    }

    void higherVersionReplacesTheOlder()
    {
        const QDate day(2026, 3, 3);
        const CalendarLayer first = layer(QStringLiteral("cn-2026"), CalendarLayer::Kind::National, {off(day)}, 1);
        const CalendarLayer second = layer(QStringLiteral("cn-2026"), CalendarLayer::Kind::National, {}, 2);
        for (const QList<CalendarLayer> &order : {QList{first, second}, QList{second, first}}) {
            const WorkCalendar calendar = WorkCalendar::build(order).value();
            QVERIFY(calendar.isWorkingDay(day));
            QCOMPARE(calendar.layers().size(), 1);
            QVERIFY(calendar.version().startsWith(QStringLiteral("cn-2026.2-")));
        }
    }

    void aProvinceLiesOnTheNationAndAnOfficeMovesNoPromise()
    {
        const QDate day(2026, 3, 3);
        const CalendarLayer nation = layer(QStringLiteral("cn-2026"), CalendarLayer::Kind::National, {off(day)});
        const CalendarLayer province =
            layer(QStringLiteral("gx"), CalendarLayer::Kind::Province, {work(day), off(day.addDays(1))});
        const CalendarLayer office =
            layer(QStringLiteral("office"), CalendarLayer::Kind::Office, {off(day.addDays(2))});
        const WorkCalendar calendar = WorkCalendar::build({office, province, nation}).value();
        QVERIFY(calendar.isWorkingDay(day));
        QVERIFY(!calendar.isWorkingDay(day.addDays(1)));
        QVERIFY(calendar.isWorkingDay(day.addDays(2)));
        QCOMPARE(calendar.facts(day.addDays(1)).layer, QStringLiteral("gx"));
    }

    void contradictionsAreRefused_data()
    {
        using Kind = CalendarLayer::Kind;
        const QDate day(2026, 3, 3);
        QTest::addColumn<QList<CalendarLayer>>("layers");
        QTest::newRow("two notices of one year")
            << QList{layer(QStringLiteral("a"), Kind::National, {}), layer(QStringLiteral("b"), Kind::National, {})};
        QTest::newRow("two provinces at odds") << QList{layer(QStringLiteral("a"), Kind::Province, {off(day)}),
                                                        layer(QStringLiteral("b"), Kind::Province, {work(day)})};
        QTest::newRow("one version, two contents") << QList{layer(QStringLiteral("a"), Kind::Province, {off(day)}),
                                                            layer(QStringLiteral("a"), Kind::Province, {})};
    }

    void contradictionsAreRefused()
    {
        QFETCH(QList<CalendarLayer>, layers);
        const Result<WorkCalendar> built = WorkCalendar::build(layers);
        QVERIFY(!built);
        QCOMPARE(built.error().code, ErrorCode::CalendarNotValid);
        QCOMPARE(built.error().args.size(), 3);
    }

    void theSameLayerTwiceIsNoContradiction()
    {
        QList<CalendarLayer> twice = Calendars::builtIn();
        twice += twice;
        QCOMPARE(WorkCalendar::build(twice).value().version(), m_calendar.version());
    }

    void theVersionIsMadeOfTheLayersJson()
    {
        const QList<CalendarLayer::Day> days{{QDate(2026, 3, 2), true, QStringLiteral("停“电” \"1\" \\ \t😀")}, {QDate(2026, 3, 3), false, QString()}};
        QList<CalendarLayer> layers = Calendars::builtIn();
        layers << layer(QStringLiteral("odd"), CalendarLayer::Kind::Office, days, 3) << layer(QStringLiteral("bare"), CalendarLayer::Kind::Province, {});
        layers.last().source = QStringLiteral("\"文\" \n 号");
        const auto calendar = WorkCalendar::build(layers);
        QVERIFY(calendar);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const CalendarLayer &one : calendar->layers())
            hash.addData(QJsonDocument(one.toJson()).toJson(QJsonDocument::Compact));
        QCOMPARE(calendar->version(), QStringLiteral("cn-2026.1-") + QString::fromLatin1(hash.result().toHex().left(8)));
    }

    void outsideTheCenturyThereIsNoAnswer()
    {
        QVERIFY(!WorkCalendar::covers(QDate(1999, 12, 31)) && !WorkCalendar::covers(QDate(2101, 1, 1)) &&
                !WorkCalendar::covers(QDate()));
        QVERIFY(WorkCalendar::covers(QDate(2000, 1, 1)) && WorkCalendar::covers(QDate(2100, 12, 31)));
        QCOMPARE(m_calendar.after(QDate(1999, 12, 31), 3).date, QDate());
        QCOMPARE(m_calendar.after(QDate(2100, 12, 30), 3).date, QDate());
        QCOMPARE(m_calendar.after(QDate(2026, 9, 24), -1).date, QDate());
        QCOMPARE(m_calendar.rolledForward(QDate()).date, QDate());
        QVERIFY(!m_calendar.isWorkingDay(QDate()));
        QVERIFY(!m_calendar.isKnownBetween(QDate(), QDate(2026, 1, 1)));
    }

    void anEmptyCalendarKnowsTheWeekOnly()
    {
        const WorkCalendar empty;
        QCOMPARE(empty.after(QDate(2026, 9, 24), 7), (DueDay{QDate(2026, 10, 5), true}));
        QVERIFY(empty.version().startsWith(QStringLiteral("weekly-")));
        QCOMPARE(empty.knownThrough(), QDate());
    }
};

YINGSHENG_TEST(TestWorkCalendar)
#include "tst_workcalendar.moc"
