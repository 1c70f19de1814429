// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/paper.h"

#include <QMarginsF>
#include <QPageLayout>
#include <QPageSize>
#include <QPagedPaintDevice>

#include <cmath>

namespace {

constexpr qreal mmPerInch = 25.4;
constexpr qreal rollWidthMm = 80;
/// What every 80 mm printer leaves free at the sides (72 mm are printable), and paper to tear at.
const QMarginsF &rollMargins()
{
    static const QMarginsF margins(4, 3, 4, 6);
    return margins;
}

QMarginsF sheetMargins(Printout::Paper paper)
{
    return paper == Printout::Paper::A5 ? QMarginsF(10, 8, 10, 8) : QMarginsF(15, 10, 15, 10);
}

QPageSize rollOf(qreal lengthMm)
{
    return QPageSize(QSizeF(rollWidthMm, lengthMm), QPageSize::Millimeter, QStringLiteral("80 mm"), QPageSize::ExactMatch);
}

} // namespace

void Paper::apply(Printout::Paper paper, QPagedPaintDevice &device)
{
    const bool landscape = paper == Printout::Paper::A4Landscape;
    if (paper == Printout::Paper::Roll80)
        device.setPageSize(rollOf(200));
    else
        device.setPageSize(QPageSize(paper == Printout::Paper::A5 ? QPageSize::A5 : QPageSize::A4));
    device.setPageOrientation(landscape ? QPageLayout::Landscape : QPageLayout::Portrait);
    device.setPageMargins(paper == Printout::Paper::Roll80 ? rollMargins() : sheetMargins(paper), QPageLayout::Millimeter);
}

void Paper::applyRollLength(QPagedPaintDevice &device, qreal dots)
{
    const QMarginsF margins = rollMargins();
    const qreal inked = std::ceil(dots / device.logicalDpiY() * mmPerInch) + 1;
    // A sheet is never wider than long for the printers' own drivers: they would turn it.
    device.setPageSize(rollOf(qMax(rollWidthMm + 1, inked + margins.top() + margins.bottom())));
    device.setPageMargins(margins, QPageLayout::Millimeter);
}

Paper::Bands Paper::bands(Printout::Paper paper, int dpi)
{
    const auto dots = [dpi](qreal mm) { return mm / mmPerInch * dpi; };
    switch (paper) {
    case Printout::Paper::A4:
    case Printout::Paper::A4Landscape: return {dots(8), dots(9)};
    case Printout::Paper::A5: return {dots(2), dots(7)};
    case Printout::Paper::Roll80: break;
    }
    return {};
}

bool Paper::isNumbered(Printout::Paper paper, int pages)
{
    switch (paper) {
    case Printout::Paper::A4:
    case Printout::Paper::A4Landscape: return true;
    case Printout::Paper::A5: return pages > 1;
    case Printout::Paper::Roll80: break;
    }
    return false;
}

QFont Paper::font(qreal points)
{
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"), QStringLiteral("Microsoft YaHei"),
                      QStringLiteral("WenQuanYi Micro Hei"), QStringLiteral("HanaMinA"), QStringLiteral("HanaMinB"), QStringLiteral("sans-serif")});
    font.setPointSizeF(points);
    // In Latin words Noto's own shaping takes digits that no code point names: they could neither be searched in a PDF nor copied from it.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}
