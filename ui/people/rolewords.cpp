// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/rolewords.h"

#include <QCoreApplication>

namespace {

constexpr Role roles[] = {Role::Clerk, Role::Manager, Role::Auditor};

QString say(const char *text)
{
    return QCoreApplication::translate("RoleWords", text);
}

} // namespace

QString RoleWords::nameOf(Role role)
{
    switch (role) {
    case Role::Manager: return say(QT_TRANSLATE_NOOP("RoleWords", "Manager"));
    case Role::Auditor: return say(QT_TRANSLATE_NOOP("RoleWords", "Auditor"));
    case Role::Clerk: break;
    }
    return say(QT_TRANSLATE_NOOP("RoleWords", "Clerk"));
}

QString RoleWords::explained(Role role)
{
    switch (role) {
    case Role::Manager: return say(QT_TRANSLATE_NOOP("RoleWords", "Everything at the counter, and people, rules, erasure, the clock."));
    case Role::Auditor: return say(QT_TRANSLATE_NOOP("RoleWords", "Reads, looks and exports; changes nothing."));
    case Role::Clerk: break;
    }
    return say(QT_TRANSLATE_NOOP("RoleWords", "Everything at the counter."));
}

QStringList RoleWords::keys()
{
    QStringList keys;
    for (const Role role : roles)
        keys << keyOf(role);
    return keys;
}

QStringList RoleWords::names()
{
    QStringList names;
    for (const Role role : roles)
        names << nameOf(role);
    return names;
}
