// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/shortcode.h"
#include "tests/support/testmain.h"

#include <QRegularExpression>

#include <rapidcheck.h>

/// The code by which a person compares two heads of a ledger.
class TestShortCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheFirstFortyBits_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QString>("code");
        QTest::newRow("nothing") << QByteArray() << QString();
        QTest::newRow("too short") << QByteArray::fromHex("01020304") << QString();
        QTest::newRow("zeros") << QByteArray(32, '\0') << QStringLiteral("0000-0000");
        QTest::newRow("ones") << QByteArray(32, '\xff') << QStringLiteral("ZZZZ-ZZZZ");
        QTest::newRow("one by one") << QByteArray::fromHex("00443214c7") << QStringLiteral("0123-4567");
        QTest::newRow("what follows does not count") << QByteArray::fromHex("00443214c7ffff") << QStringLiteral("0123-4567");
        QTest::newRow("the last letters") << QByteArray::fromHex("c675be77df") << QStringLiteral("RSTV-WXYZ");
    }

    void isTheFirstFortyBits()
    {
        QFETCH(QByteArray, head);
        QTEST(shortCode(head), "code");
    }

    void holdsNoLetterThatLooksLikeAnother()
    {
        static const QRegularExpression shape(QStringLiteral("^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$"));
        QVERIFY(rc::check("shape, and another first byte gives another code", [] {
            QByteArray head(32, '\0');
            for (char &byte : head)
                byte = *rc::gen::arbitrary<char>();
            RC_ASSERT(shape.match(shortCode(head)).hasMatch());
            QByteArray other = head;
            const int at = *rc::gen::inRange(0, 5);
            other[at] = static_cast<char>(other.at(at) ^ (1 << *rc::gen::inRange(0, 8)));
            RC_ASSERT(shortCode(other) != shortCode(head));
        }));
    }
};

YINGSHENG_TEST(TestShortCode)
#include "tst_shortcode.moc"
