// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/previewwindow.h"

#include "ui/print/paper.h"
#include "ui/print/papertext.h"
#include "ui/shell/errortext.h"
#include "ui/shell/theme.h"
#include "ui/widgets/flowlayout.h"

#include <QComboBox>
#include <QLabel>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QSpinBox>
#include <QVBoxLayout>

namespace {

constexpr int mostCopies = 20;

QSize sizeFor(Printout::Paper paper)
{
    switch (paper) {
    case Printout::Paper::A4Landscape: return {1000, 720};
    case Printout::Paper::Roll80: return {720, 760};
    default: return {840, 760};
    }
}

} // namespace

PreviewWindow::PreviewWindow(Printout printout, PrintRoom &room, bool savesPdf, QWidget *over)
    : QWidget(over, Qt::Window), m_printout(std::move(printout)), m_room(room), m_printer(std::make_unique<QPrinter>(QPrinter::HighResolution))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("previewWindow"));
    setWindowTitle(tr("Preview: %1").arg(m_printout.title));
    m_printer->setOutputFormat(QPrinter::PdfFormat); // a preview needs no printer
    Paper::apply(m_printout.paper, *m_printer);
    m_pages = new QPrintPreviewWidget(m_printer.get(), this);
    m_pages->setObjectName(QStringLiteral("previewPages"));
    m_pages->setAccessibleName(tr("Pages"));
    m_pages->fitInView();
    connect(m_pages, &QPrintPreviewWidget::paintRequested, this, [this](QPrinter *printer) { PrintRoom::paint(m_printout, *printer); });
    connect(m_pages, &QPrintPreviewWidget::previewChanged, this, &PreviewWindow::showPlace);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createBar(savesPdf));
    layout->addWidget(m_pages, 1);
    createKeys();
    resize(sizeFor(m_printout.paper).boundedTo(over->screen()->availableSize() - QSize(8, 48)));
    m_pages->setFocus();
}

PreviewWindow::~PreviewWindow() = default;

QWidget *PreviewWindow::createBar(bool savesPdf)
{
    auto *bar = new QFrame(this);
    setLook(bar, "strip");
    auto *column = new QVBoxLayout(bar);
    column->setContentsMargins(16, 8, 16, 8);
    auto *row = new FlowLayout(nullptr, 8, 8);
    column->addLayout(row);
    QPushButton *print = createButton(tr("Print"), QKeySequence(Qt::CTRL | Qt::Key_P), "previewPrint");
    setLook(print, "filled");
    connect(print, &QPushButton::clicked, this, [this] { Q_EMIT printAsked(order()); });
    row->addWidget(print);
    if (savesPdf) {
        QPushButton *pdf = createButton(tr("Save as PDF"), QKeySequence(Qt::CTRL | Qt::Key_S), "previewPdf");
        connect(pdf, &QPushButton::clicked, this, &PreviewWindow::pdfAsked);
        row->addWidget(pdf);
    }
    createChoices(row);
    QPushButton *nearer = createButton(tr("Larger"), QKeySequence(Qt::CTRL | Qt::Key_Plus), "previewLarger");
    connect(nearer, &QPushButton::clicked, m_pages, [this] { m_pages->zoomIn(); });
    QPushButton *farther = createButton(tr("Smaller"), QKeySequence(Qt::CTRL | Qt::Key_Minus), "previewSmaller");
    connect(farther, &QPushButton::clicked, m_pages, [this] { m_pages->zoomOut(); });
    QPushButton *away = createButton(tr("Close"), QKeySequence(Qt::Key_Escape), "previewClose");
    connect(away, &QPushButton::clicked, this, &QWidget::close);
    m_place = new QLabel(bar);
    m_place->setTextFormat(Qt::PlainText);
    m_place->setObjectName(QStringLiteral("previewPlace"));
    for (QWidget *one : std::initializer_list<QWidget *>{nearer, farther, away, m_place})
        row->addWidget(one);
    m_outcome = new QLabel(bar);
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setWordWrap(true);
    m_outcome->setObjectName(QStringLiteral("previewOutcome"));
    m_outcome->hide();
    column->addWidget(m_outcome);
    return bar;
}

