// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/lockedbytes.h"

#include <QByteArray>

/// The pair of keys (Ed25519) by which days are sealed: made from its sub-key when it is needed, and wiped.
class SealPair
{
public:
    /// `seed`: 32 bytes.
    explicit SealPair(const unsigned char *seed);

    QByteArray publicKey() const { return m_public; }
    QByteArray signature(const QByteArray &message) const;

private:
    QByteArray m_public;
    LockedBytes m_secret;
};
