// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/steadyscroll.h"

#include <QHeaderView>
#include <QMap>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>

SteadyScroll::SteadyScroll(QTableView &table, QueueModel &model) : QObject(&table), m_table(table)
{
    connect(&model, &QueueModel::mergeBegins, this, &SteadyScroll::look);
    connect(&model, &QueueModel::mergeEnded, this, &SteadyScroll::restore);
}

void SteadyScroll::look()
{
    m_seen.clear();
    if (std::exchange(m_forget, false) || !m_table.isVisible())
        return;
    const int first = m_table.rowAt(0);
    if (first < 0)
        return;
    const int last = m_table.rowAt(m_table.viewport()->height() - 1);
    const int end = last < 0 ? m_table.model()->rowCount() - 1 : last;
    for (int row = first; row <= end; ++row)
        m_seen << Seen{m_table.model()->index(row, 0), row};
}

void SteadyScroll::restore()
{
    QMap<int, int> moves; // by how many rows → how many rows were moved so
    for (const Seen &seen : std::as_const(m_seen)) {
        if (seen.index.isValid())
            ++moves[seen.index.row() - seen.row];
    }
    m_seen.clear();
    if (moves.isEmpty())
        return;
    const auto most = std::max_element(moves.cbegin(), moves.cend());
    if (most.key() == 0)
        return;
    m_table.doItemsLayout(); // the scroll bar reaches as far as the rows do now
    QScrollBar *bar = m_table.verticalScrollBar();
    bar->setValue(bar->value() + most.key() * m_table.verticalHeader()->defaultSectionSize());
}
