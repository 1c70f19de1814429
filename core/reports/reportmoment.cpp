// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/reportmoment.h"

#include "core/base/chinatime.h"

Result<ReportMoment> ReportMoment::of(QDate day, qint64 nowMs)
{
    if (!day.isValid())
        return fail(ErrorCode::DateNotValid, {}, {QString()});
    const QDate today = ChinaTime::date(nowMs);
    if (day > today)
        return fail(ErrorCode::TimeInFuture, {}, {day.toString(Qt::ISODate)});
    return ReportMoment{day, day == today ? nowMs : ChinaTime::endOfDay(day), day == today};
}

int ReportMoment::dayNumber() const
{
    return day.year() * 10000 + day.month() * 100 + day.day();
}
