// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/veil.h"

#include "core/cases/caseevents.h"
#include "core/store/store.h"

#include <algorithm>

namespace {

bool isOneOf(const QString &kind, std::initializer_list<const char *> kinds)
{
    return std::any_of(kinds.begin(), kinds.end(), [&kind](const char *one) { return kind == QLatin1String(one); });
}

/// Whoever takes a complaint about themselves in still hands over its receipt. To hide it from one more takes nothing from it.
bool isOfIntake(const QString &kind)
{
    return isOneOf(kind, {CaseEvents::accepted, CaseEvents::documentPrinted, CaseEvents::printFailed, CaseEvents::hidden});
}

/// Written down and forwarded, never closed.
bool isForwarding(const QString &kind)
{
    return isOneOf(kind, {CaseEvents::noted, CaseEvents::transferred, CaseEvents::externalNumberSet, CaseEvents::materialsReceived,
                          CaseEvents::personalRevealed});
}

} // namespace

void Veil::setViewer(std::function<PersonId()> viewer, Alone alone)
{
    m_viewer = std::move(viewer);
    m_alone = std::move(alone);
}

PersonId Veil::veiled() const
{
    const PersonId who = m_viewer ? m_viewer() : PersonId();
    return who.isEmpty() || (m_alone && m_alone(who)) ? PersonId() : who;
}

Result<bool> Veil::names(const PersonId &person, const QString &caseId) const
{
    if (person.isEmpty())
        return false;
    return m_store.first(QStringLiteral("SELECT 1 FROM case_hidden WHERE office = ? AND person = ? AND case_id = ?"),
                         {m_office.value, person.value, caseId}, [](const Row &) {});
}

Result<bool> Veil::hidesAny() const
{
    const PersonId who = veiled();
    if (who.isEmpty())
        return false;
    return m_store.first(QStringLiteral("SELECT 1 FROM case_hidden WHERE office = ? AND person = ? LIMIT 1"), {m_office.value, who.value},
                         [](const Row &) {});
}

Result<bool> Veil::hides(const CaseId &id) const
{
    return names(veiled(), id.value);
}

Result<bool> Veil::namesViewer(const CaseId &id) const
{
    return names(m_viewer ? m_viewer() : PersonId(), id.value);
}

Result<> Veil::mayOpen(const CaseId &id) const
{
    const Result<bool> hidden = hides(id);
    if (!hidden)
        return fail(hidden);
    return *hidden ? fail(ErrorCode::NotAllowed) : Result<>();
}

Result<Veil::Condition> Veil::condition(const QString &column) const
{
    const Result<bool> any = hidesAny();
    if (!any)
        return fail(any);
    if (!*any)
        return Condition();
    return Condition{QStringLiteral(" AND NOT EXISTS (SELECT 1 FROM case_hidden h WHERE h.office = ? AND h.person = ? AND h.case_id = %1)").arg(column),
                     {m_office.value, veiled().value}};
}

Result<> Veil::eachOpen(const QString &columns, const std::function<void(const Row &)> &onRow) const
{
    const Result<bool> any = hidesAny();
    if (!any || !*any)
        return any ? Result<>() : fail(any);
    return m_store.each(QStringLiteral("SELECT %1 FROM case_hidden h JOIN cases c ON c.office = h.office AND c.id = h.case_id "
                                       "WHERE h.office = ? AND h.person = ? AND c.is_open = 1")
                            .arg(columns),
                        {m_office.value, veiled().value}, [&onRow](const Row &row) {
                            onRow(row);
                            return true;
                        });
}

Result<> Veil::mayEnter(const PersonId &actor, const NewEvent &event) const
{
    if (isOfIntake(event.kind))
        return {};
    const Result<bool> named = names(actor, event.subject.value);
    if (!named || !*named)
        return named ? Result<>() : fail(named);
    if (!m_alone || !m_alone(actor))
        return fail(ErrorCode::NotAllowed, {}, {event.kind});
    return isForwarding(event.kind) ? Result<>() : fail(ErrorCode::NamedInCase);
}
