// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deadlines/watchrules.h"
#include "tests/core/deadlines/deadlinefixture.h"
#include "tests/support/testmain.h"

#include <rapidcheck.h>

using namespace DeadlineFixture;

/// When to look again, and what may be said.
class TestWatchRules : public QObject
{
    Q_OBJECT

private:
    const OfficeHours m_hours;

private Q_SLOTS:
    void officeTimeIsBetweenOpeningAndClosingOfAWorkingDay()
    {
        const auto open = [this](const char *now) { return WatchRules::isOfficeTime(at(now), m_hours, calendar()); };
        QVERIFY(open("2026-09-07 08:00") && open("2026-09-07 17:29") && open("2026-09-20 10:00"));
        QVERIFY(!open("2026-09-07 07:59") && !open("2026-09-07 17:30") && !open("2026-09-25 10:00") &&
                !open("2026-09-12 10:00"));
    }

    void nextOpeningPassesOverDaysOff_data()
    {
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<QByteArray>("opening");
        const auto row = [](const char *name, const char *now, const char *opening) {
            QTest::newRow(name) << QByteArray(now) << QByteArray(opening);
        };
        row("before opening", "2026-09-07 07:00", "2026-09-07 08:00");
        row("at opening, the next one", "2026-09-07 08:00", "2026-09-08 08:00");
        row("after closing", "2026-09-07 18:00", "2026-09-08 08:00");
        row("before a holiday", "2026-09-30 18:00", "2026-10-08 08:00");
        row("early on a Saturday", "2026-09-12 07:00", "2026-09-14 08:00");
        row("before a Sunday made up", "2026-09-19 12:00", "2026-09-20 08:00");
    }

    void nextOpeningPassesOverDaysOff()
    {
        QFETCH(QByteArray, now);
        QFETCH(QByteArray, opening);
        QCOMPARE(ChinaTime::text(WatchRules::nextOpening(at(now.constData()), m_hours, calendar())),
                 QString::fromLatin1(opening));
    }

    void pastTheCalendarNoOfficeOpens()
    {
        QCOMPARE(WatchRules::nextOpening(at("2100-12-31 18:00"), m_hours, calendar()), Deadline::never);
    }

    void limitsInDaysSpeakInOfficeHoursOnly()
    {
        const auto speaks = [this](const char *limitText, const char *now) {
            return WatchRules::maySpeak(limit(limitText), at(now), m_hours, calendar());
        };
        QVERIFY(speaks("7wd", "2026-09-15 09:00") && speaks("7d", "2026-09-15 09:00"));
        QVERIFY(!speaks("7wd", "2026-09-15 02:00") && !speaks("7d", "2026-09-12 09:00"));
        QVERIFY(speaks("24h", "2026-09-15 02:00") && speaks("45min", "2026-09-12 09:00"));
    }

    void whatIsToldIsTheLevelThatCountsNow()
    {
        const Deadline deadline = compute("7wd", "2026-09-07 09:00");
        const auto told = [&deadline](const char *now) { return WatchRules::levelToTell(deadline, at(now)); };
        QCOMPARE(told("2026-09-14 09:00"), std::nullopt);
        QCOMPARE(told("2026-09-15 09:00"), std::optional(DeadlineLevel::Nearing));
        QCOMPARE(told("2026-09-16 09:00"), std::optional(DeadlineLevel::LastDay));
        QCOMPARE(told("2026-10-09 09:00"), std::optional(DeadlineLevel::Overdue));
    }

    void pausedDeadlinesAreSilentAndWakeNobody()
    {
        const Deadline paused = compute("7wd", "2026-09-07 09:00", {openPause("2026-09-08 09:00")});
        QCOMPARE(WatchRules::levelToTell(paused, at("2026-12-01 09:00")), std::nullopt);
        QCOMPARE(WatchRules::nextChange(paused, at("2026-09-08 09:00")), Deadline::never);
    }

    void nextChangeIsTheNearestThreshold()
    {
        const Deadline days = compute("7wd", "2026-09-07 09:00");
        QCOMPARE(WatchRules::nextChange(days, at("2026-09-14 09:00")), at("2026-09-15 00:00"));
        QCOMPARE(WatchRules::nextChange(days, at("2026-09-15 00:00")), at("2026-09-16 00:00"));
        QCOMPARE(WatchRules::nextChange(days, at("2026-09-16 00:00")), at("2026-09-17 00:00"));
        QCOMPARE(WatchRules::nextChange(days, at("2026-09-17 00:00")), Deadline::never);
        const Deadline hours = compute("24h", "2026-09-15 10:00");
        QCOMPARE(WatchRules::nextChange(hours, at("2026-09-16 09:30")), at("2026-09-16 10:00") + 1);
    }

    void theLevelChangesAtTheNextChangeAndNotBefore()
    {
        QVERIFY(rc::check("levelAt is constant up to nextChange, and another there", [] {
            const Deadline deadline = Deadlines::compute(anyTerms(), at("2026-09-07 09:00"), {}, calendar());
            const qint64 now = at("2026-09-01 00:00") + *rc::gen::inRange<qint64>(0, 60LL * 24 * 60) * 60'000;
            const qint64 next = WatchRules::nextChange(deadline, now);
            const DeadlineLevel level = Deadlines::levelAt(deadline, now);
            if (next == Deadline::never) {
                RC_ASSERT(level == DeadlineLevel::Overdue);
                return;
            }
            const qint64 between = now + *rc::gen::inRange<qint64>(0, next - now);
            RC_ASSERT(Deadlines::levelAt(deadline, between) == level);
            RC_ASSERT(Deadlines::levelAt(deadline, next) != level);
        }));
    }

private:
    static DeadlineTerms anyTerms()
    {
        DeadlineTerms any;
        any.limit = {*rc::gen::inRange(1, 30),
                     *rc::gen::element(LimitUnit::WorkingDays, LimitUnit::Days, LimitUnit::Hours, LimitUnit::Minutes)};
        return any;
    }
};

YINGSHENG_TEST(TestWatchRules)
#include "tst_watchrules.moc"
