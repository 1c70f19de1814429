// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/textrules.h"
#include "tests/support/testmain.h"

#include <rapidcheck.h>

class TestTextRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loneSurrogatesAndNulAreRefused()
    {
        QVERIFY(TextRules::check(QStringLiteral("㛃子涵 𠮷"), QStringLiteral("name")));
        QCOMPARE(TextRules::check(QString(QChar(0xd800)), QStringLiteral("name")).error().code, ErrorCode::TextNotValid);
        QCOMPARE(TextRules::check(QStringLiteral("a") + QChar(0), QStringLiteral("name")).error().code, ErrorCode::TextNotValid);
    }

    void lengthIsCountedInCharacters()
    {
        const QString rare = QStringLiteral("𠮷").repeated(50);
        QVERIFY(TextRules::check(rare, QStringLiteral("name"), 50));
        QCOMPARE(TextRules::check(rare + u'a', QStringLiteral("name"), 50).error().code, ErrorCode::TextTooLong);
    }

    void codesAreNormalised()
    {
        QCOMPARE(TextRules::code(QStringLiteral(" １１０１０５１９４９１２３１００２ｘ ")), QStringLiteral("11010519491231002X"));
        QCOMPARE(TextRules::code(QStringLiteral("138 1234\u200b\u202e5678")), QStringLiteral("13812345678"));
    }

    /// Upper case and dropped characters may leave what composes (found by fuzzing): a code read again would then be another one.
    void aCodesCodeIsTheCodeItself()
    {
        for (const QString &typed : {QStringLiteral("a\u200b\u0301"), QStringLiteral("\u0390"), QStringLiteral("\u1e96"), QStringLiteral("\u0149"), QStringLiteral("\u00df"),
                                     QStringLiteral("\u1100\u200b\u1161")}) {
            const QString code = TextRules::code(typed);
            QCOMPARE(TextRules::code(code), code);
        }
    }

    void onlyTheWholeTextMatches()
    {
        const QString digits = QStringLiteral("\\d{3}|x");
        for (int round = 0; round < 2; ++round) {
            QVERIFY(TextRules::matchesWhole(QStringLiteral("123"), digits));
            QVERIFY(TextRules::matchesWhole(QStringLiteral("x"), digits));
            QVERIFY(!TextRules::matchesWhole(QStringLiteral("1234"), digits));
            QVERIFY(!TextRules::matchesWhole(QStringLiteral("123 "), digits));
        }
    }

    void whatNeedsNoCleaningComesOutTheSame()
    {
        // A space at the end takes the long way, and goes.
        QVERIFY(rc::check("line(text + ' ') == line(text), code(text + ' ') == code(text)", [] {
            static const QString pieces = QStringLiteral("aZ09-_.张·é１ｘ \t\u0085\u00a0\u200b\u202e\ufeff\u007f\u0001\u3000\U00020BB7");
            QString text;
            for (int left = *rc::gen::inRange(0, 6); left > 0; --left)
                text += pieces.at(*rc::gen::inRange(0, static_cast<int>(pieces.size())));
            RC_ASSERT(TextRules::line(text + u' ') == TextRules::line(text));
            RC_ASSERT(TextRules::code(text + u' ') == TextRules::code(text));
        }));
    }

    void linesKeepTheirWords()
    {
        QCOMPARE(TextRules::line(QStringLiteral(" 城关镇\t东街\n97 号\u202e ")), QStringLiteral("城关镇 东街 97 号"));
        QCOMPARE(TextRules::line(QStringLiteral("古丽·阿依")), QStringLiteral("古丽·阿依"));
    }

    void masks_data()
    {
        QTest::addColumn<QString>("masked");
        QTest::addColumn<QString>("expected");
        QTest::newRow("one") << TextRules::maskName(QStringLiteral("张")) << QStringLiteral("*");
        QTest::newRow("two") << TextRules::maskName(QStringLiteral("张三")) << QStringLiteral("张*");
        QTest::newRow("three") << TextRules::maskName(QStringLiteral("李秀兰")) << QStringLiteral("李*兰");
        QTest::newRow("beyond the BMP") << TextRules::maskName(QStringLiteral("𠮷田")) << QStringLiteral("𠮷*");
        QTest::newRow("company") << TextRules::maskName(QStringLiteral("永盛矿业有限公司")) << QStringLiteral("永盛**公司");
        QTest::newRow("mobile") << TextRules::maskPhone(QStringLiteral("13812345678")) << QStringLiteral("138****5678");
        QTest::newRow("short phone") << TextRules::maskPhone(QStringLiteral("110")) << QStringLiteral("**0");
        QTest::newRow("id") << TextRules::maskId(QStringLiteral("11010519491231002X")) << QStringLiteral("1101**********002X");
        QTest::newRow("address") << TextRules::maskAddress(QStringLiteral("城关镇东街97号")) << QStringLiteral("城关镇东街***");
        QTest::newRow("account") << TextRules::maskAccount(QStringLiteral("4785951231")) << QStringLiteral("******1231");
        QTest::newRow("empty") << TextRules::maskName(QString()) << QString();
    }

    void masks()
    {
        QFETCH(QString, masked);
        QFETCH(QString, expected);
        QCOMPARE(masked, expected);
    }
};

YINGSHENG_TEST(TestTextRules)
#include "tst_textrules.moc"
