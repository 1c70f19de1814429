// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actorname.h"

#include <QCoreApplication>

QString actorName(const PersonId &actor)
{
    if (actor.value == QStringLiteral("program"))
        return QCoreApplication::translate("ActorName", "the program");
    if (actor.value == QStringLiteral("set-up"))
        return QCoreApplication::translate("ActorName", "set-up");
    return actor.value;
}
