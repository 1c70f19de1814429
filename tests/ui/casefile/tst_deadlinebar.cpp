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
    void longSpansAreReadByWeeks_data();
    void longSpansAreReadByWeeks();
    void holidaysAreNamed();
    void whatIsNotAnnouncedIsMarked();
    void arrowsWalkFromDayToDay();
    void whatWasDoneEndsTheDaysOver();
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
    bar.show(Explanation::of(terms, at(start), pauses, m_calendar), row, QStringLiteral("供电方案答复"), m_calendar, at(now), QStringLiteral("zh"));
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
    // The weekend between is a day off also after the limit.
    QCOMPARE(cells(bar).mid(3), (QList<Cell>{Cell::Last, Cell::DayOff, Cell::DayOff, Cell::Over}));
    show(bar, "3wd", "2026-09-01 10:12", "2026-11-23 09:00");
    QCOMPARE(cells(bar).size(), qsizetype(4 + DeadlineDays::mostAfter));
    QVERIFY(bar.accessibleName().contains(QStringLiteral("已超")));
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

void TestDeadlineBar::longSpansAreReadByWeeks_data()
{
    QTest::addColumn<QByteArray>("limit");
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("percent");
    QTest::newRow("30 working days") << QByteArray("30wd") << 400 << 100;
    QTest::newRow("120 working days") << QByteArray("120wd") << 400 << 100;
    QTest::newRow("120 working days, large text on a narrow window") << QByteArray("120wd") << 700 << 200;
    QTest::newRow("a year") << QByteArray("250wd") << 900 << 100;
}

void TestDeadlineBar::longSpansAreReadByWeeks()
{
    QFETCH(QByteArray, limit);
    QFETCH(int, width);
    QFETCH(int, percent);
    Theme theme;
    theme.setPercent(percent);
    for (const Theme::Kind kind : {Theme::Kind::Light, Theme::Kind::Dark}) {
        theme.setKind(kind);
        DeadlineBar bar(theme);
        show(bar, limit.constData(), "2026-09-01 10:00", "2026-10-09 09:00");
        bar.resize(width, bar.sizeHint().height());
        const QImage picture = bar.grab().toImage();
        // The line of dates below the cells has ink at both ends and between.
        const int top = theme.px(44);
        int inked = 0;
        for (int part = 0; part < 4; ++part) {
            bool ink = false;
            for (int x = part * width / 4; x < (part + 1) * width / 4 && !ink; ++x) {
                for (int y = top; y < top + theme.px(12) && !ink; ++y)
                    ink = picture.pixel(x, y) != picture.pixel(width - 1, picture.height() - 1);
            }
            inked += ink ? 1 : 0;
        }
        QVERIFY2(inked >= 3, qPrintable(QString::number(inked)));
    }
}

void TestDeadlineBar::holidaysAreNamed()
{
    DeadlineBar bar(m_theme);
    show(bar, "7wd", "2026-09-28 10:12", "2026-09-29 09:00");
    QVERIFY2(bar.accessibleName().contains(QStringLiteral("国庆节")), qPrintable(bar.accessibleName()));
    const auto october = std::find_if(bar.days().cbegin(), bar.days().cend(), [](const DeadlineBar::Day &day) { return day.date == QDate(2026, 10, 1); });
    QVERIFY(october != bar.days().cend());
    QVERIFY2(october->tip.contains(QStringLiteral("国庆节")), qPrintable(october->tip));
}

void TestDeadlineBar::whatIsNotAnnouncedIsMarked()
{
    DeadlineBar bar(m_theme);
    show(bar, "30wd", "2026-11-20 10:00", "2026-11-23 09:00");
    QVERIFY(bar.days().constFirst().isKnown);
    QVERIFY(!bar.days().constLast().isKnown);
    QVERIFY(bar.accessibleName().contains(QStringLiteral("暂定")));
}

void TestDeadlineBar::arrowsWalkFromDayToDay()
{
    QWidget window;
    auto *bar = new DeadlineBar(m_theme, &window);
    show(*bar, "3wd", "2026-11-18 10:12", "2026-11-19 09:00");
    bar->resize(300, bar->sizeHint().height());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    bar->setFocus(Qt::TabFocusReason);
    QCOMPARE(bar->days().at(bar->cursor()).date, QDate(2026, 11, 19)); // today
    QTest::keyClick(bar, Qt::Key_Right);
    QCOMPARE(bar->days().at(bar->cursor()).date, QDate(2026, 11, 20));
    QVERIFY(bar->accessibleDescription().contains(QStringLiteral("第 2 天")));
    QTest::keyClick(bar, Qt::Key_End);
    QVERIFY2(bar->accessibleDescription().contains(QStringLiteral("最迟")), qPrintable(bar->accessibleDescription()));
    QTest::keyClick(bar, Qt::Key_Right);
    QCOMPARE(bar->cursor(), bar->days().size() - 1);
    QTest::keyClick(bar, Qt::Key_Home);
    QCOMPARE(bar->cursor(), qsizetype(0));
}

void TestDeadlineBar::whatWasDoneEndsTheDaysOver()
{
    DeadlineTerms terms;
    terms.limit = *Limit::parse(QStringLiteral("3wd"));
    CaseDeadline row;
    row.limit = terms.limit;
    row.deadline = Deadlines::compute(terms, at("2026-11-10 10:12"), {}, m_calendar);
    row.metMs = at("2026-11-16 10:00");
    const Explanation why = Explanation::of(terms, at("2026-11-10 10:12"), {}, m_calendar);
    const DeadlineDays days(why, row, m_calendar, at("2026-11-23 09:00"), QStringLiteral("zh"));
    QCOMPARE(days.list().constLast().date, QDate(2026, 11, 16));
    QVERIFY(days.list().constLast().cell == Cell::Over);
    QCOMPARE(days.metOn(), QDate(2026, 11, 16));
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
