// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caseviews.h"
#include "ui/print/documentprinter.h"
#include "ui/shell/uicontext.h"

#include <QObject>

/// The papers of a case, made from its file: its receipt as it was handed over, the file itself, why its dates are as they are. Teaches the print room to make them again, for 补打.
class CasePapers : public QObject
{
    Q_OBJECT

public:
    explicit CasePapers(const UiContext &context, QObject *parent = nullptr);

    /// Keys of the documents that can be made of a case.
    static QStringList keys();
    /// `customer`: the masked name.
    Result<OfficeDocument> document(const QString &key, const CaseFile &file, const QString &customer) const;
    /// What was printed of a case, or could not be, in its order.
    static QList<PrintEntry> printed(const CaseFile &file);

private:
    Result<Printout> printout(const QString &key, const CaseFile &file, const QString &customer) const;
    void make(const QString &key, const QString &subject, const PrintRoom::Made &made);

    const UiContext &m_context;
};
