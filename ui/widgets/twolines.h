// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <Qt>

class QPainter;
class QRect;
class Theme;

/// Words of a cell: in one line of the painter's font; in two lines of small letters where the cell is too narrow for that; cut with dots where it is too
/// narrow for those too. Chinese may be broken after any character, which Qt's own wrapping does as late as it can: "10月2 / 2日".
namespace TwoLines {

/// In the painter's pen, in the middle of the height.
void paint(QPainter &painter, const QRect &room, const QString &words, const Theme &theme, Qt::Alignment side = Qt::AlignLeft);
/// In px: what two lines of these words need.
int width(const Theme &theme, const QString &words);

} // namespace TwoLines
