// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caseviews.h"
#include "ui/shell/uicontext.h"

#include <QObject>

class DocumentPrinter;

/// Brings the queue of one filter onto paper, a preview or a PDF: reads it page by page, at most ListPrintout::mostRows, and records the
/// print in the ledger.
class ListPaper : public QObject
{
    Q_OBJECT

public:
    enum class Way { Print, Preview, Pdf };

    /// `over`: the page that asks.
    ListPaper(const UiContext &context, QWidget *over);

    void put(const QueueFilter &filter, const QString &filterWords, Way way);
    /// These only.
    void put(const QList<QueueRow> &rows, const QString &filterWords, Way way);

private:
    struct Order
    {
        QueueFilter filter;
        QString filterWords;
        Way way;
    };

    void read(const Order &order, const QueueCursor &after, const QList<QueueRow> &soFar);
    void bring(const Order &order, const QList<QueueRow> &rows, bool more);

    const UiContext &m_context;
    DocumentPrinter *m_printer;
};
