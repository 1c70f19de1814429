// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caserecord.h"

/// Which commitments run on a case and when each is due: pure, from the case's record and the rules.
namespace CaseDeadlines {

/// One row per commitment whose clock has started. Rows of `frozen` (met or ended earlier) are kept as they are: a frozen result is never
/// computed again, but for a correction or a redo, which pass none.
QList<CaseDeadline> of(const CaseRecord &record, const BusinessType &type, const Rules &rules, const QList<CaseDeadline> &frozen);

/// One of those rows, computed; none while its clock has not started, or when the commitment is not the case's.
std::optional<CaseDeadline> one(const CaseRecord &record, const BusinessType &type, const QString &commitment, const Rules &rules);

/// When the commitment's clock starts: at the latest of its `from` milestones; none while one is not reached.
std::optional<qint64> startOf(const CaseRecord &record, const BusinessType &type, const Commitment &commitment);
/// The pauses that stop this commitment, the customer's own time inside a total among them.
QList<Pause> pausesOf(const CaseRecord &record, const BusinessType &type, const Commitment &commitment);
DeadlineTerms termsOf(const Commitment &commitment, const Limit &limit, const OfficeHours &hours);

/// The running one that is due soonest; running before paused. Null when none runs.
const CaseDeadline *soonest(const QList<CaseDeadline> &deadlines);

} // namespace CaseDeadlines
