// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/printroom.h"

#include "ui/print/pagination.h"
#include "ui/print/paper.h"
#include "ui/print/papertext.h"
#include "ui/print/pdftext.h"
#include "ui/print/previewwindow.h"
#include "ui/print/printtemplate.h"
#include "ui/print/sealeddocument.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QPromise>
#include <QRawFont>
#include <QRegularExpression>
#include <QSaveFile>
#include <QTextBlock>
#include <QTextCursor>

#include <algorithm>

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

/// The template with the parts that it shares with others put in: `{{>letterhead}}`.
Result<QString> templateText(const QString &name)
{
    static const QRegularExpression mark(QStringLiteral(R"(\{\{>(\w+)\}\}\n?)"));
    Result<QString> text = resourceText(name + QStringLiteral(".html"));
    for (auto part = text ? mark.match(*text) : QRegularExpressionMatch(); part.hasMatch(); part = mark.match(*text, part.capturedStart())) {
        const Result<QString> words = resourceText(part.captured(1) + QStringLiteral(".html"));
        if (!words)
            return words;
        text->replace(part.capturedStart(), part.capturedLength(), *words);
    }
    return text;
}

/// The one style sheet, and what is other on this paper.
QString styleFor(Printout::Paper paper)
{
    const QString name = PaperText::key(paper) + QStringLiteral(".css");
    return resourceText(QStringLiteral("print.css")).value_or(QString()) + resourceText(name).value_or(QString());
}

/// Qt keeps its own steps of size for headings beside those of the style sheet, and they win: taken out.
void sizeHeadings(QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0)
            continue;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            QTextCharFormat format = it.fragment().charFormat();
            format.clearProperty(QTextFormat::FontSizeAdjustment);
            QTextCursor cursor(&document);
            cursor.setPosition(it.fragment().position());
            cursor.setPosition(it.fragment().position() + it.fragment().length(), QTextCursor::KeepAnchor);
            cursor.setCharFormat(format);
        }
    }
}

std::unique_ptr<SealedDocument> filledDocument(const Printout &printout, const QString &html)
{
    auto document = std::make_unique<SealedDocument>();
    document->setUndoRedoEnabled(false);
    document->setDocumentMargin(0);
    document->setDefaultFont(Paper::font(10));
    document->setCode(printout.code);
    document->setDefaultStyleSheet(styleFor(printout.paper));
    document->setHtml(html);
    sizeHeadings(*document);
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
    // Half the line between two rows, and no stub of the row behind it.
    const qreal edge = painter.device()->logicalDpiY() / 160.0;
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

PrintRoom::PrintRoom(QObject *parent) : PrintRoom(std::make_unique<SystemPrinters>(), parent) {}

PrintRoom::PrintRoom(std::unique_ptr<Printers> printers, QObject *parent) : QObject(parent), m_printers(std::move(printers))
{
    m_writer.setMaxThreadCount(1);
}

PrintRoom::~PrintRoom() = default;

Result<QString> PrintRoom::html(const Printout &printout)
{
    auto text = templateText(printout.templateName);
    if (!text)
        return text;
    if (!printout.again.isEmpty())
        text->replace(QStringLiteral("<body>"), QStringLiteral("<body><p class=\"again\">{{again}}</p>"));
    QVariantMap values = printout.values;
    const bool roll = printout.paper == Printout::Paper::Roll80;
    values.insert(QStringLiteral("roll"), roll);
    values.insert(QStringLiteral("sheet"), !roll);
    values.insert(QStringLiteral("code"), printout.code);
    values.insert(QStringLiteral("again"), printout.again);
    const auto filled = PrintTemplate::filled(*text, values);
    if (!filled)
        return fail(ErrorCode::TemplateBroken, filled.error().detail, {printout.title, filled.error().args.value(0)});
    return filled;
}

QList<Printout::Paper> PrintRoom::papersOf(const Printout &printout)
{
    static const QRegularExpression meta(QStringLiteral("<meta name=\"papers\" content=\"([^\"]*)\""));
    QList<Printout::Paper> papers;
    const QString text = resourceText(printout.templateName + QStringLiteral(".html")).value_or(QString());
    const QStringList keys = meta.match(text).captured(1).split(u' ', Qt::SkipEmptyParts);
    for (const QString &key : keys) {
        if (const auto paper = PaperText::paper(key))
            papers << *paper;
    }
    if (!papers.contains(printout.paper))
        papers.prepend(printout.paper);
    return papers;
}

std::unique_ptr<QTextDocument> PrintRoom::document(const Printout &printout) const
{
    const auto filled = html(printout);
    return filled ? filledDocument(printout, *filled) : nullptr;
}

Result<int> PrintRoom::paint(const Printout &printout, QPagedPaintDevice &device)
{
    const auto filled = html(printout);
    if (!filled)
        return fail(filled);
    const auto document = filledDocument(printout, *filled);
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
    PdfText::nameCharacters(buffer.buffer(), PdfText::charactersBehindRadicals(QRawFont::fromFont(Paper::font(10))));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(buffer.data()) != buffer.size() || !file.commit())
        return fail(ErrorCode::FileUnwritable, file.errorString(), {path});
    return pages;
}

