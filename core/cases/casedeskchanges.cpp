// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/casedesk.h"

#include "core/base/chinatime.h"
#include "core/base/cleartext.h"
#include "core/base/textrules.h"
#include "core/cases/caseapply.h"
#include "core/cases/casebook.h"
#include "core/cases/casedeadlines.h"
#include "core/cases/casedeskrules.h"
#include "core/cases/caseevents.h"
#include "core/ledger/ledger.h"
#include "core/standard/formrules.h"
#include "core/vault/vault.h"

#include <QJsonDocument>

#include <algorithm>

namespace {

QJsonObject reasonOf(const QString &reason)
{
    return {{QStringLiteral("reason"), reason}};
}

Result<> needed(const QString &text, ErrorCode code, const char *field)
{
    if (text.trimmed().isEmpty())
        return fail(code, {}, {QString::fromLatin1(field)});
    return CaseDeskRules::checkText(text, QString::fromLatin1(field));
}

} // namespace

Result<> CaseDesk::pause(const Act &act, const CaseId &id, const QString &reason, const QString &evidence, qint64 fromMs)
{
    return m_ledger.perform(act, [&]() -> Result<> {
        Result<Found> one = openCase(id);
        if (!one)
            return fail(one);
        const PauseReason *rule = one->standard->pauseReason(reason);
        if (!rule)
            return fail(ErrorCode::NoSuchReason, {}, {reason});
        if (one->record.isPaused())
            return fail(ErrorCode::PauseOpenAlready, {}, {one->record.number});
        const Result<QList<CaseDeadline>> deadlines = m_book.deadlines(id, one->type);
        if (!deadlines)
            return fail(deadlines);
        const bool allowed = std::any_of(deadlines->begin(), deadlines->end(), [&](const CaseDeadline &row) {
            return row.metMs == Deadline::never && !row.ended && row.pauseReasons.contains(reason);
        });
        if (!allowed)
            return fail(ErrorCode::PauseNotAllowed, {}, {reason});
        if (rule->needsEvidence) {
            if (const auto checked = needed(evidence, ErrorCode::EvidenceMissing, "evidence"); !checked)
                return checked;
        }
        const Result<qint64> from = checkedTime(one->record, fromMs);
        if (!from)
            return fail(from);
        return enter(CaseEvents::paused, id, {{QStringLiteral("reason"), reason}, {QStringLiteral("from"), *from}},
                     {{QStringLiteral("evidence"), evidence}});
    });
}

Result<> CaseDesk::resume(const Act &act, const CaseId &id, const QString &note, qint64 atMs)
{
    return m_ledger.perform(act, [&]() -> Result<> {
        Result<Found> one = openCase(id);
        if (!one)
            return fail(one);
        if (!one->record.isPaused())
            return fail(ErrorCode::NoPauseOpen, {}, {one->record.number});
        if (const auto checked = CaseDeskRules::checkText(note, QStringLiteral("note")); !checked)
            return checked;
        const Result<qint64> at = checkedTime(one->record, atMs);
        if (!at)
            return fail(at);
        if (*at < one->record.pauses.constLast().span.fromMs)
            return fail(ErrorCode::TimeBeforeMilestone, {}, {ChinaTime::text(*at), QStringLiteral("pause")});
        return enter(CaseEvents::resumed, id, {{QStringLiteral("at"), *at}},
                     note.isEmpty() ? QJsonObject() : QJsonObject{{QStringLiteral("note"), note}});
    });
}

Result<> CaseDesk::receiveMaterials(const Act &act, const CaseId &id, const QStringList &materials, qint64 atMs)
{
    return m_ledger.perform(act, [&]() -> Result<> {
        Result<Found> one = openCase(id);
        if (!one)
            return fail(one);
        if (materials.isEmpty())
            return fail(ErrorCode::FieldMissing, {}, {QStringLiteral("materials")});
        for (const QString &material : materials) {
            if (!one->type->material(material))
                return fail(ErrorCode::MaterialUnknown, {}, {material});
        }
        const Result<qint64> at = checkedTime(one->record, atMs);
        if (!at)
            return fail(at);
        return enter(CaseEvents::materialsReceived, id,
                     {{QStringLiteral("materials"), QJsonArray::fromStringList(materials)}, {QStringLiteral("at"), *at}});
    });
}

Result<> CaseDesk::note(const Act &act, const CaseId &id, const QString &text)
{
    return m_ledger.perform(act, [&]() -> Result<> {
        const Result<Found> one = unerased(id);
        if (!one)
            return fail(one);
        if (const auto checked = needed(text, ErrorCode::FieldMissing, "text"); !checked)
            return checked;
        return enter(CaseEvents::noted, id, {}, {{QStringLiteral("text"), text}});
    });
}

