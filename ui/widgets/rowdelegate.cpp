// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowdelegate.h"

#include "ui/shell/theme.h"
#include "ui/widgets/twolines.h"

#include <QPainter>

namespace {

QColor inkOf(RowDelegate::Ink ink, const Theme &theme)
{
    switch (ink) {
    case RowDelegate::Ink::Muted: return theme.color(Theme::Token::Muted);
    case RowDelegate::Ink::Accent: return theme.color(Theme::Token::Accent);
    case RowDelegate::Ink::Warning: return theme.warningInk();
    case RowDelegate::Ink::Error: return theme.errorInk();
    case RowDelegate::Ink::Ink: break;
    }
    return theme.color(Theme::Token::Ink);
}

} // namespace

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QRect rect = option.rect;
    const bool chosen = option.state & QStyle::State_Selected;
    const bool focused = option.state & QStyle::State_HasFocus;
    if (chosen)
        painter->fillRect(rect, m_theme.color(Theme::Token::Soft));
    painter->setPen(m_theme.color(Theme::Token::Line));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    if (focused) {
        painter->setPen(QPen(m_theme.color(Theme::Token::Accent), 2));
        painter->drawRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4);
    }
    const QColor ink = inkOf(static_cast<Ink>(index.data(InkRole).toInt()), m_theme);
    QRect space = rect.adjusted(m_theme.space(2), 0, -m_theme.space(2), 0);
    painter->setFont(m_theme.body());
    const QString shape = index.data(ShapeRole).toString();
    if (!shape.isEmpty()) {
        painter->setPen(ink);
        painter->drawText(space, Qt::AlignLeft | Qt::AlignVCenter, shape);
        space.setLeft(space.left() + m_theme.space(6));
    }
    const QString right = index.data(RightRole).toString();
    const QString words = index.data(Qt::DisplayRole).toString();
    const QFontMetrics metrics(m_theme.body());
    const int rightWidth = qMin(metrics.horizontalAdvance(right) + m_theme.space(1), qMax(space.width() - metrics.horizontalAdvance(words) - m_theme.space(4), space.width() / 3));
    painter->setPen(shape.isEmpty() ? m_theme.color(Theme::Token::Muted) : ink);
    TwoLines::paint(*painter, space.adjusted(space.width() - rightWidth, 0, 0, 0), right, m_theme, Qt::AlignRight);
    painter->setPen(static_cast<Ink>(index.data(InkRole).toInt()) == Ink::Muted ? ink : m_theme.color(Theme::Token::Ink));
    painter->drawText(space, Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(words, Qt::ElideRight, space.width() - rightWidth - m_theme.space(3)));
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), m_theme.px(36)};
}
