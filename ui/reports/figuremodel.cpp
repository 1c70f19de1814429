// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/figuremodel.h"

#include "ui/reports/reportwords.h"

void FigureModel::setTable(const Table &table)
{
    bool sameShape = table.lines.size() == m_table.lines.size() && table.figures == m_table.figures && table.heads.size() == m_table.heads.size()
                     && table.tail.isEmpty() == m_table.tail.isEmpty();
    for (qsizetype i = 0; sameShape && i < table.lines.size(); ++i)
        sameShape = table.lines.at(i).type == m_table.lines.at(i).type && table.lines.at(i).detail == m_table.lines.at(i).detail;
    if (!sameShape) {
        beginResetModel();
        m_table = table;
        endResetModel();
        return;
    }
    m_table = table;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

bool FigureModel::isFigure(int column) const
{
    return column >= headColumns() && column < headColumns() + m_table.figures.size();
}

std::optional<FigureKey> FigureModel::keyAt(const QModelIndex &index) const
{
    if (!index.isValid() || !isFigure(index.column()))
        return std::nullopt;
    const Line &line = m_table.lines.at(index.row());
    return FigureKey{m_table.figures.at(index.column() - headColumns()), line.type, line.detail};
}

QModelIndex FigureModel::indexOf(const FigureKey &key) const
{
    const qsizetype column = m_table.figures.indexOf(key.figure);
    for (int row = 0; column >= 0 && row < rowCount(); ++row) {
        if (m_table.lines.at(row).type == key.type && m_table.lines.at(row).detail == key.detail)
            return index(row, headColumns() + static_cast<int>(column));
    }
    return {};
}

int FigureModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.lines.size());
}

int FigureModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : headColumns() + static_cast<int>(m_table.figures.size()) + (m_table.tail.isEmpty() ? 0 : 1);
}

QVariant FigureModel::shown(const Line &line, int column) const
{
    if (column < headColumns())
        return line.heads.value(column);
    return isFigure(column) ? QVariant(line.values.value(column - headColumns())) : QVariant(line.tail);
}

QVariant FigureModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Line &line = m_table.lines.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return shown(line, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((index.column() < headColumns() ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case FigureRole: return isFigure(index.column()) ? QVariant(static_cast<int>(m_table.figures.at(index.column() - headColumns()))) : QVariant();
    case ValueRole: return isFigure(index.column()) ? QVariant(line.values.value(index.column() - headColumns())) : QVariant();
    case TotalRole: return line.isTotal;
    case Qt::AccessibleTextRole:
        return isFigure(index.column()) ? line.heads.join(QLatin1Char(' ')) + QLatin1Char(' ') + headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString()
                                              + QLatin1Char(' ') + shown(line, index.column()).toString()
                                        : shown(line, index.column());
    default: return {};
    }
}

QVariant FigureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section < headColumns() ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section < headColumns())
        return m_table.heads.at(section);
    return isFigure(section) ? ReportWords::figure(m_table.figures.at(section - headColumns())) : m_table.tail;
}

Qt::ItemFlags FigureModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    // Words cannot be chosen, so that the arrows go from figure to figure.
    return isFigure(index.column()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::ItemNeverHasChildren;
}
