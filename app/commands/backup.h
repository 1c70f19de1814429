// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/terminal.h"

#include <QStringList>

/// `backup --store S [--to DIR] [--sealed] [--json]` makes a verified copy of an office: beside the store, or in DIR; with `--sealed` beside the store
/// and sealed in DIR.
int runBackup(const QStringList &arguments);
/// The same, reading and writing where it is told.
int runBackup(const QStringList &arguments, Terminal terminal);
