// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backupkeeping.h"
#include "core/base/chinatime.h"
#include "tests/support/testmain.h"

#include <rapidcheck.h>

#include <algorithm>
#include <set>

using namespace BackupKeeping;

namespace {

constexpr qint64 hourMs = 3'600'000;

Made at(const QString &time)
{
    return {*ChinaTime::parse(time), time};
}

QList<Made> anyBackups()
{
    QList<Made> backups;
    const int count = *rc::gen::inRange(0, 150);
    const qint64 span = *rc::gen::element<qint64>(hourMs * 10, ChinaTime::dayMs * 20, ChinaTime::dayMs * 600);
    const qint64 begin = ChinaTime::utcMs(QDate(2026, 1, 1));
    for (int i = 0; i < count; ++i)
        backups << Made{begin + *rc::gen::inRange<qint64>(0, span / 60'000) * 60'000, QString::number(i)};
    return backups;
}

QList<Made> without(const QList<Made> &all, const QStringList &gone)
{
    QList<Made> left;
    for (const Made &one : all) {
        if (!gone.contains(one.name))
            left << one;
    }
    return left;
}

template <class Of>
std::set<qint64> newestSpans(const QList<Made> &all, int most, Of of)
{
    // What is more than twelve months older than the newest is let go whatever span it is of.
    qint64 last = 0;
    for (const Made &one : all)
        last = std::max(last, one.utcMs);
    const QDate day = ChinaTime::date(last);
    const qint64 begin = ChinaTime::utcMs(QDate(day.year(), day.month(), 1).addMonths(-12));
    std::set<qint64, std::greater<>> spans;
    for (const Made &one : all) {
        if (one.utcMs >= begin)
            spans.insert(of(one.utcMs));
    }
    std::set<qint64> newest;
    for (const qint64 span : spans) {
        if (static_cast<int>(newest.size()) < most)
            newest.insert(span);
    }
    return newest;
}

qint64 hourOf(qint64 ms)
{
    return ms / hourMs;
}
qint64 dayOf(qint64 ms)
{
    return ChinaTime::date(ms).toJulianDay();
}
qint64 monthOf(qint64 ms)
{
    return ChinaTime::date(ms).year() * 100 + ChinaTime::date(ms).month();
}

} // namespace

/// Which backups stay.
class TestBackupKeeping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofOneHourTheLastStays()
    {
        QCOMPARE(surplus({at(QStringLiteral("2026-11-18 09:10")), at(QStringLiteral("2026-11-18 09:50")), at(QStringLiteral("2026-11-18 09:30"))}),
                 (QStringList{QStringLiteral("2026-11-18 09:10"), QStringLiteral("2026-11-18 09:30")}));
    }

    void anYearOfHoursBecomesTwentyFourHoursFourteenDaysTwelveMonths()
    {
        QList<Made> kept;
        const qint64 begin = ChinaTime::utcMs(QDate(2025, 11, 1), QTime(8, 30));
        for (int hour = 0; hour < 24 * 500; ++hour) {
            kept << Made{begin + hour * hourMs, QString::number(hour)};
            kept = without(kept, surplus(kept));
        }
        // The newest day is one of the hours' and the newest month one of the days'.
        QVERIFY2(kept.size() >= 24 + 12 + 10 && kept.size() <= 24 + 14 + 12, qPrintable(QString::number(kept.size())));
        QCOMPARE(static_cast<int>(newestSpans(kept, 99, monthOf).size()), 12);
    }

    /// What was erased is promised to be in no backup by then.
    void whatIsMoreThanTwelveMonthsOlderThanTheNewestGoes()
    {
        const QList<Made> rare{at(QStringLiteral("2025-10-31 23:59")), at(QStringLiteral("2025-11-01 00:00")), at(QStringLiteral("2026-11-18 09:10"))};
        QCOMPARE(surplus(rare), QStringList{QStringLiteral("2025-10-31 23:59")});
        // Of another life of the device, or sealed: the newest of all decides.
        QCOMPARE(surplus(rare.mid(0, 2), rare.last().utcMs), QStringList{QStringLiteral("2025-10-31 23:59")});
        QCOMPARE(surplus(rare.mid(0, 2)), QStringList());
    }

    void theNewestAlwaysStays()
    {
        QVERIFY(rc::check("the newest is never surplus", [] {
            const QList<Made> all = anyBackups();
            if (all.isEmpty())
                return;
            qint64 newest = 0;
            for (const Made &one : all)
                newest = std::max(newest, one.utcMs);
            const QList<Made> left = without(all, surplus(all));
            RC_ASSERT(std::any_of(left.begin(), left.end(), [newest](const Made &one) { return one.utcMs == newest; }));
        }));
    }

    void everySpanKeepsItsLast()
    {
        QVERIFY(rc::check("the newest hours, days and months are all still there, each with its last backup", [] {
            const QList<Made> all = anyBackups();
            const QList<Made> left = without(all, surplus(all));
            const auto lasts = [&all](int most, qint64 (*of)(qint64)) {
                std::set<qint64> times;
                for (const qint64 span : newestSpans(all, most, of)) {
                    qint64 last = 0;
                    for (const Made &one : all)
                        last = of(one.utcMs) == span ? std::max(last, one.utcMs) : last;
                    times.insert(last);
                }
                return times;
            };
            std::set<qint64> expected = lasts(hours, hourOf);
            expected.merge(lasts(days, dayOf));
            expected.merge(lasts(months, monthOf));
            std::set<qint64> found;
            for (const Made &one : left)
                found.insert(one.utcMs);
            RC_ASSERT(found == expected);
            RC_ASSERT(left.size() <= hours + days + months);
        }));
    }

    void whatStayedStaysWhenAskedAgain()
    {
        QVERIFY(rc::check("surplus of what was kept is nothing", [] {
            const QList<Made> all = anyBackups();
            RC_ASSERT(surplus(without(all, surplus(all))).isEmpty());
        }));
    }
};

YINGSHENG_TEST(TestBackupKeeping)
#include "tst_backupkeeping.moc"
