// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <optional>

/// What a person may do: see Rights.
enum class Role {
    Clerk,   ///< 窗口人员
    Manager, ///< 班长、主任: also people, rules, erasure, the clock
    Auditor, ///< 稽查: reads, looks and exports, changes nothing
};

QString keyOf(Role role); ///< "clerk", "manager", "auditor"
std::optional<Role> roleFrom(const QString &key);

/// Somebody who works here, or did.
struct Person
{
    PersonId id;
    QString login; ///< 工号: what is typed to log in
    QString name;
    Role role = Role::Clerk;
    bool isActive = true;   ///< false: has left
    qint64 passwordMs = 0;  ///< when the password was given, UTC
    bool mustChange = false; ///< somebody else gave it: to be changed at the next log-in
    qint64 sinceMs = 0;      ///< when the office first heard of them; told by PeopleViews::people() alone

    bool operator==(const Person &) const = default;
};

/// Somebody to be.
struct NewPerson
{
    QString login;
    QString name;
    Role role = Role::Clerk;
};
