// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/identifiers.h"
#include "tests/support/testmain.h"

#include <rapidcheck.h>

using Identifiers::Verdict;
Q_DECLARE_METATYPE(Identifiers::Verdict)

class TestIdentifiers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idCards_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<Verdict>("verdict");
        const auto row = [](const char *number, Verdict verdict) {
            QTest::newRow(number) << QString::fromUtf8(number) << verdict;
        };
        row("11010519491231002X", Verdict::Good);
        row("11010519491231002x", Verdict::Good);
        row("440524188001010014", Verdict::Good);
        row("34052419800101001X", Verdict::Good);
        row("110105194912310021", Verdict::BadCheckDigit);
        row("11010519490231002X", Verdict::BadDate);
        row("110105491231002", Verdict::Good);
        row("110105491331002", Verdict::BadDate);
        row("11010519491231002", Verdict::BadShape);
        row("1101051949123100X2", Verdict::BadShape);
        row("１１010519491231002X", Verdict::BadShape);
        row("11010519491231002A", Verdict::BadShape);
        row("", Verdict::BadShape);
    }

    void idCards()
    {
        QFETCH(QString, number);
        QFETCH(Verdict, verdict);
        QCOMPARE(Identifiers::idCard(number), verdict);
    }

    void creditCodes_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<Verdict>("verdict");
        const auto row = [](const char *code, Verdict verdict) {
            QTest::newRow(code) << QString::fromUtf8(code) << verdict;
        };
        row("91350100M000100Y43", Verdict::Good);
        row("91110000101623741K", Verdict::Good);
        row("911101066976941872", Verdict::Good);
        row("91350100M0001000D0", Verdict::Good);
        row("91350100M000100220", Verdict::Good);
        row("91310115MA1H8R7C6D", Verdict::BadCheckDigit);
        row("91350211M0000XUF46", Verdict::BadCheckDigit);
        row("91350100M000100Y4", Verdict::BadShape);
        row("91350100M000100YI3", Verdict::BadShape); // I is not in the alphabet
        row("91350100m000100Y43", Verdict::BadShape); // normalised text is upper case
        row("", Verdict::BadShape);
    }

    void creditCodes()
    {
        QFETCH(QString, code);
        QFETCH(Verdict, verdict);
        QCOMPARE(Identifiers::creditCode(code), verdict);
    }

    void oneWrongDigitIsAlwaysFound()
    {
        QVERIFY(rc::check([] {
            QString number = QStringLiteral("34052419800101001X");
            const int at = *rc::gen::inRange(0, 17);
            const QChar digit(u'0' + *rc::gen::inRange(0, 10));
            RC_PRE(number.at(at) != digit);
            number[at] = digit;
            RC_ASSERT(Identifiers::idCard(number) != Verdict::Good);
        }));
    }

    void phonesAndAccounts_data()
    {
        QTest::addColumn<bool>("actual");
        QTest::addColumn<bool>("expected");
        const auto phone = [](const char *number, bool mobile, bool landLine) {
            QTest::addRow("mobile %s", number) << Identifiers::isMobile(QString::fromLatin1(number)) << mobile;
            QTest::addRow("land line %s", number) << Identifiers::isLandLine(QString::fromLatin1(number)) << landLine;
        };
        phone("13812345678", true, false);
        phone("8613812345678", true, false);
        phone("+8613812345678", true, false);
        phone("12812345678", false, false);
        phone("1381234567", false, false);
        phone("138123456789", false, false);
        phone("059112345678", false, false);
        phone("059182345678", false, true);
        phone("0591-82345678", false, true);
        phone("010-62345678-12", false, true);
        phone("8234567", false, true);
        phone("4008095598", false, true);
        phone("110", false, false);
        const auto account = [](const char *number, bool good) {
            QTest::addRow("account %s", number) << Identifiers::isAccount(QString::fromLatin1(number)) << good;
        };
        account("4785951231", true);
        account("0123456789012", true);
        account("0123456789012345", true);
        account("478595123", false);
        account("47859512AB", false);
    }

    void phonesAndAccounts()
    {
        QFETCH(bool, actual);
        QFETCH(bool, expected);
        QCOMPARE(actual, expected);
    }

    void nonsenseNeverCrashes()
    {
        QVERIFY(rc::check([](const std::string &text) {
            const QString typed = QString::fromStdString(text);
            (void)Identifiers::idCard(typed);
            (void)Identifiers::creditCode(typed);
            (void)Identifiers::isMobile(typed);
            (void)Identifiers::isLandLine(typed);
        }));
    }
};

YINGSHENG_TEST(TestIdentifiers)
#include "tst_identifiers.moc"
