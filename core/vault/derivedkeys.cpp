// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/derivedkeys.h"

#include "core/vault/lockedbytes.h"

#include <algorithm>
#include <cstring>
#include <sodium.h>

struct DerivedKeys::Entry
{
    explicit Entry(const QByteArray &typed)
        : secret(std::max<size_t>(1, static_cast<size_t>(typed.size()))), length(typed.size()), key(KeyRecipe::keyBytes)
    {
        if (secret.isValid())
            std::memcpy(secret.at(), typed.constData(), static_cast<size_t>(length));
    }
    bool isOf(const QByteArray &typed) const
    {
        return secret.isValid() && typed.size() == length && sodium_memcmp(secret.at(), typed.constData(), static_cast<size_t>(length)) == 0;
    }

    LockedBytes secret;
    qsizetype length;
    QString kind; ///< of the slot that is to be made; empty: of one that there is
    KeyRecipe recipe;
    LockedBytes key;
    bool isTried = false;
    bool isThere = false;
};

QByteArray KeyRecipe::newSalt()
{
    QByteArray salt(crypto_pwhash_SALTBYTES, 0);
    randombytes_buf(salt.data(), static_cast<size_t>(salt.size()));
    return salt;
}

bool KeyRecipe::isSane() const
{
    return salt.size() == crypto_pwhash_SALTBYTES && ops >= crypto_pwhash_OPSLIMIT_MIN && ops <= 16
           && memory >= static_cast<qint64>(crypto_pwhash_MEMLIMIT_MIN) && memory <= 1024LL * 1024 * 1024;
}

bool KeyRecipe::derive(const QByteArray &secret, LockedBytes &key) const
{
    return key.isValid() && isSane()
           && crypto_pwhash(key.at(), key.size(), secret.constData(), static_cast<unsigned long long>(secret.size()),
                            reinterpret_cast<const unsigned char *>(salt.constData()), static_cast<unsigned long long>(ops),
                            static_cast<size_t>(memory), crypto_pwhash_ALG_ARGON2ID13)
                  == 0;
}

DerivedKeys::DerivedKeys() = default;
DerivedKeys::~DerivedKeys() = default;

const LockedBytes *DerivedKeys::key(const KeyRecipe &recipe, const QByteArray &secret)
{
    if (!recipe.isSane())
        return nullptr;
    const auto found = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                    [&](const auto &entry) { return entry->recipe == recipe && entry->isOf(secret); });
    if (found != m_entries.cend())
        return (*found)->isThere ? &(*found)->key : nullptr;
    m_entries.push_back(std::make_unique<Entry>(secret));
    m_entries.back()->recipe = recipe;
    return nullptr;
}

QByteArray DerivedKeys::saltFor(const QString &kind, const QByteArray &secret, qint64 ops, qint64 memory)
{
    const auto found = std::find_if(m_entries.cbegin(), m_entries.cend(), [&](const auto &entry) {
        return entry->kind == kind && entry->recipe.ops == ops && entry->recipe.memory == memory && entry->isOf(secret);
    });
    if (found != m_entries.cend())
        return (*found)->recipe.salt;
    m_entries.push_back(std::make_unique<Entry>(secret));
    m_entries.back()->kind = kind;
    m_entries.back()->recipe = {KeyRecipe::newSalt(), ops, memory};
    return m_entries.back()->recipe.salt;
}

bool DerivedKeys::isWanting() const
{
    return std::any_of(m_entries.cbegin(), m_entries.cend(), [](const auto &entry) { return !entry->isTried; });
}

void DerivedKeys::derive()
{
    for (const auto &entry : m_entries) {
        if (std::exchange(entry->isTried, true) || !entry->secret.isValid())
            continue;
        const auto typed = QByteArray::fromRawData(reinterpret_cast<const char *>(entry->secret.at()), entry->length);
        entry->isThere = entry->recipe.derive(typed, entry->key);
    }
}
