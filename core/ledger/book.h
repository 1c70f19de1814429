// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ledger/event.h"

class Rules;

/// A book (台账): what stands now, derived from the ledger. apply() reads only the event, the rules in force at that
/// place of the ledger and the book's own tables: no clock, file, key or other book. It never refuses: a contradiction
/// becomes a conflict row; an error is the store's.
class Book
{
public:
    virtual ~Book() = default;
    virtual QString name() const = 0;
    virtual Result<> apply(const Event &event, const Rules &rules) = 0;
    virtual Result<> clear() = 0;
    /// BLAKE2b-256 over every row of the book's tables in key order: the same ledger gives the same digest.
    virtual Result<QByteArray> digest() const = 0;
    /// The transaction it applied in was rolled back: forget what is held in memory and read it again.
    virtual Result<> rolledBack() { return {}; }
};
