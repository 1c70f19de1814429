// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manual/manualpages.h"

#include "ui/print/paper.h"
#include "ui/print/pdftext.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QPainter>
#include <QRawFont>
#include <QTextBlock>
#include <QUrl>

namespace {

constexpr int dpi = 300;

} // namespace

ManualPages::ManualPages(const QString &title, const QString &styleSheet) : m_title(title), m_writer(&m_buffer)
{
    m_buffer.open(QIODevice::WriteOnly);
    m_writer.setResolution(dpi);
    m_writer.setTitle(title);
    m_writer.setCreator(QStringLiteral("Yingsheng " YINGSHENG_VERSION));
    Paper::apply(Printout::Paper::A4, m_writer);
    const Paper::Bands bands = Paper::bands(Printout::Paper::A4, dpi);
    m_head = bands.head;
    m_foot = bands.foot;
    m_document.setUndoRedoEnabled(false);
    m_document.setDocumentMargin(0);
    m_document.setDefaultFont(Paper::font(10));
    m_document.setDefaultStyleSheet(styleSheet);
}

void ManualPages::addPicture(const QString &name, const QImage &picture)
{
    // A window is light at its edges: a line shows where it ends.
    QImage framed = picture;
    QPainter painter(&framed);
    painter.setPen(QPen(QColor(0x99, 0x99, 0x99), 2));
    painter.drawRect(framed.rect().adjusted(1, 1, -1, -1));
    painter.end();
    m_document.addResource(QTextDocument::ImageResource, QUrl(name), framed);
}

void ManualPages::layOut(const QString &html)
{
    m_document.setHtml(html);
    m_document.documentLayout()->setPaintDevice(&m_writer);
    m_document.setTextWidth(m_writer.width());
    m_pages = Pagination::slices(m_document, m_writer.height() - m_head - m_foot);
}

int ManualPages::pageOf(const QString &anchor) const
{
    for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (!it.fragment().charFormat().anchorNames().contains(anchor))
                continue;
            const qreal middle = m_document.documentLayout()->blockBoundingRect(block).center().y();
            for (int page = 0; page < count(); ++page) {
                if (middle < m_pages.at(page).bottom)
                    return page + 1;
            }
        }
    }
    return 1;
}

QByteArray ManualPages::paint()
{
    QPainter painter(&m_writer);
    for (int page = 0; page < count(); ++page) {
        if (page > 0)
            m_writer.newPage();
        paintPage(painter, page);
    }
    painter.end();
    PdfText::nameCharacters(m_buffer.buffer(), PdfText::charactersBehindRadicals(QRawFont::fromFont(Paper::font(10))));
    return m_buffer.data();
}

void ManualPages::paintPage(QPainter &painter, int number) const
{
    const PageSlice &page = m_pages.at(number);
    const auto part = [&](qreal top, qreal bottom, qreal y) {
        const QRectF seen(0, top, m_writer.width(), bottom - top);
        painter.save();
        painter.translate(0, y - top);
        painter.setClipRect(seen);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = seen;
        context.palette.setColor(QPalette::Text, Qt::black);
        m_document.documentLayout()->draw(&painter, context);
        painter.restore();
    };
    if (page.headHeight > 0)
        part(page.headTop, page.headTop + page.headHeight, m_head);
    part(page.top, page.bottom, m_head + page.headHeight);
    painter.setFont(Paper::font(8));
    painter.setPen(QColor(0x55, 0x55, 0x55));
    if (number > 0)
        painter.drawText(QRectF(0, 0, m_writer.width(), m_head * 0.6), Qt::AlignLeft | Qt::AlignVCenter, m_title);
    const QRectF foot(0, m_writer.height() - m_foot * 0.6, m_writer.width(), m_foot * 0.6);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter, QCoreApplication::translate("Manual", "Page %1 of %2").arg(number + 1).arg(count()));
}
