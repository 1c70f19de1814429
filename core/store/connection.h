// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/value.h"

#include <QList>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>

class Row;
struct sqlite3;

/// One connection to SQLite, through its own C interface: statements prepared once, values bound as what they are, every
/// error looked at and translated. It knows nothing of states, transactions or files; that is Store's. Only used on the
/// thread that opened it.
class Connection
{
public:
    /// `uri` as SQLite takes it; `path` is what errors name. Reads nothing yet.
    static Result<std::unique_ptr<Connection>> open(const QString &path, const QString &uri);
    /// That file, which must be there, to be read and written.
    static QString uriOf(const QString &file);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Rows changed. Refuses text with lone surrogates or NUL and a wrong number of values.
    Result<qint64> run(const QString &sql, const QList<Value> &values = {});
    Result<> each(const QString &sql, const QList<Value> &values, const std::function<bool(const Row &)> &onRow);
    /// The first column of the first row as text; empty when there is no row.
    Result<QString> answer(const QString &sql);

    /// DEFENSIVE, no double-quoted strings, the length and attach limits. False when one did not take.
    bool harden();
    /// Closing will not copy the -wal into the file: for a store that was refused or is suspect.
    void leaveWal();
    /// Statements end with Stopped once this is true; it must outlive the connection.
    void stopWhen(const std::atomic<bool> &stop);
    /// For other sources of the store alone.
    sqlite3 *handle() const;

private:
    struct Private;
    explicit Connection(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};
