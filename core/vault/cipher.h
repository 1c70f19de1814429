// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

/// Suite 1 of the vault: XChaCha20-Poly1305-IETF with a random nonce, and BLAKE2b, all from libsodium. A sealed blob is
/// suite (1 byte), key version (4, little endian), nonce (24), ciphertext with its authenticator (16).
namespace Cipher {

inline constexpr unsigned char suite = 1;
inline constexpr qsizetype keyBytes = 32;
inline constexpr qsizetype overhead = 1 + 4 + 24 + 16;
inline constexpr qsizetype padTo = 16;

/// The parts, each with its length before it, so that no two lists give the same bytes.
QByteArray joined(const QList<QByteArray> &parts);
QByteArray number(quint64 value); ///< 8 bytes, little endian

/// `key` points to keyBytes. Suite and key version are authenticated with `place`.
QByteArray seal(const unsigned char *key, quint32 keyVersion, const QByteArray &place, const QByteArray &clear);
std::optional<QByteArray> open(const unsigned char *key, const QByteArray &place, const QByteArray &sealed);
/// Which version of its key sealed this; none when it is no blob of this suite.
std::optional<quint32> keyVersionOf(const QByteArray &sealed);

/// To and from a multiple of 16 bytes (ISO/IEC 7816-4), so that a short text does not show its length.
QByteArray padded(const QByteArray &clear);
std::optional<QByteArray> unpadded(QByteArray padded);

/// Overwrites the bytes, which nobody else may share.
void wipe(QByteArray &bytes);

QByteArray keyedHash(const unsigned char *key, const QByteArray &message, qsizetype bytes);

} // namespace Cipher
