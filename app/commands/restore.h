// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/terminal.h"

#include <QStringList>

/// `restore --store S --from FILE [--password-file F] [--json]` puts a backup, plain or sealed, in the place of a store, which is kept aside.
int runRestore(const QStringList &arguments);
/// The same, reading and writing where it is told.
int runRestore(const QStringList &arguments, Terminal terminal);
