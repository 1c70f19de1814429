// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queuetable.h"

#include "ui/queue/queuedelegate.h"
#include "ui/queue/queuemodel.h"

#include <QHeaderView>
#include <QKeyEvent>

QueueTable::QueueTable(const Theme &theme, QueueModel &model, QWidget *parent) : QTableView(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("queueTable"));
    setModel(&model);
    setItemDelegate(new QueueDelegate(theme, this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    applySizes();
    connect(this, &QTableView::doubleClicked, this, &QueueTable::opened);
}

void QueueTable::applySizes()
{
    verticalHeader()->setDefaultSectionSize(m_theme.px(39));
    viewport()->update();
}

void QueueTable::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers() == Qt::NoModifier) {
        Q_EMIT opened();
        return;
    }
    QTableView::keyPressEvent(event);
}

void QueueTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    Q_EMIT resized();
}
