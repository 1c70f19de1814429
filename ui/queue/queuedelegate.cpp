// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queuedelegate.h"

#include "ui/queue/badgepainter.h"
#include "ui/queue/queuemodel.h"
#include "ui/widgets/twolines.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

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
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    const bool leads = table ? table->horizontalHeader()->visualIndex(index.column()) == 0 : index.column() == 0;
    if (chosen && leads)
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
    paintWords(*painter, inside, index);
}

void QueueDelegate::paintWords(QPainter &painter, const QRect &inside, const QModelIndex &index) const
{
    const int column = index.column();
    const bool figures = column == QueueModel::Number || column == QueueModel::Due || column == QueueModel::ExternalNo;
    const bool quiet = column == QueueModel::CustomerClass || column >= QueueModel::WaitsFor;
    painter.save();
    painter.setPen(m_theme.color(quiet ? Theme::Token::Muted : Theme::Token::Ink));
    painter.setFont(figures ? m_theme.figures() : m_theme.body());
    const QFontMetrics small(m_theme.small());
    TwoLines::paint(painter, inside, index.data().toString(), m_theme);
    painter.restore();
}

int QueueDelegate::widthInTwoLines(const Theme &theme, const QString &words)
{
    return TwoLines::width(theme, words) + theme.px(16);
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
