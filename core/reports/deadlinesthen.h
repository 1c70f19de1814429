// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/openthen.h"
#include "core/reports/runningdeadlines.h"

/// Deadlines as they stood at the end of a past day, gathered piece by piece of the cases that were open then. Where nothing touched a deadline
/// since, SQL counts it as it stands; where a pause was begun or ended since, or time is not counted between milestones, it is computed as it
/// stood: without what happened later.
class DeadlinesThen
{
public:
    /// `type` and `commitment` empty: all.
    DeadlinesThen(const Store &store, const Rules &rules, const OfficeId &office, const ReportMoment &moment, const QString &type = {},
                  const QString &commitment = {});

    /// Keeps the `most` soonest due of this figure (Running … Paused) while gathering.
    void keep(Figure figure, int most);

    /// Adds running, nearing, overdue and paused of the piece to the line that `lineOf` gives for type, commitment and clause.
    Result<> gather(const OpenThen::Piece &piece, const LineOf &lineOf);

    /// The kept ones, the soonest due first.
    QList<DeadlineThen> soonest(Figure figure) const;

private:
    struct Kept
    {
        Figure figure;
        int most = 0;
        QList<DeadlineThen> rows; ///< sorted
    };

    SqlCondition rowsOf(const OpenThen::Piece &piece) const;
    SqlCondition changed() const;
    SqlCondition wanted(const Kept &kept) const;
    Result<> countUnchanged(const OpenThen::Piece &piece, const LineOf &lineOf) const;
    Result<> keepUnchanged(const OpenThen::Piece &piece);
    Result<> takeBack(const OpenThen::Piece &piece, const LineOf &lineOf);
    Result<> asItStood(DeadlineThen &row) const;
    void keepRow(const DeadlineThen &row);

    const Store &m_store;
    const Rules &m_rules;
    const OfficeId m_office;
    const ReportMoment m_moment;
    const QString m_type;
    const QString m_commitment;
    QList<Kept> m_kept;
};
