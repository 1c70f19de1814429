// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/builtincalendars.h"
#include "tests/support/testmain.h"

#include <rapidcheck.h>

/// Laws of the arithmetic, for any start and any number of days.
class TestCalendarProperties : public QObject
{
    Q_OBJECT

private:
    const WorkCalendar m_calendar = Calendars::builtInCalendar();

    /// Any day from 2000 to about 2080, so that 2,000 working days more stay within the century.
    static QDate anyDay() { return QDate(2000, 1, 1).addDays(*rc::gen::inRange(0, 29'000)); }

private Q_SLOTS:
    void countUndoesAfter()
    {
        QVERIFY(rc::check("count(start, after(start, n)) == n", [this] {
            const QDate start = anyDay();
            const int n = *rc::gen::inRange(1, 2'000);
            const QDate date = m_calendar.after(start, n).date;
            RC_ASSERT(m_calendar.isWorkingDay(date));
            RC_ASSERT(m_calendar.count(start, date) == n);
            RC_ASSERT(m_calendar.count(start, date.addDays(-1)) == n - 1);
            RC_ASSERT(m_calendar.before(date, n) <= start);
        }));
    }

    void laterStartsNeverEndEarlier()
    {
        QVERIFY(rc::check("monotone in start and in n", [this] {
            const QDate start = anyDay();
            const int n = *rc::gen::inRange(0, 1'000);
            const QDate date = m_calendar.after(start, n).date;
            RC_ASSERT(m_calendar.after(start.addDays(*rc::gen::inRange(1, 400)), n).date >= date);
            if (n > 0)
                RC_ASSERT(m_calendar.after(start, n + 1).date > date);
        }));
    }

    void twoStepsAreOne()
    {
        QVERIFY(rc::check("after(after(start, a), b) == after(start, a + b)", [this] {
            const QDate start = anyDay();
            const int a = *rc::gen::inRange(1, 500);
            const int b = *rc::gen::inRange(1, 500);
            const DueDay first = m_calendar.after(start, a);
            const DueDay second = m_calendar.after(first.date, b);
            const DueDay whole = m_calendar.after(start, a + b);
            RC_ASSERT(second.date == whole.date);
            RC_ASSERT((first.provisional || second.provisional) == whole.provisional);
        }));
    }

    void anAnswerIsProvisionalWhenADayOnItsWayIsUnknown()
    {
        QVERIFY(rc::check("provisional == some day in (start, date] not known", [this] {
            const QDate start = anyDay();
            const DueDay due = m_calendar.after(start, *rc::gen::inRange(1, 60));
            bool allKnown = true;
            for (QDate day = start.addDays(1); day <= due.date; day = day.addDays(1))
                allKnown = allKnown && m_calendar.isKnown(day) && m_calendar.facts(day).known;
            RC_ASSERT(due.provisional == !allKnown);
            RC_ASSERT(m_calendar.isKnownBetween(start, due.date) == allKnown);
        }));
    }

    void orderOfLayersDoesNotMatter()
    {
        QVERIFY(rc::check("build(shuffled) == build(sorted)", [this] {
            QList<CalendarLayer> layers = Calendars::builtIn();
            const qsizetype by = *rc::gen::inRange<qsizetype>(0, layers.size());
            std::rotate(layers.begin(), layers.begin() + by, layers.end());
            const WorkCalendar rotated = WorkCalendar::build(layers).value();
            RC_ASSERT(rotated.version() == m_calendar.version());
            const QDate day = anyDay();
            RC_ASSERT(rotated.facts(day) == m_calendar.facts(day));
        }));
    }
};

YINGSHENG_TEST(TestCalendarProperties)
#include "tst_calendarproperties.moc"
