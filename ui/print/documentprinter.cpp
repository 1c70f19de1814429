// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/documentprinter.h"

#include "core/base/chinatime.h"
#include "ui/print/papertext.h"
#include "ui/shell/feedback.h"
#include "ui/shell/interaction.h"

#include <QWidget>

namespace {

/// Why it is not on paper, as a key for the ledger.
QString problemOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::PrinterMissing: return QStringLiteral("printer-missing");
    case ErrorCode::TemplateBroken:
    case ErrorCode::FileUnreadable: return QStringLiteral("template");
    default: return QStringLiteral("printer-failed");
    }
}

} // namespace

DocumentPrinter::DocumentPrinter(const UiContext &context, QWidget *over) : QObject(over), m_context(context), m_over(over), m_ids(context.clock) {}

PrintEntry DocumentPrinter::entryOf(const OfficeDocument &document, const QString &way, const PrintOrder &order)
{
    PrintEntry entry;
    entry.document = document.key;
    entry.subject = document.subject;
    entry.number = document.number;
    entry.way = way;
    entry.paper = PaperText::key(order.paper);
    entry.copies = order.copies;
    entry.again = !document.printout.again.isEmpty();
    return entry;
}

void DocumentPrinter::print(const OfficeDocument &document)
{
    const PrintOrder order = m_context.printRoom.orderFor(document.printout);
    ended(document, order, m_context.printRoom.print(document.printout, order));
}

void DocumentPrinter::preview(const OfficeDocument &document)
{
    if (const auto filled = PrintRoom::html(m_context.printRoom.onItsPaper(document.printout)); !filled) {
        ended(document, m_context.printRoom.orderFor(document.printout), fail(filled));
        return;
    }
    const QPointer<DocumentPrinter> self(this);
    PrintRoom::PreviewEnds ends;
    ends.printed = [self, document](const PrintOrder &order, const Result<> &done) {
        if (self)
            self->ended(document, order, done);
    };
    ends.pdfWanted = [self, document](const Printout &chosen) {
        OfficeDocument onPaper = document;
        onPaper.printout = chosen;
        if (self)
            self->savePdf(onPaper);
    };
    m_context.printRoom.preview(document.printout, m_over, ends);
}

void DocumentPrinter::savePdf(const OfficeDocument &document)
{
    const Printout printout = m_context.printRoom.onItsPaper(document.printout);
    m_context.interaction.askSavePath(m_over, tr("Save as PDF"), document.fileName, tr("PDF files (*.pdf)"), [this, document, printout](const QString &path) {
        if (path.isEmpty())
            return;
        // Whoever asked may be gone when it is written: that it was is entered all the same.
        const Act act{OpId{m_ids.next()}, m_context.actor};
        const PrintEntry entry = entryOf(document, QStringLiteral("pdf"), {{}, printout.paper, 1});
        m_context.printRoom.pdfSaved(printout, path)
            .then(&m_context.feedback, [self = QPointer<DocumentPrinter>(this), &context = m_context, act, entry, key = document.key, path](const Result<int> &pages) {
                if (!pages) {
                    context.feedback.warn(pages.error());
                    return;
                }
                context.feedback.say(tr("Saved as %1, %n page(s).", nullptr, *pages).arg(path));
                record(context, self, act, entry);
                if (self)
                    Q_EMIT self->brought(key);
            });
    });
}

void DocumentPrinter::ended(const OfficeDocument &document, const PrintOrder &order, const Result<> &done)
{
    PrintEntry entry = entryOf(document, QStringLiteral("printer"), order);
    if (!done)
        entry.problem = problemOf(done.error());
    record(m_context, this, Act{OpId{m_ids.next()}, m_context.actor}, entry);
    if (document.subject.isEmpty())
        m_context.printRoom.keep(document.key, document.printout);
    if (!done) {
        m_context.feedback.warn(done.error());
        return;
    }
    const QString what = PaperText::document(document.key);
    m_context.feedback.say(document.number.isEmpty() ? tr("At the printer: %1.").arg(what) : tr("At the printer: %1 of %2.").arg(what, document.number));
    Q_EMIT brought(document.key);
}

void DocumentPrinter::record(const UiContext &context, const QPointer<DocumentPrinter> &self, const Act &act, const PrintEntry &entry)
{
    context.office.ask([act, entry](Workplace &place) { return place.printLog().record(act, entry); }, OfficeThread::Urgency::Act)
        .then(&context.feedback, [feedback = &context.feedback, self](const Result<> &done) {
            if (!done)
                feedback->refused(done.error());
            else if (self)
                Q_EMIT self->recorded();
        });
}

void DocumentPrinter::again(const QString &key, const SubjectId &subject, const QString &number, Do what)
{
    const QPointer<DocumentPrinter> self(this);
    const auto made = [self, key, subject, number, what](const Result<Printout> &answer) {
        if (!self)
            return;
        if (!answer) {
            self->m_context.feedback.warn(answer.error());
            return;
        }
        OfficeDocument document{*answer, key, subject, number, QString()};
        const QString name = PaperText::document(key);
        document.fileName = (number.isEmpty() ? name : name + QLatin1Char('-') + number) + QStringLiteral(".pdf");
        document.printout.again = tr("Printed again %1", "on paper, with date and time").arg(ChinaTime::text(self->m_context.clock.wallUtcMs()));
        (self->*what)(document);
    };
    if (const auto kept = m_context.printRoom.kept(key); kept && subject.isEmpty())
        made(*kept);
    else
        m_context.printRoom.make(key, subject.value, made);
}

void DocumentPrinter::printAgain(const QString &key, const SubjectId &subject, const QString &number)
{
    again(key, subject, number, &DocumentPrinter::print);
}

void DocumentPrinter::previewAgain(const QString &key, const SubjectId &subject, const QString &number)
{
    again(key, subject, number, &DocumentPrinter::preview);
}

void DocumentPrinter::savePdfAgain(const QString &key, const SubjectId &subject, const QString &number)
{
    again(key, subject, number, &DocumentPrinter::savePdf);
}
