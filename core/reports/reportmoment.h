// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDate>

/// The moment a report speaks of: the end of a past day, or now.
struct ReportMoment
{
    QDate day;
    qint64 asOfMs = 0;
    bool isNow = false;

    /// DateNotValid for no date, TimeInFuture for a day that has not begun.
    static Result<ReportMoment> of(QDate day, qint64 nowMs);

    int dayNumber() const; ///< yyyymmdd
};
