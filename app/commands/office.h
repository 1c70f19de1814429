// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"
#include "app/commands/terminal.h"

/// `office create`: a new office with its first manager, without questions.
int runOffice(const QStringList &arguments);
/// The same with input and output of the caller's.
int runOffice(const QStringList &arguments, Terminal terminal);
