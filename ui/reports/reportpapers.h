// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/dailyreport.h"
#include "ui/print/documentprinter.h"
#include "ui/shell/uicontext.h"

/// Brings a daily report to paper: printer, preview, PDF. What was printed, saved or could not be is an event of the ledger.
class ReportPapers : public QObject
{
    Q_OBJECT

public:
    ReportPapers(const UiContext &context, QWidget *page);

    void print(const DailyReport &report);
    void preview(const DailyReport &report);
    void savePdf(const DailyReport &report);

private:
    OfficeDocument document(const DailyReport &report) const;

    const UiContext &m_context;
    DocumentPrinter *m_printer;
};
