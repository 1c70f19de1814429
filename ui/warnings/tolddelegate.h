// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

struct UiContext;

/// Paints one warning on two lines: what it is and of which case, below it the date and the number; at the right when it was told, and whether it is new.
/// Where two would be cut, on three.
class ToldDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ToldDelegate(const UiContext &context, QObject *parent) : QStyledItemDelegate(parent), m_context(context) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const UiContext &m_context;
};
