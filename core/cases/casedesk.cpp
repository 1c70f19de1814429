// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/casedesk.h"

#include "core/base/chinatime.h"
#include "core/base/givennumber.h"
#include "core/cases/caseapply.h"
#include "core/cases/casebook.h"
#include "core/cases/casedeskrules.h"
#include "core/cases/caseevents.h"
#include "core/ledger/ledger.h"
#include "core/standard/formrules.h"

namespace {

/// The first problem of the form that blocks, as an error.
Result<> checkForm(const BusinessType &type, const FilledForm &form)
{
    for (const FormProblem &problem : FormRules::validate(type, form.values, form.facts)) {
        if (!problem.blocks)
            continue;
        const bool missing = problem.kind == FormProblem::Kind::Missing;
        return fail(missing ? ErrorCode::FieldMissing : ErrorCode::FieldRefused, {},
                    {problem.field, problem.message.in(QStringLiteral("zh"))});
    }
    return {};
}

QJsonObject materialsOf(const CaseDraft &draft)
{
    QJsonObject materials;
    for (auto it = draft.materials.begin(); it != draft.materials.end(); ++it)
        materials.insert(it.key(), it.value());
    return materials;
}

/// The plain part of the entry as far as draft and answer know it.
QJsonObject entryOf(const Accepted &accepted, const CaseDraft &draft)
{
    return {{QStringLiteral("number"), accepted.number},
            {QStringLiteral("class"), draft.customerClass},
            {QStringLiteral("channel"), draft.channel},
            {QStringLiteral("window"), draft.window},
            {QStringLiteral("standard"), accepted.standard},
            {QStringLiteral("standardVersion"), accepted.standardVersion},
            {QStringLiteral("acceptedAt"), accepted.acceptedMs},
            {QStringLiteral("externalNo"), draft.externalNo},
            {QStringLiteral("materials"), materialsOf(draft)},
            {QStringLiteral("promises"), Promises::toJson(accepted.promises)},
            {QStringLiteral("gaps"), QJsonArray::fromStringList(accepted.gaps.materials)},
            {QStringLiteral("materialsUntil"), accepted.gaps.untilMs},
            {QStringLiteral("materialsProvisional"), accepted.gaps.provisional},
            {QStringLiteral("application"), draft.application.value}};
}

/// 补录: entered on a later day than it was accepted.
bool isLate(qint64 acceptedMs, qint64 nowMs)
{
    return ChinaTime::date(acceptedMs) < ChinaTime::date(nowMs);
}

QString orElse(const QString &text, const QString &other)
{
    return text.isEmpty() ? other : text;
}

} // namespace

CaseDesk::CaseDesk(Ledger &ledger, const CaseBook &book, const Vault &vault, const Rules &rules, const Clock &clock, IdSource &ids,
                   int deviceNumber)
    : m_ledger(ledger),
      m_book(book),
      m_vault(vault),
      m_rules(rules),
      m_clock(clock),
      m_ids(ids),
      m_deviceNumber(deviceNumber)
{
}

Result<CaseDesk::Found> CaseDesk::found(const CaseId &id) const
{
    Result<CaseRecord> record = m_book.record(id);
    if (!record)
        return fail(record);
    Found found;
    found.standard = m_rules.standard(record->standard, record->standardVersion);
    found.type = found.standard ? found.standard->businessType(record->type) : nullptr;
    if (!found.type)
        return fail(ErrorCode::NoSuchStandard, QStringLiteral("rules of a case are not in force"), {record->standard});
    found.record = std::move(*record);
    return found;
}

Result<CaseDesk::Found> CaseDesk::openCase(const CaseId &id) const
{
    Result<Found> one = found(id);
    if (one && one->record.state != CaseState::Open)
        return fail(ErrorCode::CaseNotOpen, {}, {one->record.number, keyOf(one->record.state)});
    return one;
}

Result<CaseDesk::Found> CaseDesk::unerased(const CaseId &id) const
{
    Result<Found> one = found(id);
    if (one && one->record.erased)
        return fail(ErrorCode::DataErased, {}, {one->record.number});
    return one;
}

