// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/casedesk.h"
#include "core/cases/caseviews.h"
#include "ui/queue/casewords.h"

#include <QCoreApplication>
#include <QDate>

/// What a correction moves, before it is done: dates, and the figures of the daily reports in which the case is counted. One line each with
/// what it is now and what it would be; lines that stay as they are do not appear.
class CorrectionEffect
{
    Q_DECLARE_TR_FUNCTIONS(CorrectionEffect)

public:
    struct Line
    {
        QString what;
        QString before;
        QString after;

        bool operator==(const Line &) const = default;
    };

    /// Borrows `file` and `words`. `after`: the deadlines as CaseDesk::deadlinesAfter() computed them.
    CorrectionEffect(const CaseFile &file, QList<CaseDeadline> after, const Correction &correction, const CaseWords &words, qint64 nowMs);

    /// Dates first, then figures.
    QList<Line> lines() const;

private:
    /// Days on whose reports a deadline counts under one figure; empty when it does on none.
    struct Days
    {
        QDate first;
        QDate last;
    };

    void addCase(QList<Line> &lines) const;
    void addDeadline(QList<Line> &lines, const QString &commitment) const;
    void addFigures(QList<Line> &lines, const QString &name, const CaseDeadline *before, const CaseDeadline *after) const;
    static void add(QList<Line> &lines, const QString &what, const QString &before, const QString &after);
    QString dueOf(const CaseDeadline *row) const;
    QString standing(const CaseDeadline *row) const;
    QString days(const Days &days) const;
    Days overdueDays(const CaseDeadline *row) const;
    Days nearingDays(const CaseDeadline *row) const;
    /// The last day at whose end the deadline still ran.
    QDate lastRunning(const CaseDeadline &row) const;
    QString day(QDate day) const;

    const CaseFile &m_file;
    QList<CaseDeadline> m_after;
    Correction m_correction;
    const CaseWords &m_words;
    qint64 m_nowMs;
};
