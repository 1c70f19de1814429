// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/slot.h"

#include "core/store/store.h"
#include "core/vault/cipher.h"
#include "core/vault/keyring.h"

#include <QtEndian>

#include <cstring>
#include <sodium.h>

namespace {

constexpr auto keySize = static_cast<size_t>(Cipher::keyBytes);
constexpr size_t derivedBytes = 2 * keySize; // the wrapping key, then what the commitment is made of
constexpr size_t hashBytes = 32;
constexpr size_t generationBytes = 4;
static_assert(crypto_box_SECRETKEYBYTES == keySize && crypto_box_PUBLICKEYBYTES == keySize);

QByteArray placeOf(const OfficeId &office, const Slot &slot)
{
    QList<QByteArray> parts{QByteArrayLiteral("slot"), office.value.toUtf8(), slot.name.toUtf8(), slot.kind.toUtf8(),
                            Cipher::number(static_cast<quint64>(slot.ops)), Cipher::number(static_cast<quint64>(slot.memory)), slot.salt};
    if (!slot.isOpenToAll())
        parts << Cipher::number(static_cast<quint64>(slot.generation)) << slot.publicKey;
    return Cipher::joined(parts);
}

/// Parameters outside this range are somebody's edit of the store: they would take all memory, or no time.
bool isSane(const Slot &slot)
{
    return slot.suite == Cipher::suite && slot.salt.size() == crypto_pwhash_SALTBYTES && slot.ops >= crypto_pwhash_OPSLIMIT_MIN && slot.ops <= 16
           && slot.memory >= static_cast<qint64>(crypto_pwhash_MEMLIMIT_MIN) && slot.memory <= 1024LL * 1024 * 1024;
}

bool derive(const Slot &slot, const QByteArray &secret, LockedBytes &derived)
{
    return derived.isValid() && isSane(slot)
           && crypto_pwhash(derived.at(), derived.size(), secret.constData(), static_cast<unsigned long long>(secret.size()),
                            reinterpret_cast<const unsigned char *>(slot.salt.constData()), static_cast<unsigned long long>(slot.ops),
                            static_cast<size_t>(slot.memory), crypto_pwhash_ALG_ARGON2ID13)
                  == 0;
}

QByteArray commitmentOf(const LockedBytes &derived, const QByteArray &place)
{
    return Cipher::keyedHash(derived.at(keySize), place, 32);
}

QByteArray view(const unsigned char *bytes, size_t size)
{
    return QByteArray::fromRawData(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
}

void wipe(QByteArray &bytes)
{
    sodium_memzero(bytes.data(), static_cast<size_t>(bytes.size()));
}

Slot begun(const QString &name, const QString &kind, const SlotStrength &strength)
{
    Slot slot;
    slot.name = name;
    slot.kind = kind;
    slot.suite = Cipher::suite;
    slot.ops = strength.ops;
    slot.memory = strength.memory;
    slot.salt = QByteArray(crypto_pwhash_SALTBYTES, 0);
    randombytes_buf(slot.salt.data(), static_cast<size_t>(slot.salt.size()));
    return slot;
}

/// Commitment and wrapped bytes; a slot without them, for want of memory, opens for nobody.
void wrap(const OfficeId &office, Slot &slot, const QByteArray &secret, const unsigned char *clear, size_t size)
{
    LockedBytes derived(derivedBytes);
    if (!derive(slot, secret, derived))
        return;
    const QByteArray place = placeOf(office, slot);
    slot.commitment = commitmentOf(derived, place);
    slot.wrapped = Cipher::seal(derived.at(), 1, place, view(clear, size));
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

Slot Slots::make(const OfficeId &office, const QString &name, const QString &kind, const QByteArray &secret, const SlotStrength &strength,
                 const KeyRing &ring)
{
    Slot slot = begun(name, kind, strength);
    slot.generation = ring.newest();
    LockedBytes clear(keySize + hashBytes);
    if (!clear.isValid())
        return slot;
    slot.publicKey = QByteArray(crypto_box_PUBLICKEYBYTES, 0);
    crypto_box_keypair(reinterpret_cast<unsigned char *>(slot.publicKey.data()), clear.at());
    hashOf(ring.master(ring.newest()), ring.newest(), clear.at(keySize));
    wrap(office, slot, secret, clear.at(), clear.size());
    return boxed(std::move(slot), ring);
}

Slot Slots::makeOpen(const OfficeId &office, const LockedBytes &master)
{
    Slot slot = begun(openKind(), openKind(), SlotStrength::smallest());
    wrap(office, slot, {}, master.at(), keySize);
    return slot;
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

Result<> Slots::open(const OfficeId &office, const Slot &slot, const QByteArray &secret, Opened &opened)
{
    const auto locked = [] { return fail(ErrorCode::VaultLocked, QStringLiteral("the slot does not open")); };
    LockedBytes derived(derivedBytes);
    if (!opened.master.isValid() || !opened.knownHash.isValid() || !derive(slot, secret, derived))
        return locked();
    const QByteArray place = placeOf(office, slot);
    const QByteArray expected = commitmentOf(derived, place);
    if (slot.commitment.size() != expected.size()
        || sodium_memcmp(expected.constData(), slot.commitment.constData(), static_cast<size_t>(expected.size())) != 0)
        return locked();
    std::optional<QByteArray> clear = Cipher::open(derived.at(), place, slot.wrapped);
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
    wipe(*clear);
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