Result<> CaseDesk::addHidden(const BusinessType &type, const QJsonObject &fields, QJsonObject &plain) const
{
    const QString key = QStringLiteral("named");
    if (!type.secretFromNamed || !m_named || !fields.contains(key))
        return {};
    const Result<QList<PersonId>> persons = m_named(fields.value(key).toString());
    if (!persons)
        return fail(persons);
    QJsonArray ids;
    for (const PersonId &person : *persons)
        ids << person.value;
    plain.insert(QStringLiteral("hiddenFrom"), ids);
    return {};
}

Result<qint64> CaseDesk::checkedTime(const CaseRecord &record, qint64 atMs) const
{
    const qint64 nowMs = m_clock.wallUtcMs();
    if (atMs == 0)
        return std::max(nowMs, record.acceptedMs);
    if (const auto checked = CaseDeskRules::notInFuture(atMs, nowMs); !checked)
        return fail(checked);
    if (atMs >= record.acceptedMs)
        return atMs;
    // Typed to the minute, kept to the millisecond: the same minute is not before.
    if (atMs / 60'000 == record.acceptedMs / 60'000)
        return record.acceptedMs;
    return fail(ErrorCode::TimeBeforeAcceptance, {}, {ChinaTime::text(atMs)});
}

Result<> CaseDesk::enter(const char *kind, const CaseId &id, const QJsonObject &plain, const QJsonObject &personal)
{
    const Result<Event> entered = m_ledger.append(CaseEvents::of(kind, id, plain, personal));
    return entered ? Result<>() : fail(entered);
}

Result<Accepted> CaseDesk::accept(const Act &act, const CaseDraft &draft)
{
    return m_ledger.perform<Accepted>(
        act, [&] { return acceptChecked(act, draft); }, [this](const QList<Event> &events) { return firstAnswer(events); });
}

Result<Accepted> CaseDesk::firstAnswer(const QList<Event> &events) const
{
    for (const Event &event : events) {
        if (!CaseEvents::is(event, CaseEvents::accepted))
            continue;
        const CaseRecord record = CaseEvents::recordFrom(event);
        const auto standard = m_rules.standard(record.standard, record.standardVersion);
        const BusinessType *type = standard ? standard->businessType(record.type) : nullptr;
        const QJsonArray told = event.plain.value(QStringLiteral("promises")).toArray();
        return Accepted{record.id, record.number, record.standard, record.standardVersion, record.acceptedMs,
                        type ? Promises::fromJson(told, *type) : QList<Promise>(), record.gaps};
    }
    return fail(ErrorCode::Internal, QStringLiteral("the operation id belongs to another act"));
}

Result<> CaseDesk::checkDraft(const BusinessType &type, const CaseDraft &draft, qint64 acceptedMs, qint64 nowMs) const
{
    if (!type.classes.isEmpty() && !type.classes.contains(draft.customerClass))
        return fail(ErrorCode::FieldMissing, {}, {QStringLiteral("class")});
    for (const Result<> &checked : {CaseDeskRules::checkTexts(draft.fields), CaseDeskRules::checkText(draft.externalNo, QStringLiteral("externalNo")),
                                    CaseDeskRules::checkText(draft.lateReason, QStringLiteral("lateReason"))}) {
        if (!checked)
            return checked;
    }
    if (const auto checked = CaseDeskRules::notInFuture(acceptedMs, nowMs); !checked)
        return checked;
    if (isLate(acceptedMs, nowMs) && draft.lateReason.trimmed().isEmpty())
        return fail(ErrorCode::ReasonMissing, QStringLiteral("a late entry needs its reason"), {QStringLiteral("lateReason")});
    for (auto it = draft.materials.begin(); it != draft.materials.end(); ++it) {
        if (!type.material(it.key()))
            return fail(ErrorCode::MaterialUnknown, {}, {it.key()});
    }
    return {};
}

