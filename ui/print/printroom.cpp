// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/printroom.h"

#include "ui/print/pagination.h"
#include "ui/print/paper.h"
#include "ui/print/previewwindow.h"
#include "ui/print/printtemplate.h"
#include "ui/print/sealeddocument.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QPrinterInfo>
#include <QSaveFile>

namespace {

/// Dots per inch of a PDF: fine enough that rounding to dots is not seen.
constexpr int pdfDpi = 600;

Result<QString> resourceText(const QString &name)
{
    QFile file(QStringLiteral(":/print/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, QStringLiteral("no such print resource"), {file.fileName()});
    return QString::fromUtf8(file.readAll());
}

std::unique_ptr<SealedDocument> filledDocument(const QString &html)
{
    auto document = std::make_unique<SealedDocument>();
    document->setUndoRedoEnabled(false);
    document->setDocumentMargin(0);
    document->setDefaultFont(Paper::font(10));
    document->setDefaultStyleSheet(resourceText(QStringLiteral("print.css")).value_or(QString()));
    document->setHtml(html);
    return document;
}

/// Everything one page needs to be painted.
struct Sheet
{
    const Printout &printout;
    QTextDocument &document;
    Paper::Bands bands; ///< in dots
    QSizeF area;        ///< what may be painted on, in dots
    QList<PageSlice> pages;
};

void paintMargins(QPainter &painter, const Sheet &sheet, int page)
{
    painter.setFont(Paper::font(8));
    painter.setPen(QColor(0x55, 0x55, 0x55));
    if (page > 0 && sheet.bands.head > 0) {
        const QRectF head(0, 0, sheet.area.width(), sheet.bands.head * 0.6);
        painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, sheet.printout.title);
    }
    if (sheet.bands.foot <= 0)
        return;
    const int pages = static_cast<int>(sheet.pages.size());
    const QRectF foot(0, sheet.area.height() - sheet.bands.foot * 0.6, sheet.area.width(), sheet.bands.foot * 0.6);
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter, sheet.printout.footer);
    if (Paper::isNumbered(sheet.printout.paper, pages))
        painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter, PrintRoom::tr("Page %1 of %2").arg(page + 1).arg(pages));
}

/// Paints [top, bottom) of the endless sheet at `y`, and the lines of a table that lie on its edges.
void paintPart(QPainter &painter, const Sheet &sheet, qreal top, qreal bottom, qreal y)
{
    const qreal edge = painter.device()->logicalDpiY() / 48.0;
    const QRectF seen(0, top - edge, sheet.area.width(), bottom - top + 2 * edge);
    painter.save();
    painter.translate(0, y - top);
    painter.setClipRect(seen);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = seen;
    context.palette.setColor(QPalette::Text, Qt::black);
    sheet.document.documentLayout()->draw(&painter, context);
    painter.restore();
}

/// The head of a table that goes on, and the line above it, which Qt draws only where the table begins.
void paintHeadAgain(QPainter &painter, const Sheet &sheet, const PageSlice &page)
{
    paintPart(painter, sheet, page.headTop, page.headTop + page.headHeight, sheet.bands.head);
    painter.setPen(QPen(QColor(0x77, 0x77, 0x77), painter.device()->logicalDpiY() / 96.0));
    painter.drawLine(QPointF(page.headLeft, sheet.bands.head), QPointF(page.headRight, sheet.bands.head));
}

void paintPage(QPainter &painter, const Sheet &sheet, int number)
{
    const PageSlice &page = sheet.pages.at(number);
    if (page.headHeight > 0)
        paintHeadAgain(painter, sheet, page);
    paintPart(painter, sheet, page.top, page.bottom, sheet.bands.head + page.headHeight);
    paintMargins(painter, sheet, number);
}

