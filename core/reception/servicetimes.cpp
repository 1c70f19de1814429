// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reception/servicetimes.h"

#include <algorithm>

std::optional<qint64> ServiceTimes::percentile(QList<qint64> times, int percent)
{
    if (times.isEmpty())
        return std::nullopt;
    const qsizetype rank = (times.size() * std::clamp(percent, 1, 100) + 99) / 100;
    std::nth_element(times.begin(), times.begin() + (rank - 1), times.end());
    return times.at(rank - 1);
}
