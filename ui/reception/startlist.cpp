// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/startlist.h"

#include "ui/shell/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QListWidget>
#include <QScrollBar>
#include <QVBoxLayout>

namespace {

constexpr int mostRowsInSight = 4;

} // namespace

StartList::StartList(const Theme &theme, const char *listName, QWidget *parent) : Card(theme, parent), m_look(theme), m_list(new QListWidget(this))
{
    m_list->setObjectName(QLatin1String(listName));
    m_list->setItemDelegate(new RowDelegate(theme, m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTabKeyNavigation(false);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->installEventFilter(this);
    body()->addWidget(m_list);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_list, &QListWidget::itemClicked, this, &StartList::choose);
    connect(&theme, &Theme::changed, this, &StartList::fit);
    hide();
}

bool StartList::isEmpty() const
{
    return m_list->count() == 0;
}

QSize StartList::sizeHint() const
{
    return {m_look.px(240), Card::sizeHint().height()};
}

void StartList::setLines(const QList<Line> &lines)
{
    const QString chosenId = currentId();
    const int chosenRow = m_list->currentRow();
    const int scrolled = m_list->verticalScrollBar()->value();
    m_list->clear();
    int keep = -1;
    for (const Line &line : lines) {
        auto *item = new QListWidgetItem(line.words, m_list);
        item->setData(Qt::UserRole, line.id);
        item->setData(RowDelegate::ShapeRole, line.shape);
        item->setData(RowDelegate::InkRole, static_cast<int>(line.ink));
        item->setData(RowDelegate::RightRole, line.right);
        item->setData(Qt::AccessibleTextRole, line.spoken);
        item->setToolTip(line.tip.toHtmlEscaped());
        if (line.id == chosenId)
            keep = m_list->count() - 1;
    }
    // The chosen one is gone: the next takes its place.
    m_list->setCurrentRow(keep >= 0 ? keep : qBound(0, chosenRow, m_list->count() - 1));
    m_list->verticalScrollBar()->setValue(scrolled);
    fit();
    setVisible(!lines.isEmpty());
}

QString StartList::currentId() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

bool StartList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return Card::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return Card::eventFilter(watched, event);
    choose();
    return true;
}

void StartList::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void StartList::choose()
{
    if (const QString id = currentId(); !id.isEmpty())
        Q_EMIT lineChosen(id);
}

/// A few rows in sight, the others by scrolling: the businesses need their room.
void StartList::fit()
{
    const int rows = qBound(1, m_list->count(), mostRowsInSight);
    m_list->setFixedHeight(rows * m_look.px(36) + 2);
    updateGeometry();
}
