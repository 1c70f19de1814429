// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

enum class LimitUnit { WorkingDays, Days, Hours, Minutes };

/// 时限: a number and a unit. `3wd` working days, `7d` calendar days, `24h`, `45min`.
struct Limit
{
    int amount = 0; ///< 0 … 10,000
    LimitUnit unit = LimitUnit::WorkingDays;

    bool operator==(const Limit &) const = default;
    bool countsDays() const { return unit == LimitUnit::WorkingDays || unit == LimitUnit::Days; }
    /// LimitNotValid for anything but a number and a unit.
    static Result<Limit> parse(const QString &text);
    QString text() const; ///< "3wd"
};
