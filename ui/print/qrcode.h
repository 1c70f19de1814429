// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QString>

#include <vector>

/// The square of dark and light modules that says a text: QR code model 2, the smallest that holds it, 15 % of it readable when damaged.
class QrCode
{
public:
    /// The light border that readers need, in modules.
    static constexpr int quietZone = 4;

    /// Without modules when the text is empty or longer than any code holds.
    explicit QrCode(const QString &text);

    bool isEmpty() const { return m_side == 0; }
    int side() const { return m_side; } ///< in modules, without the quiet zone
    bool isDark(int column, int row) const;
    /// The dark modules as one outline, one unit a module, the quiet zone around it: sharp at every size.
    QPainterPath outline() const;

private:
    int m_side = 0;
    std::vector<bool> m_dark;
};
