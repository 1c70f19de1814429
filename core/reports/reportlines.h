// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/runningdeadlines.h"

#include <memory>

class Standard;

/// The lines of a report while it is counted, and their order.
class ReportLines
{
public:
    IntakeLine &intake(const QString &type, const QString &customerClass);
    CommitmentLine &commitment(const QString &type, const QString &key, const QString &clause);
    LineOf commitments();

    /// Puts the lines in the order of the standard's types, classes and commitments; what it does not know comes last.
    void sort(const Standard *standard);

    QList<IntakeLine> intakeLines;
    QList<CommitmentLine> commitmentLines;
};

/// Counts the day's acceptances and endings, and what is open now, into lines. What was open at the end of a past day: OpenThen.
class IntakeCount
{
public:
    IntakeCount(const Store &store, const OfficeId &office, const ReportMoment &moment);

    Result<> accepted(ReportLines &lines) const;
    Result<> ended(ReportLines &lines) const;
    /// The business type after `type` of which cases are open now; empty after the last.
    Result<QString> openTypeAfter(const QString &type) const;
    Result<> openNow(const QString &type, ReportLines &lines) const;
    /// How many cases are open now, by the tally: what progress is measured against.
    Result<int> openCases() const;

private:
    const Store &m_store;
    const OfficeId m_office;
    const ReportMoment m_moment;
};
