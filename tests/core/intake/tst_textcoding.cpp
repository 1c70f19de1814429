// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/textcoding.h"
#include "tests/support/testmain.h"

class TestTextCoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCodingIsRecognisedByContent()
    {
        QCOMPARE(TextDecoder::recognise("\xe5\xba\x8f\xe5\x8f\xb7"), TextCoding::Utf8); // 序号
        QCOMPARE(TextDecoder::recognise("\xd0\xf2\xba\xc5"), TextCoding::Gb18030);      // 序号
        QCOMPARE(TextDecoder::recognise("only ASCII"), TextCoding::Utf8);
    }

    void textIsRead_data()
    {
        QTest::addColumn<int>("coding");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        const int utf8 = static_cast<int>(TextCoding::Utf8);
        const int gb = static_cast<int>(TextCoding::Gb18030);
        QTest::newRow("UTF-8") << utf8 << QByteArray("\xe5\xbc\xa0\xe6\x95\x8f") << QStringLiteral("张敏");
        QTest::newRow("UTF-8 beyond the BMP") << utf8 << QByteArray("\xf0\xa0\x85\xa4") << QStringLiteral("𠅤");
        QTest::newRow("GBK") << gb << QByteArray("\xd5\xc5\xc3\xf4") << QStringLiteral("张敏");
        QTest::newRow("GB 18030 four bytes, beyond the BMP")
            << gb << QByteArray("\x95\x32\xa6\x32") << QStringLiteral("𠅤");
        QTest::newRow("nothing") << gb << QByteArray() << QString();
    }

    void textIsRead()
    {
        QFETCH(int, coding);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, expected);
        const auto text = TextDecoder(static_cast<TextCoding>(coding)).decode(bytes);
        QVERIFY(text.has_value());
        QCOMPARE(*text, expected);
    }

    void whatIsNoTextIsRefused_data()
    {
        QTest::addColumn<int>("coding");
        QTest::addColumn<QByteArray>("bytes");
        const int utf8 = static_cast<int>(TextCoding::Utf8);
        const int gb = static_cast<int>(TextCoding::Gb18030);
        QTest::newRow("lone surrogate") << utf8 << QByteArray("\xed\xa0\x80");
        QTest::newRow("overlong NUL") << utf8 << QByteArray("\xc0\x80");
        QTest::newRow("half a character") << utf8 << QByteArray("\xe5\xba");
        QTest::newRow("beyond Unicode") << utf8 << QByteArray("\xf4\x90\x80\x80");
        QTest::newRow("NUL") << utf8 << QByteArray("a\0b", 3);
        QTest::newRow("replacement character: the export was damaged before") << utf8 << QByteArray("\xef\xbf\xbd");
        QTest::newRow("GB: half a character") << gb << QByteArray("\xd5");
        QTest::newRow("GB: FF") << gb << QByteArray("\xff\xff");
        QTest::newRow("GB: a four-byte code without a character") << gb << QByteArray("\x85\x30\x81\x30");
        QTest::newRow("GB: NUL") << gb << QByteArray("\xd5\xc5\0", 3);
    }

    void whatIsNoTextIsRefused()
    {
        QFETCH(int, coding);
        QFETCH(QByteArray, bytes);
        QVERIFY(!TextDecoder(static_cast<TextCoding>(coding)).decode(bytes).has_value());
    }
};

YINGSHENG_TEST(TestTextCoding)
#include "tst_textcoding.moc"
