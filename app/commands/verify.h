// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/terminal.h"

#include <QStringList>

/// `verify --store S [--json]` checks the ledger: 0 when it is sound, 1 when it is not, naming the first bad entry.
int runVerify(const QStringList &arguments);
/// The same, reading and writing where it is told.
int runVerify(const QStringList &arguments, Terminal terminal);
