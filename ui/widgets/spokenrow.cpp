// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/spokenrow.h"

#include <QAbstractItemView>
#include <QAccessible>

namespace {

void say(QAbstractItemView *view)
{
    const QModelIndex current = view->currentIndex();
    QAccessibleInterface *list = QAccessible::isActive() && view->hasFocus() && current.isValid() ? QAccessible::queryAccessibleInterface(view) : nullptr;
    QAccessibleTableInterface *cells = list ? list->tableInterface() : nullptr;
    QAccessibleInterface *cell = cells ? cells->cellAt(current.row(), current.column()) : nullptr;
    if (!cell)
        return;
    QAccessibleEvent focus(cell, QAccessible::Focus);
    QAccessible::updateAccessibility(&focus);
}

} // namespace

void SpokenRow::focusCame(QWidget *widget)
{
    if (auto *view = qobject_cast<QAbstractItemView *>(widget))
        QMetaObject::invokeMethod(view, [view] { say(view); }, Qt::QueuedConnection);
}
