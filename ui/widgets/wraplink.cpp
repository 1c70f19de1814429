// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wraplink.h"

#include "ui/shell/theme.h"

#include <QPainter>

WrapLink::WrapLink(const Theme &theme, QWidget *parent) : QPushButton(parent), m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int WrapLink::heightForWidth(int width) const
{
    const QRect place(0, 0, width - m_theme.px(8), 10'000);
    return QFontMetrics(m_theme.small()).boundingRect(place, Qt::TextWordWrap, text()).height() + m_theme.px(8);
}

QSize WrapLink::sizeHint() const
{
    const int width = m_theme.px(220);
    return {width, heightForWidth(width)};
}

void WrapLink::paintEvent(QPaintEvent *)
{
    using Token = Theme::Token;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.color(Token::Accent), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), m_theme.px(5), m_theme.px(5));
    }
    painter.setFont(m_theme.small());
    painter.setPen(m_theme.color(underMouse() ? Token::Accent : Token::Muted));
    painter.drawText(rect().adjusted(m_theme.px(4), m_theme.px(4), -m_theme.px(4), -m_theme.px(4)), Qt::TextWordWrap, text());
}
