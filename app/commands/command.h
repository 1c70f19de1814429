// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// What a command answers the shell with.
enum ExitCode { ExitDone = 0, ExitRefused = 1, ExitUsage = 2, ExitStoreHeld = 3 };

/// One verb of the command line. It gets what follows the verb, and returns an ExitCode.
struct Verb
{
    enum class Needs { Nothing, Fonts, Window }; ///< which application object it runs under

    const char *name;
    int (*run)(const QStringList &arguments);
    Needs needs;
    const char *summary; ///< English, translated in the context "Verbs"
};
