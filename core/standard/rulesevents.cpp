// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/rulesevents.h"

#include "core/base/chinatime.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>

NewEvent RulesEvents::standardAdoption(const OfficeId &office, const QString &id, int version, const QJsonObject &bundle)
{
    return {QString::fromLatin1(standardAdopted), 1, SubjectId{office.value},
            {{QStringLiteral("id"), id}, {QStringLiteral("version"), version}, {QStringLiteral("bundle"), bundle}}, {}};
}

NewEvent RulesEvents::calendarAdoption(const OfficeId &office, const QList<CalendarLayer> &layers)
{
    QJsonArray array;
    for (const CalendarLayer &layer : layers)
        array << layer.toJson();
    return {QString::fromLatin1(calendarAdopted), 1, SubjectId{office.value}, {{QStringLiteral("layers"), array}}, {}};
}

qint64 RulesEvents::earliestChange(const QJsonObject &plain)
{
    qint64 earliest = std::numeric_limits<qint64>::max();
    const QJsonArray layers = plain.value(QStringLiteral("layers")).toArray();
    for (const QJsonValue &value : layers) {
        const QJsonObject layer = value.toObject();
        const int year = layer.value(QStringLiteral("year")).toInt();
        // Other layers may drop days that an older version named, so everything from the first year on is looked at.
        earliest = std::min(earliest, year > 0 ? ChinaTime::utcMs(QDate(year - 1, 12, 1)) : 0);
    }
    return earliest;
}