Result<> CaseDesk::transfer(const Act &act, const CaseId &id, const QString &handler, const QString &waitsFor, const QString &reason)
{
    return m_ledger.perform(act, [&]() -> Result<> {
        const Result<Found> one = openCase(id);
        if (!one)
            return fail(one);
        static const QStringList known{QString(), QStringLiteral("us"), QStringLiteral("customer"), QStringLiteral("outside")};
        if (!known.contains(waitsFor) || (handler.isEmpty() && waitsFor.isEmpty()))
            return fail(ErrorCode::FieldMissing, {}, {QStringLiteral("handler")});
        for (const Result<> &checked : {CaseDeskRules::checkText(handler, QStringLiteral("handler")),
                                        CaseDeskRules::checkText(reason, QStringLiteral("reason"))}) {
            if (!checked)
                return checked;
        }
        return enter(CaseEvents::transferred, id, {{QStringLiteral("handler"), handler}, {QStringLiteral("waitsFor"), waitsFor}},
                     reasonOf(reason));
    });
}

Result<> CaseDesk::setExternalNo(const Act &act, const CaseId &id, const QString &externalNo)
{
    return m_ledger.perform(act, [&]() -> Result<> {
        const Result<Found> one = found(id);
        if (!one)
            return fail(one);
        const QString code = TextRules::code(externalNo);
        if (const auto checked = TextRules::check(code, QStringLiteral("externalNo"), 60); !checked)
            return checked;
        if (code == one->record.externalNo)
            return fail(ErrorCode::NothingToCorrect);
        return enter(CaseEvents::externalNumberSet, id,
                     {{QStringLiteral("externalNo"), code}, {QStringLiteral("before"), one->record.externalNo}});
    });
}

Result<> CaseDesk::finish(const Act &act, const char *kind, const CaseId &id, const QString &reason, qint64 atMs)
{
    return m_ledger.perform(act, [&]() -> Result<> {
        const Result<Found> one = openCase(id);
        if (!one)
            return fail(one);
        if (const auto checked = needed(reason, ErrorCode::ReasonMissing, "reason"); !checked)
            return checked;
        const Result<qint64> at = checkedTime(one->record, atMs);
        if (!at)
            return fail(at);
        return enter(kind, id, {{QStringLiteral("at"), *at}}, reasonOf(reason));
    });
}

Result<> CaseDesk::voidMistaken(const Act &act, const CaseId &id, const QString &reason)
{
    return finish(act, CaseEvents::voided, id, reason, 0);
}

Result<> CaseDesk::withdraw(const Act &act, const CaseId &id, const QString &reason, qint64 atMs)
{
    return finish(act, CaseEvents::withdrawn, id, reason, atMs);
}

Result<> CaseDesk::terminate(const Act &act, const CaseId &id, const QString &reason, qint64 atMs)
{
    return finish(act, CaseEvents::terminated, id, reason, atMs);
}

Result<> CaseDesk::archive(const Act &act, const CaseId &id)
{
    return m_ledger.perform(act, [&]() -> Result<> {
        const Result<Found> one = found(id);
        if (!one)
            return fail(one);
        const CaseRecord &record = one->record;
        if (record.state != CaseState::Closed)
            return fail(record.state == CaseState::Open ? ErrorCode::CaseOpenStill : ErrorCode::CaseNotClosed, {},
                        {record.number, keyOf(record.state)});
        const auto last = std::find_if(one->type->milestones.begin(), one->type->milestones.end(),
                                       [](const Milestone &milestone) { return milestone.archives; });
        const QString milestone = last == one->type->milestones.end() ? QString() : last->key;
        if (record.outcome == CaseOutcome::Done && !milestone.isEmpty()) {
            if (const QString missing = CaseApply::missingBefore(record, *one->type, milestone); !missing.isEmpty())
                return fail(ErrorCode::MilestoneNotYet, {}, {milestone, missing});
        }
        return enter(CaseEvents::archived, id, {{QStringLiteral("at"), m_clock.wallUtcMs()}, {QStringLiteral("milestone"), milestone}});
    });
}

Result<> CaseDesk::reopen(const Act &act, const CaseId &id, const QString &reason)
{
    return m_ledger.perform(act, [&]() -> Result<> {
        const Result<Found> one = unerased(id);
        if (!one)
            return fail(one);
        if (one->record.state == CaseState::Open || one->record.outcome == CaseOutcome::Voided)
            return fail(ErrorCode::CaseNotClosed, {}, {one->record.number, keyOf(one->record.outcome)});
        if (const auto checked = needed(reason, ErrorCode::ReasonMissing, "reason"); !checked)
            return checked;
        return enter(CaseEvents::reopened, id, {}, reasonOf(reason));
    });
}

