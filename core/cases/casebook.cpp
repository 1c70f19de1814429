// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/casebook.h"

#include "core/cases/caseapply.h"
#include "core/cases/casedeadlines.h"
#include "core/cases/caseevents.h"
#include "core/clockguard/clockevents.h"
#include "core/clockguard/clockjudge.h"
#include "core/ledger/datedkinds.h"
#include "core/ledger/erasureevents.h"
#include "core/standard/rulesevents.h"

#include <algorithm>

namespace {

/// Entries about a case that leave the book as it is: they are read from the ledger.
bool isOnlyHistory(const Event &event)
{
    return CaseEvents::is(event, CaseEvents::noted) || CaseEvents::is(event, CaseEvents::personalRevealed)
           || CaseEvents::is(event, CaseEvents::documentPrinted) || CaseEvents::is(event, CaseEvents::printFailed)
           || CaseEvents::is(event, CaseEvents::followUpRecorded);
}

bool isAboutCase(const Event &event)
{
    static const QStringList kinds = CaseEvents::all();
    return kinds.contains(event.kind);
}

/// The run of the machine in which a person said what time it is, when the entry gives a date by that time.
QString statedBootOf(const Event &event)
{
    const bool stated = event.clockTrust == ClockTrust::Stated && DatedKinds::contains(event.kind);
    return stated ? (event.bootId.isEmpty() ? QStringLiteral("?") : event.bootId) : QString();
}

/// Accepted at the time of its entry, not at one that was written on paper.
bool isAcceptedByClock(const CaseRecord &record)
{
    constexpr qint64 oneAct = 60'000;
    return !record.late && std::abs(record.enteredMs - record.acceptedMs) < oneAct;
}

void moveAcceptance(CaseRecord &record, qint64 byMs)
{
    record.acceptedMs += byMs;
    record.enteredMs += byMs;
    QList<Passing> &accepted = record.passings[QStringLiteral("accepted")];
    if (!accepted.isEmpty())
        accepted.last().atMs = record.acceptedMs;
}

/// The day by which promised papers must come, as at acceptance.
void moveGaps(CaseRecord &record, const Standard &standard, const Rules &rules)
{
    if (record.gaps.untilMs == 0 || !standard.gapLimit)
        return;
    const Deadline until = Deadlines::compute({*standard.gapLimit, rules.hours(), false, std::nullopt}, record.acceptedMs, {}, rules.calendar());
    record.gaps.untilMs = until.dueMs;
    record.gaps.provisional = until.provisional || !record.statedBoot.isEmpty();
}

} // namespace

CaseBook::CaseBook(Store &store, OfficeId office) : m_store(store), m_office(std::move(office)), m_tally(m_store, m_office) {}

Result<> CaseBook::apply(const Event &event, const Rules &rules)
{
    if (CaseEvents::is(event, CaseEvents::accepted))
        return accept(event, rules);
    if (event.kind == QLatin1String(RulesEvents::calendarAdopted))
        return recomputeMovable(event, rules);
    if (event.kind == QLatin1String(ClockEvents::stated) || event.kind == QLatin1String(ClockEvents::confirmed))
        return moveStatedTimes(event, rules, event.kind == QLatin1String(ClockEvents::confirmed));
    const QList<ErasureEvents::Erased> erased = ErasureEvents::by(event);
    for (const ErasureEvents::Erased &one : erased) {
        if (const auto noted = noteErased(CaseId{one.subject.value}, event.pos); !noted)
            return noted;
    }
    if (!erased.isEmpty())
        return {};
    if (CaseEvents::is(event, CaseEvents::hidden))
        return noteHidden(event);
    if (isOnlyHistory(event) || !isAboutCase(event))
        return {};
    return change(event, rules);
}

Result<> CaseBook::accept(const Event &event, const Rules &rules)
{
    CaseRecord record = CaseEvents::recordFrom(event);
    record.statedBoot = statedBootOf(event);
    const auto standard = rules.standard(record.standard, record.standardVersion);
    const BusinessType *type = standard ? standard->businessType(record.type) : nullptr;
    if (!type)
        return noteConflict(event, QStringLiteral("rule-unknown"), record.standard + u'/' + record.type);
    record.nextMilestone = CaseApply::nextMilestone(record, *type);
    const Milestone *next = type->milestone(record.nextMilestone);
    record.waitsFor = next ? next->waitsFor : QStringLiteral("us");
    record.waitsSinceMs = record.acceptedMs;
    const QList<CaseDeadline> deadlines = CaseDeadlines::of(record, *type, rules, {});
    bool isNew = false;
    if (const auto done = insertCase(record, deadlines, event, &isNew); !done)
        return done;
    if (!isNew)
        return noteConflict(event, QStringLiteral("case-twice"), record.number);
    if (const auto done = writeDeadlines(record, {}, deadlines); !done)
        return done;
    if (const auto done = noteStatedTime(record); !done)
        return done;
    if (const auto done = noteHidden(event); !done)
        return done;
    return noteNumber(event);
}