/// Lays the document out for this device. Sets the paper, a roll's length with it.
Sheet laidOut(const Printout &printout, QTextDocument &document, QPagedPaintDevice &device)
{
    Paper::apply(printout.paper, device);
    document.documentLayout()->setPaintDevice(&device);
    const Paper::Bands bands = Paper::bands(printout.paper, device.logicalDpiY());
    document.setTextWidth(device.width());
    if (printout.paper == Printout::Paper::Roll80)
        Paper::applyRollLength(device, document.size().height());
    const QSizeF area(device.width(), device.height());
    return Sheet{printout, document, bands, area, Pagination::slices(document, area.height() - bands.head - bands.foot)};
}

} // namespace

PrintRoom::PrintRoom(QObject *parent) : QObject(parent) {}

PrintRoom::~PrintRoom() = default;

Result<QString> PrintRoom::html(const Printout &printout)
{
    const auto text = resourceText(printout.templateName + QStringLiteral(".html"));
    return text ? PrintTemplate::filled(*text, printout.values) : text;
}

std::unique_ptr<QTextDocument> PrintRoom::document(const Printout &printout) const
{
    const auto filled = html(printout);
    return filled ? filledDocument(*filled) : nullptr;
}

Result<int> PrintRoom::paint(const Printout &printout, QPagedPaintDevice &device)
{
    const auto filled = html(printout);
    if (!filled)
        return fail(filled);
    const auto document = filledDocument(*filled);
    const Sheet sheet = laidOut(printout, *document, device);
    QPainter painter;
    if (!painter.begin(&device))
        return fail(ErrorCode::FileUnwritable, QStringLiteral("the device takes no paint"), {printout.title});
    const int pages = static_cast<int>(sheet.pages.size());
    for (int page = 0; page < pages; ++page) {
        if (page > 0 && !device.newPage())
            return fail(ErrorCode::FileUnwritable, QStringLiteral("no new page"), {printout.title});
        paintPage(painter, sheet, page);
    }
    painter.end();
    return pages;
}

Result<int> PrintRoom::savePdf(const Printout &printout, const QString &path)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(pdfDpi);
    writer.setTitle(printout.title);
    writer.setCreator(QStringLiteral("Yingsheng " YINGSHENG_VERSION));
    const auto pages = paint(printout, writer);
    if (!pages)
        return pages;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(buffer.data()) != buffer.size() || !file.commit())
        return fail(ErrorCode::FileUnwritable, file.errorString(), {path});
    return pages;
}

Result<> PrintRoom::print(const Printout &printout)
{
    const QString name = printerFor(printout.templateName);
    if (name.isEmpty())
        return fail(ErrorCode::PrinterMissing);
    QPrinter printer(QPrinterInfo::printerInfo(name), QPrinter::HighResolution);
    if (!printer.isValid())
        return fail(ErrorCode::PrinterMissing, QStringLiteral("the printer is not valid"), {name});
    printer.setDocName(printout.title);
    const auto pages = paint(printout, printer);
    return pages ? Result<>() : fail(pages);
}

void PrintRoom::preview(const Printout &printout, QWidget *over, std::function<void()> printed)
{
    if (const auto filled = html(printout); !filled) {
        Q_EMIT refused(filled.error());
        return;
    }
    auto *window = new PreviewWindow(printout, over);
    connect(window, &PreviewWindow::printAsked, this, [this, printout, printed = std::move(printed)] {
        if (const auto done = print(printout); !done)
            Q_EMIT refused(done.error());
        else if (printed)
            printed();
    });
    window->show();
}

void PrintRoom::rememberPrinter(const QString &templateName, const QString &printerName)
{
    if (printerName.isEmpty())
        m_printers.remove(templateName);
    else
        m_printers.insert(templateName, printerName);
}

QString PrintRoom::printerFor(const QString &templateName) const
{
    const QString remembered = m_printers.value(templateName);
    if (!remembered.isEmpty() && QPrinterInfo::availablePrinterNames().contains(remembered))
        return remembered;
    return QPrinterInfo::defaultPrinterName();
}
