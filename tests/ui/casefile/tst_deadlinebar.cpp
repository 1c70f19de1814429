// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/chinatime.h"
#include "core/calendar/builtincalendars.h"
#include "tests/support/guitest.h"
#include "ui/casefile/deadlinebar.h"

namespace {

using Cell = DeadlineBar::Cell;

qint64 at(const char *text)
{
    return ChinaTime::parse(QString::fromLatin1(text)).value_or(0);
}

} // namespace

class TestDeadlineBar : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void daysAreDrawnAsTheyCount();
    void daysOverTheLimitGoOn();
    void anOpenPauseReachesUntilToday();
    void hoursAreOneBar();
    void longLimitsFitAnyWidth();
    void aReaderHearsIt();

private:
    void show(DeadlineBar &bar, const char *limit, const char *start, const char *now, const QList<Pause> &pauses = {});
    static QList<Cell> cells(const DeadlineBar &bar);

    WorkCalendar m_calendar = Calendars::builtInCalendar();
    Theme m_theme;
};

void TestDeadlineBar::show(DeadlineBar &bar, const char *limit, const char *start, const char *now, const QList<Pause> &pauses)
{
    DeadlineTerms terms;
    terms.limit = *Limit::parse(QString::fromLatin1(limit));
    CaseDeadline row;
    row.limit = terms.limit;
    row.deadline = Deadlines::compute(terms, at(start), pauses, m_calendar);
    bar.show(Explanation::of(terms, at(start), pauses, m_calendar), row, at(now), QStringLiteral("zh"));
}

QList<Cell> TestDeadlineBar::cells(const DeadlineBar &bar)
{
    QList<Cell> cells;
    for (const DeadlineBar::Day &day : bar.days())
        cells << day.cell;
    return cells;
}

/// The bar of the drawing: 18 Nov not counted, 19 and 20 counted, a weekend, 23 the last.
void TestDeadlineBar::daysAreDrawnAsTheyCount()
{
    DeadlineBar bar(m_theme);
    show(bar, "3wd", "2026-11-18 10:12", "2026-11-23 09:00");
    QCOMPARE(cells(bar), (QList<Cell>{Cell::Start, Cell::Done, Cell::Done, Cell::DayOff, Cell::DayOff, Cell::Last}));
    show(bar, "3wd", "2026-11-18 10:12", "2026-11-19 09:00");
    QCOMPARE(cells(bar), (QList<Cell>{Cell::Start, Cell::Done, Cell::Ahead, Cell::DayOff, Cell::DayOff, Cell::Last}));
}

void TestDeadlineBar::daysOverTheLimitGoOn()
{
    DeadlineBar bar(m_theme);
    show(bar, "3wd", "2026-11-17 10:12", "2026-11-23 09:00");
    QCOMPARE(cells(bar).mid(3), (QList<Cell>{Cell::Last, Cell::Over, Cell::Over, Cell::Over}));
    show(bar, "3wd", "2026-09-01 10:12", "2026-11-23 09:00");
    QCOMPARE(cells(bar).count(Cell::Over), qsizetype(10));
}

void TestDeadlineBar::anOpenPauseReachesUntilToday()
{
    DeadlineBar bar(m_theme);
    show(bar, "7wd", "2026-11-18 10:00", "2026-11-23 09:00", {Pause{at("2026-11-19 08:00"), Pause::openEnd}});
    QVERIFY(cells(bar).constLast() == Cell::Paused);
    QCOMPARE(bar.days().constLast().date, QDate(2026, 11, 23));
    QVERIFY(!cells(bar).contains(Cell::Last));
}

void TestDeadlineBar::hoursAreOneBar()
{
    DeadlineBar bar(m_theme);
    show(bar, "24h", "2026-11-22 14:30", "2026-11-23 09:30");
    QVERIFY(bar.days().isEmpty());
    bar.resize(300, bar.sizeHint().height());
    const QImage picture = bar.grab().toImage();
    QVERIFY(picture.pixel(20, 10) != picture.pixel(290, 10));
}

void TestDeadlineBar::longLimitsFitAnyWidth()
{
    DeadlineBar bar(m_theme);
    show(bar, "30wd", "2026-11-20 10:00", "2026-11-23 09:00");
    QCOMPARE(bar.days().size(), qsizetype(46));
    for (const int width : {120, 400, 1200}) {
        bar.resize(width, bar.sizeHint().height());
        QVERIFY(!bar.grab().isNull());
    }
}

void TestDeadlineBar::aReaderHearsIt()
{
    DeadlineBar bar(m_theme);
    show(bar, "3wd", "2026-11-18 10:12", "2026-11-23 09:00");
    QVERIFY(bar.accessibleName().contains(QStringLiteral("休息日 2 天")));
    QVERIFY(bar.days().at(3).tip.contains(QStringLiteral("非工作日")));
}

YINGSHENG_TEST(TestDeadlineBar)
#include "tst_deadlinebar.moc"
