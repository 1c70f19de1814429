// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QDateTime>
#include <QTime>

/// China Standard Time, UTC+8 without daylight saving, whatever the PC's own zone says. Times are kept as UTC milliseconds;
/// dates exist only here.
namespace ChinaTime {

/// Milliseconds of one day.
inline constexpr qint64 dayMs = 86'400'000;
/// China is ahead of UTC by these.
inline constexpr qint64 offsetMs = 8 * 3'600'000;

QDate date(qint64 utcMs);
QTime time(qint64 utcMs);
/// UTC milliseconds of this date and time of day in China.
qint64 utcMs(QDate date, QTime time = QTime(0, 0));
/// 23:59:59.999 of that date: the last instant that is still on time for a due date.
qint64 endOfDay(QDate date);
/// "2026-11-23 09:30"
QString text(qint64 utcMs);
/// Reads "2026-11-23 09:30", "2026/11/23 9:30:15" or "2026-11-23" (then midnight); full-width digits are accepted.
/// DateNotValid for anything else, 31 February among it.
Result<qint64> parse(const QString &text);
/// Reads "2026-11-23" or "2026/11/23".
Result<QDate> parseDate(const QString &text);

} // namespace ChinaTime
