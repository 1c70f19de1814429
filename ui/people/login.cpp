// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/login.h"

QHash<PersonId, QString> LogIn::names(const Workplace &place)
{
    QHash<PersonId, QString> names;
    const Result<QList<Person>> all = place.peopleViews().people();
    if (!all)
        return names;
    for (const Person &person : *all) {
        if (!person.name.isEmpty())
            names.insert(person.id, person.name);
    }
    return names;
}

Result<Entry> LogIn::entryOf(Workplace &place, const PersonId &id)
{
    const Result<Person> person = place.peopleViews().person(id);
    if (!person)
        return fail(person);
    const PasswordPolicy policy = place.peopleBook().policy();
    // While nothing can be saved a new password cannot be either: it is asked for at the next log-in.
    const bool due = !place.office().restriction && (person->mustChange || policy.isExpired(person->passwordMs, place.clock().wallUtcMs()));
    return Entry{*person, names(place), policy, due, place.peopleBook().isRecoveryTried()};
}

Result<Entry> LogIn::into(Workplace &place, const OpId &op, const QString &login, const QString &password, const PersonId &before)
{
    const Result<Person> person = place.people().logIn(op, login, password);
    if (!person)
        return fail(person);
    // Who was here goes once it is certain who comes.
    if (!before.isEmpty() && before != person->id)
        (void)place.people().logOut(place.newAct(before), QStringLiteral("switch"));
    return entryOf(place, person->id);
}
