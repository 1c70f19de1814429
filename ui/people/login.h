// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/passwordpolicy.h"
#include "core/people/person.h"
#include "core/workplace/workplace.h"

#include <QHash>

/// Somebody who has just come in, and what the window needs to know then. Read on the office's thread.
struct Entry
{
    Person person;
    QHash<PersonId, QString> names; ///< of everybody who works here or did
    PasswordPolicy policy;
    bool passwordDue = false; ///< to be changed before anything else
    bool recoveryTried = true; ///< the paper key was typed in again and fitted
};

namespace LogIn {

/// Opens the office for that person, or when it is open takes over from `before`. Refused: nothing has changed.
Result<Entry> into(Workplace &place, const OpId &op, const QString &login, const QString &password, const PersonId &before);
/// The same, of a person who is in already.
Result<Entry> entryOf(Workplace &place, const PersonId &person);
QHash<PersonId, QString> names(const Workplace &place);

} // namespace LogIn
