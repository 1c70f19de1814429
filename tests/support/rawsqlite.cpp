// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rawsqlite.h"

#include <sqlite3.h>

namespace {

/// A connection through the plain VFS, also where another one is the default.
class Raw
{
public:
    explicit Raw(const QString &path)
    {
        sqlite3_open_v2(path.toUtf8().constData(), &m_handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, "unix");
    }
    ~Raw() { sqlite3_close(m_handle); }
    Raw(const Raw &) = delete;
    Raw &operator=(const Raw &) = delete;
    sqlite3 *handle() const { return m_handle; }

private:
    sqlite3 *m_handle = nullptr;
};

int keepFirst(void *to, int count, char **values, char **)
{
    QString &answer = *static_cast<QString *>(to);
    if (answer.isNull() && count > 0)
        answer = QString::fromUtf8(values[0] ? values[0] : "");
    return 0;
}

} // namespace

QString RawSqlite::run(const QString &path, const QString &statements)
{
    const Raw raw(path);
    if (sqlite3_exec(raw.handle(), statements.toUtf8().constData(), nullptr, nullptr, nullptr) == SQLITE_OK)
        return {};
    return QString::fromUtf8(sqlite3_errmsg(raw.handle()));
}

QString RawSqlite::answer(const QString &path, const QString &query)
{
    const Raw raw(path);
    QString answer;
    sqlite3_exec(raw.handle(), query.toUtf8().constData(), keepFirst, &answer, nullptr);
    return answer;
}
