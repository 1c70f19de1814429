// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/auditmodel.h"

#include "core/workplace/officethread.h"
#include "ui/shell/uicontext.h"

AuditModel::AuditModel(const UiContext &context, QObject *parent) : QAbstractTableModel(parent), m_context(context) {}

int AuditModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AuditModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString AuditModel::heading(int column)
{
    switch (column) {
    case When: return tr("Time");
    case Who: return tr("Who");
    case What: return tr("What");
    case About: return tr("About");
    case Detail: return tr("More");
    case Entry: return tr("Entry");
    default: return {};
    }
}

QString AuditModel::words(const AuditRow &row, int column, const UiContext &context)
{
    switch (column) {
    case When: return AuditWords::when(row);
    case Who: return AuditWords::who(row, context.names);
    case What: return AuditWords::kind(row.kind);
    case About: return AuditWords::about(row, context.names);
    case Detail: return AuditWords::detail(row, context.rules.get(), context.language);
    case Entry: return QString::number(row.pos);
    default: return {};
    }
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const AuditRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return words(row, index.column(), m_context);
    case Qt::ToolTipRole: return index.column() == When ? AuditWords::mark(row).toHtmlEscaped() : QString();
    case Qt::AccessibleTextRole: return QString(heading(index.column()) + u' ' + words(row, index.column(), m_context));
    case Qt::TextAlignmentRole: return index.column() == Entry ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case CaseIdRole: return row.caseId;
    case PosRole: return row.pos;
    default: return {};
    }
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(heading(section)) : QVariant();
}

bool AuditModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_atEnd && !m_reading;
}

void AuditModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_wanted = m_rows.size() + pageSize;
    read();
}

void AuditModel::show(const AuditFilter &filter)
{
    ++m_generation;
    beginResetModel();
    m_filter = filter;
    m_rows.clear();
    m_before = 0;
    m_atEnd = false;
    endResetModel();
    m_wanted = pageSize;
    read();
}

void AuditModel::stop()
{
    ++m_generation;
    m_reading = false;
    Q_EMIT rested(m_atEnd);
}

void AuditModel::retranslate()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

void AuditModel::read()
{
    m_reading = true;
    const bool first = m_rows.isEmpty() && m_before == 0;
    const auto job = [filter = m_filter, before = m_before, most = static_cast<int>(m_wanted - m_rows.size())](Workplace &place) {
        return place.auditViews().page(filter, before, most);
    };
    m_context.office.ask(job, first ? OfficeThread::Urgency::Read : OfficeThread::Urgency::Step)
        .then(this, [this, generation = m_generation](const Result<AuditStretch> &read) {
            if (generation != m_generation)
                return;
            m_reading = false;
            if (read) {
                take(*read);
                return;
            }
            m_atEnd = true;
            Q_EMIT failed(read.error());
        });
}

void AuditModel::take(const AuditStretch &stretch)
{
    m_before = stretch.nextBefore;
    m_atEnd = stretch.atEnd;
    if (!stretch.rows.isEmpty()) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(stretch.rows.size()) - 1);
        m_rows << stretch.rows;
        endInsertRows();
    }
    if (m_atEnd || m_rows.size() >= m_wanted) {
        Q_EMIT rested(m_atEnd);
        return;
    }
    m_reading = true; // whoever hears the progress may stop it
    const int generation = m_generation;
    Q_EMIT progressed(stretch.reachedMs);
    if (generation == m_generation)
        this->read();
}
