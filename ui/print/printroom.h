// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QMap>
#include <QObject>
#include <QVariant>

#include <functional>
#include <memory>

class QPagedPaintDevice;
class QPrinter;
class QTextDocument;
class QWidget;

/// One printout: a template of resources/print and what fills it. Values are escaped when they are put in; lists repeat a block.
struct Printout
{
    enum class Paper { A4, A4Landscape, A5, Roll80 };

    QString templateName;      ///< "receipt": resources/print/receipt.html
    QString title;             ///< for preview, PDF and the running head from the second page on
    Paper paper = Paper::A4;
    QVariantMap values;        ///< text by name; a QVariantList of QVariantMap fills {{#name}} … {{/name}}
    QString footer;            ///< small, left of the page number; empty: none
};

/// Fills templates, previews, prints and saves as PDF. Documents load no resource but ours. Works without a printer (PDF, 补打 later).
class PrintRoom : public QObject
{
    Q_OBJECT

public:
    explicit PrintRoom(QObject *parent = nullptr);
    ~PrintRoom() override;

    /// The filled HTML. FieldMissing when the template asks for a value that is not given (a template with a hole), FileUnreadable when there
    /// is no such template.
    static Result<QString> html(const Printout &printout);
    /// The filled document, not laid out for any paper yet; null when the template is refused.
    std::unique_ptr<QTextDocument> document(const Printout &printout) const;
    /// FileUnwritable when it cannot be written. The number of pages. Whole or not at all: an older file stays when it fails.
    Result<int> savePdf(const Printout &printout, const QString &path);
    /// To the printer remembered for the template, or the default one; PrinterMissing when there is none.
    Result<> print(const Printout &printout);
    /// A window of its own beside `over`'s; closed with Esc. `printed` is called each time it was printed from there, so that the caller can
    /// record it. A refusal to print goes out as refused().
    void preview(const Printout &printout, QWidget *over, std::function<void()> printed = {});
    /// Prints this template on that printer from now on; an empty name means the default printer again.
    void rememberPrinter(const QString &templateName, const QString &printerName);

    /// Sets the paper and paints every page; the number of pages. The one way to paper: PDF, printer and preview all come here.
    static Result<int> paint(const Printout &printout, QPagedPaintDevice &device);

Q_SIGNALS:
    void refused(const Error &error);

private:
    QString printerFor(const QString &templateName) const;

    QHash<QString, QString> m_printers; ///< printer by template
};
