// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/terminal.h"

#include <QStringList>

/// `report daily --date D --store S [--pdf F] [--json] [--lang zh|en]` tells the daily report of a day: plain lines, JSON, or A4 as PDF (with no
/// display as well). `arguments`: what follows the verb `report`. Answers with an ExitCode.
int runReport(const QStringList &arguments);
/// The same, writing where it is told.
int runReport(const QStringList &arguments, Terminal terminal);
