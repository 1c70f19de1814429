// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/warnings/tolddelegate.h"

#include "ui/shell/uicontext.h"
#include "ui/warnings/toldmodel.h"

#include <QAbstractItemView>
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

/// Two lines would be cut, in English first.
bool isNarrow(int width, const Theme &theme)
{
    return width < theme.px(600);
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
    const bool narrow = isNarrow(option.rect.width(), theme);
    QRect line(room.left(), room.top(), room.width(), room.height() / (narrow ? 3 : 2));
    const QString state = look.shape + u' ' + WarningWords::what(what);
    painter->setFont(theme.strong(14));
    painter->setPen(look.ink);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, state);
    line.setLeft(line.left() + std::max(painter->fontMetrics().horizontalAdvance(state) + theme.space(3), theme.px(96)));
    const auto words = [&index](int role) { return index.data(role).toString(); };
    const QColor ink = theme.color(Theme::Token::Ink);
    const QColor muted = theme.color(Theme::Token::Muted);
    const QColor accent = theme.color(Theme::Token::Accent);
    painter->setFont(theme.body());
    paintLine(*painter, line, words(narrow ? int(ToldModel::WhoRole) : int(Qt::DisplayRole)), words(ToldModel::WhenRole), ink, muted);
    line.translate(0, line.height());
    if (narrow) {
        paintLine(*painter, line, words(ToldModel::StepRole), words(ToldModel::MarkRole), ink, accent);
        line.translate(0, line.height());
    }
    painter->setFont(theme.small());
    paintLine(*painter, line, words(ToldModel::DetailRole), narrow ? QString() : words(ToldModel::MarkRole), muted, accent);
    painter->restore();
}

QSize ToldDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const Theme &theme = m_context.theme;
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return {option.rect.width(), theme.px(isNarrow(width, theme) ? 80 : 56)};
}
