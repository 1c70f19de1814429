// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/casedeadlines.h"

#include <algorithm>

namespace {

std::optional<CaseDeadline> deadlineOf(const CaseRecord &record, const BusinessType &type, const Commitment &commitment,
                                       const Facts &facts, const Rules &rules)
{
    const std::optional<qint64> start = CaseDeadlines::startOf(record, type, commitment);
    const std::optional<Limit> limit = commitment.limitFor(facts);
    if (!start || !limit)
        return std::nullopt;
    CaseDeadline row;
    row.commitment = commitment.key;
    row.clause = commitment.clause;
    row.milestone = commitment.to;
    row.limit = *limit;
    row.pauseReasons = commitment.pauses;
    QList<Pause> pauses = CaseDeadlines::pausesOf(record, type, commitment);
    if (const auto met = record.reached(type, commitment.to)) {
        row.metMs = met->atMs;
    } else if (record.state != CaseState::Open) {
        row.ended = true;
    }
    if (row.metMs != Deadline::never || row.ended) {
        // Frozen: what stood still until now counts, what would stand still later does not.
        const qint64 end = row.ended ? record.endedMs : row.metMs;
        for (Pause &pause : pauses)
            pause.toMs = std::min(pause.toMs, end);
    }
    row.deadline = Deadlines::compute(CaseDeadlines::termsOf(commitment, *limit, rules.hours()), *start, pauses, rules.calendar());
    row.deadline.provisional = row.deadline.provisional || !record.statedBoot.isEmpty();
    return row;
}

bool isFrozen(const CaseDeadline &row)
{
    return row.metMs != Deadline::never || row.ended;
}

} // namespace

std::optional<qint64> CaseDeadlines::startOf(const CaseRecord &record, const BusinessType &type, const Commitment &commitment)
{
    qint64 latest = 0;
    for (const QString &milestone : commitment.from) {
        const auto passing = record.reached(type, milestone);
        if (!passing)
            return std::nullopt;
        latest = std::max(latest, passing->atMs);
    }
    return latest;
}

QList<Pause> CaseDeadlines::pausesOf(const CaseRecord &record, const BusinessType &type, const Commitment &commitment)
{
    QList<Pause> pauses;
    for (const CasePause &pause : record.pauses) {
        if (commitment.pauses.contains(pause.reason))
            pauses << pause.span;
    }
    for (const Commitment::Span &span : commitment.notCounted) {
        const auto from = record.reached(type, span.from);
        const auto to = record.reached(type, span.to);
        if (from)
            pauses << Pause{from->atMs, to ? std::max(to->atMs, from->atMs) : Pause::openEnd};
    }
    return Deadlines::joined(pauses);
}

DeadlineTerms CaseDeadlines::termsOf(const Commitment &commitment, const Limit &limit, const OfficeHours &hours)
{
    return {limit, hours, commitment.dayEndsAtClose, commitment.warnBefore};
}

QList<CaseDeadline> CaseDeadlines::of(const CaseRecord &record, const BusinessType &type, const Rules &rules,
                                      const QList<CaseDeadline> &frozen)
{
    const Facts facts = record.facts();
    QList<CaseDeadline> rows;
    for (const Commitment *commitment : type.commitmentsFor(facts)) {
        const auto kept = std::find_if(frozen.begin(), frozen.end(), [commitment](const CaseDeadline &row) {
            return row.commitment == commitment->key && isFrozen(row);
        });
        if (kept != frozen.end()) {
            rows << *kept;
        } else if (auto row = deadlineOf(record, type, *commitment, facts, rules)) {
            rows << *row;
        }
    }
    return rows;
}

std::optional<CaseDeadline> CaseDeadlines::one(const CaseRecord &record, const BusinessType &type, const QString &commitment, const Rules &rules)
{
    const Facts facts = record.facts();
    for (const Commitment *rule : type.commitmentsFor(facts)) {
        if (rule->key == commitment)
            return deadlineOf(record, type, *rule, facts, rules);
    }
    return std::nullopt;
}

const CaseDeadline *CaseDeadlines::soonest(const QList<CaseDeadline> &deadlines)
{
    const CaseDeadline *best = nullptr;
    for (const CaseDeadline &row : deadlines) {
        if (isFrozen(row))
            continue;
        if (!best || std::tie(row.deadline.dueMs, row.commitment) < std::tie(best->deadline.dueMs, best->commitment))
            best = &row;
    }
    return best;
}
