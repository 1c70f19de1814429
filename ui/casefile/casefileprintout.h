// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caseviews.h"
#include "ui/print/printroom.h"
#include "ui/queue/casewords.h"
#include "ui/shell/uicontext.h"

#include <QCoreApplication>

/// 工单档案 on A4: facts, deadlines, pauses, papers, history, signatures. For the office's own binder, so personal data are masked.
class CaseFilePrintout
{
    Q_DECLARE_TR_FUNCTIONS(CaseFilePrintout)

public:
    /// `customer`: the masked name. Borrows all while the printout is made.
    CaseFilePrintout(const UiContext &context, const CaseFile &file, const CaseWords &words);

    Printout printout(const QString &customer) const;

private:
    QVariantMap headings() const;
    QVariantList facts() const;
    QVariantList deadlines() const;
    QVariantList pauses() const;
    QVariantList materials() const;
    QVariantList history() const;
    QString state() const;

    const UiContext &m_context;
    const CaseFile &m_file;
    const CaseWords &m_words;
    qint64 m_nowMs;
};
