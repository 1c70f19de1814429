// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/personqueue.h"
#include "ui/shell/uicontext.h"

#include <QCoreApplication>

#include <functional>

class QComboBox;
class QListWidget;

/// Ctrl+K: which columns the queue shows, in what order, and by what it is sorted. Space takes a column in or out, Alt+Up and Alt+Down move it;
/// the case number always stands there.
class ColumnsSheet : public QObject
{
    Q_OBJECT

public:
    struct Choice
    {
        QList<QueueColumn> columns; ///< empty: the program's own choice
        QueueFilter::Order order = QueueFilter::Order::Due;
    };

    /// Opens over the window of `over`; `chosen` is called when it is agreed to.
    static void open(const UiContext &context, QWidget *over, const Choice &now, std::function<void(const Choice &)> chosen);
    static QString orderWords(QueueFilter::Order order);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    ColumnsSheet(const UiContext &context, const Choice &now, QWidget *sheet);

    void fill(const QList<QueueColumn> &columns);
    void move(int by);
    Choice choice() const;
    QWidget *buttons(QWidget *parent);

    const UiContext &m_context;
    QListWidget *m_list;
    QComboBox *m_order;
    bool m_own = false; ///< as the program would: nothing was changed since the reset
};
