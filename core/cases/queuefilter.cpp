// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/queuefilter.h"

#include <algorithm>
#include <array>

namespace {

template <class Value>
struct Named
{
    Value value;
    const char *key;
};

constexpr std::array kinds{
    Named{QueueFilter::Kind::All, "all"},           Named{QueueFilter::Kind::Mine, "mine"},
    Named{QueueFilter::Kind::Overdue, "overdue"},   Named{QueueFilter::Kind::Today, "today"},
    Named{QueueFilter::Kind::Tomorrow, "tomorrow"}, Named{QueueFilter::Kind::Nearing, "nearing"},
    Named{QueueFilter::Kind::Paused, "paused"},     Named{QueueFilter::Kind::Provisional, "provisional"},
    Named{QueueFilter::Kind::Conflict, "conflict"},
};

constexpr std::array orders{
    Named{QueueFilter::Order::Due, "due"},
    Named{QueueFilter::Order::Waiting, "waiting"},
    Named{QueueFilter::Order::Accepted, "accepted"},
};

template <class Table, class Value>
QString keyIn(const Table &table, Value value)
{
    const auto found = std::find_if(table.begin(), table.end(), [value](const auto &one) { return one.value == value; });
    return found == table.end() ? QString() : QString::fromLatin1(found->key);
}

template <class Value, size_t N>
std::optional<Value> valueIn(const std::array<Named<Value>, N> &table, const QString &key)
{
    const auto found = std::find_if(table.begin(), table.end(), [&key](const auto &one) { return key == QLatin1String(one.key); });
    return found == table.end() ? std::nullopt : std::optional(found->value);
}

} // namespace

QString keyOf(QueueFilter::Kind kind)
{
    return keyIn(kinds, kind);
}

QString keyOf(QueueFilter::Order order)
{
    return keyIn(orders, order);
}

std::optional<QueueFilter::Kind> queueKindFrom(const QString &key)
{
    return valueIn(kinds, key);
}

std::optional<QueueFilter::Order> queueOrderFrom(const QString &key)
{
    return valueIn(orders, key);
}