Result<CaseGaps> CaseDesk::gapsOf(const Standard &standard, const BusinessType &type, const CaseDraft &draft, const Facts &facts,
                                  qint64 acceptedMs) const
{
    CaseGaps gaps;
    const QList<const Material *> missing = type.missingFrom(draft.materials, facts);
    for (const Material *material : missing) {
        if (!draft.withGaps && !draft.trustFields)
            return fail(ErrorCode::MaterialMissing, {}, {material->key});
        if (!material->canFollow && !draft.trustFields)
            return fail(ErrorCode::MaterialMustBeHere, {}, {material->key});
        gaps.materials << material->key;
    }
    if (gaps.isEmpty() || !draft.withGaps)
        return CaseGaps();
    if (!standard.gapLimit)
        return fail(ErrorCode::GapsNotAllowed, {}, gaps.materials);
    const Deadline until = Deadlines::compute({*standard.gapLimit, m_rules.hours(), false, std::nullopt}, acceptedMs, {}, m_rules.calendar());
    if (until.dueMs == Deadline::never)
        return fail(ErrorCode::DateOutOfRange, {}, {ChinaTime::text(acceptedMs)});
    gaps.untilMs = until.dueMs;
    gaps.provisional = until.provisional || m_clock.trust() != ClockTrust::Trusted;
    return gaps;
}

Result<Accepted> CaseDesk::acceptChecked(const Act &act, const CaseDraft &draft)
{
    const auto standard = m_rules.current();
    const BusinessType *type = standard ? standard->businessType(draft.businessType) : nullptr;
    if (!type)
        return fail(ErrorCode::NoSuchBusiness, {}, {draft.businessType});
    const qint64 nowMs = m_clock.wallUtcMs();
    const FilledForm form = FormRules::filled(*type, draft.fields, draft.customerClass, draft.channel, draft.area);
    const qint64 acceptedMs =
        FormRules::acceptedMs(*type, form.values, draft.acceptedMs == 0 ? nowMs : draft.acceptedMs, m_rules.hours().opens);
    if (const auto checked = checkDraft(*type, draft, acceptedMs, nowMs); !checked)
        return fail(checked);
    if (!draft.trustFields) {
        if (const auto checked = checkForm(*type, form); !checked)
            return fail(checked);
    }
    const bool late = isLate(acceptedMs, nowMs);
    const LedgerIdentity &identity = m_ledger.identity();
    const QDate day = ChinaTime::date(acceptedMs);
    const Result<int> sequence = m_book.nextSequence(identity.device, identity.epoch, CaseRow::dayNumber(acceptedMs));
    if (!sequence)
        return fail(sequence);
    const CaseDeskRules::Split fields = CaseDeskRules::split(*type, form.values);
    // What is promised rests on what the book will know: the plain facts alone.
    CaseRecord known;
    known.plainFields = fields.plain;
    known.customerClass = draft.customerClass;
    known.channel = draft.channel;
    known.area = form.facts.value(QStringLiteral("area")).toString();
    known.passings.insert(QStringLiteral("accepted"), {Passing{acceptedMs, QString(), 0}});
    const Result<CaseGaps> gaps = gapsOf(*standard, *type, draft, known.facts(), acceptedMs);
    if (!gaps)
        return fail(gaps);
    QList<Promise> promises = Promises::at(*type, known.facts(), acceptedMs, m_rules);
    if (m_clock.trust() != ClockTrust::Trusted)
        Promises::makeProvisional(promises);
    const Accepted accepted{CaseId{m_ids.next()},
                            GivenNumber::ofCase(m_rules.officeCode(), m_deviceNumber, identity.epoch, day, *sequence),
                            standard->id,
                            standard->version,
                            acceptedMs,
                            promises,
                            *gaps};
    QJsonObject personal{{QStringLiteral("fields"), fields.personal}};
    if (late)
        personal.insert(QStringLiteral("lateReason"), draft.lateReason.trimmed());
    const Milestone *next = type->milestone(CaseApply::nextMilestone(known, *type));
    QJsonObject plain = entryOf(accepted, draft);
    plain.insert(QStringLiteral("type"), type->id);
    plain.insert(QStringLiteral("area"), known.area);
    plain.insert(QStringLiteral("calendar"), m_rules.calendar().version());
    plain.insert(QStringLiteral("late"), late);
    plain.insert(QStringLiteral("firstContact"), orElse(draft.firstContact.value, act.actor.value));
    plain.insert(QStringLiteral("handler"), orElse(draft.handler, next ? next->handler : QString()));
    plain.insert(QStringLiteral("fields"), fields.plain);
    if (const auto hidden = addHidden(*type, fields.personal, plain); !hidden)
        return fail(hidden);
    if (const auto entered = enter(CaseEvents::accepted, accepted.id, plain, personal); !entered)
        return fail(entered);
    return accepted;
}

