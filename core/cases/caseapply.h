// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caserecord.h"
#include "core/ledger/event.h"

/// What one ledger entry does to one case's record: pure, and never refusing.
namespace CaseApply {

/// What applying found.
struct Found
{
    QString conflict;        ///< milestone-twice, case-not-open, pause-open, no-pause …; empty when the entry fits
    QString detail;
    bool recomputeAll = false; ///< a correction or redo: frozen deadlines are computed again
    bool touchesDeadlines = false;
};

Found apply(CaseRecord &record, const Event &event, const Standard &standard, const BusinessType &type);

/// The milestone that comes next by nature: the first in the path, not optional, not reached, with all before it reached. Empty at the end.
QString nextMilestone(const CaseRecord &record, const BusinessType &type);
/// The unreached milestone that must come before `milestone`, empty when it may be reached now. Optional ones may be passed over.
QString missingBefore(const CaseRecord &record, const BusinessType &type, const QString &milestone);
/// It lies behind a closing milestone (follow-up, archive).
bool isAfterClosing(const BusinessType &type, const QString &milestone);

} // namespace CaseApply
