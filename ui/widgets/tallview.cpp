// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tallview.h"

#include <QApplication>
#include <QResizeEvent>
#include <QScrollBar>

TallView::TallView(QWidget *parent) : QScrollArea(parent)
{
    setWidget(new QWidget(viewport()));
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Later, so that what scrolls inside has scrolled first.
    connect(qApp, &QApplication::focusChanged, this, &TallView::followFocus, Qt::QueuedConnection);
}

QWidget *TallView::ground() const
{
    return widget();
}

void TallView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    followFocus();
}

void TallView::followFocus()
{
    QWidget *focused = QApplication::focusWidget();
    if (focused && widget()->isAncestorOf(focused) && verticalScrollBar()->maximum() > 0)
        ensureWidgetVisible(focused, 0, focused->height() / 2);
}
