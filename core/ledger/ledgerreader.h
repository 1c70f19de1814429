// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ledger/event.h"
#include "core/store/value.h"

#include <QList>

#include <functional>

struct LedgerEntry;
class Store;

/// Reads the ledger in the order of its positions, page by page, so that no read stays open while what was read is
/// worked on.
class LedgerReader
{
public:
    LedgerReader(const Store &store, const OfficeId &office) : m_store(store), m_office(office) {}

    /// Every entry, of whichever office; `onEntry` returns false to stop.
    Result<> eachEntry(qint64 afterPos, const std::function<Result<bool>(const LedgerEntry &)> &onEntry) const;
    /// This office's events with their plain parts.
    Result<> eachEvent(qint64 afterPos, const std::function<Result<bool>(const Event &)> &onEvent) const;
    /// `condition` is SQL from WHERE on.
    Result<QList<Event>> eventsWhere(const QString &condition, const QList<Value> &values) const;

private:
    const Store &m_store;
    OfficeId m_office;
};
