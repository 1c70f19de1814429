// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class Theme;

/// Paints a line of a list: a shape, the words, and muted words at the right; a thin line below. The state is told by shape and words, colour only
/// helps.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role { RightRole = Qt::UserRole + 100, ShapeRole, InkRole };
    enum class Ink { Ink, Muted, Accent, Warning, Error };

    RowDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};
