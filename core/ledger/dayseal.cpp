// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/dayseal.h"

#include <sodium.h>

namespace {

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

} // namespace

OpId DaySeals::opId(const ChainName &chain, QDate day, bool rest)
{
    return OpId{QStringLiteral("seal-%1-%2-%3").arg(chain.device.value).arg(chain.epoch).arg(day.toString(Qt::ISODate))
                + (rest ? QStringLiteral("-rest") : QString())};
}

QByteArray DaySeals::message(const ChainName &chain, const DaySeal &seal)
{
    // No part but the last can hold a line's end: no two seals give the same bytes.
    return QByteArrayLiteral("yingsheng day seal 1\n") + chain.office.value.toUtf8() + '\n' + chain.device.value.toUtf8() + '\n'
           + QByteArray::number(chain.epoch) + '\n' + seal.day.toString(Qt::ISODate).toUtf8() + '\n' + QByteArray::number(seal.seq) + '\n' + seal.head;
}

NewEvent DaySeals::eventOf(const ChainName &chain, const DaySeal &seal)
{
    return {QString::fromLatin1(kind),
            1,
            SubjectId{chain.office.value},
            {{QStringLiteral("day"), seal.day.toString(Qt::ISODate)},
             {QStringLiteral("seq"), seal.seq},
             {QStringLiteral("pos"), seal.pos},
             {QStringLiteral("head"), QString::fromLatin1(seal.head.toHex())},
             {QStringLiteral("key"), QString::fromLatin1(seal.key.toHex())},
             {QStringLiteral("signature"), QString::fromLatin1(seal.signature.toHex())}},
            {}};
}

std::optional<DaySeal> DaySeals::from(const QJsonObject &plain)
{
    const auto hex = [&plain](const char *name) { return QByteArray::fromHex(plain.value(QLatin1String(name)).toString().toLatin1()); };
    DaySeal seal;
    seal.day = QDate::fromString(plain.value(QStringLiteral("day")).toString(), Qt::ISODate);
    seal.seq = plain.value(QStringLiteral("seq")).toInteger();
    seal.pos = plain.value(QStringLiteral("pos")).toInteger();
    seal.head = hex("head");
    seal.key = hex("key");
    seal.signature = hex("signature");
    const bool whole = seal.day.isValid() && seal.seq > 0 && !seal.head.isEmpty() && seal.key.size() == crypto_sign_PUBLICKEYBYTES
                       && seal.signature.size() == crypto_sign_BYTES;
    return whole ? std::make_optional(seal) : std::nullopt;
}

bool DaySeals::isSigned(const ChainName &chain, const DaySeal &seal)
{
    if (seal.key.size() != crypto_sign_PUBLICKEYBYTES || seal.signature.size() != crypto_sign_BYTES)
        return false;
    const QByteArray signedBytes = message(chain, seal);
    return crypto_sign_verify_detached(bytesOf(seal.signature), bytesOf(signedBytes), static_cast<unsigned long long>(signedBytes.size()),
                                       bytesOf(seal.key))
           == 0;
}
