// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/commands.h"

/// Commands that belong to the whole window and to no page. The window asks its scopes before the page in front.
class CommandScope
{
public:
    virtual ~CommandScope() = default;
    /// Possible now, whichever page is in front.
    virtual QList<CommandId> commandsNow() const = 0;
    /// False: not mine.
    virtual bool run(CommandId id) = 0;
    /// Its keys stand in the key bar of every page; else only in the help.
    virtual bool isInKeyBar() const { return true; }
};
