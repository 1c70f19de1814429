// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/peoplebook.h"

#include "core/ledger/bookdigest.h"
#include "core/people/peopleevents.h"
#include "core/people/rights.h"
#include "core/store/store.h"

#include <algorithm>

Result<qint64> PeopleBook::write(const char *sql, const QList<Value> &values)
{
    return m_store.run(QString::fromLatin1(sql), values);
}

Result<> PeopleBook::load()
{
    m_standings.clear();
    m_anyJoined = false;
    m_policy = {};
    m_recoveryTried = false;
    const Result<> read = m_store.each(QStringLiteral("SELECT person, role, active, length(login) FROM people WHERE office = ? ORDER BY person"),
                                       {m_office.value}, [this](const Row &row) {
                                           m_standings.insert(PersonId{row.text(0)},
                                                              {roleFrom(row.text(1)).value_or(Role::Clerk), row.integer(2) != 0});
                                           m_anyJoined = m_anyJoined || row.integer(3) > 0;
                                           return true;
                                       });
    if (!read)
        return read;
    return m_store.each(QStringLiteral("SELECT name, value FROM people_settings WHERE office = ? ORDER BY office, name"), {m_office.value},
                        [this](const Row &row) {
                            if (row.text(0) == QLatin1String("policy"))
                                m_policy = PasswordPolicy::from(row.text(1));
                            else if (row.text(0) == QLatin1String("recovery"))
                                m_recoveryTried = row.text(1) == QLatin1String("tried");
                            return true;
                        });
}

Result<> PeopleBook::rolledBack()
{
    return load();
}

Result<> PeopleBook::apply(const Event &event, const Rules &)
{
    using namespace PeopleEvents;
    if (is(event, joined))
        return join(event);
    if (is(event, named))
        return noteNamed(event);
    if (is(event, renamed))
        return change(event, "login = ?, op_id = ?, op_part = ?, sealed = ?",
                      {QByteArray::fromHex(event.plain.value(QStringLiteral("login")).toString().toLatin1()), event.opId.value, event.opPart, event.sealed});
    if (is(event, roleChanged))
        return change(event, "role = ?", {event.plain.value(QStringLiteral("role")).toString()});
    if (is(event, left))
        return change(event, "active = ?", {0});
    if (is(event, passwordSet) || is(event, passwordReset))
        return change(event, "password_ms = ?, must_change = ?", {event.wallUtcMs, is(event, passwordReset)});
    if (is(event, policyChosen)) {
        const QString policy = event.plain.value(QStringLiteral("policy")).toString();
        m_policy = PasswordPolicy::from(policy);
        return keepSetting(QStringLiteral("policy"), policy);
    }
    if (is(event, recoveryMade) || is(event, recoveryTried)) {
        m_recoveryTried = is(event, recoveryTried);
        return keepSetting(QStringLiteral("recovery"), m_recoveryTried ? QStringLiteral("tried") : QStringLiteral("made"));
    }
    if (is(event, countersigned))
        return countersign(event);
    return noteReview(event);
}

Result<> PeopleBook::keepSetting(const QString &name, const QString &value)
{
    const Result<qint64> kept = write("INSERT INTO people_settings (office, name, value) VALUES (?, ?, ?) "
                                      "ON CONFLICT (office, name) DO UPDATE SET value = excluded.value",
                                      {m_office.value, name, value});
    return kept ? Result<>() : fail(kept);
}

/// Somebody who joins twice, on devices apart, is who the later entry says.
Result<> PeopleBook::join(const Event &event)
{
    const QString role = event.plain.value(QStringLiteral("role")).toString();
    const QByteArray login = QByteArray::fromHex(event.plain.value(QStringLiteral("login")).toString().toLatin1());
    const Result<qint64> written = write(
        "INSERT INTO people (office, person, login, role, active, password_ms, must_change, op_id, op_part, sealed) VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?, ?) "
        "ON CONFLICT (office, person) DO UPDATE SET login = excluded.login, role = excluded.role, active = 1, password_ms = excluded.password_ms, "
        "must_change = excluded.must_change, op_id = excluded.op_id, op_part = excluded.op_part, sealed = excluded.sealed",
        {m_office.value, event.subject.value, login, role, event.wallUtcMs, event.actor.value != event.subject.value, event.opId.value,
         event.opPart, event.sealed});
    if (!written)
        return fail(written);
    m_standings.insert(PersonId{event.subject.value}, {roleFrom(role).value_or(Role::Clerk), true});
    m_anyJoined = true;
    return {};
}

Result<> PeopleBook::noteNamed(const Event &event)
{
    const Result<qint64> written =
        write("INSERT INTO people (office, person, login, role, active, password_ms, must_change, op_id, op_part, sealed) "
              "VALUES (?, ?, x'', 'clerk', 0, 0, 0, ?, ?, ?) ON CONFLICT (office, person) DO NOTHING",
              {m_office.value, event.subject.value, event.opId.value, event.opPart, event.sealed});
    if (!written)
        return fail(written);
    if (*written == 1)
        m_standings.insert(PersonId{event.subject.value}, {Role::Clerk, false});
    return {};
}

