// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caseviews.h"
#include "ui/queue/casewords.h"
#include "ui/shell/uicontext.h"

#include <QCoreApplication>

/// What stands in the cells of the queue, on the screen and in an exported file, as it reads at one instant.
class QueueWords
{
    Q_DECLARE_TR_FUNCTIONS(QueueWords)

public:
    QueueWords(const UiContext &context, qint64 nowMs) : m_context(context), m_nowMs(nowMs) {}

    /// `column` of QueueModel::Column.
    QString words(const QueueRow &row, int column) const;
    CaseWords names(const QueueRow &row) const;
    /// For how many days we have waited.
    static int daysWaited(const QueueRow &row, qint64 nowMs);

private:
    QString timeWords(const QueueRow &row) const;
    QString dueWords(const QueueRow &row) const;
    QString waitWords(const QueueRow &row) const;
    QString dayWords(qint64 utcMs) const;
    bool runs(const QueueRow &row) const { return !row.commitment.isEmpty() && m_context.rules; }

    const UiContext &m_context;
    qint64 m_nowMs;
};
