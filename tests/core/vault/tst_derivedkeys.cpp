// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/derivedkeys.h"
#include "core/vault/lockedbytes.h"
#include "core/vault/slot.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <cstring>

/// Keys that are asked for first and derived afterwards.
class TestDerivedKeys : public QObject
{
    Q_OBJECT

private:
    static KeyRecipe recipe() { return {KeyRecipe::newSalt(), SlotStrength::smallest().ops, SlotStrength::smallest().memory}; }

private Q_SLOTS:
    void aKeyIsWantedFirstAndThereAfterwards()
    {
        DerivedKeys keys;
        const KeyRecipe one = recipe();
        QVERIFY(!keys.isWanting());
        QVERIFY(!keys.key(one, "secret"));
        QVERIFY(keys.isWanting());
        QVERIFY(!keys.key(one, "secret")); // asked for twice is derived once
        keys.derive();
        QVERIFY(!keys.isWanting());
        const LockedBytes *const key = keys.key(one, "secret");
        QVERIFY(key);
        LockedBytes here(KeyRecipe::keyBytes);
        QVERIFY(one.derive("secret", here));
        QCOMPARE(std::memcmp(key->at(), here.at(), here.size()), 0);
    }

    void anotherSecretSaltOrStrengthIsAnotherKey()
    {
        DerivedKeys keys;
        const KeyRecipe one = recipe();
        keys.key(one, "secret");
        keys.derive();
        KeyRecipe salted = one;
        salted.salt = KeyRecipe::newSalt();
        KeyRecipe stronger = one;
        stronger.ops += 1;
        for (const auto &[asked, secret] : {std::pair(one, QByteArray("other!")), std::pair(one, QByteArray("longer secret")),
                                            std::pair(one, QByteArray()), std::pair(salted, QByteArray("secret")), std::pair(stronger, QByteArray("secret"))}) {
            QVERIFY(!keys.key(asked, secret));
            QVERIFY(keys.isWanting());
            keys.derive();
            QVERIFY(keys.key(asked, secret));
        }
    }

    void aNewSlotKeepsItsSalt()
    {
        DerivedKeys keys;
        const KeyRecipe one = recipe();
        const QByteArray salt = keys.saltFor(Slots::personKind(), "secret", one.ops, one.memory);
        QCOMPARE(salt.size(), one.salt.size());
        QCOMPARE(keys.saltFor(Slots::personKind(), "secret", one.ops, one.memory), salt);
        QVERIFY(keys.saltFor(Slots::recoveryKind(), "secret", one.ops, one.memory) != salt);
        QVERIFY(keys.saltFor(Slots::personKind(), "other", one.ops, one.memory) != salt);
        keys.derive();
        QVERIFY(keys.key({salt, one.ops, one.memory}, "secret"));
    }

    void editedParametersAreNeverDerived()
    {
        DerivedKeys keys;
        KeyRecipe endless = recipe();
        endless.ops = 1'000'000;
        KeyRecipe huge = recipe();
        huge.memory = 1LL << 40;
        KeyRecipe saltless = recipe();
        saltless.salt.clear();
        LockedBytes key(KeyRecipe::keyBytes);
        for (const KeyRecipe &edited : {endless, huge, saltless}) {
            QVERIFY(!keys.key(edited, "secret"));
            QVERIFY(!keys.isWanting());
            QVERIFY(!edited.derive("secret", key));
        }
    }
};

YINGSHENG_TEST(TestDerivedKeys)
#include "tst_derivedkeys.moc"
