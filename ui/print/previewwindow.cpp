// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/previewwindow.h"

#include "ui/print/paper.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

PreviewWindow::PreviewWindow(Printout printout, QWidget *over)
    : QWidget(over, Qt::Window), m_printout(std::move(printout)), m_printer(std::make_unique<QPrinter>(QPrinter::HighResolution))
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
    layout->addWidget(createBar());
    layout->addWidget(m_pages, 1);
    createKeys();
    resize(m_printout.paper == Printout::Paper::A4Landscape ? QSize(1000, 720) : QSize(780, 720));
}

PreviewWindow::~PreviewWindow() = default;

QWidget *PreviewWindow::createBar()
{
    auto *bar = new QFrame(this);
    setLook(bar, "strip");
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    QPushButton *print = createButton(tr("Print"), QKeySequence(Qt::CTRL | Qt::Key_P), "previewPrint");
    setLook(print, "filled");
    connect(print, &QPushButton::clicked, this, &PreviewWindow::printAsked);
    QPushButton *nearer = createButton(tr("Larger"), QKeySequence(Qt::CTRL | Qt::Key_Plus), "previewLarger");
    connect(nearer, &QPushButton::clicked, m_pages, [this] { m_pages->zoomIn(); });
    QPushButton *farther = createButton(tr("Smaller"), QKeySequence(Qt::CTRL | Qt::Key_Minus), "previewSmaller");
    connect(farther, &QPushButton::clicked, m_pages, [this] { m_pages->zoomOut(); });
    QPushButton *away = createButton(tr("Close"), QKeySequence(Qt::Key_Escape), "previewClose");
    connect(away, &QPushButton::clicked, this, &QWidget::close);
    m_place = new QLabel(bar);
    m_place->setTextFormat(Qt::PlainText);
    m_place->setObjectName(QStringLiteral("previewPlace"));
    for (QPushButton *button : {print, nearer, farther})
        row->addWidget(button);
    row->addStretch(1);
    row->addWidget(m_place);
    row->addWidget(away);
    return bar;
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

void PreviewWindow::turn(int pages)
{
    m_pages->setCurrentPage(qBound(1, m_pages->currentPage() + pages, m_pages->pageCount()));
    showPlace();
}

void PreviewWindow::showPlace()
{
    m_place->setText(PrintRoom::tr("Page %1 of %2").arg(m_pages->currentPage()).arg(m_pages->pageCount()));
}