void PreviewWindow::createChoices(FlowLayout *row)
{
    const PrintOrder now = m_room.orderFor(m_printout);
    m_printers = new QComboBox(this);
    m_printers->addItems(m_room.printerNames());
    m_printers->setCurrentText(now.printer);
    m_printers->setEnabled(m_printers->count() > 0);
    if (m_printers->count() == 0)
        m_printers->addItem(tr("There is no printer"));
    addLabelled(row, tr("Printer"), m_printers, "previewPrinter");
    m_papers = new QComboBox(this);
    const QList<Printout::Paper> papers = PrintRoom::papersOf(m_printout);
    for (const Printout::Paper paper : papers)
        m_papers->addItem(PaperText::words(paper), PaperText::key(paper));
    m_papers->setCurrentIndex(m_papers->findData(PaperText::key(m_printout.paper)));
    m_papers->setEnabled(papers.size() > 1);
    addLabelled(row, tr("Paper"), m_papers, "previewPaper");
    m_copies = new QSpinBox(this);
    m_copies->setRange(1, mostCopies);
    addLabelled(row, tr("Copies"), m_copies, "previewCopies");
    for (QComboBox *box : {m_printers, m_papers})
        connect(box, &QComboBox::activated, this, &PreviewWindow::choose);
}

void PreviewWindow::addLabelled(FlowLayout *row, const QString &words, QWidget *editor, const char *name)
{
    auto *pair = new QWidget(this);
    auto *layout = new QHBoxLayout(pair);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto *label = new QLabel(words, pair);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(editor);
    editor->setObjectName(QLatin1String(name));
    editor->setAccessibleName(words);
    layout->addWidget(label);
    layout->addWidget(editor);
    row->addWidget(pair);
}

QPushButton *PreviewWindow::createButton(const QString &words, const QKeySequence &key, const char *name)
{
    auto *button = new QPushButton(words + QStringLiteral("  ") + key.toString(QKeySequence::NativeText), this);
    button->setObjectName(QLatin1String(name));
    button->setAccessibleName(words);
    button->setAutoDefault(false);
    auto *shortcut = new QShortcut(key, this);
    connect(shortcut, &QShortcut::activated, button, [button] { button->click(); });
    return button;
}

void PreviewWindow::createKeys()
{
    connect(new QShortcut(Qt::Key_PageDown, this), &QShortcut::activated, this, [this] { turn(1); });
    connect(new QShortcut(Qt::Key_PageUp, this), &QShortcut::activated, this, [this] { turn(-1); });
}

PrintOrder PreviewWindow::order() const
{
    return {m_printers->isEnabled() ? m_printers->currentText() : QString(), m_printout.paper, m_copies->value()};
}

/// Another printer or paper: shown at once, and remembered for the next time.
void PreviewWindow::choose()
{
    const auto paper = PaperText::paper(m_papers->currentData().toString());
    const bool other = paper && *paper != m_printout.paper;
    if (paper)
        m_printout.paper = *paper;
    m_room.remember(m_printout, order());
    if (!other)
        return;
    Paper::apply(m_printout.paper, *m_printer);
    m_pages->updatePreview();
    m_pages->fitInView();
}

void PreviewWindow::showOutcome(const Result<> &done)
{
    m_outcome->setText(done ? QStringLiteral("✓ ") + tr("At the printer.") : QStringLiteral("▲ ") + errorText(done.error()));
    setLook(m_outcome, done ? "accent" : "error");
    m_outcome->setAccessibleName(m_outcome->text());
    m_outcome->show();
}

void PreviewWindow::turn(int pages)
{
    m_pages->setCurrentPage(qBound(1, m_pages->currentPage() + pages, m_pages->pageCount()));
    showPlace();
}

void PreviewWindow::showPlace()
{
    m_place->setText(PrintRoom::tr("Page %1 of %2").arg(m_pages->currentPage()).arg(m_pages->pageCount()));
}
