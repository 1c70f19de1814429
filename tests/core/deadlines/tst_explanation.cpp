// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deadlines/explanation.h"
#include "tests/core/deadlines/deadlinefixture.h"
#include "tests/support/testmain.h"

using namespace DeadlineFixture;
using Verdict = Explanation::Day::Verdict;

/// Why a date is what it is.
class TestExplanation : public QObject
{
    Q_OBJECT

private:
    static Explanation explain(const char *limitText, const char *start, const QList<Pause> &pauses = {})
    {
        return Explanation::of(terms(limitText), at(start), pauses, calendar());
    }

    /// One letter a day: S start, + counted, - not working, P paused, > rolled over.
    static QString story(const Explanation &why)
    {
        QString letters;
        for (const Explanation::Day &day : why.days)
            letters += QStringLiteral("S+-P>").at(static_cast<int>(day.verdict));
        return letters;
    }

private Q_SLOTS:
    void everyDayIsCountedOrSkippedWithItsReason_data()
    {
        QTest::addColumn<QByteArray>("limit");
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QList<Pause>>("pauses");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *limit, const char *start, const QList<Pause> &pauses,
                            const char *expected) {
            QTest::newRow(name) << QByteArray(limit) << QByteArray(start) << pauses << QString::fromLatin1(expected);
        };
        row("over two holidays", "7wd", "2026-09-24 09:00", {}, "S---+++-------+++-+");
        row("over a weekend", "3wd", "2026-09-10 09:00", {}, "S+--++");
        row("with a day paused", "3wd", "2026-09-07 09:00", {pause("2026-09-08 10:00", "2026-09-10 10:00")}, "S+P++");
        row("paused over a weekend", "2wd", "2026-09-10 09:00", {pause("2026-09-11 07:00", "2026-09-14 18:00")},
            "SP--P++");
        row("calendar days", "3d", "2026-09-11 09:00", {}, "S+++");
        row("calendar days rolled over", "2d", "2026-09-10 09:00", {}, "S++->");
        row("calendar days paused", "2d", "2026-09-07 09:00", {pause("2026-09-08 00:00", "2026-09-09 00:00")}, "SP++");
        row("while paused, to the day it began", "7wd", "2026-09-07 09:00", {openPause("2026-09-10 10:00")}, "S+++");
        row("while paused since before opening", "7wd", "2026-09-07 09:00", {openPause("2026-09-10 07:00")}, "S++P");
        row("a pause after the last day", "1wd", "2026-09-07 09:00", {openPause("2026-09-09 10:00")}, "S+");
        row("no days, from a day off", "0wd", "2026-09-12 09:00", {}, "S->");
        row("hours", "24h", "2026-09-07 09:00", {}, "");
    }

    void everyDayIsCountedOrSkippedWithItsReason()
    {
        QFETCH(QByteArray, limit);
        QFETCH(QByteArray, start);
        QFETCH(QList<Pause>, pauses);
        QFETCH(QString, expected);
        QCOMPARE(story(explain(limit.constData(), start.constData(), pauses)), expected);
    }

    void itNamesWhatItRestsOn()
    {
        const Explanation why =
            explain("7wd", "2026-09-24 09:00",
                    {pause("2026-09-28 10:00", "2026-09-28 11:00"), pause("2026-09-28 11:00", "2026-09-28 12:00")});
        QCOMPARE(why.calendarVersion, calendar().version());
        QCOMPARE(why.deadline, compute("7wd", "2026-09-24 09:00"));
        QCOMPARE(why.pauses.size(), 1);
        QCOMPARE(why.days.at(1).facts.name, QStringLiteral("中秋节"));
        QCOMPARE(why.days.at(4).number, 1);
        QCOMPARE(why.days.constLast().number, 7);
        QCOMPARE(why.days.constLast().facts.date, why.deadline.dueDate);
    }

    void outsideTheCalendarItTellsNoDays() { QVERIFY(explain("30wd", "2100-12-20 09:00").days.isEmpty()); }
};

YINGSHENG_TEST(TestExplanation)
#include "tst_explanation.moc"
