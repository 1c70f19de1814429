// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actorname.h"

#include <QCoreApplication>
#include <QUuid>

QString actorName(const PersonId &actor, const QHash<PersonId, QString> &names)
{
    if (const auto name = names.constFind(actor); name != names.constEnd())
        return *name;
    if (actor.value == QStringLiteral("program"))
        return QCoreApplication::translate("ActorName", "the program");
    if (actor.value == QStringLiteral("set-up"))
        return QCoreApplication::translate("ActorName", "set-up");
    if (actor.value == QStringLiteral("window"))
        return QCoreApplication::translate("ActorName", "somebody at the window, not logged in");
    if (actor.value == QStringLiteral("command-line"))
        return QCoreApplication::translate("ActorName", "the command line");
    const bool isPerson = !QUuid::fromString(actor.value).isNull();
    return isPerson ? QCoreApplication::translate("ActorName", "somebody of this office") : actor.value;
}
