// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"
#include "app/commands/terminal.h"

/// `support`: one file that tells whoever helps from afar how an office's store, keys, clock and window stand, without anything personal.
int runSupport(const QStringList &words, Terminal terminal);
int runSupport(const QStringList &arguments);
