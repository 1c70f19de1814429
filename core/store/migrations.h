// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>

class Connection;

/// One numbered step of the schema: resources/migrations/<dialect>/NNNN_name.sql. Never edited once released.
struct Migration
{
    int number = 0;
    QString name;
    QString sql;

    bool operator==(const Migration &) const = default;
};

namespace Migrations {

/// Those built into the program, in order of their numbers.
QList<Migration> builtIn();
/// The highest number, which is the schema's version.
int newest(const QList<Migration> &migrations);
/// The statements of a file, comments kept; triggers stay whole.
QStringList statementsOf(const QString &sql);
/// Runs those above the file's version, each in a transaction of its own that also raises the version (and marks the
/// file as ours).
Result<> apply(Connection &connection, const QList<Migration> &migrations);

} // namespace Migrations
