// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/chinatime.h"
#include "core/clockguard/builddate.h"
#include "core/clockguard/clockjudge.h"
#include "tests/support/officefixture.h"
#include "tests/support/testmain.h"

#include <rapidcheck.h>

/// RELIABILITY.md section 6, as arithmetic.
class TestClockJudge : public QObject
{
    Q_OBJECT

private:
    static constexpr qint64 minute = 60'000;
    static constexpr qint64 day = 86'400'000;
    static qint64 at(const char *text) { return OfficeFixture::at(QString::fromLatin1(text)); }
    static ClockReading reading(qint64 wallMs, qint64 monoMs, int boot) { return {wallMs, monoMs, QStringLiteral("boot-%1").arg(boot)}; }

private Q_SLOTS:
    void aStartIsJudged_data()
    {
        QTest::addColumn<QString>("wall");
        QTest::addColumn<int>("doubt");
        const auto row = [](const char *name, const char *wall, ClockDoubt doubt) { QTest::newRow(name) << QString::fromLatin1(wall) << int(doubt); };
        row("1970", "1970-01-01 08:00", ClockDoubt::BeforeBuild);
        row("2000", "2000-01-01 08:00", ClockDoubt::BeforeBuild);
        row("the evening before the build", "2026-10-31 23:59", ClockDoubt::BeforeBuild);
        row("the build", "2026-11-01 00:00", ClockDoubt::BeforeLastGood);
        row("the day before", "2026-11-17 17:00", ClockDoubt::BeforeLastGood);
        row("three minutes before", "2026-11-18 16:57", ClockDoubt::BeforeLastGood);
        row("two minutes before", "2026-11-18 16:58", ClockDoubt::None);
        row("the same minute", "2026-11-18 17:00", ClockDoubt::None);
        row("the next morning", "2026-11-19 08:00", ClockDoubt::None);
        row("400 days later", "2027-12-23 17:00", ClockDoubt::None);
        row("a minute more", "2027-12-23 17:01", ClockDoubt::LongAfterLastGood);
        row("twenty years later", "2046-11-18 17:00", ClockDoubt::LongAfterLastGood);
    }

    void aStartIsJudged()
    {
        QFETCH(QString, wall);
        QFETCH(int, doubt);
        const ClockMarks marks{reading(at("2026-11-18 17:00"), 8 * 60 * minute, 1), std::nullopt};
        const ClockVerdict verdict = ClockJudge::of(reading(OfficeFixture::at(wall), minute, 2), marks, at("2026-11-01 00:00"));
        QCOMPARE(int(verdict.doubt), doubt);
        QCOMPARE(verdict.trust, verdict.doubt == ClockDoubt::None ? ClockTrust::Trusted : ClockTrust::Untrusted);
        QCOMPARE(verdict.nowMs, verdict.doubt == ClockDoubt::None ? OfficeFixture::at(wall) : at("2026-11-18 17:00"));
    }

    void aFirstStartKnowsOnlyTheBuildDate()
    {
        QCOMPARE(ClockJudge::of(reading(at("2030-01-01 08:00"), 0, 1), {}, at("2026-11-01 00:00")).trust, ClockTrust::Trusted);
        const ClockVerdict early = ClockJudge::of(reading(at("2000-01-01 08:00"), 0, 1), {}, at("2026-11-01 00:00"));
        QCOMPARE(early.trust, ClockTrust::Untrusted);
        QCOMPARE(early.nowMs, at("2026-11-01 00:00"));
    }

    void aStatementHoldsForTheRunOfTheMachine()
    {
        ClockMarks marks{reading(at("2026-11-18 17:00"), 8 * 60 * minute, 1), reading(at("2026-11-19 08:00"), minute, 2)};
        const qint64 wrong = at("2000-01-01 10:00");
        const ClockVerdict again = ClockJudge::of(reading(wrong, 121 * minute, 2), marks, at("2026-11-01 00:00"));
        QCOMPARE(again.trust, ClockTrust::Stated);
        QCOMPARE(again.nowMs, at("2026-11-19 10:00"));
        QCOMPARE(ClockJudge::of(reading(wrong, 121 * minute, 3), marks, at("2026-11-01 00:00")).trust, ClockTrust::Untrusted);
    }

    /// Whatever the clock was set to while the program was closed, in the same run of the machine time goes on by its boot time.
    void inOneRunOfTheMachineTheWallClockDecidesNothing()
    {
        QVERIFY(rc::check("the same boot", [] {
            const qint64 good = 1'790'000'000'000 + *rc::gen::inRange<qint64>(0, 1000) * day;
            const qint64 mono = *rc::gen::inRange<qint64>(0, 90) * day;
            const qint64 passed = *rc::gen::inRange<qint64>(0, 30LL * 86'400'000);
            const qint64 off = *rc::gen::inRange<qint64>(-20'000, 20'000) * minute;
            const ClockVerdict verdict =
                ClockJudge::of(reading(good + passed + off, mono + passed, 4), {reading(good, mono, 4), std::nullopt}, 1'780'000'000'000);
            RC_ASSERT(verdict.trust == ClockTrust::Trusted);
            RC_ASSERT(std::llabs(verdict.nowMs - (good + passed)) <= ClockJudge::toleranceMs);
            RC_ASSERT((verdict.jumpedMs != 0) == (std::llabs(off) > ClockJudge::toleranceMs));
            RC_ASSERT(verdict.jumpedMs == 0 || verdict.jumpedMs == off);
        }));
    }

    /// Trusted exactly within [last good − 2 min, last good + 400 d] and not before the build; untrusted, time stands at what is known.
    void afterAStartTrustIsAWindow()
    {
        QVERIFY(rc::check("another boot", [] {
            const qint64 good = 1'790'000'000'000 + *rc::gen::inRange<qint64>(0, 1000) * day;
            const qint64 build = good + *rc::gen::inRange<qint64>(-900, 100) * day;
            const qint64 wall = good + *rc::gen::inRange<qint64>(-1000LL * 1440, 1000LL * 1440) * minute;
            const ClockVerdict verdict = ClockJudge::of(reading(wall, minute, 5), {reading(good, 7 * day, 4), std::nullopt}, build);
            const bool inWindow = wall >= build && wall >= good - ClockJudge::toleranceMs && wall <= good + ClockJudge::longestAbsenceMs;
            RC_ASSERT((verdict.trust == ClockTrust::Trusted) == inWindow);
            RC_ASSERT(verdict.nowMs == (inWindow ? wall : std::max(good, build)));
            RC_ASSERT(verdict.jumpedMs == 0);
        }));
    }

    void theBuildDateIsNoFutureDay()
    {
        QVERIFY(BuildDate::utcMs() >= at("2025-01-01 08:00"));
        QVERIFY(BuildDate::utcMs() % day == 0);
        QVERIFY(BuildDate::utcMs() <= SystemClock().wallUtcMs());
    }
};

YINGSHENG_TEST(TestClockJudge)
#include "tst_clockjudge.moc"
