// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pagination.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextTable>

#include <algorithm>

namespace {

/// What is never cut.
struct Atom
{
    qreal top = 0;
    qreal bottom = 0;
    qreal headTop = 0;
    qreal headHeight = 0;     ///< of its table's head, when the page may begin with this row
    bool keptWithNext = false;
    bool breaksBefore = false;
    qreal left = 0;           ///< of its table
    qreal right = 0;
};

class Atoms
{
public:
    explicit Atoms(const QTextDocument &document) : m_layout(*document.documentLayout()) { readFrame(*document.rootFrame()); }

    QList<Atom> list;

private:
    void readFrame(const QTextFrame &frame)
    {
        for (auto it = frame.begin(); !it.atEnd(); ++it) {
            if (const auto *table = qobject_cast<const QTextTable *>(it.currentFrame()))
                readTable(*table);
            else if (it.currentFrame())
                readFrame(*it.currentFrame());
            else
                readBlock(it.currentBlock());
        }
    }

    void readBlock(const QTextBlock &block)
    {
        const qreal top = m_layout.blockBoundingRect(block).top();
        const QTextBlockFormat format = block.blockFormat();
        const bool breaks = format.pageBreakPolicy().testFlag(QTextFormat::PageBreak_AlwaysBefore);
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            const QTextLine line = block.layout()->lineAt(i);
            list << Atom{top + line.y(), top + line.y() + line.height(), 0, 0, format.headingLevel() > 0, breaks && i == 0, 0, 0};
        }
    }

    void readTable(const QTextTable &table)
    {
        const QList<qreal> bounds = rowBounds(table);
        const QRectF whole = m_layout.frameBoundingRect(const_cast<QTextTable *>(&table));
        const int heads = qMin(table.format().headerRowCount(), table.rows() - 1);
        for (int row = 0; row < table.rows(); ++row) {
            Atom atom{bounds.at(row), bounds.at(row + 1), 0, 0, row < heads, false, whole.left(), whole.right()};
            if (row > heads && heads > 0) {
                atom.headTop = bounds.first();
                atom.headHeight = bounds.at(heads) - bounds.first();
            }
            list << atom;
        }
    }

    /// Tops of all rows and the bottom of the last: halfway between the texts of neighbours, which is where the line between them lies.
    QList<qreal> rowBounds(const QTextTable &table) const
    {
        const QRectF whole = m_layout.frameBoundingRect(const_cast<QTextTable *>(&table));
        QList<qreal> bounds{whole.top()};
        qreal above = whole.top();
        for (int row = 0; row < table.rows(); ++row) {
            qreal top = whole.bottom();
            qreal bottom = whole.top();
            for (int column = 0; column < table.columns(); ++column) {
                const QTextTableCell cell = table.cellAt(row, column);
                for (QTextBlock block = cell.firstCursorPosition().block(); block.isValid(); block = block.next()) {
                    const QRectF rect = m_layout.blockBoundingRect(block);
                    top = std::min(top, rect.top());
                    bottom = std::max(bottom, rect.bottom());
                    if (block == cell.lastCursorPosition().block())
                        break;
                }
            }
            if (row > 0)
                bounds << (above + top) / 2;
            above = bottom;
        }
        bounds << whole.bottom();
        return bounds;
    }

    const QAbstractTextDocumentLayout &m_layout;
};

/// The first atom after the page that begins at `first`.
qsizetype endOfPage(const QList<Atom> &atoms, qsizetype first, qreal height)
{
    const qreal room = height - atoms.at(first).headHeight;
    qsizetype end = first + 1;
    while (end < atoms.size() && !atoms.at(end).breaksBefore && atoms.at(end).bottom - atoms.at(first).top <= room)
        ++end;
    if (end == atoms.size() || atoms.at(end).breaksBefore)
        return end;
    qsizetype kept = end;
    while (kept > first && atoms.at(kept - 1).keptWithNext)
        --kept;
    return kept > first ? kept : end;
}

} // namespace

QList<PageSlice> Pagination::slices(const QTextDocument &document, qreal height)
{
    const QList<Atom> atoms = Atoms(document).list;
    QList<PageSlice> pages;
    for (qsizetype first = 0; first < atoms.size();) {
        const qsizetype end = endOfPage(atoms, first, height);
        const Atom &leads = atoms.at(first);
        PageSlice page{leads.top, atoms.at(end - 1).bottom, leads.headTop, leads.headHeight, leads.left, leads.right};
        const qreal bottom = page.bottom;
        const qreal room = height - page.headHeight;
        // One atom higher than a page: cut after all.
        while (bottom - page.top > room + 0.5 && room > 1) {
            page.bottom = page.top + room;
            pages << page;
            page.top = page.bottom;
        }
        page.bottom = bottom;
        pages << page;
        first = end;
    }
    return pages.isEmpty() ? QList<PageSlice>{PageSlice()} : pages;
}
