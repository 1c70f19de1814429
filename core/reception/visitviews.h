// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/reception/visit.h"

#include <QDate>

#include <optional>

class Store;
class Vault;
class VisitBook;

/// Service times of one day against one limit.
struct ServiceLine
{
    Limit limit;             ///< 5min, 20min
    int measured = 0;        ///< the share's denominator
    int within = 0;          ///< took no longer than the limit
    int unmeasured = 0;      ///< ended without a time, without a result, or not ended
    std::optional<qint64> medianMs;
    std::optional<qint64> p90Ms;

    bool operator==(const ServiceLine &) const = default;
};

/// The visits of one day.
struct VisitFigures
{
    int visits = 0;
    int left = 0;            ///< the customer went away without farewell
    int inHand = 0;
    int priority = 0;        ///< elderly, pregnant, disabled
    ServiceLine all;         ///< over all items; its limit says nothing
    QList<ServiceLine> lines; ///< by limit, the shortest first

    bool operator==(const VisitFigures &) const = default;
};

/// Reads visits: who is in hand, and the figures of a day. Per window and type, never per person.
class VisitViews
{
public:
    VisitViews(const Store &store, const Vault &vault, const VisitBook &book) : m_store(store), m_vault(vault), m_book(book) {}

    Result<std::optional<Visit>> inHand(const DeviceId &device) const;
    Result<Visit> visit(const VisitId &id) const;
    /// The customer's name as it was last known; empty when it never was.
    Result<QString> customer(const VisitId &id) const;
    Result<VisitFigures> ofDay(QDate day) const;

private:
    Result<> countVisits(int day, VisitFigures &figures) const;
    Result<> readTimes(int day, VisitFigures &figures) const;

    const Store &m_store;
    const Vault &m_vault;
    const VisitBook &m_book;
};
