// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/qrcode.h"

#include <qrencode.h>

#include <memory>

QrCode::QrCode(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    if (bytes.isEmpty())
        return;
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(QRcode_encodeString(bytes.constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), &QRcode_free);
    if (!code)
        return;
    m_side = code->width;
    m_dark.resize(static_cast<size_t>(m_side) * static_cast<size_t>(m_side));
    for (size_t i = 0; i < m_dark.size(); ++i)
        m_dark[i] = (code->data[i] & 1) != 0;
}

bool QrCode::isDark(int column, int row) const
{
    const bool inside = column >= 0 && row >= 0 && column < m_side && row < m_side;
    return inside && m_dark[static_cast<size_t>(row) * static_cast<size_t>(m_side) + static_cast<size_t>(column)];
}

QPainterPath QrCode::outline() const
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (int row = 0; row < m_side; ++row) {
        for (int column = 0; column < m_side; ++column) {
            int end = column;
            while (isDark(end, row))
                ++end;
            if (end > column)
                path.addRect(quietZone + column, quietZone + row, end - column, 1);
            column = end;
        }
    }
    // One outline: no hairline shows between neighbours when a reader smooths edges.
    return path.simplified();
}
