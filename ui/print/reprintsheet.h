// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/printlog.h"
#include "ui/print/documentprinter.h"

#include <QObject>

class QTableWidget;
class Sheet;

/// 补打: what was printed or could not be, as a list; Enter or F9 prints the chosen one again, marked as such. Over one case: its documents.
class ReprintSheet : public QObject
{
    Q_OBJECT

public:
    ReprintSheet(const UiContext &context, QWidget *over);

    /// Today's, the newest first.
    void openForToday();
    /// The documents that can be made of that case, with what became of them last.
    void openForCase(const CaseId &id, const QString &number, const QList<PrintEntry> &printed);

    /// The documents of a case, each once: those that can be made, in their order, then others that were printed. For tests.
    static QList<PrintEntry> documentsOf(const CaseId &id, const QString &number, const QList<PrintEntry> &printed, const PrintRoom &room);

Q_SIGNALS:
    void recorded(); ///< something was printed again, and that is in the ledger

private:
    void open(const QString &title, const QString &explanation, const QList<PrintEntry> &entries, bool ofOneCase);
    QTableWidget *createTable(Sheet *sheet, const QList<PrintEntry> &entries, bool ofOneCase) const;
    QStringList cells(const PrintEntry &entry, bool ofOneCase) const;
    using Way = void (DocumentPrinter::*)(const QString &, const SubjectId &, const QString &);
    /// `isNewest` of its kind in the list.
    void bring(Way way, const PrintEntry &entry, bool isNewest);

    const UiContext &m_context;
    QWidget *m_over;
    DocumentPrinter *m_printer;
};
