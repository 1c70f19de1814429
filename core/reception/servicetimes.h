// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>

/// Figures over measured times. Always a time that was measured: the smallest that at least that share of all is not above (nearest rank).
namespace ServiceTimes {

/// `percent` 1 … 100; nothing when there are no times.
std::optional<qint64> percentile(QList<qint64> times, int percent);

} // namespace ServiceTimes
