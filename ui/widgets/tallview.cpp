// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tallview.h"

#include <QApplication>
#include <QLayout>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>

namespace {

/// As high as its layout needs at the least: lists on it take what room there is, and are not asked how much they would like.
class Ground : public QWidget
{
public:
    using QWidget::QWidget;

    int heightForWidth(int width) const override
    {
        if (!layout())
            return QWidget::heightForWidth(width);
        const QMargins edges = layout()->contentsMargins();
        return layout()->minimumHeightForWidth(width - edges.left() - edges.right()) + edges.top() + edges.bottom();
    }
};

} // namespace

TallView::TallView(QWidget *parent) : QScrollArea(parent)
{
    setWidget(new Ground(viewport()));
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
        ensureWidgetVisible(focused, 0, std::min(focused->height() / 2, fontMetrics().height())); // a tall one leaves what stands above it in sight
}
