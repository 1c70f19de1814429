// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queueexport.h"

#include "core/base/chinatime.h"
#include "ui/queue/queuemodel.h"
#include "ui/queue/queuewords.h"

void QueueExport::begin(const Wanted &wanted)
{
    Paper paper{tr("open-cases"), tr("Export the open cases"), wanted.filterWords, {}, {}};
    for (const int column : wanted.columns)
        paper.heads << QueueModel::heading(column);
    paper.entry.document = QStringLiteral("list");
    paper.entry.filter = keyOf(wanted.filter.kind);
    ask(paper, [this, wanted] {
        m_wanted = wanted;
        m_after = {};
        m_known.clear();
        m_nowMs = context().clock.wallUtcMs();
    });
}

void QueueExport::readOn()
{
    readBy([filter = m_wanted.filter, after = m_after, nowMs = m_nowMs](
               Workplace &place) { return place.caseViews().queue(filter, after, QueueModel::pageSize, nowMs); },
           [this](const QueuePage &page) { took(page); });
}

void QueueExport::took(const QueuePage &page)
{
    QList<TableRow> rows;
    for (const QueueRow &row : page.rows) {
        if (m_known.contains(row.id.value))
            continue;
        m_known.insert(row.id.value);
        rows << cells(row);
    }
    m_after = page.next;
    write(rows, page.more);
}

TableRow QueueExport::cells(const QueueRow &row) const
{
    const QueueWords words(context(), m_nowMs);
    const bool plainDay = !row.commitment.isEmpty() && !row.deadline.paused && !row.deadline.provisional && row.limit.countsDays();
    TableRow cells;
    for (const int column : m_wanted.columns) {
        TableCell cell{words.words(row, column)};
        if (column == QueueModel::Accepted && row.acceptedMs > 0)
            cell.day = ChinaTime::date(row.acceptedMs);
        else if (column == QueueModel::WaitsSince && row.waitsSinceMs > 0)
            cell.day = ChinaTime::date(row.waitsSinceMs);
        else if (column == QueueModel::Due && plainDay)
            cell.day = row.deadline.dueDate;
        cells << cell;
    }
    return cells;
}

QString QueueExport::doneWords(int rows) const
{
    return tr("Exported %n case(s) to %1.", nullptr, rows);
}
