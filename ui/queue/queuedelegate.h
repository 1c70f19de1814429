// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme.h"

#include <QStyledItemDelegate>

/// Paints a row of the queue in the theme's colours: the badge of its deadline, figures in columns, one line below, the chosen row soft
/// with a bar at its left edge.
class QueueDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit QueueDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The room that these words take in two lines of a row, in the smaller type.
    static int widthInTwoLines(const Theme &theme, const QString &words);
    /// The look of a badge by level; -1: no deadline runs.
    static Theme::StateLook lookOf(const Theme &theme, int level, bool provisional);

private:
    void paintWords(QPainter &painter, const QRect &inside, const QModelIndex &index) const;
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const Theme &m_theme;
};
