// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/terminal.h"

#include <QStringList>

/// `due --from 2026-09-24 --limit 7wd` prints `2026-10-12`: the last day of a limit by the built-in calendars, why it
/// is that day, or the working days between two dates. `arguments`: what follows the verb. Answers with an ExitCode.
int runDue(const QStringList &arguments);
/// The same, reading and writing where it is told.
int runDue(const QStringList &arguments, Terminal terminal);
