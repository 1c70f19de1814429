// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/caseapply.h"

#include "core/cases/caseevents.h"

#include <QJsonArray>

namespace {

using CaseApply::Found;

QString textOf(const Event &event, const char *key)
{
    return event.plain.value(QLatin1String(key)).toString();
}

qint64 momentOf(const Event &event)
{
    return CaseEvents::happenedMs(event.plain, event.wallUtcMs);
}

void end(CaseRecord &record, CaseState state, CaseOutcome outcome, qint64 atMs)
{
    record.state = state;
    record.outcome = outcome;
    record.endedMs = atMs;
    if (record.isPaused())
        record.pauses.last().span.toMs = std::max(atMs, record.pauses.constLast().span.fromMs);
}

void waitForNext(CaseRecord &record, const BusinessType &type, qint64 sinceMs)
{
    record.nextMilestone = CaseApply::nextMilestone(record, type);
    const Milestone *next = type.milestone(record.nextMilestone);
    const QString waitsFor = next ? next->waitsFor : QStringLiteral("us");
    if (waitsFor != record.waitsFor) {
        record.waitsFor = waitsFor;
        record.waitsSinceMs = sinceMs;
    }
    if (next && !next->handler.isEmpty())
        record.handler = next->handler;
}

Found reachMilestone(CaseRecord &record, const Event &event, const BusinessType &type)
{
    const QString milestone = textOf(event, "milestone");
    const qint64 atMs = momentOf(event);
    Found found;
    found.touchesDeadlines = true;
    if (record.reached(type, milestone)) {
        found.conflict = QStringLiteral("milestone-twice");
        found.detail = milestone;
    } else if (record.state != CaseState::Open && !CaseApply::isAfterClosing(type, milestone)) {
        found.conflict = QStringLiteral("case-not-open");
        found.detail = milestone;
    }
    found.recomputeAll = !record.passings.value(milestone).isEmpty();
    record.passings[milestone] << Passing{atMs, textOf(event, "outcome"), event.pos};
    waitForNext(record, type, atMs);
    return found;
}

Found pause(CaseRecord &record, const Event &event, const Standard &standard)
{
    Found found;
    found.touchesDeadlines = true;
    if (record.isPaused() || record.state != CaseState::Open) {
        found.conflict = record.isPaused() ? QStringLiteral("pause-open") : QStringLiteral("case-not-open");
        found.detail = textOf(event, "reason");
        return found;
    }
    const QString reason = textOf(event, "reason");
    record.pauses << CasePause{reason, Pause{momentOf(event), Pause::openEnd}};
    if (const PauseReason *rule = standard.pauseReason(reason)) {
        record.waitsFor = rule->waitsFor;
        record.waitsSinceMs = momentOf(event);
    }
    return found;
}

Found resume(CaseRecord &record, const Event &event, const BusinessType &type)
{
    Found found;
    found.touchesDeadlines = true;
    if (!record.isPaused()) {
        found.conflict = QStringLiteral("no-pause");
        return found;
    }
    Pause &span = record.pauses.last().span;
    span.toMs = std::max(momentOf(event), span.fromMs);
    record.waitsFor.clear();
    waitForNext(record, type, span.toMs);
    return found;
}

/// The new one of a pair [old, new].
QJsonValue newOf(const QJsonValue &pair)
{
    return pair.toArray().at(1);
}

Found correct(CaseRecord &record, const Event &event, const BusinessType &type)
{
    const QJsonObject fields = event.plain.value(QStringLiteral("fields")).toObject();
    for (auto it = fields.begin(); it != fields.end(); ++it)
        record.plainFields.insert(it.key(), newOf(it.value()));
    if (fields.contains(QStringLiteral("area")))
        record.area = newOf(fields.value(QStringLiteral("area"))).toString();
    if (event.plain.contains(QStringLiteral("class")))
        record.customerClass = newOf(event.plain.value(QStringLiteral("class"))).toString();
    if (event.plain.contains(QStringLiteral("acceptedAt"))) {
        record.acceptedMs = newOf(event.plain.value(QStringLiteral("acceptedAt"))).toInteger();
        record.passings[QStringLiteral("accepted")] = {Passing{record.acceptedMs, QString(), event.pos}};
    }
    const QJsonObject milestones = event.plain.value(QStringLiteral("milestones")).toObject();
    for (auto it = milestones.begin(); it != milestones.end(); ++it) {
        QList<Passing> &passings = record.passings[it.key()];
        if (!passings.isEmpty())
            passings.last() = Passing{newOf(it.value()).toInteger(), passings.constLast().outcome, event.pos};
        const Milestone *rule = type.milestone(it.key());
        if (rule && rule->closes && record.state != CaseState::Open)
            record.endedMs = newOf(it.value()).toInteger();
    }
    waitForNext(record, type, record.waitsSinceMs);
    return {QString(), QString(), true, true};
}

Found reopen(CaseRecord &record, const Event &event, const BusinessType &type)
{
    Found found;
    found.touchesDeadlines = true;
    // What closed it has to be reached again; deadlines that were met stay met.
    for (const Milestone &milestone : type.milestones) {
        if (milestone.closes || CaseApply::isAfterClosing(type, milestone.key))
            record.passings.remove(milestone.key);
    }
    record.state = CaseState::Open;
    record.outcome = CaseOutcome::None;
    record.endedMs = 0;
    waitForNext(record, type, event.wallUtcMs);
    return found;
}

Found finish(CaseRecord &record, const Event &event, CaseOutcome outcome)
{
    Found found;
    found.touchesDeadlines = true;
    if (record.state != CaseState::Open && outcome != CaseOutcome::Voided) {
        found.conflict = QStringLiteral("case-not-open");
        found.detail = event.kind;
        return found;
    }
    end(record, CaseState::Closed, outcome, momentOf(event));
    record.nextMilestone.clear();
    return found;
}

void transfer(CaseRecord &record, const Event &event)
{
    if (const QString handler = textOf(event, "handler"); !handler.isEmpty())
        record.handler = handler;
    if (const QString waitsFor = textOf(event, "waitsFor"); !waitsFor.isEmpty() && waitsFor != record.waitsFor) {
        record.waitsFor = waitsFor;
        record.waitsSinceMs = event.wallUtcMs;
    }
}

void archive(CaseRecord &record, const Event &event)
{
    record.state = CaseState::Archived;
    if (const QString milestone = textOf(event, "milestone"); !milestone.isEmpty())
        record.passings[milestone] << Passing{momentOf(event), QString(), event.pos};
    record.nextMilestone.clear();
}

} // namespace

