// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/terminal.h"

#include <QStringList>

/// `standard check [ID|FOLDER …] [--json]` names everything that is wrong with a service standard: file, JSON path,
/// what was expected. Without a name all built-in ones are checked. `arguments`: what follows the verb `standard`.
/// Answers with an ExitCode.
int runStandard(const QStringList &arguments);
/// The same, writing where it is told.
int runStandard(const QStringList &arguments, Terminal terminal);
