// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queuedelegate.h"

#include "ui/queue/badgepainter.h"
#include "ui/queue/queuemodel.h"

#include <QPainter>

QueueDelegate::QueueDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

Theme::StateLook QueueDelegate::lookOf(const Theme &theme, int level, bool provisional)
{
    if (level >= 0)
        return theme.look(static_cast<DeadlineLevel>(level), provisional);
    Theme::StateLook none;
    none.ink = theme.color(Theme::Token::Muted);
    none.ground = theme.color(Theme::Token::Panel);
    return none;
}

void QueueDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool under = option.state.testFlag(QStyle::State_MouseOver);
    QColor ground = m_theme.color(Theme::Token::Panel);
    if (chosen)
        ground = m_theme.color(Theme::Token::Soft);
    else if (under)
        ground = m_theme.color(Theme::Token::Background);
    painter.fillRect(option.rect, ground);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), m_theme.color(Theme::Token::Line));
    if (chosen && index.column() == 0)
        painter.fillRect(QRect(option.rect.left(), option.rect.top(), m_theme.px(3), option.rect.height() - 1),
                         m_theme.color(Theme::Token::Accent));
}

void QueueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    paintGround(*painter, option, index);
    const QString words = index.data().toString();
    const QRect inside = option.rect.adjusted(m_theme.px(10), 0, -m_theme.px(4), -1);
    if (index.column() == QueueModel::TimeLeft) {
        const int level = index.data(QueueModel::LevelRole).toInt();
        Theme::StateLook look = lookOf(m_theme, level, index.data(QueueModel::ProvisionalRole).toBool());
        if (index.data(QueueModel::ConflictRole).toBool())
            look.shape = QStringLiteral("⚠");
        BadgePainter::paint(*painter, inside, m_theme, look, words);
        return;
    }
    const bool quiet = index.column() == QueueModel::WaitsFor || index.column() == QueueModel::CustomerClass;
    painter->save();
    painter->setFont(index.column() == QueueModel::Number || index.column() == QueueModel::Due ? m_theme.figures() : m_theme.body());
    painter->setPen(m_theme.color(quiet ? Theme::Token::Muted : Theme::Token::Ink));
    painter->drawText(inside, Qt::AlignLeft | Qt::AlignVCenter, painter->fontMetrics().elidedText(words, Qt::ElideRight, inside.width()));
    painter->restore();
}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QString words = index.data().toString();
    const int height = m_theme.px(39);
    if (index.column() == QueueModel::TimeLeft) {
        const Theme::StateLook look = lookOf(m_theme, index.data(QueueModel::LevelRole).toInt(), false);
        return {BadgePainter::size(m_theme, look, words).width() + m_theme.px(14), height};
    }
    return {QFontMetrics(m_theme.body()).horizontalAdvance(words) + m_theme.px(16), height};
}
