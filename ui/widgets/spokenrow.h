// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

/// Tells a screen reader the row on which a list's cursor stands, when the list takes the focus: Qt by itself then speaks of the list only.
namespace SpokenRow {
/// To be called with what the focus has come to, a list or not; said after what Qt says.
void focusCame(QWidget *widget);
} // namespace SpokenRow
