// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class Theme;

/// Paints a day of the month: its number, what the day is, and below what is due on it, overdue and provisional by shape and words.
class MonthDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit MonthDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The words of a day's figures: "■ 超期 2", "● 到期 5", "◌ 暂定 1"; also for paper.
    static QStringList figures(const Theme &theme, const QModelIndex &index);

private:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintFigures(QPainter &painter, const QRect &inside, const QModelIndex &index) const;

    const Theme &m_theme;
};
