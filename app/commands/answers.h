// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"
#include "app/commands/terminal.h"
#include "core/base/result.h"

#include <QJsonObject>

#include <functional>
#include <memory>

class GuardedClock;
class Workplace;

/// What the commands that work on a store have in common: how they open it, refuse, and print.
namespace Answers {

/// The office at that path with ids of this moment; `toWrite` false opens it for reading only, else what the store knows of time
/// decides whether the clock is believed.
Result<std::unique_ptr<Workplace>> openOffice(const QString &path, bool toWrite, GuardedClock &clock);
/// 2 for a wrong command line, 3 for a store that is held or does not open, else 1.
int exitCodeOf(const Error &error);
/// Prints the sentence (with `json` an object with "error") and gives the exit code.
int refuse(const Error &error, Terminal terminal, bool json);
/// One line of JSON.
void print(const QJsonObject &json, Terminal terminal);
/// A verb that takes `--store FILE [--json]` and no more: reads the words, helps, opens the office, refuses. `work` does the
/// rest and gives the exit code.
int onStore(const QStringList &words, Terminal terminal, const QString &help, bool toWrite,
            const std::function<Result<int>(Workplace &place, bool json)> &work);
/// Runs `body` with this process's own input and output.
int onOwnTerminal(int (*body)(const QStringList &, Terminal), const QStringList &arguments);

} // namespace Answers
