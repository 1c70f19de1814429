// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/printlog.h"
#include "ui/print/printroom.h"
#include "ui/shell/uicontext.h"

#include <QObject>

/// A printout and what it is to the office: which document of which case.
struct OfficeDocument
{
    Printout printout;
    QString key;       ///< receipt, notice, casefile, why, list, daily-report
    SubjectId subject; ///< the case or application; empty: the office's own
    QString number;    ///< of the case, for the record
    QString fileName;  ///< suggested for a PDF: says the case and nothing of the person
};

/// Brings one document to a printer, into a preview or into a PDF, says what became of it, and enters each try in the ledger. Without a
/// printer, or with one that fails, the document is kept: it can be made again from its case.
class DocumentPrinter : public QObject
{
    Q_OBJECT

public:
    /// `over`: the widget that asks; previews and file names stand over it.
    DocumentPrinter(const UiContext &context, QWidget *over);

    void print(const OfficeDocument &document);
    void preview(const OfficeDocument &document);
    void savePdf(const OfficeDocument &document);
    /// Makes it again and prints it at once, marked 补打 with the day and time.
    void printAgain(const QString &key, const SubjectId &subject, const QString &number);
    void previewAgain(const QString &key, const SubjectId &subject, const QString &number);
    void savePdfAgain(const QString &key, const SubjectId &subject, const QString &number);

Q_SIGNALS:
    void brought(const QString &key); ///< it is on paper, or in a file
    void recorded();                  ///< what became of it is in the ledger

private:
    using Do = void (DocumentPrinter::*)(const OfficeDocument &);
    void again(const QString &key, const SubjectId &subject, const QString &number, Do what);
    void ended(const OfficeDocument &document, const PrintOrder &order, const Result<> &done);
    static void record(const UiContext &context, const QPointer<DocumentPrinter> &self, const Act &act, const PrintEntry &entry);
    static PrintEntry entryOf(const OfficeDocument &document, const QString &way, const PrintOrder &order);

    const UiContext &m_context;
    QWidget *m_over;
    UuidV7Source m_ids;
};
