// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/support/officefixture.h"
#include "tests/support/testmain.h"
#include "ui/clock/clockwords.h"

/// Every state of the clock has its sentence, and the time that is proposed can be true.
class TestClockWords : public GuiTest
{
    Q_OBJECT

private:
    static QString q(const char *text) { return QString::fromUtf8(text); }
    static qint64 at(const char *text) { return OfficeFixture::at(q(text)); }
    static ClockFacts facts()
    {
        ClockFacts facts;
        facts.nowMs = at("2026-11-18 17:00");
        facts.machineMs = facts.nowMs;
        facts.lastGoodMs = facts.nowMs;
        facts.buildMs = at("2026-11-01 00:00");
        facts.statedBy = PersonId{q("张敏")};
        return facts;
    }

private Q_SLOTS:
    void everyTroubleIsSaidWithWhatFollows_data()
    {
        QTest::addColumn<ClockFacts>("state");
        QTest::addColumn<QString>("says");
        ClockFacts one = facts();
        one.trust = ClockTrust::Untrusted;
        one.machineMs = at("2000-01-01 08:03");
        one.doubt = ClockDoubt::BeforeBuild;
        QTest::newRow("before the build") << one << q("2026-11-01");
        one.doubt = ClockDoubt::BeforeLastGood;
        QTest::newRow("before the last use") << one << q("2026-11-18 17:00");
        one.doubt = ClockDoubt::LongAfterLastGood;
        QTest::newRow("long after the last use") << one << q("400");
        one.trust = ClockTrust::Stated;
        QTest::newRow("stated") << one << q("张敏");
        one = facts();
        one.awaiting = 3;
        QTest::newRow("to be confirmed") << one << q("3");
        one = facts();
        one.jumpedMs = 90 * 60'000;
        QTest::newRow("put forward") << one << q("1 小时 30 分钟");
        one.jumpedMs = -2 * 86'400'000LL;
        QTest::newRow("put back") << one << q("2 天");
    }

    void whoSaidTheTimeIsNamedNotNumbered()
    {
        ClockFacts state = facts();
        state.trust = ClockTrust::Stated;
        state.statedBy = PersonId{q("0193c2a0-7f00-7000-8000-000000000001")};
        QVERIFY(ClockWords::sentence(state, {{state.statedBy, q("张敏")}}).contains(q("张敏")));
        // Locked: no name may be read, and an id says nothing to anybody.
        QVERIFY(!ClockWords::sentence(state, {}).contains(state.statedBy.value));
        QVERIFY(ClockWords::sentence(state, {}).contains(q("本所人员")));
    }

    void everyTroubleIsSaidWithWhatFollows()
    {
        QFETCH(ClockFacts, state);
        QFETCH(QString, says);
        QVERIFY(ClockWords::isTrouble(state));
        QVERIFY2(ClockWords::sentence(state, {}).contains(says), qPrintable(ClockWords::sentence(state, {})));
        QVERIFY(!ClockWords::consequence(state).isEmpty());
    }

    void noTroubleNoWords()
    {
        QVERIFY(!ClockWords::isTrouble(facts()));
        QCOMPARE(ClockWords::sentence(facts(), {}), QString());
        QCOMPARE(ClockWords::consequence(facts()), QString());
    }

    void whatIsProposedCanBeTrue()
    {
        ClockFacts one = facts();
        one.trust = ClockTrust::Untrusted;
        one.machineMs = at("2000-01-01 08:03");
        QCOMPARE(ClockWords::proposal(one), at("2026-11-18 17:00"));
        one.machineMs = at("2026-11-19 08:00"); // it was set right meanwhile
        QCOMPARE(ClockWords::proposal(one), at("2026-11-19 08:00"));
        one.machineMs = at("2046-11-19 08:00");
        QCOMPARE(ClockWords::proposal(one), at("2026-11-18 17:00"));
    }
};

YINGSHENG_TEST(TestClockWords)
#include "tst_clockwords.moc"
