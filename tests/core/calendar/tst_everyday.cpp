// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/builtincalendars.h"
#include "tests/support/testmain.h"

/// Every day from 2007 to 2026 against the table of facts, which is read here without the program's own reader.
class TestEveryDay : public QObject
{
    Q_OBJECT

private:
    QHash<QDate, bool> m_works; ///< what the table names: false off, true made up
    QHash<QDate, QString> m_names;
    WorkCalendar m_calendar;

    static constexpr int firstYear = 2007;
    static constexpr int lastYear = 2026;

    bool worksByTheTable(QDate day, bool withMakeUpDays = true) const
    {
        const bool weekday = day.dayOfWeek() <= 5;
        const auto named = m_works.constFind(day);
        if (named == m_works.constEnd() || (*named && !withMakeUpDays))
            return weekday;
        return *named;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile table(QStringLiteral(YINGSHENG_SOURCE_DIR "/tests/data/holidays-cn.tsv"));
        QVERIFY(table.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(table.readAll()).split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines) {
            const QStringList cells = line.split(u'\t');
            if (line.startsWith(u'#') || cells.size() != 4)
                continue;
            const QDate day = QDate::fromString(cells.at(1), Qt::ISODate);
            m_works.insert(day, cells.at(2) == QStringLiteral("work"));
            m_names.insert(day, cells.at(3));
        }
        QCOMPARE(m_works.size(), 678);
        m_calendar = Calendars::builtInCalendar();
    }

    void everyDayIsAsTheTableSays()
    {
        int days = 0;
        for (QDate day(firstYear, 1, 1); day.year() <= lastYear; day = day.addDays(1), ++days)
            QVERIFY2(m_calendar.isWorkingDay(day) == worksByTheTable(day), qPrintable(day.toString(Qt::ISODate)));
        QCOMPARE(days, 7305);
    }

    void everyNamedDayTellsItsNameAndItsNotice()
    {
        for (auto named = m_works.cbegin(); named != m_works.cend(); ++named) {
            const DayFacts facts = m_calendar.facts(named.key());
            const QByteArray day = named.key().toString(Qt::ISODate).toLatin1();
            QVERIFY2(facts.works == *named, day);
            QVERIFY2(facts.name == m_names.value(named.key()), day);
            QVERIFY2(facts.layer.startsWith(QStringLiteral("cn-")), day);
        }
    }

    void dueDatesOfEveryDayEqualALoopOverTheTable()
    {
        for (QDate start(firstYear, 1, 1); start.year() < lastYear; start = start.addDays(1)) {
            int counted = 0;
            for (QDate day = start; counted < 30;) {
                day = day.addDays(1);
                if (!worksByTheTable(day))
                    continue;
                ++counted;
                const DueDay due = m_calendar.after(start, counted);
                QVERIFY2(due == (DueDay{day, false}), qPrintable(start.toString(Qt::ISODate)));
            }
        }
    }

    /// Why make-up days matter: without them nearly every second 30-day promise shows a date that the law does not
    /// give, always too late.
    void aCalendarWithoutMakeUpDaysIsWrongForNearlyHalfOfAllThirtyDayDates()
    {
        QList<CalendarLayer> layers = Calendars::builtIn();
        for (CalendarLayer &layer : layers)
            layer.days.removeIf([](const CalendarLayer::Day &day) { return !day.off; });
        const WorkCalendar careless = WorkCalendar::build(layers).value();
        int dates = 0;
        int tooLate = 0;
        int tooEarly = 0;
        for (QDate start(firstYear, 1, 1); start.year() <= lastYear; start = start.addDays(1)) {
            const QDate right = m_calendar.after(start, 30).date;
            if (!m_calendar.isWorkingDay(start) || right.year() > lastYear)
                continue;
            ++dates;
            tooLate += careless.after(start, 30).date > right ? 1 : 0;
            tooEarly += careless.after(start, 30).date < right ? 1 : 0;
        }
        QCOMPARE(dates, 4961);   // starts on a working day whose date lies in 2007–2026
        QCOMPARE(tooLate, 2365); // 47.7 %
        QCOMPARE(tooEarly, 0);
    }
};

YINGSHENG_TEST(TestEveryDay)
#include "tst_everyday.moc"
