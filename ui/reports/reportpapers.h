// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/dailyreport.h"
#include "ui/shell/uicontext.h"

struct Printout;

/// Brings a daily report to paper: printer, preview, PDF. What was printed or saved is an event of the ledger.
class ReportPapers : public QObject
{
    Q_OBJECT

public:
    ReportPapers(const UiContext &context, QWidget *page);

    void print(const DailyReport &report);
    void preview(const DailyReport &report);
    void savePdf(const DailyReport &report);

private:
    Printout printout(const DailyReport &report) const;
    void record();

    const UiContext &m_context;
    QWidget *m_page;
    UuidV7Source m_ids;
};
