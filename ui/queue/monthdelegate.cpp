// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/monthdelegate.h"

#include "ui/queue/monthmodel.h"
#include "ui/shell/theme.h"

#include <QPainter>

using Token = Theme::Token;

namespace {

/// The level of what is due on that day and not overdue.
DeadlineLevel levelOf(const QModelIndex &index)
{
    return index.data(MonthModel::TodayRole).toBool() ? DeadlineLevel::LastDay : DeadlineLevel::InTime;
}

int waiting(const QModelIndex &index)
{
    return index.data(MonthModel::DueRole).toInt() - index.data(MonthModel::OverdueRole).toInt();
}

} // namespace

MonthDelegate::MonthDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

QStringList MonthDelegate::figures(const Theme &theme, const QModelIndex &index)
{
    const int overdue = index.data(MonthModel::OverdueRole).toInt();
    const int provisional = index.data(MonthModel::ProvisionalRole).toInt();
    QStringList lines;
    if (overdue > 0)
        lines << theme.look(DeadlineLevel::Overdue, false).shape + u' ' + tr("%n overdue", "day of the month", overdue);
    if (waiting(index) > 0)
        lines << theme.look(levelOf(index), false).shape + u' ' + tr("%n due", "day of the month", waiting(index));
    if (provisional > 0)
        lines << theme.look(DeadlineLevel::InTime, true).shape + u' ' + tr("%n provisional", "day of the month", provisional);
    return lines;
}

void MonthDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool rest = index.data(MonthModel::RestRole).toBool() || !index.data(MonthModel::InMonthRole).toBool();
    painter.fillRect(option.rect, m_theme.color(chosen ? Token::Soft : rest ? Token::Background : Token::Panel));
    painter.setPen(m_theme.color(Token::Line));
    painter.drawLine(option.rect.topRight(), option.rect.bottomRight());
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const QRect inner = option.rect.adjusted(2, 2, -3, -3);
    if (chosen) {
        painter.setPen(QPen(m_theme.color(Token::Accent), 2));
        painter.drawRect(inner);
    } else if (!index.data(MonthModel::KnownRole).toBool()) {
        painter.setPen(QPen(m_theme.color(Token::Muted), 1, Qt::DashLine));
        painter.drawRect(inner);
    }
}

void MonthDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintGround(*painter, option, index);
    const QRect inside = option.rect.adjusted(m_theme.px(8), m_theme.px(5), -m_theme.px(8), -m_theme.px(4));
    const bool today = index.data(MonthModel::TodayRole).toBool();
    const bool inMonth = index.data(MonthModel::InMonthRole).toBool();
    const bool rest = index.data(MonthModel::RestRole).toBool();
    painter->setFont(m_theme.strong(15));
    painter->setPen(m_theme.color(today ? Token::Accent : inMonth && !rest ? Token::Ink : Token::Muted));
    const QString number = today ? tr("%1 today", "day of the month").arg(index.data().toString()) : index.data().toString();
    painter->drawText(inside, Qt::AlignLeft | Qt::AlignTop, number);
    const int used = painter->fontMetrics().horizontalAdvance(number) + m_theme.px(6);
    QStringList marks{index.data(MonthModel::MarkRole).toString()};
    if (!index.data(MonthModel::KnownRole).toBool())
        marks << tr("not announced");
    marks.removeAll(QString());
    painter->setFont(m_theme.small());
    painter->setPen(m_theme.color(Token::Muted));
    painter->drawText(inside, Qt::AlignRight | Qt::AlignTop,
                      painter->fontMetrics().elidedText(marks.join(u' '), Qt::ElideRight, inside.width() - used));
    paintFigures(*painter, inside, index);
    painter->restore();
}

void MonthDelegate::paintFigures(QPainter &painter, const QRect &inside, const QModelIndex &index) const
{
    const QStringList lines = figures(m_theme, index);
    painter.setFont(m_theme.body());
    const int height = m_theme.px(20);
    int top = inside.top() + m_theme.px(24);
    for (const QString &line : lines) {
        Theme::StateLook look = m_theme.look(levelOf(index), false);
        for (const auto &[level, provisional] : {std::pair(DeadlineLevel::Overdue, false), std::pair(DeadlineLevel::InTime, true)}) {
            if (line.startsWith(m_theme.look(level, provisional).shape))
                look = m_theme.look(level, provisional);
        }
        painter.setPen(look.ink);
        painter.drawText(QRect(inside.left(), top, inside.width(), height), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                         painter.fontMetrics().elidedText(line, Qt::ElideRight, inside.width()));
        top += height;
    }
}
