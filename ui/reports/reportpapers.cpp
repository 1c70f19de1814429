// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportpapers.h"

#include "ui/reports/reportprintout.h"

#include <QWidget>

ReportPapers::ReportPapers(const UiContext &context, QWidget *page)
    : QObject(page), m_context(context), m_printer(new DocumentPrinter(context, page))
{
}

OfficeDocument ReportPapers::document(const DailyReport &report) const
{
    return {ReportPrintout::of(report, ReportWords(m_context.rules, m_context.language)), QStringLiteral("daily-report"), SubjectId(), QString(),
            ReportPrintout::fileName(report.day)};
}

void ReportPapers::print(const DailyReport &report)
{
    m_printer->print(document(report));
}

void ReportPapers::preview(const DailyReport &report)
{
    m_printer->preview(document(report));
}

void ReportPapers::savePdf(const DailyReport &report)
{
    m_printer->savePdf(document(report));
}
