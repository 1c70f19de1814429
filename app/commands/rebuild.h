// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/terminal.h"

#include <QStringList>

/// `rebuild --store S [--json]` empties the books and makes them again from the ledger: 0 when they are what they were,
/// 1 when not.
int runRebuild(const QStringList &arguments);
/// The same, reading and writing where it is told.
int runRebuild(const QStringList &arguments, Terminal terminal);
