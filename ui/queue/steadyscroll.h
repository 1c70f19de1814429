// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/queue/queuemodel.h"

#include <QList>
#include <QPersistentModelIndex>

class QTableView;

/// Keeps the rows in sight where the eye has them while others come, go and change places around them: after each merge the list is scrolled by what
/// most of the rows in sight were moved. Rows of one height.
class SteadyScroll : public QObject
{
    Q_OBJECT

public:
    SteadyScroll(QTableView &table, QueueModel &model);

    /// Whoever just came to the list sees its beginning: the next merge moves nothing.
    void forgetOnce() { m_forget = true; }

private:
    struct Seen
    {
        QPersistentModelIndex index;
        int row;
    };

    void look();
    void restore();

    QTableView &m_table;
    QList<Seen> m_seen;
    bool m_forget = true;
};
