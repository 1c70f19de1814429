// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportpapers.h"

#include "ui/print/printroom.h"
#include "ui/reports/reportprintout.h"
#include "ui/shell/feedback.h"
#include "ui/shell/interaction.h"

#include <QPointer>
#include <QWidget>

ReportPapers::ReportPapers(const UiContext &context, QWidget *page) : QObject(page), m_context(context), m_page(page), m_ids(context.clock) {}

Printout ReportPapers::printout(const DailyReport &report) const
{
    return ReportPrintout::of(report, ReportWords(m_context.rules, m_context.language));
}

void ReportPapers::record()
{
    m_context.office
        .ask(
            [act = Act{OpId{m_ids.next()}, m_context.actor}](Workplace &place) {
                return place.recordPrint(act, QStringLiteral("daily-report"), CaseId());
            },
            OfficeThread::Urgency::Act)
        .then(&m_context.feedback, [&feedback = m_context.feedback](const Result<> &done) {
            if (!done)
                feedback.refused(done.error());
        });
}

void ReportPapers::print(const DailyReport &report)
{
    const auto printed = m_context.printRoom.print(printout(report));
    if (!printed) {
        m_context.feedback.refused(printed.error());
        return;
    }
    m_context.feedback.say(tr("The daily report of %1 is on its way to the printer.").arg(report.day.toString(Qt::ISODate)));
    record();
}

void ReportPapers::preview(const DailyReport &report)
{
    m_context.printRoom.preview(printout(report), m_page, [papers = QPointer<ReportPapers>(this)] {
        if (papers)
            papers->record();
    });
}

void ReportPapers::savePdf(const DailyReport &report)
{
    m_context.interaction.askSavePath(
        m_page, tr("Save the daily report"), ReportPrintout::fileName(report.day), tr("PDF files (*.pdf)"),
        [papers = QPointer<ReportPapers>(this), paper = printout(report)](const QString &path) {
            if (!papers || path.isEmpty())
                return;
            const auto saved = papers->m_context.printRoom.savePdf(paper, path);
            if (!saved) {
                papers->m_context.feedback.refused(saved.error());
                return;
            }
            papers->m_context.feedback.say(tr("Saved as %1").arg(path));
            papers->record();
        });
}
