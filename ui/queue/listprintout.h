// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caseviews.h"
#include "ui/print/printroom.h"
#include "ui/shell/uicontext.h"

#include <QCoreApplication>

/// The queue on paper: the open cases of one filter, soonest first, customers masked, because a list lies on a desk. A4 landscape.
class ListPrintout
{
    Q_DECLARE_TR_FUNCTIONS(ListPrintout)

public:
    /// At most so many rows go on paper; the head of the list says so when there are more.
    static constexpr int mostRows = 1000;

    /// `filterWords` as the filter bar says it; `more` when the filter holds more rows than are given.
    static Printout of(const UiContext &context, const QList<QueueRow> &rows, const QString &filterWords, bool more, qint64 nowMs);

private:
    static QVariantMap row(const UiContext &context, const QueueRow &row, int number, qint64 nowMs);
};