Result<> CaseDesk::reach(const Act &act, const CaseId &id, const QString &milestone, const QString &outcome, qint64 atMs,
                         const QString &note)
{
    return m_ledger.perform(act, [&] { return reachChecked(id, milestone, outcome, atMs, note); });
}

Result<> CaseDesk::reachChecked(const CaseId &id, const QString &milestone, const QString &outcome, qint64 atMs, const QString &note)
{
    Result<Found> one = found(id);
    if (!one)
        return fail(one);
    const CaseRecord &record = one->record;
    const Milestone *rule = one->type->milestone(milestone);
    if (!rule || !rule->when.holds(record.facts()) || milestone == QLatin1String("accepted"))
        return fail(ErrorCode::NoSuchMilestone, {}, {milestone});
    if (record.state != CaseState::Open && !CaseApply::isAfterClosing(*one->type, milestone))
        return fail(ErrorCode::CaseNotOpen, {}, {record.number, keyOf(record.state)});
    if (record.reached(*one->type, milestone))
        return fail(ErrorCode::MilestoneReached, {}, {milestone});
    if (const QString missing = CaseApply::missingBefore(record, *one->type, milestone); !missing.isEmpty())
        return fail(ErrorCode::MilestoneNotYet, {}, {milestone, missing});
    if (rule->outcomes.isEmpty() ? !outcome.isEmpty() : !rule->outcomes.contains(outcome))
        return fail(ErrorCode::OutcomeNotKnown, {}, {milestone, outcome});
    if (const auto checked = CaseDeskRules::checkText(note, QStringLiteral("note")); !checked)
        return checked;
    if (record.erased && !note.isEmpty())
        return fail(ErrorCode::DataErased, {}, {record.number});
    Result<qint64> at = checkedTime(record, atMs);
    if (!at)
        return fail(at);
    for (const QString &before : rule->after) {
        const auto earlier = record.reached(*one->type, before);
        if (earlier && *at < earlier->atMs) {
            if (*at / 60'000 != earlier->atMs / 60'000)
                return fail(ErrorCode::TimeBeforeMilestone, {}, {ChinaTime::text(*at), before});
            at = earlier->atMs;
        }
    }
    if (rule->archives)
        return enter(CaseEvents::archived, id, {{QStringLiteral("at"), *at}, {QStringLiteral("milestone"), milestone}});
    if (record.isPaused()) {
        if (const auto resumed = enter(CaseEvents::resumed, id, {{QStringLiteral("at"), *at}}); !resumed)
            return resumed;
    }
    QJsonObject personal;
    if (!note.isEmpty())
        personal.insert(QStringLiteral("note"), note);
    const auto reached = enter(
        CaseEvents::milestoneReached, id,
        {{QStringLiteral("milestone"), milestone}, {QStringLiteral("outcome"), outcome}, {QStringLiteral("at"), *at}}, personal);
    if (!reached || !rule->closes || (!rule->redoOn.isEmpty() && outcome == rule->redoOn))
        return reached;
    return enter(CaseEvents::closed, id, {{QStringLiteral("at"), *at}, {QStringLiteral("outcome"), keyOf(CaseOutcome::Done)}});
}
