// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/codeimage.h"

#include "ui/print/qrcode.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextDocument>

#include <cmath>

QSizeF CodeImage::intrinsicSize(QTextDocument *document, int, const QTextFormat &format)
{
    const QPaintDevice *device = document->documentLayout()->paintDevice();
    const qreal scale = device ? device->logicalDpiX() / 96.0 : 1.0;
    const qreal width = std::clamp(format.toImageFormat().width(), 1.0, 400.0);
    return {width * scale, width * scale};
}

void CodeImage::drawObject(QPainter *painter, const QRectF &place, QTextDocument *, int, const QTextFormat &format)
{
    if (format.toImageFormat().name() != QStringLiteral("code:"))
        return;
    const QrCode code(m_text);
    if (code.isEmpty())
        return;
    const int modules = code.side() + 2 * QrCode::quietZone;
    // Whole dots for every module, begun on a whole dot: on 203 dpi a module of 5.4 dots would be read badly.
    const qreal module = std::max(1.0, std::floor(std::min(place.width(), place.height()) / modules));
    const QPointF wanted = painter->transform().map(place.center() - QPointF(module, module) * (modules / 2.0));
    const QPointF begin = painter->transform().inverted().map(QPointF(std::round(wanted.x()), std::round(wanted.y())));
    painter->save();
    painter->translate(begin);
    painter->scale(module, module);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->fillRect(QRectF(0, 0, modules, modules), Qt::white);
    painter->fillPath(code.outline(), Qt::black);
    painter->restore();
}
