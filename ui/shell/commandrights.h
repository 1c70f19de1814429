// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/commands.h"

/// Which entry of the ledger a command makes, so that what a role may not do is not offered to it.
namespace CommandRights {

/// The kind of event; empty: the command writes nothing that depends on the role.
QString kindOf(CommandId id);

} // namespace CommandRights
