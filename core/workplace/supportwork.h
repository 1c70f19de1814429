// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/store/storefacts.h"

#include <QJsonArray>
#include <QJsonObject>

class Store;

/// The support bundle: what somebody who helps from afar needs to know of an office, without anything personal. Versions, counts, the
/// state of store, keys and clock, and which kinds of entries came when; no name, no word anybody typed, no number of a case, no path.
/// In steps, a table each, so that acts may be done in between. Lives on the thread of the store.
class SupportWork
{
public:
    using Answer = QJsonObject;

    /// What the composition knows and the store does not say.
    struct Office
    {
        int deviceNumber = 1;
        bool hasPassword = false;
        bool isLocked = false;
    };

    SupportWork(const Store &store, const Clock &clock, const Office &office);

    /// True once it is done.
    Result<bool> step();
    int percent() const;
    QJsonObject answer() const;
    /// All steps at once, for who does not share the store.
    Result<> toItsEnd();

private:
    Result<> begin();
    Result<> readTable(const QString &table);
    Result<> readLedger();
    QJsonObject clockFacts() const;

    const Store &m_store;
    StoreFacts m_facts;
    const Clock &m_clock;
    Office m_office;
    QStringList m_tables;
    qsizetype m_next = -1; ///< table; before the first step -1
    QJsonObject m_settings;
    QJsonObject m_rows;
    QJsonObject m_integrity;
    QJsonArray m_ledger;
};
