// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/figureview.h"

#include "ui/reports/figuretile.h"
#include "ui/shell/theme.h"
#include "ui/widgets/twolines.h"

#include <QHeaderView>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

void FigureDelegate::paintFigure(QPainter *painter, const QRect &room, const QModelIndex &index) const
{
    const int value = index.data(FigureModel::ValueRole).toInt();
    const auto state = stateOf(static_cast<Figure>(index.data(FigureModel::FigureRole).toInt()));
    const bool isTotal = index.data(FigureModel::TotalRole).toBool();
    QString text = QString::number(value);
    QColor ink = value == 0 ? m_theme.color(Theme::Token::Muted) : m_theme.color(Theme::Token::Ink);
    if (state && value > 0) {
        const Theme::StateLook look = m_theme.look(*state, false);
        text.prepend(look.shape + QLatin1Char(' '));
        ink = look.ink;
    }
    painter->setFont(isTotal || (state && value > 0) ? m_theme.strong(14) : m_theme.figures());
    painter->setPen(ink);
    painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, text);
}

void FigureDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(option.rect, m_theme.color(chosen ? Theme::Token::Soft : Theme::Token::Panel));
    painter->setPen(m_theme.color(Theme::Token::Line));
    if (index.row() > 0)
        painter->drawLine(option.rect.topLeft(), option.rect.topRight());
    const QRect room = option.rect.adjusted(m_theme.px(10), 0, -m_theme.px(10), 0);
    if (index.data(FigureModel::FigureRole).isValid()) {
        paintFigure(painter, room, index);
    } else {
        painter->setFont(index.data(FigureModel::TotalRole).toBool() ? m_theme.strong(14) : m_theme.body());
        painter->setPen(m_theme.color(Theme::Token::Ink));
        const auto alignment = static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt());
        TwoLines::paint(*painter, room, index.data().toString(), m_theme, alignment & Qt::AlignHorizontal_Mask);
    }
    if (chosen && option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(m_theme.color(Theme::Token::Accent), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), 4, 4);
    }
    painter->restore();
}

FigureView::FigureView(const Theme &theme, QWidget *parent) : QTableView(parent), m_theme(theme)
{
    setModel(&m_model);
    setItemDelegate(new FigureDelegate(theme, this));
    setShowGrid(false);
    setSelectionMode(SingleSelection);
    setSelectionBehavior(SelectItems);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    verticalHeader()->hide();
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(1);
    applySizes();
    connect(&theme, &Theme::changed, this, &FigureView::applySizes);
}

void FigureView::setTable(const FigureModel::Table &table)
{
    const std::optional<FigureKey> chosen = m_model.keyAt(currentIndex());
    {
        const QScopedValueRollback quiet(m_telling, false);
        m_model.setTable(table);
        if (chosen)
            choose(*chosen);
    }
    applySizes();
}

bool FigureView::choose(const FigureKey &key)
{
    const QScopedValueRollback quiet(m_telling, false);
    const QModelIndex index = m_model.indexOf(key);
    setCurrentIndex(index);
    if (!index.isValid())
        clearSelection();
    return index.isValid();
}

void FigureView::applySizes()
{
    horizontalHeader()->setFixedHeight(m_theme.px(34));
    // Headings decide how wide a figure's column is; the words at the left share the rest.
    const QFontMetrics heading(m_theme.strong(14));
    const int heads = m_model.headColumns();
    int taken = 0;
    for (int column = heads; column < m_model.columnCount(); ++column) {
        const int words = heading.horizontalAdvance(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        const bool isTail = !m_model.index(0, column).data(FigureModel::FigureRole).isValid() && m_model.rowCount() > 0;
        const int width = isTail ? m_theme.px(112) : qMax(words + m_theme.px(20), m_theme.px(58));
        setColumnWidth(column, width);
        taken += width;
    }
    const auto narrowest = [&](int column) {
        return qMax(m_theme.px(60), heading.horizontalAdvance(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()) + m_theme.px(20));
    };
    int wished = 0; // more than narrowest, for the longest words to stand in one line
    QList<int> wishes;
    for (int column = 0; column < heads; ++column) {
        taken += narrowest(column);
        wishes << qMax(0, longestWords(column) + m_theme.px(20) - narrowest(column));
        wished += wishes.constLast();
    }
    const int spare = qMax(0, width() - taken);
    for (int column = 0; column < heads; ++column) {
        const int share = spare >= wished ? wishes.at(column) + (spare - wished) / heads : spare * wishes.at(column) / wished;
        setColumnWidth(column, narrowest(column) + share);
    }
    verticalHeader()->setDefaultSectionSize(lineHeight());
    updateGeometry();
    viewport()->update();
}

QSize FigureView::sizeHint() const
{
    // Large text on a small screen: what is wider than the room is scrolled to.
    const int bar = horizontalHeader()->length() > width() ? horizontalScrollBar()->sizeHint().height() : 0;
    return {m_theme.px(480), m_theme.px(34) + lineHeight() * m_model.rowCount() + bar};
}

int FigureView::longestWords(int column) const
{
    const QFontMetrics metrics(m_theme.strong(14));
    int longest = 0;
    for (int row = 0; row < m_model.rowCount(); ++row)
        longest = qMax(longest, metrics.horizontalAdvance(m_model.index(row, column).data().toString()));
    return longest;
}

/// Words that are longer than their column go on in a second line; then every line is as high as two.
int FigureView::lineHeight() const
{
    const QFontMetrics metrics(m_theme.body());
    for (int row = 0; row < m_model.rowCount(); ++row) {
        for (int column = 0; column < m_model.headColumns(); ++column) {
            if (metrics.horizontalAdvance(m_model.index(row, column).data().toString()) > columnWidth(column) - m_theme.px(20))
                return m_theme.px(42);
        }
    }
    return m_theme.px(34);
}

void FigureView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (const auto key = m_model.keyAt(current); key && m_telling) {
        Q_EMIT figureChosen(*key);
        Q_EMIT figureAt(visualRect(current).translated(viewport()->pos()));
    }
}

void FigureView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(0, m_model.headColumns()));
    else
        currentChanged(currentIndex(), {});
}

void FigureView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    applySizes();
}