Result<> CaseBook::change(const Event &event, const Rules &rules)
{
    Result<CaseRecord> found = record(CaseId{event.subject.value});
    if (!found && found.error().code == ErrorCode::NoSuchCase)
        return noteConflict(event, QStringLiteral("case-unknown"), event.kind);
    if (!found)
        return fail(found);
    const auto standard = rules.standard(found->standard, found->standardVersion);
    const BusinessType *type = standard ? standard->businessType(found->type) : nullptr;
    if (!type)
        return noteConflict(event, QStringLiteral("rule-unknown"), found->standard);
    const Result<QList<CaseDeadline>> before = deadlines(found->id, type);
    if (!before)
        return fail(before);
    const std::optional<TallyKey> counted = TallyKey::of(*found, *before);
    const CaseApply::Found effect = CaseApply::apply(*found, event, *standard, *type);
    if (const QString boot = statedBootOf(event); !boot.isEmpty() && found->statedBoot.isEmpty()) {
        found->statedBoot = boot;
        if (const auto noted = noteStatedTime(*found); !noted)
            return noted;
    }
    if (!effect.conflict.isEmpty()) {
        found->hasConflict = true;
        if (const auto noted = noteConflict(event, effect.conflict, effect.detail); !noted)
            return noted;
    }
    const QList<CaseDeadline> frozen = effect.recomputeAll ? QList<CaseDeadline>() : *before;
    // A withdrawn case opened again runs on: what had only ended is not frozen.
    QList<CaseDeadline> kept;
    std::copy_if(frozen.begin(), frozen.end(), std::back_inserter(kept),
                 [&](const CaseDeadline &row) { return !row.ended || found->state != CaseState::Open; });
    const QList<CaseDeadline> now = CaseDeadlines::of(*found, *type, rules, kept);
    if (const auto done = writeDeadlines(*found, *before, now); !done)
        return done;
    if (effect.touchesDeadlines) {
        if (const auto done = writePauses(*found); !done)
            return done;
    }
    if (event.plain.value(QStringLiteral("personalFields")).toBool()) {
        if (const auto done = updateSealed(event); !done)
            return done;
    }
    if (const auto done = noteHidden(event); !done)
        return done;
    return updateCase(counted, *found, now);
}

Result<> CaseBook::noteErased(const CaseId &id, qint64 pos)
{
    Result<CaseRecord> found = record(id);
    if (!found)
        return found.error().code == ErrorCode::NoSuchCase ? Result<>() : fail(found); // of an application or a visit
    const Result<QList<CaseDeadline>> stand = deadlines(found->id);
    if (!stand)
        return fail(stand);
    found->erased = true;
    found->lastPos = pos;
    const auto counted = TallyKey::of(*found, *stand);
    return updateCase(counted, *found, *stand);
}

Result<> CaseBook::recomputeMovable(const Event &event, const Rules &rules)
{
    const Result<QList<CaseId>> ids = movable(RulesEvents::earliestChange(event.plain));
    if (!ids)
        return fail(ids);
    for (const CaseId &id : *ids) {
        Result<CaseRecord> found = record(id);
        if (!found)
            return fail(found);
        const auto standard = rules.standard(found->standard, found->standardVersion);
        const BusinessType *type = standard ? standard->businessType(found->type) : nullptr;
        const Result<QList<CaseDeadline>> before = deadlines(id, type);
        if (!before)
            return fail(before);
        if (!type)
            continue;
        const QList<CaseDeadline> now = CaseDeadlines::of(*found, *type, rules, *before);
        if (now == *before)
            continue;
        found->lastPos = event.pos;
        if (const auto done = writeDeadlines(*found, *before, now); !done)
            return done;
        if (const auto done = updateCase(TallyKey::of(*found, *before), *found, now); !done)
            return done;
    }
    return {};
}

Result<> CaseBook::moveStatedTimes(const Event &event, const Rules &rules, bool confirmed)
{
    if (!confirmed && ClockEvents::shiftMs(event) == 0)
        return {};
    QList<CaseId> ids;
    const Result<> read = m_store.each(QStringLiteral("SELECT case_id FROM case_stated_times WHERE office = ? ORDER BY case_id"), {m_office.value},
                                       [&ids](const Row &row) {
                                           ids << CaseId{row.text(0)};
                                           return true;
                                       });
    if (!read)
        return read;
    for (const CaseId &id : std::as_const(ids)) {
        const Result<CaseRecord> found = record(id);
        if (!found)
            return fail(found);
        if (const auto moved = moveStatedTime(*found, event, rules, confirmed); !moved)
            return moved;
    }
    if (!confirmed)
        return {};
    const Result<qint64> gone = m_store.run(QStringLiteral("DELETE FROM case_stated_times WHERE office = ?"), {m_office.value});
    return gone ? Result<>() : fail(gone);
}

Result<> CaseBook::moveStatedTime(CaseRecord record, const Event &event, const Rules &rules, bool confirmed)
{
    const auto standard = rules.standard(record.standard, record.standardVersion);
    const BusinessType *type = standard ? standard->businessType(record.type) : nullptr;
    if (!type)
        return {};
    const Result<QList<CaseDeadline>> before = deadlines(record.id, type);
    if (!before)
        return fail(before);
    const std::optional<TallyKey> counted = TallyKey::of(record, *before);
    const qint64 shift = record.statedBoot == event.bootId ? ClockEvents::shiftMs(event) : 0;
    if (std::abs(shift) > ClockJudge::toleranceMs && isAcceptedByClock(record))
        moveAcceptance(record, shift);
    if (confirmed)
        record.statedBoot.clear();
    moveGaps(record, *standard, rules);
    record.lastPos = event.pos;
    // What was met or ended meanwhile was reckoned from the old time too.
    const QList<CaseDeadline> now = CaseDeadlines::of(record, *type, rules, {});
    if (const auto done = writeDeadlines(record, *before, now); !done)
        return done;
    return updateCase(counted, record, now);
}

Result<> CaseBook::noteStatedTime(const CaseRecord &record)
{
    if (record.statedBoot.isEmpty())
        return {};
    const Result<qint64> noted = m_store.run(
        QStringLiteral("INSERT INTO case_stated_times (office, case_id) VALUES (?, ?) ON CONFLICT (office, case_id) DO NOTHING"),
        {m_office.value, record.id.value});
    return noted ? Result<>() : fail(noted);
}
