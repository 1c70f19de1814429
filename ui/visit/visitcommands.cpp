// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/visit/visitcommands.h"

#include "ui/visit/visitinhand.h"

QList<CommandId> VisitCommands::commandsNow() const
{
    QList<CommandId> now{CommandId::Help, CommandId::NewReception};
    if (m_visit.isInHand())
        now << CommandId::EndVisit << CommandId::Priority;
    return now;
}

bool VisitCommands::run(CommandId id)
{
    switch (id) {
    case CommandId::Help: m_help(); return true;
    case CommandId::NewReception: m_visit.receive(); return true;
    case CommandId::EndVisit: m_visit.finish(); return m_visit.visit() == nullptr;
    case CommandId::Priority: m_visit.nextPriority(); return true;
    default: return false;
    }
}
