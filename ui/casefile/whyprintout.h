// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caseviews.h"
#include "ui/print/printroom.h"
#include "ui/queue/casewords.h"
#include "ui/shell/uicontext.h"

#include <QCoreApplication>

/// Why these dates: the same words for the screen and for a paper that an angry customer takes home. Running clocks first.
class WhyPrintout
{
    Q_DECLARE_TR_FUNCTIONS(WhyPrintout)

public:
    /// What fills the template, an answer for each commitment.
    static QVariantList answers(const UiContext &context, const CaseFile &file, const CaseWords &words);
    static Printout of(const UiContext &context, const CaseFile &file, const CaseWords &words, const QString &customer);
};
