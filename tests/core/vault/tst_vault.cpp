// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"
#include "core/vault/vault.h"
#include "tests/support/battery.h"
#include "tests/support/testmain.h"

class TestVault : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder{fastFolder()};
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Vault> m_vault;
    const OfficeId m_office{QStringLiteral("office")};
    const SealPlace m_place{{QStringLiteral("case-1")}, {QStringLiteral("op-1")}, 0};

    /// What opening answers: the text, or "broken" for exactly the error that every broken seal gives.
    QByteArray opened(const SealPlace &place, const QByteArray &sealed) const
    {
        const Result<QByteArray> clear = m_vault->open(place, sealed);
        if (clear)
            return *clear;
        const Error expected{
            ErrorCode::SealBroken, QStringLiteral("a sealed part does not open"), {place.subject.value}};
        return clear.error() == expected ? QByteArrayLiteral("broken") : QByteArrayLiteral("another error");
    }

private Q_SLOTS:
    void init()
    {
        auto store = Store::open(m_folder.filePath(QStringLiteral("a.db")), Store::Open::Create);
        QVERIFY(store);
        m_store = std::move(*store);
        auto vault = Vault::create(*m_store, m_office);
        QVERIFY(vault);
        m_vault = std::move(*vault);
    }

    void cleanup()
    {
        m_vault.reset();
        m_store.reset();
        QFile::remove(m_folder.filePath(QStringLiteral("a.db")));
    }

    void sealsOpenAgainAlsoAfterARestart()
    {
        const QByteArray sealed = *m_vault->seal(m_place, QByteArrayLiteral("{\"name\":\"李秀兰\"}"));
        QCOMPARE(sealed.at(0), '\x01');
        QCOMPARE(opened(m_place, sealed), QByteArrayLiteral("{\"name\":\"李秀兰\"}"));
        const QByteArray tag = m_vault->tag(QByteArray(32, 'h'));
        const QByteArray index = m_vault->blindIndex(QStringLiteral("phone"), QStringLiteral("13812345678"));
        m_vault = std::move(*Vault::load(*m_store, m_office));
        QCOMPARE(opened(m_place, sealed), QByteArrayLiteral("{\"name\":\"李秀兰\"}"));
        QCOMPARE(m_vault->tag(QByteArray(32, 'h')), tag);
        QCOMPARE(m_vault->blindIndex(QStringLiteral("phone"), QStringLiteral("13812345678")), index);
        QVERIFY(!m_vault->hasPassword());
    }

    void lengthsAreHiddenAndNoncesDiffer()
    {
        const QByteArray one = *m_vault->seal(m_place, QByteArrayLiteral("a"));
        const QByteArray fifteen = *m_vault->seal(m_place, QByteArray(15, 'a'));
        const QByteArray sixteen = *m_vault->seal(m_place, QByteArray(16, 'a'));
        QCOMPARE(one.size(), fifteen.size());
        QCOMPARE(sixteen.size(), fifteen.size() + 16);
        QVERIFY(one != *m_vault->seal(m_place, QByteArrayLiteral("a")));
        QCOMPARE(opened(m_place, sixteen), QByteArray(16, 'a'));
        QCOMPARE(opened(m_place, *m_vault->seal(m_place, QByteArray())), QByteArray());
    }

    void everyFlippedBitIsRefusedAlike()
    {
        const QByteArray sealed = *m_vault->seal(m_place, QByteArrayLiteral("李秀兰"));
        for (qsizetype bit = 0; bit < sealed.size() * 8; ++bit) {
            QByteArray flipped = sealed;
            flipped[bit / 8] = static_cast<char>(flipped.at(bit / 8) ^ (1 << (bit % 8)));
            QCOMPARE(opened(m_place, flipped), QByteArrayLiteral("broken"));
        }
        for (qsizetype size = 0; size < sealed.size(); ++size)
            QCOMPARE(opened(m_place, sealed.left(size)), QByteArrayLiteral("broken"));
        QCOMPARE(opened(m_place, sealed + 'x'), QByteArrayLiteral("broken"));
    }

    void sealedBytesOpenInTheirPlaceOnly()
    {
        const QByteArray sealed = *m_vault->seal(m_place, QByteArrayLiteral("李秀兰"));
        const SealPlace other{{QStringLiteral("case-2")}, m_place.op, 0};
        QVERIFY(m_vault->seal(other, QByteArrayLiteral("x")));
        QCOMPARE(opened(other, sealed), QByteArrayLiteral("broken"));
        QCOMPARE(opened({m_place.subject, {QStringLiteral("op-2")}, 0}, sealed), QByteArrayLiteral("broken"));
        QCOMPARE(opened({m_place.subject, m_place.op, 1}, sealed), QByteArrayLiteral("broken"));
        QCOMPARE(opened({{QStringLiteral("unheard of")}, m_place.op, 0}, sealed), QByteArrayLiteral("broken"));
    }

    void swappedAndErasedKeysOpenNothing()
    {
        const SealPlace other{{QStringLiteral("case-2")}, m_place.op, 0};
        const QByteArray one = *m_vault->seal(m_place, QByteArrayLiteral("one"));
        const QByteArray two = *m_vault->seal(other, QByteArrayLiteral("two"));
        QVERIFY(m_store->run(QStringLiteral(
            "UPDATE subject_keys SET wrapped = (SELECT wrapped FROM subject_keys WHERE subject = 'case-2') "
            "WHERE subject = 'case-1'")));
        m_vault->forgetUnsaved();
        QCOMPARE(opened(m_place, one), QByteArrayLiteral("broken"));
        QCOMPARE(opened(other, two), QByteArrayLiteral("two"));
        QVERIFY(m_store->run(QStringLiteral("DELETE FROM subject_keys")));
        m_vault->forgetUnsaved();
        QCOMPARE(opened(other, two), QByteArrayLiteral("broken"));
    }

    void aKeyThatWasRolledBackIsMadeAnew()
    {
        {
            Transaction undone(*m_store);
            QVERIFY(undone.begin());
            QVERIFY(m_vault->seal(m_place, QByteArrayLiteral("lost")));
        }
        m_vault->forgetUnsaved();
        const QByteArray sealed = *m_vault->seal(m_place, QByteArrayLiteral("kept"));
        m_vault = std::move(*Vault::load(*m_store, m_office));
        QCOMPARE(opened(m_place, sealed), QByteArrayLiteral("kept"));
    }

    void moreSubjectsThanAreKeptOpen()
    {
        QList<QByteArray> sealed;
        Transaction transaction(*m_store);
        QVERIFY(transaction.begin());
        for (int i = 0; i < 2500; ++i)
            sealed << *m_vault->seal({{QString::number(i)}, m_place.op, 0}, QByteArray::number(i));
        QVERIFY(transaction.commit());
        for (int i = 2499; i >= 0; i -= 7)
            QCOMPARE(opened({{QString::number(i)}, m_place.op, 0}, sealed.at(i)), QByteArray::number(i));
    }

    void aTamperedSlotDoesNotOpen_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("commitment") << QStringLiteral("commitment = zeroblob(32)");
        QTest::newRow("key") << QStringLiteral("wrapped = zeroblob(length(wrapped))");
        QTest::newRow("short key") << QStringLiteral("wrapped = x'01'");
        QTest::newRow("salt") << QStringLiteral("salt = zeroblob(16)");
        QTest::newRow("short salt") << QStringLiteral("salt = x'00'");
        QTest::newRow("cost") << QStringLiteral("ops = 2");
        QTest::newRow("suite") << QStringLiteral("suite = 2");
        QTest::newRow("other office") << QStringLiteral("office = 'b'");
        QTest::newRow("needs a password") << QStringLiteral("kind = 'person'");
    }

    void aTamperedSlotDoesNotOpen()
    {
        QFETCH(QString, change);
        QVERIFY(m_store->run(QStringLiteral("UPDATE vault_slots SET ") + change));
        for (const OfficeId &office : {m_office, OfficeId{QStringLiteral("b")}}) {
            const auto opened = Vault::load(*m_store, office);
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, ErrorCode::VaultLocked);
        }
    }

    void aNewMasterKeyReachesEverySlotWithoutItsPassword()
    {
        const QByteArray sealed = *m_vault->seal(m_place, QByteArrayLiteral("李秀兰"));
        const QByteArray hash(32, 'h');
        const QByteArray tag = m_vault->tag(hash);
        QVERIFY(m_vault->setSlot(QStringLiteral("one"), Slots::personKind(), "first secret", SlotStrength::smallest()));
        QVERIFY(m_vault->setSlot(QStringLiteral("two"), Slots::personKind(), "second secret", SlotStrength::smallest()));
        for (quint32 generation = 2; generation < 6; ++generation) {
            QVERIFY(m_vault->rotate());
            QCOMPARE(m_vault->generation(), generation);
        }
        QVERIFY(m_vault->tag(hash) != tag);
        QVERIFY(m_vault->isTagOf(hash, tag));
        for (const char *way : {"one", "two"}) {
            m_vault = std::move(*Vault::load(*m_store, m_office));
            QVERIFY(m_vault->hasPassword());
            QVERIFY(!m_vault->isOpen());
            QCOMPARE(m_vault->open(m_place, sealed).error().code, ErrorCode::VaultLocked);
            QCOMPARE(m_vault->seal(m_place, "x").error().code, ErrorCode::VaultLocked);
            QVERIFY(m_vault->tag(hash).isEmpty());
            QVERIFY(!m_vault->unlock(QString::fromLatin1(way), "wrong"));
            QVERIFY(!m_vault->unlock(QStringLiteral("open"), ""));
            QVERIFY(m_vault->unlock(QString::fromLatin1(way), way == QByteArray("one") ? "first secret" : "second secret"));
            QCOMPARE(m_vault->generation(), 5U);
            QCOMPARE(opened(m_place, sealed), QByteArrayLiteral("李秀兰"));
            QVERIFY(m_vault->isTagOf(hash, tag));
        }
        m_vault->lock();
        QCOMPARE(m_vault->open(m_place, sealed).error().code, ErrorCode::VaultLocked);
    }

    void aRotationThatWasRolledBackLeavesTheOldKey()
    {
        QVERIFY(m_vault->setSlot(QStringLiteral("one"), Slots::personKind(), "secret", SlotStrength::smallest()));
        const QByteArray sealed = *m_vault->seal(m_place, QByteArrayLiteral("kept"));
        {
            Transaction undone(*m_store);
            QVERIFY(undone.begin());
            QVERIFY(m_vault->rotate());
        }
        m_vault->forgetUnsaved();
        QCOMPARE(m_vault->generation(), 1U);
        const QByteArray later = *m_vault->seal({m_place.subject, {QStringLiteral("op-2")}, 0}, QByteArrayLiteral("too"));
        m_vault = std::move(*Vault::load(*m_store, m_office));
        QVERIFY(m_vault->unlock(QStringLiteral("one"), "secret"));
        QCOMPARE(opened(m_place, sealed), QByteArrayLiteral("kept"));
        QCOMPARE(opened({m_place.subject, {QStringLiteral("op-2")}, 0}, later), QByteArrayLiteral("too"));
    }

    void keysAreWrappedAnewStepByStep()
    {
        QVERIFY(m_vault->setSlot(QStringLiteral("one"), Slots::personKind(), "secret", SlotStrength::smallest()));
        QList<QByteArray> sealed;
        for (int i = 0; i < 25; ++i)
            sealed << *m_vault->seal({{QString::number(i)}, m_place.op, 0}, QByteArray::number(i));
        const auto underGeneration = [this](int generation) {
            int count = 0;
            const auto read = m_store->first(QStringLiteral("SELECT count(*) FROM subject_keys WHERE substr(wrapped, 2, 1) = ?"),
                                             {QByteArray(1, static_cast<char>(generation))}, [&count](const Row &row) { count = static_cast<int>(row.integer(0)); });
            return read ? count : -1;
        };
        QVERIFY(m_vault->rotate());
        QCOMPARE(underGeneration(1), 25);
        SubjectId after;
        int steps = 0;
        do {
            after = *m_vault->rewrap(after, 10);
            ++steps;
        } while (!after.isEmpty());
        QCOMPARE(steps, 3);
        QCOMPARE(underGeneration(1), 0);
        QCOMPARE(underGeneration(2), 25);
        m_vault->forgetUnsaved();
        for (int i = 0; i < 25; ++i)
            QCOMPARE(opened({{QString::number(i)}, m_place.op, 0}, sealed.at(i)), QByteArray::number(i));
    }

    void indexesDifferByPurposeAndOffice()
    {
        const QByteArray phone = m_vault->blindIndex(QStringLiteral("phone"), QStringLiteral("13812345678"));
        QCOMPARE(phone.size(), 16);
        QVERIFY(phone != m_vault->blindIndex(QStringLiteral("account"), QStringLiteral("13812345678")));
        QVERIFY(phone != m_vault->blindIndex(QStringLiteral("phone1"), QStringLiteral("3812345678")));
        const auto other = Vault::create(*m_store, {QStringLiteral("b")});
        QVERIFY(other);
        QVERIFY(phone != (*other)->blindIndex(QStringLiteral("phone"), QStringLiteral("13812345678")));
        QVERIFY(m_vault->tag(QByteArray(32, 'h')) != (*other)->tag(QByteArray(32, 'h')));
    }
};

YINGSHENG_TEST(TestVault)
#include "tst_vault.moc"
