// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stallmeter.h"
#include "tests/support/testmain.h"

/// What keeps the event loop is noted, by its scene. Only lower bounds are asked for: a busy machine may keep it longer.
class TestStallMeter : public QObject
{
    Q_OBJECT

private:
    static bool isNoted(const StallMeter &meter, qint64 leastUs)
    {
        return QTest::qWaitFor([&] { return meter.longest().constLast().waitedUs >= leastUs; });
    }

private Q_SLOTS:
    void whatKeepsTheLoopIsNotedByItsScene()
    {
        StallMeter meter;
        meter.setScene(QStringLiteral("quiet"));
        QTRY_VERIFY(meter.longest().constLast().waitedUs > 0);
        meter.setScene(QStringLiteral("busy"));
        QTest::qWait(10);
        QThread::msleep(200);
        QVERIFY(isNoted(meter, 150'000));
        QCOMPARE(meter.longest().size(), 2);
        QCOMPARE(meter.longest().constLast().scene, QStringLiteral("busy"));
        // It slept: it was not at work.
        QVERIFY(meter.longest().constLast().workedUs < meter.longest().constLast().waitedUs);
        QVERIFY(meter.table().section(u'\n', 1, 1).endsWith(QStringLiteral("\tbusy")));
    }

    void whatIsDoneInAPauseDoesNotCount()
    {
        StallMeter meter;
        meter.setScene(QStringLiteral("pictures"));
        QTRY_VERIFY(meter.longest().constLast().waitedUs > 0);
        meter.pause();
        QThread::msleep(1500);
        meter.resume();
        QTest::qWait(50);
        QVERIFY(meter.longest().constLast().waitedUs < 1'400'000);
    }
};

YINGSHENG_TEST(TestStallMeter)
#include "tst_stallmeter.moc"
