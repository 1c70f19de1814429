// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/vault.h"

#include "core/store/store.h"
#include "core/vault/cipher.h"
#include "core/vault/keyring.h"
#include "core/vault/sealpair.h"
#include "core/vault/subjectkeys.h"

#include <algorithm>
#include <cstring>
#include <sodium.h>

namespace {

constexpr quint32 subjectKeyVersion = 1;
constexpr qsizetype tagBytes = 32;
constexpr qsizetype indexBytes = 16;
constexpr auto keySize = static_cast<size_t>(Cipher::keyBytes);

QByteArray view(const unsigned char *bytes)
{
    return QByteArray::fromRawData(reinterpret_cast<const char *>(bytes), Cipher::keyBytes);
}

} // namespace

struct Vault::Private
{
    Private(Store &openedStore, const OfficeId &officeId)
        : store(openedStore), office(officeId), officeBytes(officeId.value.toUtf8()), subjects(openedStore, officeId, ring)
    {
    }

    QByteArray bound(const SealPlace &place) const
    {
        return Cipher::joined({officeBytes, place.subject.value.toUtf8(), place.op.value.toUtf8(),
                               Cipher::number(static_cast<quint64>(place.part))});
    }
    QByteArray masterPlace(quint32 generation) const
    {
        return Cipher::joined({QByteArrayLiteral("master"), officeBytes, Cipher::number(generation)});
    }
    Result<quint32> storedGeneration() const;
    Result<> fillRing(const Slot &slot, Slots::Opened &opened, KeyRing &filled) const;
    Result<> readOlder(quint32 downTo, KeyRing &filled) const;
    static bool leadsBack(const Slot &slot, const Slots::Opened &opened, const KeyRing &filled);

    Store &store;
    OfficeId office;
    QByteArray officeBytes; ///< its id, UTF-8
    bool hasPassword = false;
    DerivedKeys *aside = nullptr;
    std::function<void()> atLock;
    KeyRing ring;
    SubjectKeys subjects;
};

/// One more than the newest master key that lies in the store wrapped by its successor.
Result<quint32> Vault::Private::storedGeneration() const
{
    quint32 newest = 1;
    const Result<bool> read =
        store.first(QStringLiteral("SELECT generation FROM vault_masters WHERE office = ? ORDER BY generation DESC LIMIT 1"), {office.value},
                    [&newest](const Row &row) { newest = static_cast<quint32>(row.integer(0)) + 1; });
    if (!read)
        return fail(read);
    return newest;
}

/// Every older master key, each opened by the one after it.
Result<> Vault::Private::readOlder(quint32 from, KeyRing &filled) const
{
    for (quint32 generation = from; generation-- > 1;) {
        QByteArray blob;
        const Result<bool> read = store.first(QStringLiteral("SELECT wrapped FROM vault_masters WHERE office = ? AND generation = ?"),
                                              {office.value, generation}, [&blob](const Row &row) { blob = row.bytes(0); });
        if (!read)
            return fail(read);
        std::optional<QByteArray> clear =
            Cipher::open(filled.subKey(generation + 1, KeyRing::Purpose::WrapMasters), masterPlace(generation), blob);
        LockedBytes master(keySize);
        if (!master.isValid())
            return fail(ErrorCode::NoMemory, QStringLiteral("for keys"));
        if (!clear || clear->size() != Cipher::keyBytes)
            return fail(ErrorCode::VaultLocked, QStringLiteral("an older master key does not open"));
        std::copy_n(clear->constData(), keySize, master.at());
        sodium_memzero(clear->data(), keySize);
        if (!filled.addOlder(master))
            return fail(ErrorCode::NoMemory, QStringLiteral("for keys"));
    }
    return {};
}

/// A box that somebody else filled holds no key that leads to the one whose hash the person's own password keeps.
bool Vault::Private::leadsBack(const Slot &slot, const Slots::Opened &opened, const KeyRing &filled)
{
    if (slot.isOpenToAll())
        return true;
    const auto generation = static_cast<quint32>(slot.generation);
    const unsigned char *const master = filled.master(generation);
    LockedBytes hash(opened.knownHash.size());
    if (!master || !hash.isValid())
        return false;
    Slots::hashOf(master, generation, hash.at());
    return sodium_memcmp(hash.at(), opened.knownHash.at(), hash.size()) == 0;
}

Result<> Vault::Private::fillRing(const Slot &slot, Slots::Opened &opened, KeyRing &filled) const
{
    const Result<quint32> newest = storedGeneration();
    if (!newest)
        return fail(newest);
    if (opened.generation != *newest)
        return fail(ErrorCode::VaultLocked, QStringLiteral("the slot's master key is not the newest"));
    if (!filled.add(opened.generation, opened.master))
        return fail(ErrorCode::NoMemory, QStringLiteral("for keys"));
    if (const Result<> older = readOlder(opened.generation, filled); !older)
        return older;
    return leadsBack(slot, opened, filled) ? Result<>()
                                           : fail(ErrorCode::VaultLocked, QStringLiteral("the slot's master key is not this office's"));
}

