// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ledger/event.h"

class Row;

/// A row of the ledger with its bytes as stored; `event.plain` is not filled until it is asked for.
struct LedgerEntry
{
    Event event;
    QByteArray plain; ///< compact UTF-8 JSON
    QByteArray prev;
    QByteArray hash;
    QByteArray tag; ///< empty: none
};

namespace LedgerEntries {

inline constexpr unsigned char suite = 1;
inline constexpr qsizetype hashBytes = 32;

/// What precedes the first entry of a chain.
QByteArray beginning();
/// The columns that read() expects, in its order.
QString columns();
LedgerEntry read(const Row &row);
/// The event with its plain part; LedgerBroken when that is no JSON object.
Result<Event> eventOf(const LedgerEntry &entry);
/// BLAKE2b-256 over suite, prev and every stored field but the position, each with its length before it. No key: anyone
/// can check it.
QByteArray hashOf(const LedgerEntry &entry);
/// Every text in it can be stored as it is. TextNotValid (args: the field) for lone surrogates and NUL.
Result<> checkTexts(const QJsonObject &object);

} // namespace LedgerEntries
