// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/listpaper.h"

#include "core/base/chinatime.h"
#include "ui/queue/listprintout.h"
#include "ui/shell/feedback.h"
#include "ui/shell/interaction.h"

#include <QWidget>

#include <algorithm>

ListPaper::ListPaper(const UiContext &context, QWidget *over)
    : QObject(over)
    , m_context(context)
    , m_over(over)
{
}

void ListPaper::put(const QueueFilter &filter, const QString &filterWords, Way way)
{
    if (m_context.rules)
        read({filter, filterWords, way}, {}, {});
}

void ListPaper::read(const Order &order, const QueueCursor &after, const QList<QueueRow> &soFar)
{
    const int size = std::min(200, ListPrintout::mostRows - static_cast<int>(soFar.size()));
    const auto job = [filter = order.filter, after, size, nowMs = m_context.clock.wallUtcMs()](Workplace &place) {
        return place.caseViews().queue(filter, after, size, nowMs);
    };
    m_context.office.askNamed(QStringLiteral("queue-paper"), job).then(this, [this, order, soFar](const Result<QueuePage> &page) {
        if (!page) {
            m_context.feedback.refused(page.error());
            return;
        }
        const QList<QueueRow> rows = soFar + page->rows;
        if (page->more && rows.size() < ListPrintout::mostRows)
            read(order, page->next, rows);
        else
            bring(order, rows, page->more);
    });
}

void ListPaper::bring(const Order &order, const QList<QueueRow> &rows, bool more)
{
    if (rows.isEmpty()) {
        m_context.feedback.say(tr("There is nothing to print: the list is empty."));
        return;
    }
    const Printout printout = ListPrintout::of(m_context, rows, order.filterWords, more, m_context.clock.wallUtcMs());
    switch (order.way) {
    case Way::Preview:
        m_context.printRoom.preview(printout, m_over, [this] { record(); });
        return;
    case Way::Pdf:
        savePdf(printout);
        return;
    case Way::Print:
        if (const Result<> printed = m_context.printRoom.print(printout); !printed) {
            m_context.feedback.refused(printed.error());
            return;
        }
        record();
        m_context.feedback.say(tr("The list is at the printer."));
    }
}

void ListPaper::savePdf(const Printout &printout)
{
    const QString day = ChinaTime::date(m_context.clock.wallUtcMs()).toString(Qt::ISODate);
    const QString suggested = tr("open-cases") + QLatin1Char('-') + day + QStringLiteral(".pdf");
    m_context.interaction.askSavePath(m_over, tr("Save the list as PDF"), suggested, QStringLiteral("PDF (*.pdf)"),
                                      [this, printout](const QString &path) {
                                          if (path.isEmpty())
                                              return;
                                          const Result<int> pages = m_context.printRoom.savePdf(printout, path);
                                          if (!pages) {
                                              m_context.feedback.refused(pages.error());
                                              return;
                                          }
                                          record();
                                          m_context.feedback.say(tr("Saved as PDF, %n page(s).", nullptr, *pages));
                                      });
}

void ListPaper::record()
{
    m_context.office
        .ask([actor = m_context.actor](Workplace &place) {
            return place.recordPrint(place.newAct(actor), QStringLiteral("list"), CaseId{});
        }, OfficeThread::Urgency::Act)
        .then(&m_context.feedback, [feedback = &m_context.feedback](const Result<> &recorded) {
            if (!recorded)
                feedback->refused(recorded.error());
        });
}
