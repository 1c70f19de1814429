// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/slot.h"

#include "core/store/store.h"
#include "core/vault/cipher.h"
#include "core/vault/derivedkeys.h"
#include "core/vault/keyring.h"

#include <QtEndian>

#include <cstring>
#include <sodium.h>

namespace {

constexpr auto keySize = static_cast<size_t>(Cipher::keyBytes);
constexpr size_t derivedBytes = KeyRecipe::keyBytes; // the wrapping key, then what the commitment is made of
constexpr size_t hashBytes = 32;
constexpr size_t generationBytes = 4;
static_assert(derivedBytes == 2 * keySize);
static_assert(crypto_box_SECRETKEYBYTES == keySize && crypto_box_PUBLICKEYBYTES == keySize);

QByteArray placeOf(const OfficeId &office, const Slot &slot)
{
    QList<QByteArray> parts{QByteArrayLiteral("slot"), office.value.toUtf8(), slot.name.toUtf8(), slot.kind.toUtf8(),
                            Cipher::number(static_cast<quint64>(slot.ops)), Cipher::number(static_cast<quint64>(slot.memory)), slot.salt};
    if (!slot.isOpenToAll())
        parts << Cipher::number(static_cast<quint64>(slot.generation)) << slot.publicKey;
    return Cipher::joined(parts);
}

KeyRecipe recipeOf(const Slot &slot)
{
    return {slot.salt, slot.ops, slot.memory};
}

/// A slot's key, from where it is derived aside or worked out here.
class SlotKey
{
public:
    SlotKey(const Slot &slot, const QByteArray &secret, DerivedKeys *aside) : m_own(derivedBytes)
    {
        if (slot.suite != Cipher::suite)
            return;
        if (aside)
            m_key = aside->key(recipeOf(slot), secret);
        else if (recipeOf(slot).derive(secret, m_own))
            m_key = &m_own;
        m_isWanted = aside && aside->isWanting();
        m_lacksMemory = !m_key && !m_isWanted && recipeOf(slot).isSane();
    }

