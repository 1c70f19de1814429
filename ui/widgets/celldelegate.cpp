// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/celldelegate.h"

#include "ui/shell/theme.h"

#include <QPainter>

namespace {

constexpr int edge = 10; // as in the head's style, at 100 %

} // namespace

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    if (cell.state & QStyle::State_Selected)
        painter->fillRect(cell.rect, m_theme.color(Theme::Token::Soft));
    const QRect place = cell.rect.adjusted(m_theme.px(edge), 0, -m_theme.px(edge), 0);
    painter->save();
    painter->setFont(cell.font);
    const QVariant ink = index.data(Qt::ForegroundRole);
    painter->setPen(ink.isValid() ? ink.value<QBrush>().color() : m_theme.color(Theme::Token::Ink));
    painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, cell.fontMetrics.elidedText(cell.text, Qt::ElideRight, place.width()));
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(2 * m_theme.px(edge), 0);
}
