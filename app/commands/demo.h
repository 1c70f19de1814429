// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/terminal.h"

#include <QStringList>

/// `demo --store S [--cases N] [--seed N] [--until "DATE TIME"] [--office NAME] [--json]` makes an office with a year
/// of made-up business.
int runDemo(const QStringList &arguments);
/// The same, reading and writing where it is told.
int runDemo(const QStringList &arguments, Terminal terminal);
