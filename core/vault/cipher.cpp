// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/cipher.h"

#include <QVarLengthArray>
#include <QtEndian>

#include <algorithm>
#include <sodium.h>
#include <utility>

namespace {

constexpr qsizetype headBytes = 1 + 4;
constexpr qsizetype nonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype authBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(Cipher::keyBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(Cipher::overhead == headBytes + nonceBytes + authBytes);

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

unsigned long long length(const QByteArray &bytes)
{
    return static_cast<unsigned long long>(bytes.size());
}

/// What is authenticated beside the text: the head of the blob and the place it belongs to.
class Bound
{
public:
    Bound(const QByteArray &sealed, const QByteArray &place)
    {
        m_bytes.append(sealed.constData(), headBytes);
        m_bytes.append(place.constData(), place.size());
    }
    const unsigned char *bytes() const { return reinterpret_cast<const unsigned char *>(m_bytes.constData()); }
    unsigned long long size() const { return static_cast<unsigned long long>(m_bytes.size()); }

private:
    QVarLengthArray<char, 256> m_bytes;
};

} // namespace

QByteArray Cipher::number(quint64 value)
{
    QByteArray bytes(8, Qt::Uninitialized);
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray Cipher::joined(const QList<QByteArray> &parts)
{
    qsizetype total = 0;
    for (const QByteArray &part : parts)
        total += 8 + part.size();
    QByteArray all(total, Qt::Uninitialized);
    char *to = all.data();
    for (const QByteArray &part : parts) {
        qToLittleEndian(static_cast<quint64>(part.size()), to);
        to = std::copy(part.begin(), part.end(), to + 8);
    }
    return all;
}

QByteArray Cipher::seal(const unsigned char *key, quint32 keyVersion, const QByteArray &place, const QByteArray &clear)
{
    QByteArray sealed(overhead + clear.size(), Qt::Uninitialized);
    sealed[0] = static_cast<char>(suite);
    qToLittleEndian(keyVersion, sealed.data() + 1);
    unsigned char *const nonce = raw(sealed) + headBytes;
    randombytes_buf(nonce, nonceBytes);
    const Bound bound(sealed, place);
    crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + nonceBytes, nullptr, raw(clear), length(clear), bound.bytes(),
                                               bound.size(), nullptr, nonce, key);
    return sealed;
}

std::optional<quint32> Cipher::keyVersionOf(const QByteArray &sealed)
{
    if (sealed.size() < overhead || static_cast<unsigned char>(sealed.at(0)) != suite)
        return std::nullopt;
    return qFromLittleEndian<quint32>(sealed.constData() + 1);
}

std::optional<QByteArray> Cipher::open(const unsigned char *key, const QByteArray &place, const QByteArray &sealed)
{
    if (!keyVersionOf(sealed))
        return std::nullopt;
    const Bound bound(sealed, place);
    const unsigned char *const nonce = raw(sealed) + headBytes;
    QByteArray clear(sealed.size() - overhead, Qt::Uninitialized);
    const auto size = static_cast<unsigned long long>(clear.size() + authBytes);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(clear), nullptr, nullptr, nonce + nonceBytes, size, bound.bytes(),
                                                   bound.size(), nonce, key) != 0)
        return std::nullopt;
    return clear;
}

QByteArray Cipher::padded(const QByteArray &clear)
{
    QByteArray bytes = clear;
    bytes.append('\x80');
    bytes.append((padTo - bytes.size() % padTo) % padTo, '\0');
    return bytes;
}

std::optional<QByteArray> Cipher::unpadded(QByteArray padded)
{
    size_t size = 0;
    if (sodium_unpad(&size, raw(std::as_const(padded)), static_cast<size_t>(padded.size()), padTo) != 0)
        return std::nullopt;
    padded.truncate(static_cast<qsizetype>(size));
    return padded;
}

void Cipher::wipe(QByteArray &bytes)
{
    if (!bytes.isEmpty())
        sodium_memzero(bytes.data(), static_cast<size_t>(bytes.size()));
}

QByteArray Cipher::keyedHash(const unsigned char *key, const QByteArray &message, qsizetype bytes)
{
    QByteArray hash(bytes, Qt::Uninitialized);
    crypto_generichash(raw(hash), static_cast<size_t>(bytes), raw(message), length(message), key, keyBytes);
    return hash;
}
