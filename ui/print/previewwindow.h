// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/printroom.h"

#include <QWidget>

class FlowLayout;
class QComboBox;
class QLabel;
class QPrinter;
class QPrintPreviewWidget;
class QPushButton;
class QSpinBox;

/// A printout as it will lie on paper, in a window of its own that blocks nothing. Printer and paper chosen here are remembered for this kind
/// of document. Ctrl+P prints, Ctrl+S saves as PDF, Page Up and Page Down turn, Ctrl++ and Ctrl+- zoom, Esc closes.
class PreviewWindow : public QWidget
{
    Q_OBJECT

public:
    /// `room` is borrowed and outlives the window.
    PreviewWindow(Printout printout, PrintRoom &room, bool savesPdf, QWidget *over);
    ~PreviewWindow() override;

    /// On the paper chosen now.
    const Printout &printout() const { return m_printout; }
    /// Says beside the button what became of it.
    void showOutcome(const Result<> &done);

Q_SIGNALS:
    void printAsked(const PrintOrder &order);
    void pdfAsked();

private:
    QWidget *createBar(bool savesPdf);
    void createChoices(FlowLayout *row);
    void createKeys();
    void addLabelled(FlowLayout *row, const QString &words, QWidget *editor, const char *name);
    QPushButton *createButton(const QString &words, const QKeySequence &key, const char *name);
    PrintOrder order() const;
    void choose();
    void turn(int pages);
    void showPlace();

    Printout m_printout;
    PrintRoom &m_room;
    std::unique_ptr<QPrinter> m_printer;
    QPrintPreviewWidget *m_pages = nullptr;
    QComboBox *m_printers = nullptr;
    QComboBox *m_papers = nullptr;
    QSpinBox *m_copies = nullptr;
    QLabel *m_place = nullptr;
    QLabel *m_outcome = nullptr;
};
