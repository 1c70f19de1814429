// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"

#include <QStringList>

/// What the program was started with: a verb and its words, or the window.
class CommandLine
{
public:
    /// As main() was given them; they must stay.
    CommandLine(int &argc, char **argv);

    /// Does it. An ExitCode.
    int run();

    /// Every verb there is.
    static const QList<Verb> &verbs();

private:
    int runVerb(const Verb &verb);
    int runWindow();
    int printHelp() const;
    int refuse(const QString &word) const;

    int &m_argc;
    char **m_argv;
    QStringList m_words;   ///< without the program's name and --lang
    QString m_language;    ///< of --lang; empty: not given
};
