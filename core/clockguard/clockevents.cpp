// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clockguard/clockevents.h"

QStringList ClockEvents::all()
{
    QStringList kinds;
    for (const char *kind : {warned, jumped, stated, confirmed})
        kinds << QString::fromLatin1(kind);
    return kinds;
}

NewEvent ClockEvents::of(const char *kind, const OfficeId &office, const QJsonObject &plain)
{
    return {QString::fromLatin1(kind), 1, SubjectId{office.value}, plain, {}};
}

qint64 ClockEvents::shiftMs(const Event &event)
{
    if (event.plain.value(QStringLiteral("trust")).toInt() != static_cast<int>(ClockTrust::Stated))
        return 0;
    return event.plain.value(QStringLiteral("at")).toInteger() - event.plain.value(QStringLiteral("before")).toInteger();
}
