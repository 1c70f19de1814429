// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/builtincalendars.h"

#include <QDir>
#include <QFile>

/// Outside any namespace, because Q_INIT_RESOURCE declares a global function. A static library's resources are
/// registered when asked for.
static void registerResources()
{
    Q_INIT_RESOURCE(calendars);
}

QList<CalendarLayer> Calendars::builtIn()
{
    registerResources();
    QList<CalendarLayer> layers;
    const QDir folder(QStringLiteral(":/calendars"));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        const bool opened = file.open(QIODevice::ReadOnly);
        const Result<CalendarLayer> layer = CalendarLayer::fromJson(opened ? file.readAll() : QByteArray(), name);
        Q_ASSERT_X(layer, "Calendars::builtIn", qPrintable(name));
        if (layer)
            layers << *layer;
    }
    return layers;
}

WorkCalendar Calendars::builtInCalendar()
{
    return WorkCalendar::build(builtIn()).value_or(WorkCalendar());
}
