// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QDate>
#include <QString>

#include <optional>

/// Which open cases the queue shows, and in what order.
struct QueueFilter
{
    enum class Kind { All, Mine, Overdue, Today, Tomorrow, Nearing, Paused, Provisional, Conflict };
    /// Due: soonest first, paused and without a clock last. Waiting: longest waited for first. Accepted: oldest first.
    enum class Order { Due, Waiting, Accepted };

    Kind kind = Kind::All;
    QString waitsFor{}; ///< us, customer, outside; empty: whoever
    QString type{};     ///< business type; empty: all
    PersonId me{};      ///< for Mine
    QDate day{};        ///< of the soonest running deadline; invalid: any
    Order order = Order::Due;

    bool operator==(const QueueFilter &) const = default;
};

/// Names of kinds and orders in what is kept: "overdue", "waiting". None for a word that is no such name.
QString keyOf(QueueFilter::Kind kind);
QString keyOf(QueueFilter::Order order);
std::optional<QueueFilter::Kind> queueKindFrom(const QString &key);
std::optional<QueueFilter::Order> queueOrderFrom(const QString &key);