    const LockedBytes *operator->() const { return m_key; }
    const LockedBytes &operator*() const { return *m_key; }
    explicit operator bool() const { return m_key != nullptr; }
    bool isWanted() const { return !m_key && m_isWanted; }
    /// The recipe is a good one, and could not be followed.
    bool lacksMemory() const { return m_lacksMemory; }
    static Result<> wanted() { return fail(ErrorCode::Internal, QStringLiteral("a slot's key is still being derived")); }

private:
    LockedBytes m_own;
    const LockedBytes *m_key = nullptr;
    bool m_isWanted = false;
    bool m_lacksMemory = false;
};

QByteArray commitmentOf(const LockedBytes &derived, const QByteArray &place)
{
    return Cipher::keyedHash(derived.at(keySize), place, 32);
}

QByteArray view(const unsigned char *bytes, size_t size)
{
    return QByteArray::fromRawData(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
}

Slot begun(const QString &name, const QString &kind, const SlotStrength &strength, const QByteArray &salt)
{
    Slot slot;
    slot.name = name;
    slot.kind = kind;
    slot.suite = Cipher::suite;
    slot.ops = strength.ops;
    slot.memory = strength.memory;
    slot.salt = salt;
    return slot;
}

/// Commitment and wrapped bytes.
Result<> wrap(const OfficeId &office, Slot &slot, const QByteArray &secret, const unsigned char *clear, size_t size, DerivedKeys *aside)
{
    const SlotKey key(slot, secret, aside);
    if (!key)
        return key.isWanted() ? SlotKey::wanted() : fail(ErrorCode::NoMemory, QStringLiteral("for a slot's key"));
    const QByteArray place = placeOf(office, slot);
    slot.commitment = commitmentOf(*key, place);
    slot.wrapped = Cipher::seal(key->at(), 1, place, view(clear, size));
    return {};
}

/// The newest master key out of the box.
bool unbox(const Slot &slot, const unsigned char *secretKey, Slots::Opened &opened)
{
    LockedBytes content(keySize + generationBytes);
    if (!content.isValid() || slot.publicKey.size() != Cipher::keyBytes
        || slot.box.size() != static_cast<qsizetype>(content.size() + crypto_box_SEALBYTES))
        return false;
    if (crypto_box_seal_open(content.at(), reinterpret_cast<const unsigned char *>(slot.box.constData()),
                             static_cast<unsigned long long>(slot.box.size()),
                             reinterpret_cast<const unsigned char *>(slot.publicKey.constData()), secretKey)
        != 0)
        return false;
    std::memcpy(opened.master.at(), content.at(), keySize);
    opened.generation = qFromLittleEndian<quint32>(content.at(keySize));
    return true;
}

} // namespace

SlotStrength SlotStrength::smallest()
{
    return {crypto_pwhash_OPSLIMIT_MIN, static_cast<qint64>(crypto_pwhash_MEMLIMIT_MIN)};
}

QString Slots::openKind()
{
    return QStringLiteral("open");
}

QString Slots::personKind()
{
    return QStringLiteral("person");
}

QString Slots::recoveryKind()
{
    return QStringLiteral("recovery");
}

void Slots::hashOf(const unsigned char *master, quint32 generation, unsigned char *hash)
{
    const QByteArray words = Cipher::joined({QByteArrayLiteral("master-hash"), Cipher::number(generation)});
    crypto_generichash(hash, hashBytes, reinterpret_cast<const unsigned char *>(words.constData()), static_cast<unsigned long long>(words.size()),
                       master, keySize);
}

Result<Slot> Slots::make(const OfficeId &office, const QString &name, const QString &kind, const QByteArray &secret, const SlotStrength &strength,
                         const KeyRing &ring, DerivedKeys *aside)
{
    Slot slot = begun(name, kind, strength, aside ? aside->saltFor(kind, secret, strength.ops, strength.memory) : KeyRecipe::newSalt());
    slot.generation = ring.newest();
    LockedBytes clear(keySize + hashBytes);
    if (!clear.isValid())
        return fail(ErrorCode::NoMemory, QStringLiteral("for keys"));
    slot.publicKey = QByteArray(crypto_box_PUBLICKEYBYTES, 0);
    crypto_box_keypair(reinterpret_cast<unsigned char *>(slot.publicKey.data()), clear.at());
    hashOf(ring.master(ring.newest()), ring.newest(), clear.at(keySize));
    if (const Result<> wrapped = wrap(office, slot, secret, clear.at(), clear.size(), aside); !wrapped)
        return fail(wrapped);
    return boxed(std::move(slot), ring);
}

Result<Slot> Slots::makeOpen(const OfficeId &office, const LockedBytes &master)
{
    Slot slot = begun(openKind(), openKind(), SlotStrength::smallest(), KeyRecipe::newSalt());
    const Result<> wrapped = wrap(office, slot, {}, master.at(), keySize, nullptr);
    return wrapped ? Result<Slot>(std::move(slot)) : fail(wrapped);
}

Slot Slots::boxed(Slot slot, const KeyRing &ring)
{
    LockedBytes content(keySize + generationBytes);
    if (!content.isValid())
        return slot;
    std::memcpy(content.at(), ring.master(ring.newest()), keySize);
    qToLittleEndian(ring.newest(), content.at(keySize));
    slot.box = QByteArray(static_cast<qsizetype>(content.size() + crypto_box_SEALBYTES), 0);
    crypto_box_seal(reinterpret_cast<unsigned char *>(slot.box.data()), content.at(), content.size(),
                    reinterpret_cast<const unsigned char *>(slot.publicKey.constData()));
    return slot;
}

Slots::Opened::Opened() : master(keySize), knownHash(hashBytes) {}

Result<> Slots::open(const OfficeId &office, const Slot &slot, const QByteArray &secret, Opened &opened, DerivedKeys *aside)
{
    const auto locked = [] { return fail(ErrorCode::VaultLocked, QStringLiteral("the slot does not open")); };
    const SlotKey key(slot, secret, aside);
    if (key.isWanted())
        return SlotKey::wanted();
    if (!opened.master.isValid() || !opened.knownHash.isValid() || key.lacksMemory())
        return fail(ErrorCode::NoMemory, QStringLiteral("for a slot's key"));
    if (!key)
        return locked();
    const QByteArray place = placeOf(office, slot);
    const QByteArray expected = commitmentOf(*key, place);
    if (slot.commitment.size() != expected.size()
        || sodium_memcmp(expected.constData(), slot.commitment.constData(), static_cast<size_t>(expected.size())) != 0)
        return locked();
    std::optional<QByteArray> clear = Cipher::open(key->at(), place, slot.wrapped);
    if (!clear)
        return locked();
    const auto *const bytes = reinterpret_cast<const unsigned char *>(clear->constData());
    bool isRight = clear->size() == static_cast<qsizetype>(slot.isOpenToAll() ? keySize : keySize + hashBytes);
    if (isRight && slot.isOpenToAll()) {
        std::memcpy(opened.master.at(), bytes, keySize);
        opened.generation = 1;
    } else if (isRight) {
        std::memcpy(opened.knownHash.at(), bytes + keySize, hashBytes);
        isRight = unbox(slot, bytes, opened);
    }
    Cipher::wipe(*clear);
    return isRight ? Result<>() : locked();
}

Result<> Slots::save(Store &store, const OfficeId &office, const Slot &slot)
{
    const Result<qint64> saved = store.run(
        QStringLiteral("INSERT INTO vault_slots (office, slot, kind, suite, ops, memory, salt, commitment, wrapped, generation, public_key, box) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                       "ON CONFLICT (office, slot) DO UPDATE SET kind = excluded.kind, suite = excluded.suite, ops = excluded.ops, "
                       "memory = excluded.memory, salt = excluded.salt, commitment = excluded.commitment, wrapped = excluded.wrapped, "
                       "generation = excluded.generation, public_key = excluded.public_key, box = excluded.box"),
        {office.value, slot.name, slot.kind, slot.suite, slot.ops, slot.memory, slot.salt, slot.commitment, slot.wrapped, slot.generation,
         slot.publicKey, slot.box});
    return saved ? Result<>() : fail(saved);
}

Result<> Slots::remove(Store &store, const OfficeId &office, const QString &name)
{
    const Result<qint64> gone =
        store.run(QStringLiteral("DELETE FROM vault_slots WHERE office = ? AND slot = ?"), {office.value, name});
    return gone ? Result<>() : fail(gone);
}

Result<QList<Slot>> Slots::load(const Store &store, const OfficeId &office)
{
    QList<Slot> found;
    const Result<> read = store.each(
        QStringLiteral("SELECT slot, kind, suite, ops, memory, salt, commitment, wrapped, generation, public_key, box FROM vault_slots "
                       "WHERE office = ? ORDER BY slot"),
        {office.value}, [&found](const Row &row) {
            found << Slot{row.text(0),  row.text(1),  row.integer(2), row.integer(3), row.integer(4), row.bytes(5),
                          row.bytes(6), row.bytes(7), row.integer(8), row.bytes(9),   row.bytes(10)};
            return true;
        });
    if (!read)
        return fail(read);
    return found;
}