Result<> CaseDesk::recordFollowUp(const Act &act, const CaseId &id, const QString &answer, const QString &words, qint64 atMs)
{
    return m_ledger.perform(act, [&]() -> Result<> {
        const Result<Found> one = unerased(id);
        if (!one)
            return fail(one);
        const CaseRecord &record = one->record;
        if (record.state == CaseState::Open)
            return fail(ErrorCode::CaseOpenStill, {}, {record.number});
        static const QStringList answers{QString(), QStringLiteral("satisfied"), QStringLiteral("unsatisfied")};
        if (!answers.contains(answer))
            return fail(ErrorCode::OutcomeNotKnown, {}, {QStringLiteral("followed-up"), answer});
        if (const auto checked = CaseDeskRules::checkText(words, QStringLiteral("words")); !checked)
            return checked;
        const Result<qint64> at = checkedTime(record, atMs);
        if (!at)
            return fail(at);
        const auto recorded = enter(CaseEvents::followUpRecorded, id, {{QStringLiteral("answer"), answer}, {QStringLiteral("at"), *at}},
                                    words.isEmpty() ? QJsonObject() : QJsonObject{{QStringLiteral("words"), words}});
        const Milestone *rule = one->type->milestone(QStringLiteral("followed-up"));
        if (!recorded || answer.isEmpty() || !rule || !rule->when.holds(record.facts()) || record.reached(*one->type, rule->key))
            return recorded;
        return enter(CaseEvents::milestoneReached, id,
                     {{QStringLiteral("milestone"), rule->key}, {QStringLiteral("outcome"), answer}, {QStringLiteral("at"), *at}});
    });
}

Result<> CaseDesk::reveal(const Act &act, const CaseId &id, const QString &reason)
{
    return m_ledger.perform(act, [&]() -> Result<> {
        const Result<Found> one = unerased(id);
        if (!one)
            return fail(one);
        const auto standard = m_rules.current();
        const bool isNeeded = standard && standard->revealReason;
        if (const auto checked = isNeeded ? needed(reason, ErrorCode::ReasonMissing, "reason") : CaseDeskRules::checkText(reason, QStringLiteral("reason"));
            !checked)
            return checked;
        return enter(CaseEvents::personalRevealed, id, {}, reason.trimmed().isEmpty() ? QJsonObject() : reasonOf(reason));
    });
}

Result<> CaseDesk::revealServed(const Act &act, const CaseId &id, const VisitId &visit)
{
    const QString key = QStringLiteral("visit");
    return m_ledger.perform(act, [&]() -> Result<> {
        const Result<Found> one = unerased(id);
        const Result<QList<Event>> before = one ? m_ledger.eventsOf(SubjectId{id.value}) : fail(one);
        if (!before)
            return fail(before);
        const auto isOfVisit = [&](const Event &event) {
            return CaseEvents::is(event, CaseEvents::personalRevealed) && event.actor == act.actor && event.plain.value(key).toString() == visit.value;
        };
        if (!visit.isEmpty() && std::any_of(before->cbegin(), before->cend(), isOfVisit))
            return {};
        return enter(CaseEvents::personalRevealed, id, {{key, visit.value}});
    });
}

Result<CaseDesk::Changed> CaseDesk::changed(const Found &found, const Correction &correction) const
{
    const CaseRecord &record = found.record;
    const CaseDeskRules::Split split = CaseDeskRules::split(*found.type, correction.fields);
    Changed changed;
    QJsonObject plainFields;
    for (auto it = split.plain.begin(); it != split.plain.end(); ++it)
        plainFields.insert(it.key(), QJsonArray{record.plainFields.value(it.key()), it.value()});
    if (!plainFields.isEmpty())
        changed.plain.insert(QStringLiteral("fields"), plainFields);
    if (correction.acceptedMs)
        changed.plain.insert(QStringLiteral("acceptedAt"), QJsonArray{record.acceptedMs, *correction.acceptedMs});
    if (correction.customerClass)
        changed.plain.insert(QStringLiteral("class"), QJsonArray{record.customerClass, *correction.customerClass});
    QJsonObject milestones;
    for (auto it = correction.milestones.begin(); it != correction.milestones.end(); ++it) {
        const auto passing = record.reached(*found.type, it.key());
        if (!passing)
            return fail(ErrorCode::NoSuchMilestone, {}, {it.key()});
        milestones.insert(it.key(), QJsonArray{passing->atMs, it.value()});
    }
    if (!milestones.isEmpty())
        changed.plain.insert(QStringLiteral("milestones"), milestones);
    if (!split.personal.isEmpty()) {
        const Result<CaseRow::Sealed> sealed = m_book.sealedFields(record.id);
        if (!sealed)
            return fail(sealed);
        const Result<QByteArray> clear = m_vault.open({SubjectId{record.id.value}, sealed->op, sealed->part}, sealed->bytes);
        if (!clear)
            return fail(clear);
        QJsonObject fields = ClearFields(QJsonDocument::fromJson(*clear).object()).part(QStringLiteral("fields")).clear(ClearFor::Sealing);
        QJsonObject before;
        for (auto it = split.personal.begin(); it != split.personal.end(); ++it) {
            before.insert(it.key(), fields.value(it.key()));
            fields.insert(it.key(), it.value());
        }
        changed.plain.insert(QStringLiteral("personalFields"), true);
        if (const auto hidden = addHidden(*found.type, split.personal, changed.plain); !hidden)
            return fail(hidden);
        changed.personal = {{QStringLiteral("fields"), fields}, {QStringLiteral("before"), before}};
    }
    return changed;
}

