// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/printroom.h"

#include <QFont>

/// The papers of the office: sizes, margins, and the bands left for the running head and the page number.
namespace Paper {

/// Heights in dots.
struct Bands
{
    qreal head = 0;
    qreal foot = 0;
};

/// Sets size, orientation and margins; a printer that cannot print so far to the edge keeps its own margins.
void apply(Printout::Paper paper, QPagedPaintDevice &device);
/// Makes the roll as long as what is on it, `dots` high, and not longer.
void applyRollLength(QPagedPaintDevice &device, qreal dots);
Bands bands(Printout::Paper paper, int dpi);
/// A4 always, so that a missing sheet shows; A5 when there are several; a roll never.
bool isNumbered(Printout::Paper paper, int pages);
/// The printing face: Noto Sans CJK SC, or what the system has for Chinese.
QFont font(qreal points);

} // namespace Paper
