// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

struct DeviceSettings;

/// What the support bundle says of the place where the window stands: fonts, screens, how many printers, how the device is set. No path, no
/// name of a printer (people's names are in some).
namespace WindowFacts {

/// Under a QCoreApplication, without a window: the settings alone.
QJsonObject of(const DeviceSettings &settings);
/// Writes the bundle as one readable JSON file; false when it cannot be written.
bool write(const QJsonObject &bundle, const QString &path);

} // namespace WindowFacts
