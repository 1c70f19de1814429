// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

/// What a person would see wrong in the layout of a window: words cut that are not meant to be, parts that lie over one another or stand outside of what
/// holds them. Geometry only, no picture; what scrolls may be longer than its view.
namespace LayoutAudit {

/// One sentence for each fault, with the widget and its words; empty: nothing is wrong.
QStringList faults(const QWidget &window);

} // namespace LayoutAudit
