// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/vault.h"

#include "core/store/store.h"
#include "core/vault/cipher.h"
#include "core/vault/lockedbytes.h"
#include "core/vault/slot.h"
#include "core/vault/subjectkeys.h"

#include <sodium.h>

namespace {

constexpr quint32 keyVersion = 1;
constexpr qsizetype tagBytes = 32;
constexpr qsizetype indexBytes = 16;
constexpr char kdfContext[] = "YSvault1";

/// What each sub-key of the master key is for. Numbers are never used again for something else.
enum class Purpose : quint64 { WrapSubjectKeys = 1, LedgerTag = 2, BlindIndex = 3 };
constexpr size_t purposes = 3;

size_t placeOf(Purpose purpose)
{
    return (static_cast<size_t>(purpose) - 1) * static_cast<size_t>(Cipher::keyBytes);
}

} // namespace

struct Vault::Private
{
    Private(Store &store, const OfficeId &officeId)
        : officeBytes(officeId.value.toUtf8()),
          subjects(store, officeId, subKeys.isValid() ? subKeys.at(placeOf(Purpose::WrapSubjectKeys)) : nullptr)
    {
    }

    void derive()
    {
        for (const Purpose purpose : {Purpose::WrapSubjectKeys, Purpose::LedgerTag, Purpose::BlindIndex})
            crypto_kdf_derive_from_key(subKeys.at(placeOf(purpose)), static_cast<size_t>(Cipher::keyBytes),
                                       static_cast<quint64>(purpose), kdfContext, master.at());
    }
    bool isValid() const { return master.isValid() && subKeys.isValid(); }
    QByteArray bound(const SealPlace &place) const
    {
        return Cipher::joined({officeBytes, place.subject.value.toUtf8(), place.op.value.toUtf8(),
                               Cipher::number(static_cast<quint64>(place.part))});
    }

    QByteArray officeBytes; ///< its id, UTF-8
    LockedBytes master{static_cast<size_t>(Cipher::keyBytes)};
    LockedBytes subKeys{purposes * static_cast<size_t>(Cipher::keyBytes)};
    SubjectKeys subjects;
};

Vault::Vault(std::unique_ptr<Private> made) : d(std::move(made)) {}
Vault::~Vault() = default;

Result<std::unique_ptr<Vault>> Vault::create(Store &store, const OfficeId &office)
{
    auto d = std::make_unique<Private>(store, office);
    if (!d->isValid())
        return fail(ErrorCode::Internal, QStringLiteral("no memory for keys"));
    randombytes_buf(d->master.at(), d->master.size());
    const Result<> saved = Slots::save(store, office, Slots::make(office, Slots::openKind(), {}, d->master));
    if (!saved)
        return fail(saved);
    return unlock(store, office); // through the slot that was written, so that a slot that does not open is found now
}

Result<std::unique_ptr<Vault>> Vault::unlock(Store &store, const OfficeId &office)
{
    auto d = std::make_unique<Private>(store, office);
    if (!d->isValid())
        return fail(ErrorCode::Internal, QStringLiteral("no memory for keys"));
    const Result<QList<Slot>> all = Slots::load(store, office);
    if (!all)
        return fail(all);
    for (const Slot &slot : *all) {
        if (slot.kind != Slots::openKind() || !Slots::open(office, slot, {}, d->master))
            continue;
        d->derive();
        return std::unique_ptr<Vault>(new Vault(std::move(d)));
    }
    return fail(ErrorCode::VaultLocked, QStringLiteral("no slot opens without a password"));
}

bool Vault::hasPassword() const
{
    return false; // it was opened by the open slot: there is no other way in yet
}

Result<QByteArray> Vault::seal(const SealPlace &place, const QByteArray &clear)
{
    const Result<const unsigned char *> key = d->subjects.keyOrNew(place.subject, keyVersion);
    if (!key)
        return fail(key);
    return Cipher::seal(*key, keyVersion, d->bound(place), Cipher::padded(clear));
}

Result<QByteArray> Vault::open(const SealPlace &place, const QByteArray &sealed) const
{
    const auto broken = [&place] {
        return fail(ErrorCode::SealBroken, QStringLiteral("a sealed part does not open"), {place.subject.value});
    };
    const std::optional<quint32> version = Cipher::keyVersionOf(sealed);
    if (!version)
        return broken();
    const Result<const unsigned char *> key = d->subjects.key(place.subject, *version);
    if (!key)
        return fail(key);
    std::optional<QByteArray> padded = Cipher::open(*key, d->bound(place), sealed);
    if (!padded)
        return broken();
    std::optional<QByteArray> clear = Cipher::unpadded(std::move(*padded));
    if (!clear)
        return broken();
    return std::move(*clear);
}

QByteArray Vault::tag(const QByteArray &entryHash) const
{
    return Cipher::keyedHash(d->subKeys.at(placeOf(Purpose::LedgerTag)), entryHash, tagBytes);
}

QByteArray Vault::blindIndex(const QString &purpose, const QString &normalised) const
{
    return Cipher::keyedHash(d->subKeys.at(placeOf(Purpose::BlindIndex)),
                             Cipher::joined({purpose.toUtf8(), normalised.toUtf8()}), indexBytes);
}

Result<> Vault::erase(const SubjectId &subject)
{
    return d->subjects.erase(subject);
}

void Vault::forgetUnsaved()
{
    d->subjects.forgetAll(); // what did come to be is read again from its row
}