/// Of a person nobody heard of: nothing to change.
Result<> PeopleBook::change(const Event &event, const char *set, QList<Value> values)
{
    values << m_office.value << event.subject.value;
    const Result<qint64> written = write(QByteArray("UPDATE people SET ").append(set).append(" WHERE office = ? AND person = ?"), values);
    if (!written)
        return fail(written);
    const auto found = m_standings.find(PersonId{event.subject.value});
    if (found == m_standings.end())
        return {};
    if (PeopleEvents::is(event, PeopleEvents::roleChanged))
        found->role = roleFrom(event.plain.value(QStringLiteral("role")).toString()).value_or(Role::Clerk);
    if (PeopleEvents::is(event, PeopleEvents::left))
        found->isActive = false;
    return {};
}

Result<> PeopleBook::noteReview(const Event &event)
{
    const std::optional<Standing> actor = standing(event.actor);
    if (!actor || !actor->isActive || activeHands() != 1 || !Rights::needsSecond(event.kind))
        return {};
    const Result<qint64> written = write("INSERT INTO review_items (office, pos, kind, subject, actor, at_ms, signed_by, signed_ms, sheet) "
                                         "VALUES (?, ?, ?, ?, ?, ?, '', 0, '')",
                                         {m_office.value, event.pos, event.kind, event.subject.value, event.actor.value, event.wallUtcMs});
    return written ? Result<>() : fail(written);
}

Result<> PeopleBook::countersign(const Event &event)
{
    const Result<qint64> written =
        write("UPDATE review_items SET signed_by = ?, signed_ms = ?, sheet = ? WHERE office = ? AND signed_ms = 0 AND pos <= ?",
              {event.actor.value, event.wallUtcMs, event.plain.value(QStringLiteral("sheet")).toString(), m_office.value,
               event.plain.value(QStringLiteral("upTo")).toInteger()});
    return written ? Result<>() : fail(written);
}

Result<> PeopleBook::clear()
{
    for (const char *sql : {"DELETE FROM people WHERE office = ?", "DELETE FROM review_items WHERE office = ?",
                            "DELETE FROM people_settings WHERE office = ?"}) {
        if (const Result<qint64> gone = write(sql, {m_office.value}); !gone)
            return fail(gone);
    }
    m_standings.clear();
    m_anyJoined = false;
    m_policy = {};
    m_recoveryTried = false;
    return {};
}

Result<QByteArray> PeopleBook::digest() const
{
    BookDigest digest(m_store);
    constexpr int peopleColumns = 9;
    constexpr int reviewColumns = 8;
    const Result<> people =
        digest.add(QStringLiteral("SELECT person, login, role, active, password_ms, must_change, op_id, op_part, sealed FROM people "
                                  "WHERE office = ? ORDER BY office, person"),
                   peopleColumns, {m_office.value});
    const Result<> reviews = people ? digest.add(QStringLiteral("SELECT pos, kind, subject, actor, at_ms, signed_by, signed_ms, sheet FROM review_items "
                                                                "WHERE office = ? ORDER BY office, pos"),
                                                 reviewColumns, {m_office.value})
                                    : people;
    const Result<> settings =
        reviews ? digest.add(QStringLiteral("SELECT name, value FROM people_settings WHERE office = ? ORDER BY office, name"), 2, {m_office.value}) : reviews;
    if (!settings)
        return fail(settings);
    return digest.result();
}

std::optional<PeopleBook::Standing> PeopleBook::standing(const PersonId &person) const
{
    const auto found = m_standings.constFind(person);
    return found == m_standings.constEnd() ? std::nullopt : std::optional(*found);
}

int PeopleBook::activeManagers() const
{
    return static_cast<int>(std::count_if(m_standings.cbegin(), m_standings.cend(),
                                          [](const Standing &one) { return one.isActive && one.role == Role::Manager; }));
}

int PeopleBook::activeHands() const
{
    return static_cast<int>(std::count_if(m_standings.cbegin(), m_standings.cend(),
                                          [](const Standing &one) { return one.isActive && one.role != Role::Auditor; }));
}

Result<std::optional<std::pair<PersonId, QByteArray>>> PeopleBook::only() const
{
    QList<std::pair<PersonId, QByteArray>> found;
    const Result<> read = m_store.each(QStringLiteral("SELECT person, login FROM people WHERE office = ? AND active = 1 LIMIT 2"), {m_office.value},
                                       [&found](const Row &row) {
                                           found << std::pair(PersonId{row.text(0)}, row.bytes(1));
                                           return true;
                                       });
    if (!read)
        return fail(read);
    return found.size() == 1 ? std::optional(found.first()) : std::nullopt;
}

Result<std::optional<PersonId>> PeopleBook::byLogin(const QByteArray &login) const
{
    std::optional<PersonId> found;
    const Result<bool> read = m_store.first(QStringLiteral("SELECT person FROM people WHERE office = ? AND login = ? AND active = 1"),
                                            {m_office.value, login}, [&found](const Row &row) { found = PersonId{row.text(0)}; });
    if (!read)
        return fail(read);
    return found;
}
