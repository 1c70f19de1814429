// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clockguard/guardedclock.h"
#include "tests/support/fakemachine.h"
#include "tests/support/testmain.h"

#include <rapidcheck.h>

/// The clock itself: an anchor and the machine's boot time.
class TestGuardedClock : public QObject
{
    Q_OBJECT

private:
    static constexpr qint64 minute = 60'000;
    static constexpr qint64 begin = 1'795'000'000'000;

private Q_SLOTS:
    void timeIsAnchorAndBootTime()
    {
        QVERIFY(rc::check("whatever happens to the wall clock", [] {
            FakeMachine machine(begin);
            const GuardedClock clock(machine, begin - minute);
            qint64 passed = 0;
            const int steps = *rc::gen::inRange(1, 20);
            for (int i = 0; i < steps; ++i) {
                if (*rc::gen::arbitrary<bool>()) {
                    const qint64 some = *rc::gen::inRange<qint64>(0, 3 * 86'400'000LL);
                    machine.pass(some);
                    passed += some;
                } else {
                    machine.setWall(*rc::gen::inRange<qint64>(0, 2 * begin));
                }
                RC_ASSERT(clock.wallUtcMs() == begin + passed);
                RC_ASSERT(clock.trust() == ClockTrust::Trusted);
            }
        }));
    }

    void aJumpIsSeenOnceAndMovesNothing()
    {
        FakeMachine machine(begin);
        GuardedClock clock(machine, begin);
        machine.pass(minute);
        QCOMPARE(clock.takeJump(), 0);
        machine.setWall(machine.wallUtcMs() + 2 * minute);
        QCOMPARE(clock.takeJump(), 0);
        machine.setWall(machine.wallUtcMs() + 1);
        QCOMPARE(clock.takeJump(), 2 * minute + 1); // in small steps too
        QCOMPARE(clock.takeJump(), 0);
        machine.setWall(begin - 86'400'000);
        QCOMPARE(clock.takeJump(), -86'400'000 - 3 * minute - 1);
        QCOMPARE(clock.wallUtcMs(), begin + minute);
        QCOMPARE(clock.state().jumpedMs, -86'400'000 - minute);
    }

    void aSuspendIsNoJump()
    {
        FakeMachine machine(begin);
        GuardedClock clock(machine, begin);
        machine.pass(14 * 3'600'000);
        QCOMPARE(clock.takeJump(), 0);
        QCOMPARE(clock.wallUtcMs(), begin + 14 * 3'600'000);
    }

    void untrustedItStandsStill()
    {
        FakeMachine machine(946'684'800'000); // 2000-01-01
        GuardedClock clock(machine, begin);
        QCOMPARE(clock.trust(), ClockTrust::Untrusted);
        QCOMPARE(clock.wallUtcMs(), begin);
        machine.pass(3'600'000);
        QCOMPARE(clock.wallUtcMs(), begin);
        clock.take(begin + 5 * minute, ClockTrust::Stated);
        machine.pass(minute);
        QCOMPARE(clock.wallUtcMs(), begin + 6 * minute);
        QCOMPARE(clock.trust(), ClockTrust::Stated);
        clock.take(begin + 7 * minute, ClockTrust::Trusted);
        QCOMPARE(clock.trust(), ClockTrust::Trusted);
        QCOMPARE(clock.state().doubt, ClockDoubt::None);
        QCOMPARE(clock.takeJump(), 0); // that the machine is wrong was known
    }
};

YINGSHENG_TEST(TestGuardedClock)
#include "tst_guardedclock.moc"
