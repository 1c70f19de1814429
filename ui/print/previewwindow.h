// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/printroom.h"

#include <QWidget>

class QLabel;
class QPrintPreviewWidget;
class QPushButton;

/// A printout as it will lie on paper, in a window of its own that blocks nothing. Ctrl+P prints, Page Up and Page Down turn, Ctrl++ and
/// Ctrl+- zoom, Esc closes.
class PreviewWindow : public QWidget
{
    Q_OBJECT

public:
    PreviewWindow(Printout printout, QWidget *over);
    ~PreviewWindow() override;

Q_SIGNALS:
    void printAsked();

private:
    QWidget *createBar();
    void createKeys();
    QPushButton *createButton(const QString &words, const QKeySequence &key, const char *name);
    void turn(int pages);
    void showPlace();

    const Printout m_printout;
    std::unique_ptr<QPrinter> m_printer;
    QPrintPreviewWidget *m_pages = nullptr;
    QLabel *m_place = nullptr;
};
