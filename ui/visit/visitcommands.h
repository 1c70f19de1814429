// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/commandscope.h"

#include <functional>

class VisitInHand;

/// F2, F12, Alt+P and F1, from every page.
class VisitCommands : public CommandScope
{
public:
    VisitCommands(VisitInHand &visit, std::function<void()> help) : m_visit(visit), m_help(std::move(help)) {}

    QList<CommandId> commandsNow() const override;
    bool run(CommandId id) override;

private:
    VisitInHand &m_visit;
    std::function<void()> m_help;
};
