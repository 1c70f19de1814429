// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/terminal.h"

#include <QStringList>

/// `tour --out DIR [--store S] [--scene NAME] [--size 1366x768] [--theme T] [--language L] [--text N]` plays a counter day on the real window, also
/// without a display, in that look: every page, each exit, errors, people, backups. Pictures and printouts go into DIR and are named.
/// `tour --manual DIR` makes the manual of it, `tour --check-manual` only checks what the manual names.
/// Exit 1 when a scene cannot be played. `arguments`: what follows the verb.
int runTour(const QStringList &arguments);
int runTour(const QStringList &arguments, Terminal terminal);
