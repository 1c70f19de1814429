// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QTextDocument;

/// What of an endless sheet lies on one page, in dots: the head of a table that goes on there, then [top, bottom).
struct PageSlice
{
    qreal top = 0;
    qreal bottom = 0;
    qreal headTop = 0;    ///< of the table's head that is painted again
    qreal headHeight = 0; ///< 0: none
    qreal headLeft = 0;   ///< of that table
    qreal headRight = 0;
};

namespace Pagination {

/// Cuts a document laid out without pages into pages `height` dots high: never through a line or a table's row, no heading parted from what
/// it heads, a table's head again on every page it goes on. Qt's own paging cuts rows. Only what is higher than a page is cut.
QList<PageSlice> slices(const QTextDocument &document, qreal height);

} // namespace Pagination
