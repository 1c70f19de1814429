// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/person.h"

QString keyOf(Role role)
{
    switch (role) {
    case Role::Manager:
        return QStringLiteral("manager");
    case Role::Auditor:
        return QStringLiteral("auditor");
    case Role::Clerk:
        break;
    }
    return QStringLiteral("clerk");
}

std::optional<Role> roleFrom(const QString &key)
{
    for (const Role role : {Role::Clerk, Role::Manager, Role::Auditor}) {
        if (keyOf(role) == key)
            return role;
    }
    return std::nullopt;
}
