// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/chinatime.h"
#include "tests/support/testmain.h"

class TestChinaTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dateIsThatOfUtcPlusEight()
    {
        // 2026-11-22T16:00Z is midnight of the 23rd in China, whatever TZ this test runs under.
        const qint64 midnight = QDateTime(QDate(2026, 11, 22), QTime(16, 0), Qt::UTC).toMSecsSinceEpoch();
        QCOMPARE(ChinaTime::date(midnight), QDate(2026, 11, 23));
        QCOMPARE(ChinaTime::date(midnight - 1), QDate(2026, 11, 22));
        QCOMPARE(ChinaTime::time(midnight), QTime(0, 0));
        QCOMPARE(ChinaTime::utcMs(QDate(2026, 11, 23)), midnight);
        QCOMPARE(ChinaTime::endOfDay(QDate(2026, 11, 22)), midnight - 1);
    }

    void timesBeforeTheEpochKeepTheirDate()
    {
        for (const QDate day : {QDate(1949, 12, 31), QDate(1969, 12, 31), QDate(1970, 1, 1)})
            QCOMPARE(ChinaTime::date(ChinaTime::utcMs(day, QTime(0, 0))), day);
    }

    void readsWhatRegistersHold_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("minute") << QStringLiteral("2026-09-14 13:57") << QStringLiteral("2026-09-14 13:57");
        QTest::newRow("slashes") << QStringLiteral("2026/9/4 8:05:30") << QStringLiteral("2026-09-04 08:05");
        QTest::newRow("full width") << QStringLiteral("２０２６－０９－１４　１３：５７") << QStringLiteral("2026-09-14 13:57");
        QTest::newRow("day only") << QStringLiteral("2026-09-14") << QStringLiteral("2026-09-14 00:00");
        QTest::newRow("31 February") << QStringLiteral("2026-02-31 08:00") << QString();
        QTest::newRow("hour 25") << QStringLiteral("2026-02-03 25:00") << QString();
        QTest::newRow("words") << QStringLiteral("昨天") << QString();
        QTest::newRow("empty") << QString() << QString();
    }

    void readsWhatRegistersHold()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const Result<qint64> read = ChinaTime::parse(text);
        QCOMPARE(read.has_value(), !expected.isEmpty());
        if (read)
            QCOMPARE(ChinaTime::text(*read), expected);
    }

    void aDateIsNotATime()
    {
        QCOMPARE(ChinaTime::parseDate(QStringLiteral("2026-09-24")).value_or(QDate()), QDate(2026, 9, 24));
        QVERIFY(!ChinaTime::parseDate(QStringLiteral("2026-09-24 08:00")));
    }
};

YINGSHENG_TEST(TestChinaTime)
#include "tst_chinatime.moc"
