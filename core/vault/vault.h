// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QByteArray>

#include <memory>

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
/// a slot opens. Until people exist there is one open slot without a password (the strip says 未设密码). One suite byte
/// leads every blob (1 = libsodium).
class Vault
{
public:
    /// Makes the master key and the open slot in a new store.
    static Result<std::unique_ptr<Vault>> create(Store &store, const OfficeId &office);
    /// Opens the slot of a store. VaultLocked when none opens without a password.
    static Result<std::unique_ptr<Vault>> unlock(Store &store, const OfficeId &office);
    ~Vault();
    Vault(const Vault &) = delete;
    Vault &operator=(const Vault &) = delete;

    bool hasPassword() const; ///< false: the open slot; the strip says 未设密码

    /// Seals `clear` (UTF-8 JSON) for this place; makes and stores the subject's key at first need, inside the running
    /// transaction. Padded to 16.
    Result<QByteArray> seal(const SealPlace &place, const QByteArray &clear);
    /// SealBroken when the bytes, the place or the key are not those of the sealing: always the same error.
    Result<QByteArray> open(const SealPlace &place, const QByteArray &sealed) const;
    /// Keyed hash of a ledger entry's hash, under the office's ledger sub-key; 32 bytes.
    QByteArray tag(const QByteArray &entryHash) const;
    /// Keyed, truncated hash for exact search (id number, phone, account): same words, same index. 16 bytes.
    QByteArray blindIndex(const QString &purpose, const QString &normalised) const;
    /// Takes the subject's keys away, inside the running transaction: what they sealed does not open any more.
    Result<> erase(const SubjectId &subject);
    /// After a rollback: forgets subject keys made in the transaction that did not come to be.
    void forgetUnsaved();

private:
    struct Private;
    explicit Vault(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};
