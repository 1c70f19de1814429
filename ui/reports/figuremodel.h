// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/dailyreport.h"

#include <QAbstractTableModel>

/// What a cell of a report's table counts: enough to ask for the cases behind it.
struct FigureKey
{
    Figure figure = Figure::Accepted;
    QString type;     ///< empty: all
    QString detail;   ///< customer class or commitment; empty: all

    bool operator==(const FigureKey &) const = default;
};

/// A table of figures: words at the left, one column per figure, perhaps words at the right. Only figures can be chosen. What it shows is set
/// whole by tables(); a report of the same shape changes the cells and loses no selection.
class FigureModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { FigureRole = Qt::UserRole + 1, ValueRole, TotalRole };

    struct Line
    {
        QStringList heads;
        QList<int> values;
        QString tail;
        QString type;
        QString detail;
        bool isTotal = false;

        bool operator==(const Line &) const = default;
    };
    struct Table
    {
        QStringList heads;      ///< titles of the words at the left
        QList<Figure> figures;
        QString tail;           ///< title of the words at the right; empty: none
        QList<Line> lines;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setTable(const Table &table);
    /// The key of a figure's cell.
    std::optional<FigureKey> keyAt(const QModelIndex &index) const;
    QModelIndex indexOf(const FigureKey &key) const;
    int headColumns() const { return static_cast<int>(m_table.heads.size()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    bool isFigure(int column) const;
    QVariant shown(const Line &line, int column) const;

    Table m_table;
};
