// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/printroom.h"
#include "ui/reports/reportwords.h"

/// The daily report on A4: figures, the cases behind what needs the manager's eye, signature lines, and the ledger's code as a witness.
class ReportPrintout
{
    Q_DECLARE_TR_FUNCTIONS(ReportPrintout)

public:
    static Printout of(const DailyReport &report, const ReportWords &words);
    /// "营业日报 2026-11-23.pdf"
    static QString fileName(QDate day);

private:
    static QVariantMap headings();
    static QVariantList lists(const DailyReport &report, const ReportWords &words);
};
