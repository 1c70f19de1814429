// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/slot.h"

#include "core/store/store.h"
#include "core/vault/cipher.h"

#include <cstring>
#include <sodium.h>

namespace {

constexpr size_t derivedBytes =
    2 * static_cast<size_t>(Cipher::keyBytes); // the wrapping key, then what the commitment is made of

QByteArray placeOf(const OfficeId &office, const Slot &slot)
{
    return Cipher::joined({QByteArrayLiteral("slot"), office.value.toUtf8(), slot.name.toUtf8(), slot.kind.toUtf8(),
                           Cipher::number(static_cast<quint64>(slot.ops)),
                           Cipher::number(static_cast<quint64>(slot.memory)), slot.salt});
}

bool derive(const Slot &slot, const QByteArray &secret, LockedBytes &derived)
{
    return derived.isValid() && slot.salt.size() == crypto_pwhash_SALTBYTES &&
           crypto_pwhash(derived.at(), derived.size(), secret.constData(),
                         static_cast<unsigned long long>(secret.size()),
                         reinterpret_cast<const unsigned char *>(slot.salt.constData()),
                         static_cast<unsigned long long>(slot.ops), static_cast<size_t>(slot.memory),
                         crypto_pwhash_ALG_ARGON2ID13) == 0;
}

QByteArray commitmentOf(const LockedBytes &derived, const QByteArray &place)
{
    return Cipher::keyedHash(derived.at(static_cast<size_t>(Cipher::keyBytes)), place, 32);
}

} // namespace

QString Slots::openKind()
{
    return QStringLiteral("open");
}

Slot Slots::make(const OfficeId &office, const QString &name, const QByteArray &secret, const LockedBytes &master)
{
    Slot slot{name,
              openKind(),
              Cipher::suite,
              crypto_pwhash_OPSLIMIT_MIN,
              crypto_pwhash_MEMLIMIT_MIN,
              QByteArray(crypto_pwhash_SALTBYTES, 0),
              {},
              {}};
    randombytes_buf(slot.salt.data(), static_cast<size_t>(slot.salt.size()));
    LockedBytes derived(derivedBytes);
    if (!derive(slot, secret, derived))
        return slot; // without its wrapped key it opens for nobody
    const QByteArray place = placeOf(office, slot);
    slot.commitment = commitmentOf(derived, place);
    slot.wrapped = Cipher::seal(derived.at(), 1, place,
                                QByteArray::fromRawData(reinterpret_cast<const char *>(master.at()), Cipher::keyBytes));
    return slot;
}

Result<> Slots::open(const OfficeId &office, const Slot &slot, const QByteArray &secret, LockedBytes &master)
{
    const auto locked = [] { return fail(ErrorCode::VaultLocked, QStringLiteral("the slot does not open")); };
    LockedBytes derived(derivedBytes);
    if (slot.suite != Cipher::suite || !master.isValid() || !derive(slot, secret, derived))
        return locked();
    const QByteArray place = placeOf(office, slot);
    const QByteArray expected = commitmentOf(derived, place);
    if (slot.commitment.size() != expected.size() ||
        sodium_memcmp(expected.constData(), slot.commitment.constData(), static_cast<size_t>(expected.size())) != 0)
        return locked();
    std::optional<QByteArray> key = Cipher::open(derived.at(), place, slot.wrapped);
    if (!key || key->size() != Cipher::keyBytes)
        return locked();
    std::memcpy(master.at(), key->constData(), static_cast<size_t>(Cipher::keyBytes));
    sodium_memzero(key->data(), static_cast<size_t>(key->size()));
    return {};
}

Result<> Slots::save(Store &store, const OfficeId &office, const Slot &slot)
{
    const Result<qint64> saved = store.run(
        QStringLiteral("INSERT INTO vault_slots (office, slot, kind, suite, ops, memory, salt, commitment, wrapped) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {office.value, slot.name, slot.kind, slot.suite, slot.ops, slot.memory, slot.salt, slot.commitment,
         slot.wrapped});
    return saved ? Result<>() : fail(saved);
}

Result<QList<Slot>> Slots::load(const Store &store, const OfficeId &office)
{
    QList<Slot> found;
    const Result<> read =
        store.each(QStringLiteral("SELECT slot, kind, suite, ops, memory, salt, commitment, wrapped FROM vault_slots "
                                  "WHERE office = ? ORDER BY slot"),
                   {office.value}, [&found](const Row &row) {
                       found << Slot{row.text(0),    row.text(1),  row.integer(2), row.integer(3),
                                     row.integer(4), row.bytes(5), row.bytes(6),   row.bytes(7)};
                       return true;
                   });
    if (!read)
        return fail(read);
    return found;
}
