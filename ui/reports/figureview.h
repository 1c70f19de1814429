// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/figuremodel.h"

#include <QStyledItemDelegate>
#include <QTableView>

class Theme;

/// Paints a figure: nought is muted, what needs an eye (overdue, nearing, paused, met late) carries its state's shape and colour, the chosen
/// one lies on the soft ground.
class FigureDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit FigureDelegate(const Theme &theme, QObject *parent = nullptr) : QStyledItemDelegate(parent), m_theme(theme) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintFigure(QPainter *painter, const QRect &room, const QModelIndex &index) const;

    const Theme &m_theme;
};

/// A table of figures as high as its lines, without scrolling. Arrows go from figure to figure, Tab leaves; the chosen figure is told.
class FigureView : public QTableView
{
    Q_OBJECT

public:
    FigureView(const Theme &theme, QWidget *parent = nullptr);

    FigureModel &figures() { return m_model; }
    void setTable(const FigureModel::Table &table);
    /// Chooses that figure without telling; false when it is not here (then nothing is chosen).
    bool choose(const FigureKey &key);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void figureChosen(const FigureKey &key);
    /// Where the chosen figure stands in this widget, so that a page that scrolls can bring it into sight.
    void figureAt(const QRect &place);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applySizes();
    int lineHeight() const;
    int longestWords(int column) const;

    const Theme &m_theme;
    FigureModel m_model;
    bool m_telling = true;
};
