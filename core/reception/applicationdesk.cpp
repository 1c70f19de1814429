// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reception/applicationdesk.h"

#include "core/base/chinatime.h"
#include "core/base/givennumber.h"
#include "core/base/textrules.h"
#include "core/ledger/ledger.h"
#include "core/reception/applicationbook.h"
#include "core/reception/applicationevents.h"
#include "core/standard/formrules.h"

#include <QJsonArray>

namespace {

/// What can never be kept, and what the form does not know. All else is completed later.
Result<> checkForm(const BusinessType &type, const FilledForm &form)
{
    using Kind = FormProblem::Kind;
    const QList<FormProblem> problems = FormRules::validate(type, form.values, form.facts);
    for (const FormProblem &problem : problems) {
        if (problem.kind == Kind::NotText)
            return fail(ErrorCode::TextNotValid, {}, {problem.field});
        if (problem.kind == Kind::TooLong)
            return fail(ErrorCode::TextTooLong, {}, QStringList{problem.field} + problem.args);
        if (problem.kind == Kind::UnknownField)
            return fail(ErrorCode::FieldRefused, {}, {problem.field, QString()});
    }
    return {};
}

bool isIdentified(const QJsonObject &values)
{
    return !values.value(QStringLiteral("name")).toString().isEmpty() || !values.value(QStringLiteral("phone")).toString().isEmpty();
}

} // namespace

ApplicationDesk::ApplicationDesk(Ledger &ledger, const ApplicationBook &book, const Rules &rules, const Clock &clock, IdSource &ids,
                                 int deviceNumber)
    : m_ledger(ledger), m_book(book), m_rules(rules), m_clock(clock), m_ids(ids), m_deviceNumber(deviceNumber)
{
}

Result<Told> ApplicationDesk::tell(const Act &act, const ApplicationDraft &draft)
{
    return m_ledger.perform<Told>(
        act, [&] { return tellChecked(act, draft); }, [this](const QList<Event> &events) { return firstAnswer(events); });
}

Result<Told> ApplicationDesk::tellAgain(const Act &act, const ApplicationId &id, const ApplicationDraft &draft)
{
    return m_ledger.perform<Told>(
        act, [&] { return tellAgainChecked(id, draft); }, [this](const QList<Event> &events) { return firstAnswer(events); });
}

Result<> ApplicationDesk::drop(const Act &act, const ApplicationId &id, const QString &reason)
{
    return m_ledger.perform(act, [&]() -> Result<> {
        if (const auto open = openOne(id); !open)
            return fail(open);
        if (reason.trimmed().isEmpty())
            return fail(ErrorCode::ReasonMissing, {}, {QStringLiteral("reason")});
        if (const auto checked = TextRules::check(reason, QStringLiteral("reason")); !checked)
            return checked;
        const Result<Event> entered = m_ledger.append(ApplicationEvents::of(
            ApplicationEvents::dropped, id, {{QStringLiteral("at"), m_clock.wallUtcMs()}}, {{QStringLiteral("reason"), reason.trimmed()}}));
        return entered ? Result<>() : fail(entered);
    });
}

Result<> ApplicationDesk::mayBeTaken(const ApplicationId &id) const
{
    const Result<Application> open = openOne(id);
    return open ? Result<>() : fail(open);
}

Result<Application> ApplicationDesk::openOne(const ApplicationId &id) const
{
    Result<Application> one = m_book.application(id);
    if (one && one->state != ApplicationState::Open)
        return fail(ErrorCode::ApplicationNotOpen, {}, {one->number, keyOf(one->state)});
    return one;
}

Result<Told> ApplicationDesk::firstAnswer(const QList<Event> &events) const
{
    for (const Event &event : events) {
        if (!ApplicationEvents::is(event, ApplicationEvents::told) && !ApplicationEvents::is(event, ApplicationEvents::toldAgain))
            continue;
        const Result<Application> one = m_book.application(ApplicationId{event.subject.value});
        if (!one)
            return fail(one);
        return ApplicationEvents::toldFrom(event, *one);
    }
    return fail(ErrorCode::Internal, QStringLiteral("the operation id belongs to another act"));
}

