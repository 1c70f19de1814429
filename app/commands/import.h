// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/terminal.h"

#include <QStringList>

/// `import register FILE --store S [--office NAME] [--dry-run] [--json]` takes an office's own register in.
/// `arguments`: what follows the verb. Answers 0 when rows went in or were known, also when some were bad (they are
/// listed); 1 when none could be read; 2, 3 as every command.
int runImport(const QStringList &arguments);
/// The same, reading and writing where it is told.
int runImport(const QStringList &arguments, Terminal terminal);
