// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queuecolumns.h"

#include <QHeaderView>
#include <QSet>
#include <QStyledItemDelegate>
#include <QTableView>

#include <algorithm>
#include <numeric>

namespace {

template <class Widths>
int sum(const Widths &widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0);
}

} // namespace

/// By the heading and the first rows, not by those in view: widths that change while one scrolls are worse than a name cut short.
QueueColumns::Widths QueueColumns::wanted(const QTableView &table)
{
    constexpr int measuredRows = 60;
    const QAbstractItemModel &model = *table.model();
    const int rows = std::min(measuredRows, model.rowCount());
    const QStyleOptionViewItem option;
    Widths widths{};
    for (int column = 0; column < QueueModel::ColumnCount; ++column) {
        int widest = table.horizontalHeader()->sectionSizeHint(column);
        QSet<QString> measured; // most words of a column stand there many times
        for (int row = 0; row < rows; ++row) {
            const QModelIndex index = model.index(row, column);
            const QString words = index.data().toString() + QString::number(column == QueueModel::TimeLeft ? index.data(QueueModel::LevelRole).toInt() : 0);
            if (measured.contains(words))
                continue;
            measured.insert(words);
            widest = std::max(widest, table.itemDelegate()->sizeHint(option, index).width());
        }
        widths[static_cast<size_t>(column)] = widest;
    }
    return widths;
}

/// Takes what is too much from those columns that may be elided, where most can be spared, and so on until it fits. Headings stay whole.
void QueueColumns::squeeze(Widths &widths, int room, const QTableView &table)
{
    constexpr std::array<size_t, 3> soft{QueueModel::Business, QueueModel::NextMilestone, QueueModel::Customer};
    const auto spare = [&](size_t column) { return widths[column] - table.horizontalHeader()->sectionSizeHint(static_cast<int>(column)); };
    while (sum(widths) > room) {
        const size_t most = *std::max_element(soft.begin(), soft.end(), [&](size_t a, size_t b) { return spare(a) < spare(b); });
        if (spare(most) <= 0)
            return;
        widths[most] -= std::min({sum(widths) - room, spare(most), std::max(1, spare(most) / 4)});
    }
}

void QueueColumns::spread(Widths &widths, int room)
{
    const int rest = room - sum(widths);
    const auto shown = static_cast<int>(std::count_if(widths.begin(), widths.end(), [](int width) { return width > 0; }));
    if (rest <= 0 || shown == 0)
        return;
    for (int &width : widths)
        width += width > 0 ? rest / shown : 0;
    *std::find_if(widths.rbegin(), widths.rend(), [](int width) { return width > 0; }) += rest % shown;
}

void QueueColumns::fit(QTableView &table)
{
    const int room = table.viewport()->width();
    if (room < 200)
        return;
    for (int column = 0; column < QueueModel::ColumnCount; ++column)
        table.setColumnHidden(column, false);
    if (!m_wanted)
        m_wanted = wanted(table);
    Widths widths = *m_wanted;
    for (const int column : {int(QueueModel::WaitsFor), int(QueueModel::CustomerClass)}) {
        if (sum(widths) > room) {
            widths[static_cast<size_t>(column)] = 0;
            table.setColumnHidden(column, true);
        }
    }
    squeeze(widths, room, table);
    spread(widths, room);
    for (int column = 0; column < QueueModel::ColumnCount; ++column) {
        if (widths[static_cast<size_t>(column)] > 0)
            table.setColumnWidth(column, widths[static_cast<size_t>(column)]);
    }
}
