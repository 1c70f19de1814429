// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/print/printers.h"

#include <QFuture>
#include <QHash>
#include <QMap>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QVariant>

#include <functional>
#include <memory>
#include <optional>

class QPagedPaintDevice;
class QTextDocument;
class QWidget;

/// One printout: a template of resources/print and what fills it. Values are escaped when they are put in; lists repeat a block.
struct Printout
{
    enum class Paper { A4, A4Landscape, A5, Roll80 };

    QString templateName;      ///< "receipt": resources/print/receipt.html
    QString title;             ///< for preview, PDF and the running head from the second page on
    Paper paper = Paper::A4;   ///< unless this PC remembers another one for the template
    QVariantMap values;        ///< text by name; a QVariantList of QVariantMap fills {{#name}} … {{/name}}
    QString footer;            ///< small, left of the page number; empty: none
    QString code;              ///< what its QR code says (CaseCode), drawn where the template has one; empty: none
    QString again;             ///< "补打 2026-11-23 14:02", said at its head; empty: printed for the first time
};

/// On which printer, on which paper, how often.
struct PrintOrder
{
    QString printer; ///< empty: there is none
    Printout::Paper paper = Printout::Paper::A4;
    int copies = 1;

    bool operator==(const PrintOrder &) const = default;
};

/// What this PC remembers for one kind of document.
struct PrintChoice
{
    QString printer; ///< empty: the default printer
    QString paper;   ///< key of PaperText; empty: the document's own

    bool operator==(const PrintChoice &) const = default;
};

/// Fills templates, previews, prints and saves as PDF; remembers printer and paper by document. Documents load no resource but ours.
/// Works without a printer (PDF, 补打 later). A template gets beside its values: `roll` or `sheet`, and `code` when there is one.
class PrintRoom : public QObject
{
    Q_OBJECT

public:
    /// How a preview ends: printed or not, or a PDF wanted on the paper chosen there. Unset: nothing happens.
    struct PreviewEnds
    {
        std::function<void(const PrintOrder &, const Result<> &)> printed;
        std::function<void(const Printout &)> pdfWanted;
    };
    /// Makes a document again from what the office has kept of that subject; answers later.
    using Made = std::function<void(const Result<Printout> &)>;
    using Maker = std::function<void(const QString &subject, Made made)>;

    explicit PrintRoom(QObject *parent = nullptr);
    PrintRoom(std::unique_ptr<Printers> printers, QObject *parent);
    ~PrintRoom() override;

    /// The filled HTML. TemplateBroken (args: title, what is missing) when the template asks for a value that is not given, FileUnreadable when
    /// there is no such template.
    static Result<QString> html(const Printout &printout);
    /// The papers the template says it can be printed on (`<meta name="papers" content="a5 80mm a4">`), the printout's own among them.
    static QList<Printout::Paper> papersOf(const Printout &printout);
    /// The filled document, not laid out for any paper yet; null when the template is refused.
    std::unique_ptr<QTextDocument> document(const Printout &printout) const;
    /// FileUnwritable when it cannot be written. The number of pages. Whole or not at all: an older file stays when it fails.
    static Result<int> savePdf(const Printout &printout, const QString &path);
    /// The same on a thread of its own: a list of a thousand rows takes its time. What is being written when the room closes is waited for.
    QFuture<Result<int>> pdfSaved(const Printout &printout, const QString &path);
    /// To the printer and on the paper remembered for the template; PrinterMissing when there is none, PrinterFailed.
    Result<> print(const Printout &printout);
    Result<> print(const Printout &printout, const PrintOrder &order);
    /// What print() would do now.
    PrintOrder orderFor(const Printout &printout) const;
    /// The printout on the paper that this PC remembers for it.
    Printout onItsPaper(Printout printout) const;
    QStringList printerNames() const;
    /// A window of its own beside `over`'s; closed with Esc. `printed` is called each time it was printed from there, so that the caller can
    /// record it. A refusal to print goes out as refused().
    void preview(const Printout &printout, QWidget *over, std::function<void()> printed = {});
    void preview(const Printout &printout, QWidget *over, const PreviewEnds &ends);

    /// Remembered for the template of this printout from now on.
    void remember(const Printout &printout, const PrintOrder &order);
    /// Prints this template on that printer from now on; an empty name means the default printer again.
    void rememberPrinter(const QString &templateName, const QString &printerName);
    const QMap<QString, PrintChoice> &choices() const { return m_choices; }
    void setChoices(const QMap<QString, PrintChoice> &choices) { m_choices = choices; }

    /// How documents of that key are made again, as long as `lives` does.
    void setMaker(const QString &document, QObject *lives, Maker maker);
    bool canMake(const QString &document) const;
    /// NoSuchCase when nobody knows how.
    void make(const QString &document, const QString &subject, Made made) const;

    /// The last printout of a document that is nobody's case (list, report: names masked), as long as the program runs.
    void keep(const QString &document, const Printout &printout) { m_kept.insert(document, printout); }
    std::optional<Printout> kept(const QString &document) const;
    /// Who comes next prints nothing of who went.
    void forgetKept() { m_kept.clear(); }

    /// Sets the paper and paints every page; the number of pages. The one way to paper: PDF, printer and preview all come here.
    static Result<int> paint(const Printout &printout, QPagedPaintDevice &device);

Q_SIGNALS:
    void refused(const Error &error);
    void choicesChanged(); ///< to be kept with the settings of this PC

private:
    struct Known
    {
        QPointer<QObject> lives;
        Maker maker;
    };

    std::unique_ptr<Printers> m_printers;
    QThreadPool m_writer;
    QMap<QString, PrintChoice> m_choices; ///< by template
    QHash<QString, Known> m_makers;       ///< by document
    QHash<QString, Printout> m_kept;      ///< by document
};
