// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/barestore.h"

#include <cstdio>
#include <cstdlib>

namespace {

void check(int code, sqlite3 *database)
{
    if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE)
        return;
    std::fprintf(stderr, "bare SQLite: %s\n", sqlite3_errmsg(database));
    std::abort();
}

} // namespace

BareStore::BareStore(const QString &path)
{
    check(sqlite3_open_v2(path.toUtf8().constData(), &m_database, SQLITE_OPEN_READWRITE, nullptr), m_database);
    for (const char *pragma : {"locking_mode=EXCLUSIVE", "synchronous=EXTRA", "journal_mode=WAL", "foreign_keys=ON", "trusted_schema=OFF",
                               "cell_size_check=ON", "mmap_size=0", "secure_delete=ON", "temp_store=MEMORY", "journal_size_limit=67108864"})
        run(QByteArray("PRAGMA ") + pragma);
}

BareStore::~BareStore()
{
    for (sqlite3_stmt *statement : m_statements)
        sqlite3_finalize(statement);
    sqlite3_close(m_database);
}

sqlite3_stmt *BareStore::prepared(const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    check(sqlite3_prepare_v2(m_database, sql.constData(), -1, &statement, nullptr), m_database);
    m_statements << statement;
    return statement;
}

void BareStore::run(const QByteArray &sql)
{
    check(sqlite3_exec(m_database, sql.constData(), nullptr, nullptr, nullptr), m_database);
}

int BareStore::drain(sqlite3_stmt *statement)
{
    int rows = 0;
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW)
        ++rows;
    check(code, sqlite3_db_handle(statement));
    sqlite3_reset(statement);
    return rows;
}
