// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditviews.h"
#include "ui/shell/tableexport.h"

/// Writes every entry that fits a filter, as it is listed, into a file.
class AuditExport : public TableExport
{
    Q_OBJECT

public:
    /// `over`: the page that asks.
    AuditExport(const UiContext &context, QWidget *over) : TableExport(context, over) {}

    /// Asks where to, then begins.
    void begin(const AuditFilter &filter);

private:
    void readOn() override;
    QString doneWords(int rows) const override;
    void took(const AuditStretch &stretch);

    AuditFilter m_filter;
    qint64 m_before = 0;
};
