// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// What is plugged in.
namespace Sticks {

/// Where sticks and the like are mounted and may be written to.
QStringList folders();
bool isFolder(const QString &path);

} // namespace Sticks
