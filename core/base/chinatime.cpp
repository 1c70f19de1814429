// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/chinatime.h"

#include <QRegularExpression>

namespace {

constexpr qint64 epochJulianDay = 2'440'588; // 1970-01-01

qint64 floorDivide(qint64 value, qint64 by)
{
    return value >= 0 ? value / by : -((-value + by - 1) / by);
}

} // namespace

QDate ChinaTime::date(qint64 utcMs)
{
    return QDate::fromJulianDay(epochJulianDay + floorDivide(utcMs + offsetMs, dayMs));
}

QTime ChinaTime::time(qint64 utcMs)
{
    const qint64 local = utcMs + offsetMs;
    return QTime::fromMSecsSinceStartOfDay(static_cast<int>(local - floorDivide(local, dayMs) * dayMs));
}

qint64 ChinaTime::utcMs(QDate date, QTime time)
{
    if (!date.isValid())
        return 0;
    return (date.toJulianDay() - epochJulianDay) * dayMs + time.msecsSinceStartOfDay() - offsetMs;
}

qint64 ChinaTime::endOfDay(QDate date)
{
    return utcMs(date) + dayMs - 1;
}

QString ChinaTime::text(qint64 utcMs)
{
    return date(utcMs).toString(Qt::ISODate) + u' ' + time(utcMs).toString(QStringLiteral("HH:mm"));
}

Result<qint64> ChinaTime::parse(const QString &text)
{
    static const QRegularExpression shape(
        QStringLiteral("^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[ T]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?$"));
    const QString plain = text.normalized(QString::NormalizationForm_KC).trimmed();
    const auto match = shape.match(plain);
    const QDate day(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    const QTime clock(match.captured(4).toInt(), match.captured(5).toInt(), match.captured(6).toInt());
    if (!match.hasMatch() || !day.isValid() || !clock.isValid())
        return fail(ErrorCode::DateNotValid, QStringLiteral("not a date and time"), {text.left(40)});
    return utcMs(day, clock);
}

Result<QDate> ChinaTime::parseDate(const QString &text)
{
    const Result<qint64> midnight = parse(text);
    if (!midnight || time(*midnight) != QTime(0, 0) || text.contains(u':'))
        return fail(ErrorCode::DateNotValid, QStringLiteral("not a date"), {text.left(40)});
    return date(*midnight);
}