Result<ApplicationDesk::Checked> ApplicationDesk::checked(const ApplicationDraft &draft, std::shared_ptr<const Standard> standard, qint64 nowMs) const
{
    Checked result;
    result.type = standard ? standard->businessType(draft.businessType) : nullptr;
    if (!result.type)
        return fail(ErrorCode::NoSuchBusiness, {}, {draft.businessType});
    const BusinessType &type = *result.type;
    if (!type.classes.isEmpty() && !type.classes.contains(draft.customerClass))
        return fail(ErrorCode::FieldMissing, {}, {QStringLiteral("class")});
    const FilledForm form = FormRules::filled(type, draft.fields, draft.customerClass, draft.channel, draft.area);
    if (const auto fit = checkForm(type, form); !fit)
        return fail(fit);
    if (!isIdentified(form.values))
        return fail(ErrorCode::FieldMissing, {}, {QStringLiteral("name")});
    for (auto it = draft.materials.begin(); it != draft.materials.end(); ++it) {
        if (!type.material(it.key()))
            return fail(ErrorCode::MaterialUnknown, {}, {it.key()});
    }
    const QList<const Material *> missing = type.missingFrom(draft.materials, form.facts);
    for (const Material *material : missing)
        result.missing << material->key;
    if (result.missing.isEmpty())
        return fail(ErrorCode::NothingMissing);
    const DeadlineTerms terms{standard->applicationLimit, m_rules.hours(), false, std::nullopt};
    const Deadline until = Deadlines::compute(terms, nowMs, {}, m_rules.calendar());
    if (until.dueMs == Deadline::never)
        return fail(ErrorCode::DateOutOfRange, {}, {ChinaTime::text(nowMs)});
    result.untilMs = until.dueMs;
    result.provisional = until.provisional || m_clock.trust() != ClockTrust::Trusted;
    result.fields = form.values;
    result.area = form.facts.value(QStringLiteral("area")).toString();
    result.standard = std::move(standard);
    return result;
}

/// What both kinds of telling say.
QJsonObject ApplicationDesk::telling(const Checked &checked, const ApplicationDraft &draft) const
{
    QJsonObject materials;
    for (auto it = draft.materials.begin(); it != draft.materials.end(); ++it)
        materials.insert(it.key(), it.value());
    return {{QStringLiteral("class"), draft.customerClass},
            {QStringLiteral("channel"), draft.channel},
            {QStringLiteral("area"), checked.area},
            {QStringLiteral("window"), draft.window},
            {QStringLiteral("until"), checked.untilMs},
            {QStringLiteral("provisional"), checked.provisional},
            {QStringLiteral("missing"), QJsonArray::fromStringList(checked.missing)},
            {QStringLiteral("materials"), materials}};
}

Result<Told> ApplicationDesk::tellChecked(const Act &act, const ApplicationDraft &draft)
{
    const qint64 nowMs = m_clock.wallUtcMs();
    const Result<Checked> fit = checked(draft, m_rules.current(), nowMs);
    if (!fit)
        return fail(fit);
    const LedgerIdentity &identity = m_ledger.identity();
    const QDate day = ChinaTime::date(nowMs);
    const Result<int> sequence = m_book.nextSequence(identity.device, identity.epoch, day.year() * 10000 + day.month() * 100 + day.day());
    if (!sequence)
        return fail(sequence);
    const ApplicationId id{m_ids.next()};
    QJsonObject plain = telling(*fit, draft);
    plain.insert(QStringLiteral("number"),
                 GivenNumber::ofApplication(m_rules.officeCode(), m_deviceNumber, identity.epoch, day, *sequence));
    plain.insert(QStringLiteral("type"), fit->type->id);
    plain.insert(QStringLiteral("standard"), fit->standard->id);
    plain.insert(QStringLiteral("standardVersion"), fit->standard->version);
    plain.insert(QStringLiteral("calendar"), m_rules.calendar().version());
    plain.insert(QStringLiteral("toldAt"), nowMs);
    plain.insert(QStringLiteral("firstContact"), draft.firstContact.isEmpty() ? act.actor.value : draft.firstContact.value);
    const Result<Event> entered =
        m_ledger.append(ApplicationEvents::of(ApplicationEvents::told, id, plain, {{QStringLiteral("fields"), fit->fields}}));
    if (!entered)
        return fail(entered);
    return ApplicationEvents::toldFrom(*entered, ApplicationEvents::applicationFrom(*entered));
}

Result<Told> ApplicationDesk::tellAgainChecked(const ApplicationId &id, const ApplicationDraft &draft)
{
    const Result<Application> one = openOne(id);
    if (!one)
        return fail(one);
    if (draft.businessType != one->type)
        return fail(ErrorCode::NoSuchBusiness, QStringLiteral("another business than that of the application"), {draft.businessType});
    const qint64 nowMs = m_clock.wallUtcMs();
    const Result<Checked> fit = checked(draft, m_rules.standard(one->standard, one->standardVersion), nowMs);
    if (!fit)
        return fail(fit);
    QJsonObject plain = telling(*fit, draft);
    plain.insert(QStringLiteral("at"), nowMs);
    plain.insert(QStringLiteral("repeat"), QJsonArray::fromStringList(one->notToldYet(fit->missing)));
    const Result<Event> entered =
        m_ledger.append(ApplicationEvents::of(ApplicationEvents::toldAgain, id, plain, {{QStringLiteral("fields"), fit->fields}}));
    if (!entered)
        return fail(entered);
    return ApplicationEvents::toldFrom(*entered, *one);
}
