// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/event.h"

#include <QDate>

#include <optional>

/// 封签: the head of a day's ledger, signed by the office. Who has its short code on paper, or its public key elsewhere, can tell a ledger that was rewritten or cut.
///
/// day-sealed   plain: day seq pos head key signature (the last three hexadecimal)
struct DaySeal
{
    QDate day;            ///< in China
    qint64 seq = 0;       ///< of the day's last entry in its chain
    qint64 pos = 0;       ///< of the same entry in this store
    QByteArray head;      ///< its hash
    QByteArray key;       ///< the office's public key, Ed25519
    QByteArray signature; ///< of DaySeals::message

    bool operator==(const DaySeal &) const = default;
};

/// Whose chain of entries it is.
struct ChainName
{
    OfficeId office;
    DeviceId device;
    int epoch = 1;
};

namespace DaySeals {

inline constexpr const char *kind = "day-sealed";

/// The act that seals a day has this id, so that no day is sealed twice; `rest`: what was entered in it after it was sealed.
OpId opId(const ChainName &chain, QDate day, bool rest = false);
/// What is signed.
QByteArray message(const ChainName &chain, const DaySeal &seal);
NewEvent eventOf(const ChainName &chain, const DaySeal &seal);
/// From the plain part of such an entry; none when it is not one.
std::optional<DaySeal> from(const QJsonObject &plain);
/// Signed by the key that it names.
bool isSigned(const ChainName &chain, const DaySeal &seal);

} // namespace DaySeals
