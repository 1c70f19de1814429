// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deadlines/limit.h"
#include "tests/support/testmain.h"

#include <rapidcheck.h>

class TestLimit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsANumberAndAUnit_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("amount");
        QTest::addColumn<int>("unit");
        QTest::newRow("working days") << QStringLiteral("3wd") << 3 << int(LimitUnit::WorkingDays);
        QTest::newRow("days") << QStringLiteral("7d") << 7 << int(LimitUnit::Days);
        QTest::newRow("hours") << QStringLiteral("24h") << 24 << int(LimitUnit::Hours);
        QTest::newRow("minutes") << QStringLiteral("45min") << 45 << int(LimitUnit::Minutes);
        QTest::newRow("none") << QStringLiteral("0wd") << 0 << int(LimitUnit::WorkingDays);
        QTest::newRow("the most") << QStringLiteral("10000h") << 10'000 << int(LimitUnit::Hours);
    }

    void readsANumberAndAUnit()
    {
        QFETCH(QString, text);
        QFETCH(int, amount);
        QFETCH(int, unit);
        const Result<Limit> limit = Limit::parse(text);
        QVERIFY(limit);
        QCOMPARE(limit->amount, amount);
        QCOMPARE(int(limit->unit), unit);
        QCOMPARE(limit->text(), text);
    }

    void refusesEverythingElse_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *wrong : {"", "7", "wd", "7 wd", "-7wd", "7wdx", "7.5wd", "7WD", "10001wd", "99999999999wd",
                                  "7wd\n", "七wd", "７wd", "7w"})
            QTest::newRow(wrong) << QString::fromUtf8(wrong);
    }

    void refusesEverythingElse()
    {
        QFETCH(QString, text);
        const Result<Limit> limit = Limit::parse(text);
        QVERIFY(!limit);
        QCOMPARE(limit.error().code, ErrorCode::LimitNotValid);
        QCOMPARE(limit.error().args, QStringList{text});
    }

    void whatIsWrittenReadsBack()
    {
        QVERIFY(rc::check("parse(limit.text()) == limit", [] {
            const Limit limit{*rc::gen::inRange(0, 10'001), static_cast<LimitUnit>(*rc::gen::inRange(0, 4))};
            RC_ASSERT(Limit::parse(limit.text()).value() == limit);
        }));
    }

    void anyTextIsAnsweredAndNeverCrashes()
    {
        QVERIFY(rc::check("parse(any) is a limit that prints a parsable text, or a refusal", [] {
            const Result<Limit> limit = Limit::parse(QString::fromStdString(*rc::gen::string<std::string>()));
            if (limit)
                RC_ASSERT(Limit::parse(limit->text()).value() == *limit);
        }));
    }
};

YINGSHENG_TEST(TestLimit)
#include "tst_limit.moc"
