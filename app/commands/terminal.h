// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>
#include <QTextStream>

/// Where a command reads and writes; a test gives its own.
struct Terminal
{
    QIODevice &in;
    QTextStream &out;
    QTextStream &err;
};
