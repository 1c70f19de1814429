// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRect>

class QWidget;

/// Keeps a window in sight while screens come, go and change: a monitor that is unplugged, a resolution that is set lower, a projector.
namespace ScreenSight {

/// Where a window's frame should stand on screens with this room (without panels), in desktop pixels: unchanged where all of it can be seen, on one screen or
/// over several; else moved, and made smaller where it must be, into the screen that shows most of it, or the nearest. No screen: unchanged.
QRect placed(const QRect &frame, const QList<QRect> &screens);

/// From now on the window is placed anew whenever a screen changes.
void watch(QWidget *window);

} // namespace ScreenSight
