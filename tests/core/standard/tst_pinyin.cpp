// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/pinyin.h"
#include "tests/support/testmain.h"

#include <unicode/translit.h>

class TestPinyin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextIsReadCharacterByCharacter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("新装用电", "xin-zhuang-yong-dian");
        row("绿电A 表", "lu-dian-a-biao");
        row("校验", "jiao-yan");
        row("９５５９８", "9-5-5-9-8");
        row("〇", "ling");
        row("𠮷", "𠮷");
        row("é", "é");
        row("", "");
    }

    void aTextIsReadCharacterByCharacter()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(Pinyin().syllables(text).join(u'-'), expected);
    }

    /// The table is ICU's reading, but for the characters named in its head.
    void theTableIsIcusReading()
    {
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<icu::Transliterator> latin(
            icu::Transliterator::createInstance(u"Han-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
        QVERIFY(latin);
        const Pinyin pinyin;
        QStringList different;
        int known = 0;
        for (char16_t code = 0x4e00; code <= 0x9fff; ++code) {
            icu::UnicodeString one(static_cast<UChar>(code));
            latin->transliterate(one);
            const QString expected = QString::fromUtf16(one.getBuffer(), one.length()).trimmed();
            const QString character = QString(QChar(code));
            const QString read = pinyin.syllables(character).join(QString());
            known += read == character ? 0 : 1;
            if (read != expected && read != character)
                different << character;
        }
        QCOMPARE(different, QStringList{QStringLiteral("校")});
        QVERIFY(known > 20'000);
    }
};

YINGSHENG_TEST(TestPinyin)
#include "tst_pinyin.moc"
