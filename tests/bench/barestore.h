// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <sqlite3.h>

/// SQLite through its own C interface, opened as the program opens its store: what every figure is measured against.
class BareStore
{
public:
    /// Same pragmas as core/store: EXCLUSIVE, EXTRA, WAL, secure_delete, foreign_keys. Aborts the benchmark on any error.
    explicit BareStore(const QString &path);
    ~BareStore();
    BareStore(const BareStore &) = delete;
    BareStore &operator=(const BareStore &) = delete;

    sqlite3 *handle() const { return m_database; }
    sqlite3_stmt *prepared(const QByteArray &sql);
    void run(const QByteArray &sql);
    /// Steps a bound statement to its end and resets it; the number of rows.
    static int drain(sqlite3_stmt *statement);

private:
    sqlite3 *m_database = nullptr;
    QList<sqlite3_stmt *> m_statements;
};
