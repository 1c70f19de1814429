// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/passwordpolicy.h"
#include "core/people/recoverykey.h"
#include "core/store/store.h"
#include "core/vault/vault.h"
#include "tests/support/battery.h"
#include "tests/support/officefixture.h"
#include "tests/support/testmain.h"

#include <random>

namespace {

const QString managersPassword = QStringLiteral("来有迎声去有送声 2026");

} // namespace

/// The store of an office with people, in the hands of somebody with the file: without a password nothing opens, and with it no bit of slots and older master
/// keys may have changed.
class TestPersonSlots : public QObject
{
    Q_OBJECT

private:
    struct Part
    {
        SealPlace place;
        QByteArray sealed;
    };

    std::unique_ptr<OfficeFixture> m_office;
    std::unique_ptr<Store> m_store;
    OfficeId m_id;
    QHash<QString, QByteArray> m_secrets; ///< by slot
    QList<Part> m_parts;
    std::mt19937 m_random{20261125};

    QList<qsizetype> bitsOf(const QByteArray &blob, int most)
    {
        QList<qsizetype> bits;
        const qsizetype all = blob.size() * 8;
        for (int i = 0; i < most && i < all; ++i)
            bits << (all <= most ? i : static_cast<qsizetype>(m_random() % static_cast<unsigned>(all)));
        return bits;
    }
    std::unique_ptr<Vault> vault() const
    {
        auto loaded = Vault::load(*m_store, m_id);
        return loaded ? std::move(*loaded) : nullptr;
    }
    bool opens(const QString &slot, const QByteArray &secret) const
    {
        const auto loaded = vault();
        return loaded && loaded->unlock(slot, secret);
    }
    QByteArray blobOf(const QString &query, const QList<Value> &values) const
    {
        QByteArray blob;
        const Result<bool> found = m_store->first(query, values, [&blob](const Row &row) { blob = row.bytes(0); });
        return found ? blob : QByteArray();
    }
    /// How many of the parts open, and whether one that does not answers anything but that it does not.
    int openedBy(const Vault &opened, bool *otherError) const
    {
        int count = 0;
        for (const Part &part : m_parts) {
            const auto clear = opened.open(part.place, part.sealed);
            count += clear ? 1 : 0;
            if (!clear && clear.error().code != ErrorCode::SealBroken && clear.error().code != ErrorCode::VaultLocked)
                *otherError = true;
        }
        return count;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_office = std::make_unique<OfficeFixture>();
        OfficeFixture &office = *m_office;
        m_id = office->office().office;
        for (int i = 0; i < 4; ++i) // under the first master key
            QVERIFY(!office.accept(OfficeFixture::supply()).isEmpty());
        const auto begun = office->people().begin(office->newAct({}).opId, {QStringLiteral("M01"), QStringLiteral("王建国"), Role::Manager}, managersPassword,
                                                  SlotStrength::smallest());
        QVERIFY(begun);
        m_secrets.insert(begun->manager.id.value, PasswordPolicy::secretOf(managersPassword));
        m_secrets.insert(Slots::recoveryKind(), *RecoveryKey::secretOf(begun->recoveryKey));
        for (int i = 0; i < 4; ++i)
            QVERIFY(office->accept(office->newAct(begun->manager.id), OfficeFixture::complaint()));
        office.place.reset();
        auto store = Store::open(office.path(), Store::Open::ReadWrite);
        QVERIFY(store);
        m_store = std::move(*store);
        QVERIFY(m_store->each(QStringLiteral("SELECT subject, op_id, op_part, sealed FROM ledger WHERE length(sealed) > 0 ORDER BY pos"), {},
                              [this](const Row &row) {
                                  m_parts << Part{{{row.text(0)}, {row.text(1)}, static_cast<int>(row.integer(2))}, row.bytes(3)};
                                  return true;
                              }));
        QVERIFY(m_parts.size() >= 8);
    }

    void withoutAPasswordNothingOpens()
    {
        const auto locked = vault();
        QVERIFY(locked && !locked->isOpen());
        for (const Part &part : std::as_const(m_parts))
            QCOMPARE(locked->open(part.place, part.sealed).error().code, ErrorCode::VaultLocked);
        QVERIFY(locked->tag(QByteArray(32, 'h')).isEmpty());
        QVERIFY(locked->blindIndex(QStringLiteral("phone"), QStringLiteral("13812345678")).isEmpty());
        for (auto slot = m_secrets.cbegin(); slot != m_secrets.cend(); ++slot) {
            for (const QByteArray &wrong : {QByteArray(), slot.value().left(slot.value().size() - 1), slot.value() + '1', slot.value().toUpper() + ' '})
                QCOMPARE(locked->unlock(slot.key(), wrong).error().code, ErrorCode::VaultLocked);
        }
        QVERIFY(!locked->isOpen());
    }

