// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/auditexport.h"

#include "ui/admin/auditmodel.h"

namespace {

constexpr int rowsARead = 500;

} // namespace

void AuditExport::begin(const AuditFilter &filter)
{
    Paper paper{tr("audit"), tr("Export the entries"), tr("Audit"), {}, {}};
    for (int column = 0; column < AuditModel::columns; ++column)
        paper.heads << AuditModel::heading(column);
    paper.entry.document = QStringLiteral("audit");
    paper.entry.filter = filter.group ? AuditKinds::keyOf(*filter.group) : QStringLiteral("all");
    ask(paper, [this, filter] {
        m_filter = filter;
        m_before = 0;
    });
}

void AuditExport::readOn()
{
    readBy([filter = m_filter, before = m_before](Workplace &place) { return place.auditViews().page(filter, before, rowsARead); },
           [this](const AuditStretch &stretch) { took(stretch); });
}

void AuditExport::took(const AuditStretch &stretch)
{
    QList<TableRow> rows;
    for (const AuditRow &row : stretch.rows) {
        TableRow cells;
        for (int column = 0; column < AuditModel::columns; ++column)
            cells << TableCell{AuditModel::words(row, column, context())};
        rows << cells;
    }
    m_before = stretch.nextBefore;
    write(rows, !stretch.atEnd);
}

QString AuditExport::doneWords(int rows) const
{
    return tr("Exported %n entry(s) to %1.", nullptr, rows);
}
