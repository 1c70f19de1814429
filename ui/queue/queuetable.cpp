// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queuetable.h"

#include "ui/queue/queuedelegate.h"
#include "ui/queue/queuemodel.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

QueueTable::QueueTable(const Theme &theme, QueueModel &model, QWidget *parent) : QTableView(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("queueTable"));
    setModel(&model);
    setItemDelegate(new QueueDelegate(theme, this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
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
    if (event->key() == Qt::Key_Insert && event->modifiers() == Qt::NoModifier) {
        markAndGoOn();
        return;
    }
    // The input method's, here as everywhere.
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

/// As in every list that is marked by keyboard: the row is taken in or out, the cursor goes to the next one.
void QueueTable::markAndGoOn()
{
    const QModelIndex here = currentIndex();
    if (!here.isValid())
        return;
    QItemSelectionModel *chosen = selectionModel();
    const bool onlyThis = chosen->selectedRows().size() == 1 && chosen->isRowSelected(here.row(), {});
    // The first one is chosen by being looked at: to mark it is to keep it.
    if (!onlyThis || here.row() + 1 == model()->rowCount())
        chosen->select(here, QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
    if (here.row() + 1 < model()->rowCount())
        chosen->setCurrentIndex(model()->index(here.row() + 1, here.column()), QItemSelectionModel::NoUpdate);
}

QList<int> QueueTable::chosenRows() const
{
    QList<int> rows;
    const QModelIndexList chosen = selectionModel()->selectedRows();
    for (const QModelIndex &index : chosen)
        rows << index.row();
    std::sort(rows.begin(), rows.end());
    return rows;
}

QList<int> QueueTable::columnsShown() const
{
    QList<int> columns;
    for (int place = 0; place < horizontalHeader()->count(); ++place) {
        const int column = horizontalHeader()->logicalIndex(place);
        if (!isColumnHidden(column))
            columns << column;
    }
    return columns;
}

void QueueTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    Q_EMIT resized();
}
