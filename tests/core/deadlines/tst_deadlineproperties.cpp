// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deadlines/explanation.h"
#include "tests/core/deadlines/deadlinefixture.h"
#include "tests/support/testmain.h"

#include <rapidcheck.h>

#include <algorithm>

using namespace DeadlineFixture;

namespace {

constexpr qint64 minute = 60'000;

qint64 anyInstant()
{
    return at("2025-06-01 00:00") + *rc::gen::inRange<qint64>(0, 700LL * 24 * 60) * minute;
}

/// Pauses near `start`, in any order, with ends on the quarter hour so that they often touch, and often at midnight.
QList<Pause> anyPauses(qint64 startMs, int most = 5)
{
    QList<Pause> pauses;
    const int count = *rc::gen::inRange(0, most + 1);
    for (int i = 0; i < count; ++i) {
        const bool midnights = *rc::gen::arbitrary<bool>();
        const qint64 step = midnights ? ChinaTime::dayMs : 15 * minute;
        const qint64 range = midnights ? 30 : 30 * 96;
        const qint64 from =
            ChinaTime::utcMs(ChinaTime::date(startMs)) + *rc::gen::inRange<qint64>(-range / 10, range) * step;
        pauses << Pause{from, from + *rc::gen::inRange<qint64>(0, range / 4) * step};
    }
    return pauses;
}

DeadlineTerms anyDayTerms()
{
    DeadlineTerms terms;
    terms.limit = {*rc::gen::inRange(1, 32), *rc::gen::element(LimitUnit::WorkingDays, LimitUnit::Days)};
    terms.dayEndsAtClose = *rc::gen::arbitrary<bool>();
    return terms;
}

/// Whether all of `day`'s office hours (or all of a calendar day) lie within one pause: asked minute by minute of the
/// sorted list.
bool isOut(QDate day, const DeadlineTerms &terms, const QList<Pause> &pauses)
{
    const bool working = terms.limit.unit == LimitUnit::WorkingDays;
    const qint64 end = working ? ChinaTime::utcMs(day, terms.hours.closes) : ChinaTime::utcMs(day.addDays(1));
    for (qint64 now = working ? ChinaTime::utcMs(day, terms.hours.opens) : ChinaTime::utcMs(day); now < end;
         now += 15 * minute) {
        const bool stands = std::any_of(pauses.cbegin(), pauses.cend(), [now](const Pause &p) {
            return p.fromMs <= now && p.toMs >= now + 15 * minute;
        });
        if (!stands)
            return false;
    }
    return true;
}

/// The due date by going from day to day, as a clerk would with a wall calendar.
QDate dueByHand(const DeadlineTerms &terms, qint64 startMs, const QList<Pause> &pauses)
{
    const bool working = terms.limit.unit == LimitUnit::WorkingDays;
    QDate day = ChinaTime::date(startMs);
    for (int counted = 0; counted < terms.limit.amount;) {
        day = day.addDays(1);
        counted += (!working || calendar().isWorkingDay(day)) && !isOut(day, terms, pauses) ? 1 : 0;
    }
    while (!calendar().isWorkingDay(day) || isOut(day, terms, pauses))
        day = day.addDays(1);
    return day;
}

} // namespace

