// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caseviews.h"
#include "ui/shell/tableexport.h"

#include <QSet>

/// Writes all cases of a filter, with the columns that are shown and masked as they are shown, into a file.
class QueueExport : public TableExport
{
    Q_OBJECT

public:
    struct Wanted
    {
        QueueFilter filter;
        QString filterWords; ///< name of the sheet
        QList<int> columns;  ///< of QueueModel::Column
    };

    /// `over`: the page that asks.
    QueueExport(const UiContext &context, QWidget *over) : TableExport(context, over) {}

    /// Asks where to, then begins.
    void begin(const Wanted &wanted);

private:
    void readOn() override;
    QString doneWords(int rows) const override;
    void took(const QueuePage &page);
    TableRow cells(const QueueRow &row) const;

    Wanted m_wanted;
    QueueCursor m_after;
    QSet<QString> m_known; ///< a case that moves while we read is written once
    qint64 m_nowMs = 0;    ///< all words are those of one instant
};
