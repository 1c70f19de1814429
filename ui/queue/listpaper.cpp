// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/listpaper.h"

#include "core/base/chinatime.h"
#include "ui/print/documentprinter.h"
#include "ui/queue/listprintout.h"
#include "ui/shell/feedback.h"

#include <QWidget>

#include <algorithm>

ListPaper::ListPaper(const UiContext &context, QWidget *over)
    : QObject(over)
    , m_context(context)
    , m_printer(new DocumentPrinter(context, over))
{
}

void ListPaper::put(const QueueFilter &filter, const QString &filterWords, Way way)
{
    if (m_context.rules)
        read({filter, filterWords, way}, {}, {});
}

void ListPaper::put(const QList<QueueRow> &rows, const QString &filterWords, Way way)
{
    if (m_context.rules)
        bring({{}, filterWords, way}, rows.mid(0, ListPrintout::mostRows), rows.size() > ListPrintout::mostRows);
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
    OfficeDocument document;
    document.printout = ListPrintout::of(m_context, rows, order.filterWords, more, m_context.clock.wallUtcMs());
    document.key = QStringLiteral("list");
    document.fileName = tr("open-cases") + QLatin1Char('-') + ChinaTime::date(m_context.clock.wallUtcMs()).toString(Qt::ISODate) + QStringLiteral(".pdf");
    switch (order.way) {
    case Way::Preview:
        m_printer->preview(document);
        return;
    case Way::Pdf:
        m_printer->savePdf(document);
        return;
    case Way::Print:
        m_printer->print(document);
    }
}
