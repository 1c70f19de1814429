// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/uicontext.h"

#include "core/people/rights.h"
#include "ui/shell/actorname.h"

QString UiContext::nameOf(const PersonId &id) const
{
    return actorName(id, names);
}

bool UiContext::mayDo(const QString &kind) const
{
    return !person || Rights::may(person->role, kind);
}

bool UiContext::mayAudit() const
{
    return !person || Rights::mayAudit(person->role);
}