Vault::Vault(std::unique_ptr<Private> made) : d(std::move(made)) {}
Vault::~Vault() = default;

Result<std::unique_ptr<Vault>> Vault::create(Store &store, const OfficeId &office)
{
    LockedBytes master(keySize);
    if (!master.isValid())
        return fail(ErrorCode::NoMemory, QStringLiteral("for keys"));
    randombytes_buf(master.at(), master.size());
    const Result<Slot> open = Slots::makeOpen(office, master);
    if (!open)
        return fail(open);
    if (const Result<> saved = Slots::save(store, office, *open); !saved)
        return fail(saved);
    return load(store, office); // through the slot that was written, so that a slot that does not open is found now
}

Result<std::unique_ptr<Vault>> Vault::load(Store &store, const OfficeId &office)
{
    const Result<QList<Slot>> all = Slots::load(store, office);
    if (!all)
        return fail(all);
    if (all->isEmpty())
        return fail(ErrorCode::VaultLocked, QStringLiteral("no slot"));
    auto d = std::make_unique<Private>(store, office);
    d->hasPassword = std::any_of(all->cbegin(), all->cend(), [](const Slot &slot) { return !slot.isOpenToAll(); });
    std::unique_ptr<Vault> vault(new Vault(std::move(d)));
    if (!vault->hasPassword()) {
        if (const Result<> opened = vault->unlock(all->first().name, {}); !opened)
            return fail(opened);
    }
    return vault;
}

bool Vault::isOpen() const
{
    return !d->ring.isEmpty();
}

bool Vault::hasPassword() const
{
    return d->hasPassword;
}

quint32 Vault::generation() const
{
    return d->ring.newest();
}

Result<> Vault::unlock(const QString &name, const QByteArray &secret)
{
    const Result<QList<Slot>> all = Slots::load(d->store, d->office);
    if (!all)
        return fail(all);
    const auto slot = std::find_if(all->cbegin(), all->cend(), [&name](const Slot &one) { return one.name == name; });
    Slots::Opened opened;
    if (slot == all->cend()) {
        // As much work as for one that is there: the time tells nobody which names exist.
        const Result<> tried = all->isEmpty() ? Result<>() : Slots::open(d->office, all->last(), secret, opened, d->aside);
        if (!tried && tried.error().code != ErrorCode::VaultLocked)
            return tried;
        return fail(ErrorCode::VaultLocked, QStringLiteral("the slot does not open"));
    }
    KeyRing filled;
    Result<> done = Slots::open(d->office, *slot, secret, opened, d->aside);
    if (done)
        done = d->fillRing(*slot, opened, filled);
    if (done && d->ring.isEmpty())
        d->ring = std::move(filled);
    return done;
}

void Vault::takeKeysFrom(DerivedKeys *aside)
{
    d->aside = aside;
}

void Vault::lock()
{
    d->subjects.forgetAll();
    d->ring.clear();
    if (d->atLock)
        d->atLock();
}

void Vault::setAtLock(std::function<void()> wipe)
{
    d->atLock = std::move(wipe);
}

Result<> Vault::setSlot(const QString &slot, const QString &kind, const QByteArray &secret, const SlotStrength &strength)
{
    if (!isOpen())
        return fail(ErrorCode::VaultLocked);
    const Result<Slot> made = Slots::make(d->office, slot, kind, secret, strength, d->ring, d->aside);
    if (!made)
        return fail(made);
    const Result<> saved = Slots::save(d->store, d->office, *made);
    d->hasPassword = d->hasPassword || saved.has_value();
    return saved;
}

Result<> Vault::removeSlot(const QString &slot)
{
    return Slots::remove(d->store, d->office, slot);
}

Result<QList<Slot>> Vault::slotList() const
{
    return Slots::load(d->store, d->office);
}

Result<> Vault::rotate()
{
    LockedBytes master(keySize);
    if (!isOpen())
        return fail(ErrorCode::VaultLocked);
    if (!master.isValid())
        return fail(ErrorCode::NoMemory, QStringLiteral("for keys"));
    randombytes_buf(master.at(), master.size());
    const quint32 old = d->ring.newest();
    if (!d->ring.add(old + 1, master))
        return fail(ErrorCode::NoMemory, QStringLiteral("for keys"));
    const QByteArray wrapped =
        Cipher::seal(d->ring.subKey(KeyRing::Purpose::WrapMasters), old + 1, d->masterPlace(old), view(d->ring.master(old)));
    const Result<qint64> kept =
        d->store.run(QStringLiteral("INSERT INTO vault_masters (office, generation, wrapped) VALUES (?, ?, ?)"), {d->office.value, old, wrapped});
    if (!kept)
        return fail(kept);
    const Result<QList<Slot>> all = slotList();
    if (!all)
        return fail(all);
    for (const Slot &slot : *all) {
        const Result<> done = slot.isOpenToAll() ? Slots::remove(d->store, d->office, slot.name)
                                                 : Slots::save(d->store, d->office, Slots::boxed(slot, d->ring));
        if (!done)
            return done;
    }
    return {};
}

