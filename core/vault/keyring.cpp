// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/keyring.h"

#include "core/vault/cipher.h"

#include <cstring>
#include <sodium.h>

namespace {

constexpr auto keySize = static_cast<size_t>(Cipher::keyBytes);
constexpr char kdfContext[] = "YSvault1";
constexpr KeyRing::Purpose purposes[] = {KeyRing::Purpose::WrapSubjectKeys, KeyRing::Purpose::LedgerTag, KeyRing::Purpose::BlindIndex,
                                         KeyRing::Purpose::Backup,          KeyRing::Purpose::Seal,      KeyRing::Purpose::WrapMasters};
constexpr auto highest = static_cast<size_t>(KeyRing::Purpose::WrapMasters);

size_t placeOf(KeyRing::Purpose purpose)
{
    return (static_cast<size_t>(purpose) - 1) * keySize;
}

} // namespace

KeyRing::Generation::Generation() : master(keySize), subKeys(highest * keySize) {}

bool KeyRing::Generation::fill(const LockedBytes &from)
{
    if (!master.isValid() || !subKeys.isValid())
        return false;
    std::memcpy(master.at(), from.at(), keySize);
    for (const Purpose purpose : purposes)
        crypto_kdf_derive_from_key(subKeys.at(placeOf(purpose)), keySize, static_cast<quint64>(purpose), kdfContext, master.at());
    return true;
}

std::unique_ptr<KeyRing::Generation> KeyRing::made(const LockedBytes &master)
{
    auto generation = std::make_unique<Generation>();
    return generation->fill(master) ? std::move(generation) : nullptr;
}

const KeyRing::Generation *KeyRing::at(quint32 generation) const
{
    if (generation < m_first || generation - m_first >= m_generations.size())
        return nullptr;
    return m_generations[generation - m_first].get();
}

const unsigned char *KeyRing::master(quint32 generation) const
{
    const Generation *const found = at(generation);
    return found ? found->master.at() : nullptr;
}

const unsigned char *KeyRing::subKey(quint32 generation, Purpose purpose) const
{
    const Generation *const found = at(generation);
    return found ? found->subKeys.at(placeOf(purpose)) : nullptr;
}

bool KeyRing::add(quint32 generation, const LockedBytes &master)
{
    std::unique_ptr<Generation> added = made(master);
    if (!added)
        return false;
    if (isEmpty())
        m_first = generation;
    m_generations.push_back(std::move(added));
    return true;
}

bool KeyRing::addOlder(const LockedBytes &master)
{
    std::unique_ptr<Generation> added = made(master);
    if (!added || m_first <= 1)
        return false;
    m_generations.insert(m_generations.begin(), std::move(added));
    --m_first;
    return true;
}

void KeyRing::removeAbove(quint32 generation)
{
    while (!isEmpty() && newest() > generation)
        m_generations.pop_back();
}

void KeyRing::clear()
{
    m_generations.clear();
    m_first = 0;
}