/// Laws of the deadlines, for any start, limit and pauses.
class TestDeadlineProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsCountingByHand()
    {
        QVERIFY(rc::check("compute().dueDate == day by day", [] {
            const DeadlineTerms terms = anyDayTerms();
            const qint64 start = anyInstant();
            const QList<Pause> pauses = anyPauses(start);
            RC_ASSERT(Deadlines::compute(terms, start, pauses, calendar()).dueDate == dueByHand(terms, start, pauses));
        }));
    }

    void joiningTouchingPausesChangesNothing()
    {
        QVERIFY(rc::check("splitting a pause anywhere changes nothing", [] {
            DeadlineTerms terms = anyDayTerms();
            if (*rc::gen::arbitrary<bool>())
                terms.limit = {*rc::gen::inRange(1, 200), LimitUnit::Hours};
            const qint64 start = anyInstant();
            const QList<Pause> whole = anyPauses(start);
            QList<Pause> split;
            for (const Pause &pause : whole) {
                const qint64 at = pause.fromMs + *rc::gen::inRange<qint64>(0, pause.toMs - pause.fromMs + 1);
                split << Pause{at, pause.toMs} << Pause{pause.fromMs, at};
            }
            RC_ASSERT(Deadlines::compute(terms, start, split, calendar()) ==
                      Deadlines::compute(terms, start, whole, calendar()));
        }));
    }

    void joinedPausesAreApartAndSorted()
    {
        QVERIFY(rc::check("joined", [] {
            const QList<Pause> joined = Deadlines::joined(anyPauses(anyInstant(), 12));
            for (qsizetype i = 0; i < joined.size(); ++i) {
                RC_ASSERT(joined.at(i).fromMs < joined.at(i).toMs);
                if (i > 0)
                    RC_ASSERT(joined.at(i - 1).toMs < joined.at(i).fromMs);
            }
            RC_ASSERT(Deadlines::joined(joined) == joined);
        }));
    }

    void aLaterStartIsNeverDueEarlier()
    {
        QVERIFY(rc::check("monotone in the start", [] {
            DeadlineTerms terms = anyDayTerms();
            if (*rc::gen::arbitrary<bool>())
                terms.limit = {*rc::gen::inRange(1, 200), LimitUnit::Minutes};
            const qint64 start = anyInstant();
            const qint64 later = start + *rc::gen::inRange<qint64>(0, 20LL * 24 * 60) * minute;
            RC_ASSERT(Deadlines::compute(terms, start, {}, calendar()).dueMs <=
                      Deadlines::compute(terms, later, {}, calendar()).dueMs);
        }));
    }

    void aPauseNeverMakesItDueEarlier()
    {
        QVERIFY(rc::check("monotone in the pauses", [] {
            const DeadlineTerms terms = anyDayTerms();
            const qint64 start = anyInstant();
            const QList<Pause> pauses = anyPauses(start);
            const Deadline without = Deadlines::compute(terms, start, {}, calendar());
            RC_ASSERT(Deadlines::compute(terms, start, pauses, calendar()).dueMs >= without.dueMs);
        }));
    }

    void thresholdsComeInOrder()
    {
        QVERIFY(rc::check("start <= amber <= red <= due", [] {
            DeadlineTerms terms = anyDayTerms();
            terms.limit.unit =
                *rc::gen::element(LimitUnit::WorkingDays, LimitUnit::Days, LimitUnit::Hours, LimitUnit::Minutes);
            if (*rc::gen::arbitrary<bool>())
                terms.warnBefore = Limit{*rc::gen::inRange(0, 50),
                                         *rc::gen::element(LimitUnit::WorkingDays, LimitUnit::Days, LimitUnit::Hours)};
            const qint64 start = anyInstant();
            const Deadline deadline = Deadlines::compute(terms, start, anyPauses(start), calendar());
            RC_ASSERT(start <= deadline.amberMs);
            RC_ASSERT(deadline.amberMs <= deadline.redMs);
            RC_ASSERT(deadline.redMs <= deadline.dueMs);
        }));
    }

    void theExplanationCountsAsManyDaysAsTheLimitHas()
    {
        QVERIFY(rc::check("counted == limit, and the last day told is the due day", [] {
            const DeadlineTerms terms = anyDayTerms();
            const qint64 start = anyInstant();
            const Explanation why = Explanation::of(terms, start, anyPauses(start), calendar());
            const auto counted = std::count_if(why.days.cbegin(), why.days.cend(), [](const Explanation::Day &day) {
                return day.verdict == Explanation::Day::Verdict::Counted;
            });
            RC_ASSERT(counted == terms.limit.amount);
            RC_ASSERT(why.days.constLast().facts.date == why.deadline.dueDate);
            RC_ASSERT(why.days.size() == ChinaTime::date(start).daysTo(why.deadline.dueDate) + 1);
        }));
    }

    void whatIsLeftWhilePausedAndWhatWasCountedMakeTheLimit()
    {
        QVERIFY(rc::check("counted before an open pause + left == limit", [] {
            const DeadlineTerms terms = anyDayTerms();
            const qint64 start = anyInstant();
            QList<Pause> pauses = anyPauses(start);
            pauses << Pause{start + *rc::gen::inRange<qint64>(0, 30LL * 24 * 60) * minute, Pause::openEnd};
            const Explanation why = Explanation::of(terms, start, pauses, calendar());
            RC_PRE(why.deadline.paused);
            const auto counted = std::count_if(why.days.cbegin(), why.days.cend(), [](const Explanation::Day &day) {
                return day.verdict == Explanation::Day::Verdict::Counted;
            });
            RC_ASSERT(counted + why.deadline.left == terms.limit.amount);
        }));
    }

    void hoursEqualRunningTheClockMinuteByMinute()
    {
        QVERIFY(rc::check("running time up to the end == limit", [] {
            DeadlineTerms terms;
            terms.limit = {*rc::gen::inRange(1, 72), LimitUnit::Hours};
            const qint64 start = anyInstant();
            const QList<Pause> pauses = anyPauses(start);
            const Deadline deadline = Deadlines::compute(terms, start, pauses, calendar());
            qint64 ran = 0;
            for (qint64 now = start; now < deadline.dueMs; now += minute) {
                const bool stands = std::any_of(pauses.cbegin(), pauses.cend(),
                                                [now](const Pause &p) { return p.fromMs <= now && now < p.toMs; });
                ran += stands ? 0 : minute;
            }
            RC_ASSERT(ran == terms.limit.amount * 60 * minute);
        }));
    }
};

YINGSHENG_TEST(TestDeadlineProperties)
#include "tst_deadlineproperties.moc"