Result<> CaseDesk::correct(const Act &act, const CaseId &id, const Correction &correction)
{
    return m_ledger.perform(act, [&]() -> Result<> {
        const Result<Found> one = unerased(id);
        if (!one)
            return fail(one);
        if (one->record.outcome == CaseOutcome::Voided)
            return fail(ErrorCode::CaseNotOpen, {}, {one->record.number, keyOf(one->record.outcome)});
        if (correction.isEmpty())
            return fail(ErrorCode::NothingToCorrect);
        if (const auto checked = needed(correction.reason, ErrorCode::ReasonMissing, "reason"); !checked)
            return checked;
        if (const auto checked = CaseDeskRules::checkTexts(correction.fields); !checked)
            return checked;
        const Correction whole = withClock(*one, correction);
        if (const auto checked = checkCorrectedTimes(*one, whole); !checked)
            return checked;
        Result<Changed> entry = changed(*one, whole);
        if (!entry)
            return fail(entry);
        entry->personal.insert(QStringLiteral("reason"), correction.reason);
        return enter(CaseEvents::corrected, id, entry->plain, entry->personal);
    });
}

Correction CaseDesk::withClock(const Found &found, const Correction &correction) const
{
    Correction whole = correction;
    QJsonObject shown;
    for (auto it = correction.fields.begin(); it != correction.fields.end(); ++it) {
        if (const Field *field = found.type->field(it.key()); field && FormRules::isShown(*field, found.record.facts()))
            shown.insert(it.key(), it.value());
    }
    const qint64 acceptedMs = FormRules::acceptedMs(*found.type, shown, found.record.acceptedMs, m_rules.hours().opens);
    if (!whole.acceptedMs && acceptedMs != found.record.acceptedMs)
        whole.acceptedMs = acceptedMs;
    return whole;
}

Result<> CaseDesk::checkCorrectedTimes(const Found &found, const Correction &correction) const
{
    const qint64 nowMs = m_clock.wallUtcMs();
    const qint64 acceptedMs = correction.acceptedMs.value_or(found.record.acceptedMs);
    if (const auto checked = CaseDeskRules::notInFuture(acceptedMs, nowMs); !checked)
        return checked;
    for (const Milestone &milestone : found.type->milestones) {
        const auto passing = found.record.reached(*found.type, milestone.key);
        if (!passing || milestone.key == QLatin1String("accepted"))
            continue;
        const qint64 atMs = correction.milestones.value(milestone.key, passing->atMs);
        if (const auto checked = CaseDeskRules::notInFuture(atMs, nowMs); !checked)
            return checked;
        if (atMs < acceptedMs)
            return fail(ErrorCode::TimeBeforeAcceptance, {}, {ChinaTime::text(atMs)});
    }
    return {};
}

Result<QList<CaseDeadline>> CaseDesk::deadlinesAfter(const CaseId &id, const Correction &correction) const
{
    Result<Found> one = found(id);
    if (!one)
        return fail(one);
    const Correction whole = withClock(*one, correction);
    if (const auto checked = checkCorrectedTimes(*one, whole); !checked)
        return fail(checked);
    const Result<Changed> entry = changed(*one, whole);
    if (!entry)
        return fail(entry);
    Event imagined;
    imagined.kind = QString::fromLatin1(CaseEvents::corrected);
    imagined.subject = SubjectId{id.value};
    imagined.wallUtcMs = m_clock.wallUtcMs();
    imagined.plain = entry->plain;
    CaseApply::apply(one->record, imagined, *one->standard, *one->type);
    return CaseDeadlines::of(one->record, *one->type, m_rules, {});
}
