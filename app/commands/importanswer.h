// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/terminal.h"
#include "core/intake/registerimport.h"

#include <QJsonObject>

/// What an import did, in words and as JSON.
struct ImportAnswer
{
    QString file;
    TextCoding coding = TextCoding::Utf8;
    char separator = ',';
    QStringList unknownColumns;
    bool dryRun = false;
    ImportReport report;

    /// Whether the file had rows and none of them could be read.
    bool isNothingRead() const;
    QJsonObject json() const;
    void say(QTextStream &out) const;
    /// "not a date and time: 2026-02-31 10:00"
    static QString reasonOf(const BadRow &row);
};
