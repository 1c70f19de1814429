// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "ui/shell/screensight.h"

/// A window is never left where nobody can see it.
class TestScreenSight : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void aWindowIsPlacedOnTheScreens_data()
    {
        QTest::addColumn<QRect>("frame");
        QTest::addColumn<QList<QRect>>("screens");
        QTest::addColumn<QRect>("wanted");
        const QRect desk(0, 0, 1366, 768);
        const QRect right(1366, 0, 1920, 1080);
        const QRect small(0, 0, 1024, 768);
        QTest::newRow("inside stays") << QRect(100, 50, 1000, 600) << QList{desk} << QRect(100, 50, 1000, 600);
        QTest::newRow("over two screens stays") << QRect(1000, 50, 1000, 600) << QList{desk, right} << QRect(1000, 50, 1000, 600);
        QTest::newRow("second screen unplugged") << QRect(1500, 50, 1200, 700) << QList{desk} << QRect(166, 50, 1200, 700);
        QTest::newRow("larger than what is left") << QRect(1366, 0, 1920, 1080) << QList{desk} << desk;
        QTest::newRow("resolution set lower") << desk << QList{small} << small;
        QTest::newRow("half above the top") << QRect(100, -300, 1000, 600) << QList{desk} << QRect(100, 0, 1000, 600);
        QTest::newRow("where most of it is") << QRect(1200, 600, 1000, 600) << QList{desk, right} << QRect(1366, 480, 1000, 600);
        QTest::newRow("the nearer one") << QRect(9000, 0, 800, 600) << QList{desk, right} << QRect(2486, 0, 800, 600);
        QTest::newRow("left of all") << QRect(-2000, 10, 800, 600) << QList{desk, right} << QRect(0, 10, 800, 600);
        QTest::newRow("no screen") << desk << QList<QRect>() << desk;
    }

    void aWindowIsPlacedOnTheScreens()
    {
        QFETCH(QRect, frame);
        QFETCH(QList<QRect>, screens);
        QFETCH(QRect, wanted);
        QCOMPARE(ScreenSight::placed(frame, screens), wanted);
        QCOMPARE(ScreenSight::placed(wanted, screens), wanted); // and there it stays
    }

    void aScreenThatChangesBringsTheWindowBack()
    {
        QWidget window;
        window.resize(400, 300);
        ScreenSight::watch(&window);
        window.show();
        window.move(5000, 5000);
        QCOMPARE(window.pos(), QPoint(5000, 5000));
        QScreen *screen = QGuiApplication::primaryScreen();
        Q_EMIT screen->availableGeometryChanged(screen->availableGeometry());
        QTRY_VERIFY(screen->availableGeometry().contains(window.frameGeometry()));
        QCOMPARE(window.size(), QSize(400, 300));
    }
};

YINGSHENG_TEST(TestScreenSight)
#include "tst_screensight.moc"
