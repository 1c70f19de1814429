// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/printroom.h"
#include "ui/shell/uicontext.h"

#include <QCoreApplication>

class MonthModel;

/// The month of deadlines on A4: figures only, nothing of any person.
class MonthPrintout
{
    Q_DECLARE_TR_FUNCTIONS(MonthPrintout)

public:
    static Printout of(const UiContext &context, const MonthModel &model, const QString &month);
};
