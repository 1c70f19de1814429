// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/rolegate.h"

#include "ui/shell/commandrights.h"
#include "ui/shell/errortext.h"
#include "ui/shell/uicontext.h"
#include "ui/widgets/keybutton.h"

#include <QCoreApplication>
#include <QEvent>

RoleGate::RoleGate(const UiContext &context, QObject *parent) : QObject(parent), m_context(context) {}

void RoleGate::look()
{
    qApp->removeEventFilter(this);
    if (m_context.person && m_context.person->role == Role::Auditor)
        qApp->installEventFilter(this);
}

bool RoleGate::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Polish)
        return false;
    auto *button = qobject_cast<KeyButton *>(watched);
    const QString kind = button ? CommandRights::kindOf(button->command()) : QString();
    if (!kind.isEmpty() && !m_context.mayDo(kind))
        button->forbid(errorText({ErrorCode::NotAllowed, {}, {kind}}));
    return false;
}
