// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"
#include "app/commands/terminal.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>

/// One run of a command as a function: what it printed and answered.
struct CommandRun
{
    int exit = -1;
    QString out;
    QString err;

    QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }

    static CommandRun of(int (*command)(const QStringList &, Terminal), const QStringList &arguments,
                         const QByteArray &typed = {})
    {
        CommandRun run;
        QBuffer in;
        in.setData(typed);
        in.open(QIODevice::ReadOnly);
        QTextStream out(&run.out);
        QTextStream err(&run.err);
        run.exit = command(arguments, {in, out, err});
        out.flush();
        err.flush();
        return run;
    }
};
