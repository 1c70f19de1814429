// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/vault/lockedbytes.h"

#include <QByteArray>

class DerivedKeys;
class KeyRing;
class Store;

/// What one opening costs: the parameters of Argon2id. The default of an office; tests take the smallest that a slot may carry.
struct SlotStrength
{
    qint64 ops = 3;
    qint64 memory = 64LL * 1024 * 1024; ///< bytes

    static SlotStrength smallest();
    bool operator==(const SlotStrength &) const = default;
};

/// One way to the master key. Argon2id over a secret gives a key that opens `wrapped`, and a commitment that ties the
/// slot to that one key. A person's or the recovery slot wraps a key pair, and the newest master key lies in `box`,
/// sealed for the public half: so a rotation needs no password of those who stay. `wrapped` also holds the hash of the
/// master key that was in force when the password was last given, which a box that somebody else put there does not
/// lead back to. The open slot's secret is empty; it wraps the master key itself.
struct Slot
{
    QString name; ///< a person's id, "recovery" or "open"
    QString kind;
    qint64 suite = 0;
    qint64 ops = 0;
    qint64 memory = 0; ///< bytes
    QByteArray salt;
    QByteArray commitment;
    QByteArray wrapped;
    qint64 generation = 1; ///< of the master key whose hash is in `wrapped`
    QByteArray publicKey;  ///< empty: the open slot
    QByteArray box;

    bool isOpenToAll() const { return publicKey.isEmpty(); }
};

namespace Slots {

QString openKind();
QString personKind();
QString recoveryKind();

/// A slot for the newest key of the ring. `aside`: where its key is derived; null: here and now. Internal while it is wanted there, NoMemory
/// when it cannot be derived.
Result<Slot> make(const OfficeId &office, const QString &name, const QString &kind, const QByteArray &secret, const SlotStrength &strength,
                  const KeyRing &ring, DerivedKeys *aside = nullptr);
/// The open slot over a master key of generation 1.
Result<Slot> makeOpen(const OfficeId &office, const LockedBytes &master);
/// The slot with the ring's newest master key in its box.
Slot boxed(Slot slot, const KeyRing &ring);

/// What a slot gives to the right secret.
struct Opened
{
    Opened();
    LockedBytes master;    ///< the newest
    quint32 generation = 1;
    LockedBytes knownHash; ///< of the master key of Slot::generation; empty slot: not used
};
/// VaultLocked when the secret, the office or the slot's bytes are not the right ones: always the same error. Internal while the key is
/// wanted from `aside`; NoMemory when it could not be derived: then nothing is known of the secret.
Result<> open(const OfficeId &office, const Slot &slot, const QByteArray &secret, Opened &opened, DerivedKeys *aside = nullptr);
/// The hash that a slot keeps of a master key; `hash` has 32 bytes.
void hashOf(const unsigned char *master, quint32 generation, unsigned char *hash);

/// Writes the slot, over one of the same name.
Result<> save(Store &store, const OfficeId &office, const Slot &slot);
Result<> remove(Store &store, const OfficeId &office, const QString &name);
Result<QList<Slot>> load(const Store &store, const OfficeId &office);

} // namespace Slots
