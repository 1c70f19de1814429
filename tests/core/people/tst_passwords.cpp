// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/passwordpolicy.h"
#include "core/people/recoverykey.h"
#include "tests/support/testmain.h"

#include <rapidcheck.h>

/// What a password has to keep to, and the paper key.
class TestPasswords : public QObject
{
    Q_OBJECT

private:
    static QString why(const QString &password, PasswordPolicy::Profile profile)
    {
        const Result<> checked = PasswordPolicy{profile}.check(password, QStringLiteral("M0815"), QStringLiteral("欧阳娜娜"));
        if (checked)
            return QStringLiteral("good");
        return checked.error().code == ErrorCode::PasswordRefused ? checked.error().args.first() : QStringLiteral("not valid");
    }

private Q_SLOTS:
    void policies_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("asvs");
        QTest::addColumn<QString>("djbh");
        const auto row = [](const char *password, const char *asvs, const char *djbh) {
            QTest::newRow(password) << QString::fromUtf8(password) << QString::fromUtf8(asvs) << QString::fromUtf8(djbh);
        };
        row("", "short", "short");
        row("Ab3!x", "short", "short");
        row("Tq7!mZx9", "short", "good");
        row("correct horse battery", "good", "classes");
        row("春江潮水连海平海上明月", "good", "classes");
        row("春江潮水连海平-Abc1", "good", "good");
        row("12345678901", "common", "common");
        row("98765432109", "common", "common");
        row("aaaaaaaaaaaa", "common", "common");
        row("abcabcabcabc", "common", "common");
        row("P@ssw0rd2026!", "common", "common");
        row("Woaini1314520", "common", "common");
        row("Dianwang95598!", "common", "common");
        row("Qwertyuiop123", "common", "common");
        row("my M0815 secret", "name", "name");
        row("密码是欧阳娜娜的生日", "name", "name");
        QTest::newRow("long") << QString(129, u'x') << QStringLiteral("long") << QStringLiteral("long");
        QTest::newRow("beyond the BMP") << QString::fromUcs4(U"\U00020000\U00020001\U00020002\U00020003") << QStringLiteral("short") << QStringLiteral("short");
        QTest::newRow("half a character") << QString(QStringLiteral("春江潮水连海平 ") + QChar(0xD800) + QStringLiteral("xyz")) << QStringLiteral("not valid")
                                          << QStringLiteral("not valid");
        QTest::newRow("nothing in the middle") << QStringLiteral("abcdefgh") + QChar(0) + QStringLiteral("ijkl") << QStringLiteral("not valid")
                                               << QStringLiteral("not valid");
    }

    void policies()
    {
        QFETCH(QString, password);
        QTEST(why(password, PasswordPolicy::Profile::Asvs), "asvs");
        QTEST(why(password, PasswordPolicy::Profile::Djbh), "djbh");
    }

    void delaysDoubleAndEnd()
    {
        const PasswordPolicy asvs{PasswordPolicy::Profile::Asvs};
        QCOMPARE(asvs.delayMs(0), 0);
        QCOMPARE(asvs.delayMs(2), 0);
        QCOMPARE(asvs.delayMs(3), 1000);
        for (int wrong = 4; wrong < 200; ++wrong)
            QVERIFY(asvs.delayMs(wrong) == 2 * asvs.delayMs(wrong - 1) || asvs.delayMs(wrong) == 15 * 60 * 1000);
        const PasswordPolicy djbh{PasswordPolicy::Profile::Djbh};
        QCOMPARE(djbh.delayMs(4), 2000);
        QCOMPARE(djbh.delayMs(5), 20 * 60 * 1000);
        QCOMPARE(djbh.delayMs(1'000'000), 20 * 60 * 1000);
    }

    void onlyTheOneProfileForcesAChange()
    {
        constexpr qint64 day = 24LL * 3600 * 1000;
        QVERIFY(!PasswordPolicy{PasswordPolicy::Profile::Asvs}.isExpired(0, 10'000 * day));
        const PasswordPolicy djbh{PasswordPolicy::Profile::Djbh};
        QVERIFY(!djbh.isExpired(0, 90 * day));
        QVERIFY(djbh.isExpired(0, 90 * day + 1));
        QCOMPARE(PasswordPolicy::from(PasswordPolicy::keyOf(djbh.profile)).profile, djbh.profile);
    }

    void theSameWordsInAnyFormAreTheSameSecret()
    {
        QCOMPARE(PasswordPolicy::secretOf(QString::fromUtf8("Cafe\u0301")), PasswordPolicy::secretOf(QString::fromUtf8("Caf\u00e9")));
        QVERIFY(PasswordPolicy::secretOf(QStringLiteral("a")) != PasswordPolicy::secretOf(QStringLiteral("A")));
    }

    void paperKeysAreTypedAsTheyCome()
    {
        const QString key = RecoveryKey::make();
        QCOMPARE(key.size(), 44);
        QVERIFY(key != RecoveryKey::make());
        const auto secret = RecoveryKey::secretOf(key);
        QVERIFY(secret);
        QCOMPARE(RecoveryKey::secretOf(key.toLower().replace(u'-', u' ')), secret);
        QCOMPARE(RecoveryKey::secretOf(QString(key).remove(u'-').replace(u'0', u'o').replace(u'1', u'l')), secret);
        QString wide;
        for (const QChar c : key)
            wide += c == u'-' ? QChar(0x2014) : QChar(c.unicode() + 0xFEE0);
        QCOMPARE(RecoveryKey::secretOf(wide), secret);
    }

    void aSlipOfThePenIsTold()
    {
        int missed = 0;
        const bool held = rc::check("another letter or two swapped", [&missed] {
            QString key = RecoveryKey::make();
            const int at = *rc::gen::inRange(0, 44);
            const QChar other = QStringLiteral("0123456789ABCDEFGHJKMNPQRSTVWXYZ").at(*rc::gen::inRange(0, 32));
            if (key.at(at) == u'-' || key.at(at) == other)
                return;
            key[at] = other;
            missed += RecoveryKey::secretOf(key).has_value() ? 1 : 0;
        });
        QVERIFY(held);
        QCOMPARE(missed, 0); // one in a million would pass
        QVERIFY(!RecoveryKey::secretOf(QString()));
        QVERIFY(!RecoveryKey::secretOf(QStringLiteral("恢复密钥")));
        QVERIFY(!RecoveryKey::secretOf(QString(10'000, u'A')));
    }
};

YINGSHENG_TEST(TestPasswords)
#include "tst_passwords.moc"
