// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include "ui/print/printroom.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

/// What this PC remembers of how it is used: nothing personal, nothing of the office's business. One small JSON file.
struct DeviceSettings
{
    QString language = QStringLiteral("zh");
    bool dark = false;
    int percent = 100;     ///< 100 … 200
    QString store;         ///< the office opened last; empty: the default place
    QByteArray geometry;   ///< of the window
    QMap<QString, PrintChoice> prints = {}; ///< printer and paper by document
    QStringList recent{};  ///< business types, the one taken in last first; at most 30
    bool sound = false;    ///< reminders are heard
    QString secondBackup{}; ///< folder of the second copy; empty: none

    bool operator==(const DeviceSettings &) const = default;

    /// Where the file lies: AppConfigLocation/device.json.
    static QString defaultPath();
    /// What the file says; what it does not say, or says wrongly, is the default. A missing or broken file is no reason not to start.
    static DeviceSettings load(const QString &path);
    /// FileUnwritable.
    Result<> save(const QString &path) const;
};