QFuture<Result<int>> PrintRoom::pdfSaved(const Printout &printout, const QString &path)
{
    auto promise = std::make_shared<QPromise<Result<int>>>();
    promise->start();
    m_writer.start([promise, printout, path] {
        promise->addResult(savePdf(printout, path));
        promise->finish();
    });
    return promise->future();
}

PrintOrder PrintRoom::orderFor(const Printout &printout) const
{
    const PrintChoice choice = m_choices.value(printout.templateName);
    PrintOrder order{m_printers->defaultName(), printout.paper, 1};
    // A printer that was taken away is not waited for: the default one prints.
    if (!choice.printer.isEmpty() && m_printers->names().contains(choice.printer))
        order.printer = choice.printer;
    const auto paper = PaperText::paper(choice.paper);
    if (paper && papersOf(printout).contains(*paper))
        order.paper = *paper;
    return order;
}

Printout PrintRoom::onItsPaper(Printout printout) const
{
    printout.paper = orderFor(printout).paper;
    return printout;
}

QStringList PrintRoom::printerNames() const
{
    return m_printers->names();
}

Result<> PrintRoom::print(const Printout &printout)
{
    return print(printout, orderFor(printout));
}

Result<> PrintRoom::print(const Printout &printout, const PrintOrder &order)
{
    Printout onPaper = printout;
    onPaper.paper = order.paper;
    // A template with a hole is refused before the printer has begun.
    if (const auto filled = html(onPaper); !filled)
        return fail(filled);
    if (order.printer.isEmpty())
        return fail(ErrorCode::PrinterMissing);
    return m_printers->print(order.printer, onPaper.title, order.copies, [&onPaper](QPagedPaintDevice &device) { return paint(onPaper, device); });
}

void PrintRoom::preview(const Printout &printout, QWidget *over, std::function<void()> printed)
{
    preview(printout, over, PreviewEnds{[printed = std::move(printed)](const PrintOrder &, const Result<> &done) {
                                            if (done && printed)
                                                printed();
                                        },
                                        {}});
}

void PrintRoom::preview(const Printout &printout, QWidget *over, const PreviewEnds &ends)
{
    if (const auto filled = html(printout); !filled) {
        Q_EMIT refused(filled.error());
        return;
    }
    auto *window = new PreviewWindow(onItsPaper(printout), *this, ends.pdfWanted != nullptr, over);
    connect(window, &PreviewWindow::printAsked, this, [this, window, ends](const PrintOrder &order) {
        const Result<> done = print(window->printout(), order);
        window->showOutcome(done);
        if (!done)
            Q_EMIT refused(done.error());
        if (ends.printed)
            ends.printed(order, done);
    });
    connect(window, &PreviewWindow::pdfAsked, this, [window, ends] { ends.pdfWanted(window->printout()); });
    window->show();
}

void PrintRoom::remember(const Printout &printout, const PrintOrder &order)
{
    PrintChoice choice{order.printer, PaperText::key(order.paper)};
    if (choice.printer == m_printers->defaultName())
        choice.printer.clear();
    if (m_choices.value(printout.templateName) == choice)
        return;
    m_choices.insert(printout.templateName, choice);
    Q_EMIT choicesChanged();
}

void PrintRoom::rememberPrinter(const QString &templateName, const QString &printerName)
{
    m_choices[templateName].printer = printerName;
    Q_EMIT choicesChanged();
}

void PrintRoom::setMaker(const QString &document, QObject *lives, Maker maker)
{
    m_makers.insert(document, Known{lives, std::move(maker)});
}

bool PrintRoom::canMake(const QString &document) const
{
    return m_makers.value(document).lives != nullptr;
}

void PrintRoom::make(const QString &document, const QString &subject, Made made) const
{
    if (canMake(document))
        m_makers.value(document).maker(subject, std::move(made));
    else
        made(fail(ErrorCode::NoSuchCase, QStringLiteral("nobody makes this document"), {document}));
}

std::optional<Printout> PrintRoom::kept(const QString &document) const
{
    const auto it = m_kept.constFind(document);
    return it == m_kept.cend() ? std::nullopt : std::make_optional(*it);
}
