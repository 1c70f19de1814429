// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/terminal.h"

#include <QStringList>

/// `calendar check FILE…` reads calendar files; `calendar import FILE --store S [--yes]` lists every case whose date
/// would move, then brings the calendar into force with --yes or once yes was typed. Both take --json.
int runCalendar(const QStringList &arguments);
/// The same, reading and writing where it is told.
int runCalendar(const QStringList &arguments, Terminal terminal);