namespace {

QString missing(const CaseRecord &record, const BusinessType &type, const QString &milestone, const Facts &facts)
{
    const Milestone *rule = type.milestone(milestone);
    if (!rule)
        return {};
    for (const QString &before : rule->after) {
        const Milestone *earlier = type.milestone(before);
        if (!earlier || record.reached(type, before))
            continue;
        if (!earlier->optional && earlier->when.holds(facts))
            return before;
        if (const QString further = missing(record, type, before, facts); !further.isEmpty())
            return further;
    }
    return {};
}

} // namespace

QString CaseApply::missingBefore(const CaseRecord &record, const BusinessType &type, const QString &milestone)
{
    return missing(record, type, milestone, record.facts());
}

bool CaseApply::isAfterClosing(const BusinessType &type, const QString &milestone)
{
    const Milestone *rule = type.milestone(milestone);
    if (!rule)
        return false;
    for (const QString &before : rule->after) {
        const Milestone *earlier = type.milestone(before);
        if ((earlier && earlier->closes) || isAfterClosing(type, before))
            return true;
    }
    return false;
}

QString CaseApply::nextMilestone(const CaseRecord &record, const BusinessType &type)
{
    const Facts facts = record.facts();
    for (const Milestone &milestone : type.milestones) {
        if (!milestone.optional && !record.reached(type, milestone.key) && milestone.when.holds(facts)
            && missing(record, type, milestone.key, facts).isEmpty())
            return milestone.key;
    }
    return {};
}

CaseApply::Found CaseApply::apply(CaseRecord &record, const Event &event, const Standard &standard, const BusinessType &type)
{
    using namespace CaseEvents;
    record.lastPos = event.pos;
    if (is(event, milestoneReached))
        return reachMilestone(record, event, type);
    if (is(event, paused))
        return pause(record, event, standard);
    if (is(event, resumed))
        return resume(record, event, type);
    if (is(event, corrected))
        return correct(record, event, type);
    if (is(event, reopened))
        return reopen(record, event, type);
    if (is(event, closed))
        return finish(record, event, caseOutcomeFrom(textOf(event, "outcome")));
    if (is(event, voided))
        return finish(record, event, CaseOutcome::Voided);
    if (is(event, withdrawn))
        return finish(record, event, CaseOutcome::Withdrawn);
    if (is(event, terminated))
        return finish(record, event, CaseOutcome::Terminated);
    if (is(event, transferred)) {
        transfer(record, event);
    } else if (is(event, archived)) {
        archive(record, event);
    } else if (is(event, externalNumberSet)) {
        record.externalNo = textOf(event, "externalNo");
    } else if (is(event, materialsReceived)) {
        const QJsonArray brought = event.plain.value(QStringLiteral("materials")).toArray();
        for (const QJsonValue &material : brought) {
            record.materials.insert(material.toString(), QStringLiteral("present"));
            record.gaps.materials.removeAll(material.toString());
        }
    }
    return {};
}
