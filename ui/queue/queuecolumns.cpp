// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queuecolumns.h"

#include "ui/queue/queuedelegate.h"
#include "ui/shell/theme.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QSet>
#include <QTableView>

#include <algorithm>
#include <numeric>

namespace {

constexpr size_t at(int column)
{
    return static_cast<size_t>(column);
}

template <class Widths>
int sum(const Widths &widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0);
}

/// Widths are kept as they would be at 100 %.
int scaled(int width, int from, int to)
{
    return (width * to + from / 2) / from;
}

bool mayWrap(int column)
{
    switch (column) {
    case QueueModel::TimeLeft:
    case QueueModel::Number:
    case QueueModel::Due:
    case QueueModel::WaitsSince:
    case QueueModel::Accepted:
        return false;
    default:
        return true;
    }
}

} // namespace

QueueColumns::QueueColumns(QTableView &table, const Theme &theme) : QObject(&table), m_table(table), m_theme(theme)
{
    QHeaderView *header = table.horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionsMovable(true);
    header->setMinimumSectionSize(theme.px(40));
    const auto byHand = [this] {
        if (!m_fitting)
            takeDragged();
    };
    connect(header, &QHeaderView::sectionMoved, this, byHand);
    connect(header, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (m_fitting)
            return;
        takeDragged();
        for (QueueColumn &one : m_choice) {
            if (one.key == QueueModel::keyOf(column))
                one.width = scaled(width, m_theme.percent(), 100);
        }
        Q_EMIT dragged();
    });
    const QScopedValueRollback<bool> fitting(m_fitting, true);
    arrange(shown());
}

QList<QueueColumn> QueueColumns::own()
{
    QList<QueueColumn> columns;
    for (int column = 0; column <= QueueModel::WaitsFor; ++column)
        columns << QueueColumn{QueueModel::keyOf(column), 0};
    return columns;
}

void QueueColumns::setChoice(const QList<QueueColumn> &columns)
{
    m_choice = columns;
    m_choice.removeIf([](const QueueColumn &one) { return QueueModel::columnOf(one.key) < 0; });
    measureAgain();
}

QList<int> QueueColumns::shown() const
{
    QList<int> columns;
    const QList<QueueColumn> wanted = m_choice.isEmpty() ? own() : m_choice;
    for (const QueueColumn &one : wanted)
        columns << QueueModel::columnOf(one.key);
    return columns;
}

void QueueColumns::arrange(const QList<int> &columns)
{
    QHeaderView *header = m_table.horizontalHeader();
    for (int column = 0; column < QueueModel::ColumnCount; ++column) {
        const bool hidden = !columns.contains(column);
        if (m_table.isColumnHidden(column) != hidden)
            m_table.setColumnHidden(column, hidden);
    }
    for (int place = 0; place < columns.size(); ++place) {
        if (header->visualIndex(columns.at(place)) != place)
            header->moveSection(header->visualIndex(columns.at(place)), place);
    }
}

/// By the heading and the first rows, not by those in view: widths that change while one scrolls are worse than a name cut short.
QueueColumns::Measured QueueColumns::measured() const
{
    constexpr int measuredRows = 60;
    const QAbstractItemModel &model = *m_table.model();
    const int rows = std::min(measuredRows, model.rowCount());
    const QStyleOptionViewItem option;
    Measured result;
    const QList<int> columns = shown();
    for (const int column : columns) {
        const int heading = m_table.horizontalHeader()->sectionSizeHint(column);
        int widest = heading;
        int narrowest = heading;
        QSet<QString> known; // most words of a column stand there many times
        for (int row = 0; row < rows; ++row) {
            const QModelIndex index = model.index(row, column);
            const QString words = index.data().toString() + QString::number(column == QueueModel::TimeLeft ? index.data(QueueModel::LevelRole).toInt() : 0);
            if (known.contains(words))
                continue;
            known.insert(words);
            const int width = m_table.itemDelegate()->sizeHint(option, index).width();
            widest = std::max(widest, width);
            narrowest = std::max(narrowest, mayWrap(column) ? std::min(width, QueueDelegate::widthInTwoLines(m_theme, index.data().toString())) : width);
        }
        result.wanted[at(column)] = widest;
        result.narrowest[at(column)] = narrowest;
    }
    return result;
}

/// What the person set by hand; 0: ours to decide.
QueueColumns::Widths QueueColumns::fixed() const
{
    Widths widths{};
    for (const QueueColumn &one : m_choice)
        widths[at(QueueModel::columnOf(one.key))] = scaled(one.width, 100, m_theme.percent());
    return widths;
}

/// Takes what is too much from those columns that can spare most, and so on until it fits or nothing can be spared.
void QueueColumns::squeeze(Widths &widths, int room) const
{
    const Widths byHand = fixed();
    const auto spare = [&](size_t column) { return byHand[column] > 0 ? 0 : widths[column] - m_measured->narrowest[column]; };
    while (sum(widths) > room) {
        size_t most = 0;
        for (size_t column = 1; column < widths.size(); ++column) {
            if (spare(column) > spare(most))
                most = column;
        }
        if (spare(most) <= 0)
            return;
        widths[most] -= std::min({sum(widths) - room, spare(most), std::max(1, spare(most) / 4)});
    }
}

/// Room that is left goes to the columns of which nobody set the width, else to the last one.
void QueueColumns::spread(Widths &widths, int room) const
{
    const int rest = room - sum(widths);
    if (rest <= 0)
        return;
    const Widths byHand = fixed();
    const QList<int> columns = shown();
    QList<int> free;
    for (const int column : columns) {
        if (widths[at(column)] > 0 && byHand[at(column)] == 0)
            free << column;
    }
    for (const int column : std::as_const(free))
        widths[at(column)] += rest / static_cast<int>(free.size());
    for (auto last = columns.crbegin(); last != columns.crend(); ++last) {
        if (widths[at(*last)] > 0) {
            widths[at(*last)] += room - sum(widths);
            return;
        }
    }
}

void QueueColumns::fit()
{
    const int room = m_table.viewport()->width();
    if (room < 200)
        return;
    const QScopedValueRollback<bool> fitting(m_fitting, true);
    if (!m_measured)
        m_measured = measured();
    QList<int> columns = shown();
    Widths widths = m_measured->wanted;
    const Widths byHand = fixed();
    for (const int column : std::as_const(columns)) {
        if (byHand[at(column)] > 0)
            widths[at(column)] = byHand[at(column)];
    }
    if (m_choice.isEmpty()) {
        for (const int column : {int(QueueModel::WaitsFor), int(QueueModel::CustomerClass)}) {
            if (sum(widths) > room && columns.removeOne(column))
                widths[at(column)] = 0;
        }
    }
    arrange(columns);
    squeeze(widths, room);
    spread(widths, room);
    for (const int column : std::as_const(columns))
        m_table.setColumnWidth(column, widths[at(column)]);
}

QList<QueueColumn> QueueColumns::asShown() const
{
    QHeaderView *header = m_table.horizontalHeader();
    QList<QueueColumn> columns;
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        if (header->isSectionHidden(column))
            continue;
        const QString key = QueueModel::keyOf(column);
        const auto known = std::find_if(m_choice.cbegin(), m_choice.cend(), [&key](const QueueColumn &one) { return one.key == key; });
        columns << QueueColumn{key, known == m_choice.cend() ? 0 : known->width};
    }
    return columns;
}

void QueueColumns::takeDragged()
{
    m_choice = asShown();
    Q_EMIT dragged();
}
