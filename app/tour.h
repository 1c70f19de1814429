// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/terminal.h"

#include <QStringList>

/// `tour --out DIR [--store S] [--scene NAME] [--size 1366x768]` plays counter work on the real window, also without a display: a supply is
/// taken in by keys, its receipt saved, the queue, a case file and the daily report are opened. Pictures and printouts go into DIR and are named.
/// `tour --manual DIR` makes the manual of it, `tour --check-manual` only checks what the manual names.
/// Exit 1 when a scene cannot be played. `arguments`: what follows the verb.
int runTour(const QStringList &arguments);
int runTour(const QStringList &arguments, Terminal terminal);
