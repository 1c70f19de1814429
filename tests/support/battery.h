// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFileInfo>
#include <QString>

/// How many cases a test of the battery takes: few every day, all of them when YINGSHENG_BATTERY is set.
inline int batteryCount(int daily, int full)
{
    return qEnvironmentVariableIsSet("YINGSHENG_BATTERY") ? full : daily;
}

/// A pattern for temporary folders where syncing costs nothing, if there is such a place.
inline QString fastFolder()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/yingsheng-XXXXXX");
}
