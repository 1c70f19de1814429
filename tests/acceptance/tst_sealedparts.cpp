// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"
#include "core/vault/vault.h"
#include "tests/support/battery.h"
#include "tests/support/officefixture.h"
#include "tests/support/testmain.h"

#include <random>
#include <sodium.h>

namespace {

/// One sealed part of an entry, as it lies in the store.
struct Part
{
    SealPlace place;
    QByteArray sealed;
};

} // namespace

/// Every bit of every sealed blob of an office's store, rows that were swapped and blobs from elsewhere: refused, each with the same error, and nothing of
/// what was sealed is told.
class TestSealedParts : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OfficeFixture> m_office;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Vault> m_vault;
    OfficeId m_id;
    QList<Part> m_parts;
    std::mt19937 m_random{20261125};

    qsizetype anywhere(qsizetype size) { return static_cast<qsizetype>(m_random() % static_cast<unsigned>(size)); }
    static void flip(QByteArray &bytes, qsizetype bit) { bytes[bit / 8] = static_cast<char>(bytes.at(bit / 8) ^ (1 << (bit % 8))); }

    /// Empty for exactly the error that every broken seal gives.
    static QString wrongWith(const Result<QByteArray> &opened, const SealPlace &place)
    {
        if (opened)
            return QStringLiteral("opened");
        const Error expected{ErrorCode::SealBroken, QStringLiteral("a sealed part does not open"), {place.subject.value}};
        return opened.error() == expected ? QString() : QStringLiteral("another error: ") + opened.error().detail;
    }
    QString wrongWith(const SealPlace &place, const QByteArray &sealed) const { return wrongWith(m_vault->open(place, sealed), place); }

    /// The bits of a blob to try: every one, or some of them.
    QList<qsizetype> bitsOf(const QByteArray &blob, int most)
    {
        QList<qsizetype> bits;
        const qsizetype all = blob.size() * 8;
        for (int i = 0; i < most && i < all; ++i)
            bits << (all <= most ? i : anywhere(all));
        return bits;
    }

    QByteArray blobOf(const QString &query, const QList<Value> &values) const
    {
        QByteArray blob;
        const Result<bool> found = m_store->first(query, values, [&blob](const Row &row) { blob = row.bytes(0); });
        return found ? blob : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_office = std::make_unique<OfficeFixture>();
        m_id = (*m_office)->office().office;
        for (int i = 0; i < 12; ++i)
            QVERIFY(!m_office->accept(i % 3 == 0 ? OfficeFixture::complaint() : OfficeFixture::supply()).isEmpty());
        m_office->place.reset();
        auto store = Store::open(m_office->path(), Store::Open::ReadWrite);
        QVERIFY(store);
        m_store = std::move(*store);
        auto vault = Vault::load(*m_store, m_id);
        QVERIFY(vault);
        m_vault = std::move(*vault);
        QVERIFY(m_store->each(QStringLiteral("SELECT subject, op_id, op_part, sealed FROM ledger WHERE length(sealed) > 0 ORDER BY pos"), {},
                              [this](const Row &row) {
                                  m_parts << Part{{{row.text(0)}, {row.text(1)}, static_cast<int>(row.integer(2))}, row.bytes(3)};
                                  return true;
                              }));
        QVERIFY(m_parts.size() >= 12);
        for (const Part &part : std::as_const(m_parts))
            QVERIFY(m_vault->open(part.place, part.sealed));
    }

    void noBitOfAnEntryMayChange()
    {
        int tried = 0;
        for (const Part &part : std::as_const(m_parts)) {
            for (const qsizetype bit : bitsOf(part.sealed, batteryCount(200, 100'000))) {
                QByteArray blob = part.sealed;
                flip(blob, bit);
                QCOMPARE(wrongWith(part.place, blob), QString());
                ++tried;
            }
            const QByteArray cut = part.sealed.left(anywhere(part.sealed.size()));
            QCOMPARE(wrongWith(part.place, cut), QString());
            QCOMPARE(wrongWith(part.place, part.sealed + cut), QString());
        }
        qInfo("%d bits of entries", tried);
    }

    void noBitOfASubjectsKeyMayChange()
    {
        int tried = 0;
        for (const Part &part : std::as_const(m_parts)) {
            const QList<Value> key{m_id.value, part.place.subject.value};
            const QByteArray wrapped = blobOf(QStringLiteral("SELECT wrapped FROM subject_keys WHERE office = ? AND subject = ?"), key);
            QVERIFY(!wrapped.isEmpty());
            for (const qsizetype bit : bitsOf(wrapped, batteryCount(60, 100'000))) {
                QByteArray blob = wrapped;
                flip(blob, bit);
                Transaction undone(*m_store);
                QVERIFY(undone.begin());
                QVERIFY(m_store->run(QStringLiteral("UPDATE subject_keys SET wrapped = ? WHERE office = ? AND subject = ?"),
                                     {blob, m_id.value, part.place.subject.value}));
                m_vault->forgetUnsaved();
                QCOMPARE(wrongWith(part.place, part.sealed), QString());
                undone.rollback();
                m_vault->forgetUnsaved();
                ++tried;
            }
            QVERIFY(m_vault->open(part.place, part.sealed));
        }
        qInfo("%d bits of keys", tried);
    }

    void noBitOfASlotMayChange_data()
    {
        QTest::addColumn<QString>("column");
        for (const char *column : {"salt", "commitment", "wrapped"})
            QTest::newRow(column) << QString::fromLatin1(column);
    }

    void noBitOfASlotMayChange()
    {
        QFETCH(QString, column);
        const QByteArray sound = blobOf(QStringLiteral("SELECT %1 FROM vault_slots WHERE office = ?").arg(column), {m_id.value});
        QVERIFY(!sound.isEmpty());
        for (const qsizetype bit : bitsOf(sound, batteryCount(60, 100'000))) {
            QByteArray blob = sound;
            flip(blob, bit);
            Transaction undone(*m_store);
            QVERIFY(undone.begin());
            QVERIFY(m_store->run(QStringLiteral("UPDATE vault_slots SET %1 = ? WHERE office = ?").arg(column), {blob, m_id.value}));
            const auto opened = Vault::load(*m_store, m_id);
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, ErrorCode::VaultLocked);
            undone.rollback();
        }
        QVERIFY(Vault::load(*m_store, m_id));
    }

    /// Sealed parts and keys moved to other rows, and those of an older state or of another office.
    void whatIsSwappedOrFromElsewhereDoesNotOpen()
    {
        int tried = 0;
        for (const Part &one : std::as_const(m_parts)) {
            for (const Part &other : std::as_const(m_parts)) {
                if (&one == &other)
                    continue;
                QCOMPARE(wrongWith(one.place, other.sealed), QString());
                ++tried;
                if (one.place.subject == other.place.subject)
                    continue;
                Transaction undone(*m_store);
                QVERIFY(undone.begin());
                QVERIFY(m_store->run(QStringLiteral("UPDATE subject_keys SET wrapped = (SELECT wrapped FROM subject_keys WHERE office = ? AND subject = ?) "
                                                    "WHERE office = ? AND subject = ?"),
                                     {m_id.value, other.place.subject.value, m_id.value, one.place.subject.value}));
                m_vault->forgetUnsaved();
                QCOMPARE(wrongWith(one.place, one.sealed), QString());
                QCOMPARE(wrongWith(one.place, other.sealed), QString());
                undone.rollback();
                m_vault->forgetUnsaved();
                tried += 2;
            }
            // Sealed before under a key that was taken away since, and for another act of the same case.
            Transaction undone(*m_store);
            QVERIFY(undone.begin());
            QVERIFY(m_vault->erase(one.place.subject));
            QCOMPARE(wrongWith(one.place, one.sealed), QString());
            QVERIFY(m_vault->seal(one.place, QByteArrayLiteral("anew")));
            QCOMPARE(wrongWith(one.place, one.sealed), QString());
            undone.rollback();
            m_vault->forgetUnsaved();
            QCOMPARE(wrongWith({one.place.subject, one.place.op, one.place.part + 1}, one.sealed), QString());
            tried += 3;
        }
        qInfo("%d blobs in a wrong place", tried);
    }

    /// Without the place in what is authenticated swapped rows open; without authentication each flipped bit gives a text.
    void thisTestHasTeeth()
    {
        const SealPlace everywhere{{QStringLiteral("nowhere")}, {QStringLiteral("no-op")}, 0};
        int opened = 0;
        for (int i = 0; i < 20; ++i) {
            const QByteArray sealed = m_vault->seal(everywhere, QByteArrayLiteral("李秀兰")).value_or(QByteArray());
            opened += wrongWith(everywhere, sealed).isEmpty() ? 0 : 1; // it was meant for another row
        }
        QCOMPARE(opened, 20);
        const QByteArray clear = QByteArrayLiteral("李秀兰");
        const QByteArray key(crypto_stream_xchacha20_KEYBYTES, 'k');
        QByteArray blob = clear;
        int told = 0;
        for (qsizetype bit = 0; bit < blob.size() * 8; ++bit) {
            QByteArray bytes = streamed(clear, key);
            flip(bytes, bit);
            told += wrongWith(Result<QByteArray>(streamed(bytes, key)), everywhere) == QStringLiteral("opened") ? 1 : 0;
        }
        QCOMPARE(told, blob.size() * 8);
    }

private:
    /// A cipher that only hides.
    static QByteArray streamed(QByteArray bytes, const QByteArray &key)
    {
        const QByteArray nonce(crypto_stream_xchacha20_NONCEBYTES, 'n');
        auto *at = reinterpret_cast<unsigned char *>(bytes.data());
        crypto_stream_xchacha20_xor(at, at, static_cast<unsigned long long>(bytes.size()), reinterpret_cast<const unsigned char *>(nonce.constData()),
                                    reinterpret_cast<const unsigned char *>(key.constData()));
        return bytes;
    }
};

YINGSHENG_TEST(TestSealedParts)
#include "tst_sealedparts.moc"
