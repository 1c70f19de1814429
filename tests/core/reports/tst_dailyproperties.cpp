// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reports/reporting.h"
#include "tests/support/testmain.h"

#include <rapidcheck.h>

namespace {

/// A round makes an office with its standards and calendars, which takes a fifth of a second.
const bool fewRounds = qputenv("RC_PARAMS", qEnvironmentVariable("RC_PARAMS", QStringLiteral("max_success=12")).toUtf8());

/// What one random life of an office left behind.
struct Life
{
    Reporting office;
    QList<CaseId> cases;
    int lastDay = 18;
};

void actOn(Life &life, const CaseId &id, int what)
{
    CaseDesk &desk = life.office->caseDesk();
    const Act act = life.office.act();
    // Refusals are part of the life: an act that is not possible now changes nothing.
    switch (what) {
    case 0: (void)desk.reach(act, id, QStringLiteral("plan-replied"), {}); break;
    case 1: (void)desk.pause(act, id, QStringLiteral("materials-missing"), QStringLiteral("告知书")); break;
    case 2: (void)desk.resume(act, id, {}); break;
    case 3: (void)desk.withdraw(act, id, QStringLiteral("客户撤回")); break;
    case 4: (void)desk.voidMistaken(act, id, QStringLiteral("重复")); break;
    case 5: (void)desk.reopen(act, id, QStringLiteral("再来")); break;
    case 6: (void)desk.terminate(act, id, QStringLiteral("逾期")); break;
    case 7: (void)desk.reach(act, id, QStringLiteral("contacted"), {}); break;
    default: (void)desk.reach(act, id, QStringLiteral("answered"), {}); break;
    }
}

void live(Life &life)
{
    for (int day = 18; day <= 27; ++day) {
        life.lastDay = day;
        const int acts = *rc::gen::inRange(0, 5);
        for (int i = 0; i < acts; ++i) {
            life.office.atDay(QStringLiteral("%1 %2:00").arg(day).arg(9 + i, 2, 10, QLatin1Char('0')));
            if (life.cases.isEmpty() || *rc::gen::inRange(0, 3) == 0)
                life.cases << life.office.accept(*rc::gen::arbitrary<bool>() ? Reporting::supply() : Reporting::complaint());
            else
                actOn(life, life.cases.at(*rc::gen::inRange(0, static_cast<int>(life.cases.size()))), *rc::gen::inRange(0, 9));
        }
    }
    life.office.atDay(QStringLiteral("%1 18:00").arg(life.lastDay));
}

int figureOf(const CommitmentLine &line, Figure figure)
{
    switch (figure) {
    case Figure::Running: return line.running;
    case Figure::Nearing: return line.nearing;
    case Figure::Overdue: return line.overdue;
    case Figure::Paused: return line.paused;
    case Figure::MetInTime: return line.metInTime;
    default: return line.metLate;
    }
}

} // namespace

class TestDailyProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptedLessEndedIsOpenOnEveryDay();
    void lookingBackTellsWhatTheEveningTold();
    void everyFigureHasItsCasesBehindIt();
};

void TestDailyProperties::acceptedLessEndedIsOpenOnEveryDay()
{
    const bool holds = rc::check([] {
        Life life;
        live(life);
        int balance = 0;
        for (int day = 18; day <= life.lastDay; ++day) {
            const IntakeLine total = life.office.report(day).intakeTotal();
            balance += total.accepted - total.closed - total.withdrawn - total.terminated;
            RC_ASSERT(total.open == balance);
            RC_ASSERT(life.office.behind(day, Figure::Open).total == balance);
        }
    });
    QVERIFY(holds);
}

void TestDailyProperties::lookingBackTellsWhatTheEveningTold()
{
    const bool holds = rc::check([] {
        Life life;
        live(life);
        life.office.clock.setWallUtcMs(Reporting::at(QStringLiteral("2026-11-28 00:00")) - 1);
        const DailyReport evening = life.office.report(27);
        life.office.atDay(QStringLiteral("29 11:00"));
        const DailyReport back = life.office.report(27);
        RC_ASSERT(back.asOfMs == evening.asOfMs);
        RC_ASSERT(back.intake == evening.intake);
        RC_ASSERT(back.commitments == evening.commitments);
        RC_ASSERT(back.nearing == evening.nearing);
        RC_ASSERT(back.overdue == evening.overdue);
        RC_ASSERT(back.metLate == evening.metLate);
        RC_ASSERT(back.paused.total == evening.paused.total);
    });
    QVERIFY(holds);
}

void TestDailyProperties::everyFigureHasItsCasesBehindIt()
{
    const bool holds = rc::check([] {
        Life life;
        live(life);
        for (const int day : {20, 24, life.lastDay}) {
            for (const CommitmentLine &line : life.office.report(day).commitments) {
                for (const Figure figure : {Figure::Running, Figure::Nearing, Figure::Overdue, Figure::Paused, Figure::MetInTime, Figure::MetLate}) {
                    const CaseList behind = life.office.behind(day, figure, line.type, line.commitment);
                    RC_ASSERT(behind.total == figureOf(line, figure));
                    RC_ASSERT(behind.cases.size() == behind.total);
                }
                RC_ASSERT(line.running >= line.nearing + line.overdue + line.paused);
            }
        }
    });
    QVERIFY(holds);
}

YINGSHENG_TEST(TestDailyProperties)

#include "tst_dailyproperties.moc"