Result<SubjectId> Vault::rewrap(const SubjectId &after, int most)
{
    if (!isOpen())
        return fail(ErrorCode::VaultLocked);
    return d->subjects.rewrap(after, most);
}

Result<QByteArray> Vault::seal(const SealPlace &place, const QByteArray &clear)
{
    const Result<const unsigned char *> key = isOpen() ? d->subjects.keyOrNew(place.subject, subjectKeyVersion) : fail(ErrorCode::VaultLocked);
    if (!key)
        return fail(key);
    return Cipher::seal(*key, subjectKeyVersion, d->bound(place), Cipher::padded(clear));
}

Result<QByteArray> Vault::open(const SealPlace &place, const QByteArray &sealed) const
{
    const auto broken = [&place] {
        return fail(ErrorCode::SealBroken, QStringLiteral("a sealed part does not open"), {place.subject.value});
    };
    if (!isOpen())
        return fail(ErrorCode::VaultLocked);
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
    return isOpen() ? Cipher::keyedHash(d->ring.subKey(KeyRing::Purpose::LedgerTag), entryHash, tagBytes) : QByteArray();
}

bool Vault::isTagOf(const QByteArray &entryHash, const QByteArray &tag) const
{
    for (quint32 generation = d->ring.newest(); generation > 0; --generation) {
        const unsigned char *const key = d->ring.subKey(generation, KeyRing::Purpose::LedgerTag);
        if (key && tag == Cipher::keyedHash(key, entryHash, tagBytes))
            return true;
    }
    return false;
}

QByteArray Vault::sealKey() const
{
    return isOpen() ? SealPair(d->ring.subKey(KeyRing::Purpose::Seal)).publicKey() : QByteArray();
}

bool Vault::isSealKey(const QByteArray &key) const
{
    for (quint32 generation = d->ring.newest(); generation > 0; --generation) {
        const unsigned char *const seed = d->ring.subKey(generation, KeyRing::Purpose::Seal);
        if (seed && key == SealPair(seed).publicKey())
            return true;
    }
    return false;
}

QByteArray Vault::signature(const QByteArray &message) const
{
    return isOpen() ? SealPair(d->ring.subKey(KeyRing::Purpose::Seal)).signature(message) : QByteArray();
}

QByteArray Vault::blindIndex(const QString &purpose, const QString &normalised) const
{
    if (!isOpen())
        return {};
    return Cipher::keyedHash(d->ring.subKey(KeyRing::Purpose::BlindIndex), Cipher::joined({purpose.toUtf8(), normalised.toUtf8()}), indexBytes);
}

Result<> Vault::erase(const SubjectId &subject)
{
    return d->subjects.erase(subject);
}

void Vault::forgetUnsaved()
{
    d->subjects.forgetAll(); // what did come to be is read again from its row
    if (!isOpen())
        return;
    if (const Result<quint32> newest = d->storedGeneration(); newest)
        d->ring.removeAbove(*newest);
    if (const Result<QList<Slot>> all = slotList(); all)
        d->hasPassword = std::any_of(all->cbegin(), all->cend(), [](const Slot &slot) { return !slot.isOpenToAll(); });
}

Result<> Vault::backupKey(LockedBytes &key) const
{
    if (!isOpen())
        return fail(ErrorCode::VaultLocked);
    if (key.size() != keySize || !key.isValid())
        return fail(ErrorCode::NoMemory, QStringLiteral("for keys"));
    std::memcpy(key.at(), d->ring.subKey(KeyRing::Purpose::Backup), keySize);
    return {};
}

Result<> Vault::backupKeyOf(const OfficeId &office, const QList<Slot> &ways, const QByteArray &secret, LockedBytes &key)
{
    if (key.size() != keySize || !key.isValid())
        return fail(ErrorCode::NoMemory, QStringLiteral("for keys"));
    for (const Slot &slot : ways) {
        Slots::Opened opened;
        KeyRing ring;
        const Result<> tried = Slots::open(office, slot, secret, opened);
        if (!tried && tried.error().code == ErrorCode::NoMemory)
            return tried; // it may have been the right one
        if (!tried || !ring.add(opened.generation, opened.master))
            continue;
        // After a rotation the older keys lie in the store alone: whoever opens that looks there.
        if (slot.generation == opened.generation && !Private::leadsBack(slot, opened, ring))
            continue;
        std::memcpy(key.at(), ring.subKey(KeyRing::Purpose::Backup), keySize);
        return {};
    }
    return fail(ErrorCode::VaultLocked, QStringLiteral("no slot opens with that"));
}
