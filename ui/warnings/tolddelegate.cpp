// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/warnings/tolddelegate.h"

#include "ui/shell/uicontext.h"
#include "ui/warnings/toldmodel.h"

#include <QPainter>

#include <algorithm>

namespace {

/// Words at the left, fewer words at the right; the left ones give way.
void paintLine(QPainter &painter, const QRect &line, const QString &left, const QString &right, const QColor &leftInk, const QColor &rightInk)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int rightWidth = std::min(metrics.horizontalAdvance(right) + 1, line.width() / 2);
    painter.setPen(rightInk);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, metrics.elidedText(right, Qt::ElideRight, rightWidth));
    painter.setPen(leftInk);
    const int room = line.width() - rightWidth - metrics.averageCharWidth() * 2;
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(left, Qt::ElideRight, room));
}

} // namespace

void ToldDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_context.theme;
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme.color(Theme::Token::Soft));
    painter->setPen(theme.color(Theme::Token::Line));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(theme.color(Theme::Token::Accent), 2));
        painter->drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), 4, 4);
    }
    const auto what = static_cast<ToldWarning::What>(index.data(ToldModel::WhatRole).toInt());
    const Theme::StateLook look = WarningWords(m_context).look(what);
    const QRect room = option.rect.adjusted(theme.space(2), theme.px(5), -theme.space(2), -theme.px(5));
    QRect first(room.left(), room.top(), room.width(), room.height() / 2);
    const QString state = look.shape + u' ' + WarningWords::what(what);
    painter->setFont(theme.strong(14));
    painter->setPen(look.ink);
    painter->drawText(first, Qt::AlignLeft | Qt::AlignVCenter, state);
    const int indent = std::max(painter->fontMetrics().horizontalAdvance(state) + theme.space(3), theme.px(96));
    first.setLeft(first.left() + indent);
    painter->setFont(theme.body());
    paintLine(*painter, first, index.data().toString(), index.data(ToldModel::WhenRole).toString(), theme.color(Theme::Token::Ink),
              theme.color(Theme::Token::Muted));
    painter->setFont(theme.small());
    const QString mark = index.data(ToldModel::MarkRole).toString();
    paintLine(*painter, QRect(first.left(), first.bottom() + 1, first.width(), room.height() - first.height()), index.data(ToldModel::DetailRole).toString(),
              mark, theme.color(Theme::Token::Muted), theme.color(Theme::Token::Accent));
    painter->restore();
}

QSize ToldDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), m_context.theme.px(56)};
}
