// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/vault/slot.h"

#include <QByteArray>

#include <functional>
#include <memory>

class DerivedKeys;
class LockedBytes;
class Store;

/// Where a sealed part belongs: its additional data, so that bytes moved to another row do not open (RELIABILITY.md
/// section 5).
struct SealPlace
{
    SubjectId subject;
    OpId op;
    int part = 0;
};

/// Keys and sealed personal data: XChaCha20-Poly1305 under a key per subject, wrapped by the office's master key, which
/// a slot opens: a person's, the recovery slot's or, until people exist, the open slot without a password (the strip
/// says 未设密码). While no slot is open, whatever needs a key answers VaultLocked. One suite byte leads every blob
/// (1 = libsodium).
class Vault
{
public:
    /// Makes the master key and the open slot in a new store.
    static Result<std::unique_ptr<Vault>> create(Store &store, const OfficeId &office);
    /// The vault of a store: open when it has the open slot and no other, else locked.
    static Result<std::unique_ptr<Vault>> load(Store &store, const OfficeId &office);
    ~Vault();
    Vault(const Vault &) = delete;
    Vault &operator=(const Vault &) = delete;

    bool isOpen() const;
    bool hasPassword() const; ///< false: the open slot; the strip says 未设密码
    /// The generation of the master key in use, from 1; 0 when locked.
    quint32 generation() const;

    /// Opens with a slot's secret; an open vault stays open, and the answer tells whether the secret is right. VaultLocked
    /// when there is no such slot (after as much work), the secret is wrong or the slot was tampered with. NoMemory: nothing was tried.
    Result<> unlock(const QString &slot, const QByteArray &secret);
    /// Until called with null, unlock() and setSlot() take keys from there; while one is wanted they answer Internal and have done nothing.
    void takeKeysFrom(DerivedKeys *aside);
    /// Wipes every key, and lets `wipe` wipe what was opened with them.
    void lock();
    void setAtLock(std::function<void()> wipe);

    /// Makes a slot, or gives it a new secret. Inside the running transaction, vault open.
    Result<> setSlot(const QString &slot, const QString &kind, const QByteArray &secret, const SlotStrength &strength);
    Result<> removeSlot(const QString &slot);
    Result<QList<Slot>> slotList() const;
    /// A new master key, given to every slot that there is but the open one, which goes. Inside the running transaction.
    /// What was sealed stays readable by the older generations until rewrap() has gone through.
    Result<> rotate();
    /// Wraps subject keys that an older generation wrapped anew, `most` at a time from `after` on; the last one looked
    /// at, empty when there are no more.
    Result<SubjectId> rewrap(const SubjectId &after, int most);

    /// Seals `clear` (UTF-8 JSON) for this place; makes and stores the subject's key at first need, inside the running
    /// transaction. Padded to 16.
    Result<QByteArray> seal(const SealPlace &place, const QByteArray &clear);
    /// SealBroken when the bytes, the place or the key are not those of the sealing: always the same error.
    Result<QByteArray> open(const SealPlace &place, const QByteArray &sealed) const;
    /// Keyed hash of a ledger entry's hash, under the office's ledger sub-key; 32 bytes, none when locked.
    QByteArray tag(const QByteArray &entryHash) const;
    /// Whether any generation of this office made that tag.
    bool isTagOf(const QByteArray &entryHash, const QByteArray &tag) const;
    /// The public key by which anyone can check what the office signed (Ed25519), under a sub-key of its own; 32 bytes, none
    /// when locked.
    QByteArray sealKey() const;
    /// Whether it is or was, in any generation, this office's.
    bool isSealKey(const QByteArray &key) const;
    /// 64 bytes, none when locked.
    QByteArray signature(const QByteArray &message) const;
    /// Keyed, truncated hash for exact search (id number, phone, account): same words, same index. 16 bytes, none when locked.
    QByteArray blindIndex(const QString &purpose, const QString &normalised) const;
    /// Takes the subject's keys away, inside the running transaction: what they sealed does not open any more.
    Result<> erase(const SubjectId &subject);
    /// The sub-key that seals copies of the store for another medium: 32 bytes into `key`. VaultLocked.
    Result<> backupKey(LockedBytes &key) const;
    /// The same out of the slots that such a copy carries. VaultLocked when none of them opens with that secret.
    static Result<> backupKeyOf(const OfficeId &office, const QList<Slot> &ways, const QByteArray &secret, LockedBytes &key);
    /// After a rollback: forgets subject keys and generations made in the transaction that did not come to be.
    void forgetUnsaved();

private:
    struct Private;
    explicit Vault(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};
