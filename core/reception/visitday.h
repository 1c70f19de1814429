// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/deadlines/limit.h"

#include <QDate>
#include <QList>

#include <optional>

class Store;

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

/// Counts the visits of a day from the book's tables, for who reports them.
class VisitDay
{
public:
    VisitDay(const Store &store, OfficeId office) : m_store(store), m_office(std::move(office)) {}

    Result<VisitFigures> figures(QDate day) const;

private:
    Result<> countVisits(int day, VisitFigures &figures) const;
    Result<> readTimes(int day, VisitFigures &figures) const;

    const Store &m_store;
    OfficeId m_office;
};
