// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reception/servicetimes.h"
#include "tests/support/testmain.h"

#include <rapidcheck.h>

#include <algorithm>

namespace {

QList<qint64> someTimes()
{
    const auto times = *rc::gen::nonEmpty(rc::gen::container<std::vector<qint64>>(rc::gen::inRange<qint64>(0, 3'600'000)));
    return QList<qint64>(times.begin(), times.end());
}

} // namespace

class TestServiceTimes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nearestRank_data()
    {
        QTest::addColumn<QList<qint64>>("times");
        QTest::addColumn<qint64>("median");
        QTest::addColumn<qint64>("p90");
        QTest::newRow("one") << QList<qint64>{7} << qint64(7) << qint64(7);
        QTest::newRow("two") << QList<qint64>{9, 1} << qint64(1) << qint64(9);
        QTest::newRow("odd") << QList<qint64>{5, 1, 3} << qint64(3) << qint64(5);
        QTest::newRow("ten") << QList<qint64>{10, 9, 8, 7, 6, 5, 4, 3, 2, 1} << qint64(5) << qint64(9);
        QTest::newRow("eleven") << QList<qint64>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11} << qint64(6) << qint64(10);
        QTest::newRow("all the same") << QList<qint64>{4, 4, 4, 4} << qint64(4) << qint64(4);
    }

    void nearestRank()
    {
        QFETCH(QList<qint64>, times);
        QTEST(*ServiceTimes::percentile(times, 50), "median");
        QTEST(*ServiceTimes::percentile(times, 90), "p90");
    }

    void noTimesHaveNoPercentile() { QVERIFY(!ServiceTimes::percentile({}, 50)); }

    void thatShareIsNotAboveAndNoSmallerTimeWouldDo()
    {
        QVERIFY(rc::check([] {
            const QList<qint64> times = someTimes();
            const int percent = *rc::gen::inRange(1, 101);
            const qint64 found = *ServiceTimes::percentile(times, percent);
            const auto notAbove = std::count_if(times.begin(), times.end(), [found](qint64 one) { return one <= found; });
            const auto below = std::count_if(times.begin(), times.end(), [found](qint64 one) { return one < found; });
            RC_ASSERT(times.contains(found));
            RC_ASSERT(notAbove * 100 >= times.size() * percent);
            RC_ASSERT(below * 100 < times.size() * percent);
        }));
    }

    void orderDoesNotMatterAndMoreIsNeverLess()
    {
        QVERIFY(rc::check([] {
            const QList<qint64> times = someTimes();
            QList<qint64> sorted = times;
            std::sort(sorted.begin(), sorted.end());
            qint64 before = 0;
            for (int percent = 1; percent <= 100; ++percent) {
                const qint64 found = *ServiceTimes::percentile(times, percent);
                RC_ASSERT(found == *ServiceTimes::percentile(sorted, percent));
                RC_ASSERT(found >= before);
                before = found;
            }
            RC_ASSERT(before == sorted.last());
        }));
    }
};

YINGSHENG_TEST(TestServiceTimes)
#include "tst_servicetimes.moc"