    void bothWaysInOpenEverything()
    {
        for (auto slot = m_secrets.cbegin(); slot != m_secrets.cend(); ++slot) {
            const auto opened = vault();
            QVERIFY(opened->unlock(slot.key(), slot.value()));
            bool otherError = false;
            QCOMPARE(openedBy(*opened, &otherError), m_parts.size());
        }
    }

    void noBitOfASlotMayChange_data()
    {
        QTest::addColumn<QString>("column");
        for (const char *column : {"salt", "commitment", "wrapped", "public_key", "box"})
            QTest::newRow(column) << QString::fromLatin1(column);
    }

    void noBitOfASlotMayChange()
    {
        QFETCH(QString, column);
        int tried = 0;
        for (auto slot = m_secrets.cbegin(); slot != m_secrets.cend(); ++slot) {
            const QByteArray sound =
                blobOf(QStringLiteral("SELECT %1 FROM vault_slots WHERE office = ? AND slot = ?").arg(column), {m_id.value, slot.key()});
            QVERIFY(!sound.isEmpty());
            for (const qsizetype bit : bitsOf(sound, batteryCount(24, 100'000))) {
                QByteArray blob = sound;
                blob[bit / 8] = static_cast<char>(blob.at(bit / 8) ^ (1 << (bit % 8)));
                Transaction undone(*m_store);
                QVERIFY(undone.begin());
                QVERIFY(m_store->run(QStringLiteral("UPDATE vault_slots SET %1 = ? WHERE office = ? AND slot = ?").arg(column), {blob, m_id.value, slot.key()}));
                const auto harmed = vault();
                const Result<> opened = harmed->unlock(slot.key(), slot.value());
                QVERIFY2(!opened, qPrintable(QStringLiteral("%1 bit %2").arg(column).arg(bit)));
                QCOMPARE(opened.error().code, ErrorCode::VaultLocked);
                QVERIFY(!harmed->isOpen());
                undone.rollback();
                ++tried;
            }
        }
        qInfo("%d bits", tried);
    }

    void aSlotOfAnotherPersonOrCostOpensNothing()
    {
        for (const char *change : {"ops = ops + 1", "memory = memory * 2", "suite = 2", "generation = generation + 1", "kind = 'open'",
                                   "public_key = x''", "box = x''", "salt = x''", "wrapped = (SELECT max(wrapped) FROM vault_slots)",
                                   "box = (SELECT max(box) FROM vault_slots), public_key = (SELECT max(public_key) FROM vault_slots)"}) {
            int opened = 0;
            Transaction undone(*m_store);
            QVERIFY(undone.begin());
            QVERIFY(m_store->run(QStringLiteral("UPDATE vault_slots SET ") + QLatin1String(change)));
            for (auto slot = m_secrets.cbegin(); slot != m_secrets.cend(); ++slot)
                opened += opens(slot.key(), slot.value()) ? 1 : 0;
            undone.rollback();
            QVERIFY2(opened <= (QByteArray(change).contains("max") ? 1 : 0), change); // one of the two is where it was
        }
    }

    void noBitOfAnOlderMasterKeyMayChange()
    {
        const QByteArray sound = blobOf(QStringLiteral("SELECT wrapped FROM vault_masters WHERE office = ?"), {m_id.value});
        QVERIFY(!sound.isEmpty());
        const auto slot = m_secrets.cbegin();
        for (const qsizetype bit : bitsOf(sound, batteryCount(40, 100'000))) {
            QByteArray blob = sound;
            blob[bit / 8] = static_cast<char>(blob.at(bit / 8) ^ (1 << (bit % 8)));
            Transaction undone(*m_store);
            QVERIFY(undone.begin());
            QVERIFY(m_store->run(QStringLiteral("UPDATE vault_masters SET wrapped = ? WHERE office = ?"), {blob, m_id.value}));
            const auto harmed = vault();
            const Result<> opened = harmed->unlock(slot.key(), slot.value());
            bool otherError = false;
            // Either it is refused as a whole, or what the older key sealed stays shut.
            QVERIFY(!opened || openedBy(*harmed, &otherError) < m_parts.size());
            QVERIFY(!otherError);
            undone.rollback();
        }
    }

    /// A slot that is made for the wrong secret, or not looked at, lets somebody in.
    void thisTestHasTeeth()
    {
        Transaction undone(*m_store);
        QVERIFY(undone.begin());
        const auto opened = vault();
        QVERIFY(opened->unlock(m_secrets.cbegin().key(), m_secrets.cbegin().value()));
        QVERIFY(opened->setSlot(QStringLiteral("stranger"), Slots::personKind(), QByteArray(), SlotStrength::smallest()));
        const auto stranger = vault();
        QVERIFY(stranger->unlock(QStringLiteral("stranger"), QByteArray()));
        bool otherError = false;
        QCOMPARE(openedBy(*stranger, &otherError), m_parts.size());
    }
};

YINGSHENG_TEST(TestPersonSlots)
#include "tst_personslots.moc"
