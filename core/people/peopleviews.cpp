// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/peopleviews.h"

#include "core/base/textrules.h"
#include "core/store/store.h"
#include "core/vault/vault.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

Result<QList<Person>> PeopleViews::read(const QString &where, const QString &value) const
{
    QList<Person> found;
    std::optional<Error> broken;
    const auto onRow = [&](const Row &row) {
        Person person{PersonId{row.text(0)}, {}, {}, roleFrom(row.text(1)).value_or(Role::Clerk), row.integer(2) != 0, row.integer(3),
                      row.integer(4) != 0};
        const Result<QByteArray> clear =
            m_vault.open({SubjectId{person.id.value}, OpId{row.text(5)}, static_cast<int>(row.integer(6))}, row.bytes(7));
        // Somebody whose data were erased keeps a place in the list, without a name.
        if (!clear && clear.error().code != ErrorCode::SealBroken) {
            broken = clear.error();
            return false;
        }
        const QJsonObject words = QJsonDocument::fromJson(clear.value_or(QByteArray())).object();
        person.login = words.value(QStringLiteral("login")).toString();
        person.name = words.value(QStringLiteral("name")).toString();
        found << person;
        return true;
    };
    const Result<> done = m_store.each(
        QStringLiteral("SELECT person, role, active, password_ms, must_change, op_id, op_part, sealed FROM people WHERE office = ?") + where
            + QStringLiteral(" ORDER BY office, person"),
        value.isEmpty() ? QList<Value>{m_office.value} : QList<Value>{m_office.value, value}, onRow);
    if (!done)
        return fail(done);
    if (broken)
        return tl::unexpected<Error>(*broken);
    return found;
}

Result<QList<Person>> PeopleViews::people() const
{
    Result<QList<Person>> all = read({}, {});
    if (!all)
        return all;
    for (Person &person : *all) {
        const Result<bool> first =
            m_store.first(QStringLiteral("SELECT wall_utc_ms FROM ledger WHERE office = ? AND subject = ? ORDER BY office, subject, pos LIMIT 1"),
                          {m_office.value, person.id.value}, [&person](const Row &row) { person.sinceMs = row.integer(0); });
        if (!first)
            return fail(first);
    }
    std::sort(all->begin(), all->end(), [](const Person &one, const Person &two) {
            return one.isActive != two.isActive ? one.isActive : one.login < two.login;
        });
    return all;
}

Result<Person> PeopleViews::person(const PersonId &id) const
{
    const Result<QList<Person>> found = read(QStringLiteral(" AND person = ?"), id.value);
    if (!found)
        return fail(found);
    if (found->isEmpty())
        return fail(ErrorCode::NoSuchPerson, {}, {id.value});
    return found->first();
}

Result<QList<PeopleViews::Review>> PeopleViews::readReviews(const QString &where, const QList<Value> &values) const
{
    QList<Review> found;
    const Result<> read = m_store.each(QStringLiteral("SELECT pos, kind, subject, actor, at_ms, signed_by, signed_ms, sheet FROM review_items WHERE ") + where,
                                       values, [&found](const Row &row) {
                                           found << Review{row.integer(0),        row.text(1),    row.text(2), PersonId{row.text(3)}, row.integer(4),
                                                           PersonId{row.text(5)}, row.integer(6), row.text(7)};
                                           return true;
                                       });
    if (!read)
        return fail(read);
    return found;
}

Result<QList<PeopleViews::Review>> PeopleViews::waitingReviews(int most) const
{
    return readReviews(QStringLiteral("office = ? AND signed_ms = 0 ORDER BY office, signed_ms, pos LIMIT ?"), {m_office.value, most});
}

Result<QList<PeopleViews::Review>> PeopleViews::reviewsOf(const SubjectId &subject) const
{
    return readReviews(QStringLiteral("office = ? AND subject = ? ORDER BY office, pos"), {m_office.value, subject.value});
}

Result<int> PeopleViews::waitingCount() const
{
    int count = 0;
    const Result<bool> read = m_store.first(QStringLiteral("SELECT count(*) FROM review_items WHERE office = ? AND signed_ms = 0"),
                                            {m_office.value}, [&count](const Row &row) { count = static_cast<int>(row.integer(0)); });
    if (!read)
        return fail(read);
    return count;
}

QString PeopleViews::chosenWords(const Person &person)
{
    return person.login.isEmpty() ? person.name : QStringLiteral("%1（%2）").arg(person.name, person.login);
}

Result<QList<PersonId>> PeopleViews::namedIn(const QString &words) const
{
    const Result<QList<QList<PersonId>>> named = namedInEach({words});
    return named ? Result<QList<PersonId>>(named->constFirst()) : fail(named);
}

Result<QList<QList<PersonId>>> PeopleViews::namedInEach(const QStringList &texts) const
{
    const Result<QList<Person>> all = read({}, {});
    if (!all)
        return fail(all);
    QList<QList<PersonId>> named;
    for (const QString &words : texts) {
        // Spaces within a name and full-width letters are no other name.
        const QString said = TextRules::code(words);
        QSet<QString> chosen; // names that were said with a number
        for (const Person &one : *all) {
            if (!one.login.isEmpty() && said.contains(TextRules::code(chosenWords(one))))
                chosen.insert(TextRules::code(one.name));
        }
        QList<PersonId> these;
        for (const Person &one : *all) {
            const QString name = TextRules::code(one.name);
            const bool isSaid = name.size() > 1 && said.contains(chosen.contains(name) ? TextRules::code(chosenWords(one)) : name);
            if (isSaid && !(chosen.contains(name) && one.login.isEmpty()))
                these << one.id;
        }
        named << these;
    }
    return named;
}
