// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/sealpair.h"

#include <sodium.h>

SealPair::SealPair(const unsigned char *seed) : m_public(crypto_sign_PUBLICKEYBYTES, '\0'), m_secret(crypto_sign_SECRETKEYBYTES)
{
    crypto_sign_seed_keypair(reinterpret_cast<unsigned char *>(m_public.data()), m_secret.at(), seed);
}

QByteArray SealPair::signature(const QByteArray &message) const
{
    QByteArray made(crypto_sign_BYTES, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char *>(made.data()), nullptr, reinterpret_cast<const unsigned char *>(message.constData()),
                         static_cast<unsigned long long>(message.size()), m_secret.at());
    return made;
}
