// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"

#include "core/store/store.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QThread>
#include <QVariant>

#include <atomic>
#include <sqlite3.h>

namespace {

constexpr qsizetype statementsKept = 256;
constexpr int longestValue = 16 * 1024 * 1024;

struct Statement
{
    QSqlQuery query;
    qsizetype values = -1;
    bool busy = false;
};

/// Holds a statement while it runs; afterwards it is reset, so that no read stays open.
class Running
{
public:
    explicit Running(std::shared_ptr<Statement> statement) : m_statement(std::move(statement))
    {
        m_statement->busy = true;
    }
    ~Running()
    {
        m_statement->query.finish();
        m_statement->busy = false;
    }
    Running(const Running &) = delete;
    Running &operator=(const Running &) = delete;
    QSqlQuery &query() { return m_statement->query; }

private:
    std::shared_ptr<Statement> m_statement;
};

class QueryRow final : public Row
{
public:
    explicit QueryRow(const QSqlQuery &query) : m_query(query) {}
    qint64 integer(int column) const override { return m_query.value(column).toLongLong(); }
    double real(int column) const override { return m_query.value(column).toDouble(); }
    QString text(int column) const override { return m_query.value(column).toString(); }
    QByteArray bytes(int column) const override { return m_query.value(column).toByteArray(); }
    bool isNull(int column) const override { return m_query.isNull(column); }

private:
    const QSqlQuery &m_query;
};

bool isStorable(const QString &text)
{
    return text.isValidUtf16() && !text.contains(QChar(0));
}

QVariant boundForm(const Value &value)
{
    return std::visit(
        [](const auto &held) {
            if constexpr (std::is_same_v<std::decay_t<decltype(held)>, std::monostate>)
                return QVariant();
            else
                return QVariant::fromValue(held);
        },
        value.variant());
}

ErrorCode codeOf(int sqlite)
{
    if (sqlite == SQLITE_READONLY_DBMOVED)
        return ErrorCode::StoreSuspect;
    switch (sqlite & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::StoreHeld;
    case SQLITE_READONLY:
        return ErrorCode::StoreReadOnly;
    case SQLITE_IOERR:
        return ErrorCode::StoreSuspect;
    case SQLITE_CORRUPT:
        return ErrorCode::StoreDamaged;
    case SQLITE_NOTADB:
        return ErrorCode::StoreForeign;
    case SQLITE_FULL:
        return ErrorCode::StoreFull;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return ErrorCode::StoreUnreadable;
    default:
        return ErrorCode::SqlFailed;
    }
}

} // namespace

struct Connection::Private
{
    QString path;
    QString name;
    QSqlDatabase database;
    QHash<QString, std::shared_ptr<Statement>> statements;
    QThread *thread = QThread::currentThread();

    sqlite3 *handle() const
    {
        const QVariant handle = database.driver()->handle();
        return handle.isValid() ? *static_cast<sqlite3 *const *>(handle.constData()) : nullptr;
    }
    Result<std::shared_ptr<Statement>> prepared(const QString &sql);
    Result<std::shared_ptr<Statement>> started(const QString &sql, const QList<Value> &values);
    tl::unexpected<Error> failed(const QSqlError &error, const QString &sql) const;
};

tl::unexpected<Error> Connection::Private::failed(const QSqlError &error, const QString &sql) const
{
    const ErrorCode code = codeOf(error.nativeErrorCode().toInt());
    const QString detail = error.databaseText() + QStringLiteral(" (") + error.nativeErrorCode() + u')';
    return fail(code, detail, {code == ErrorCode::SqlFailed ? sql : path});
}

Result<std::shared_ptr<Statement>> Connection::Private::prepared(const QString &sql)
{
    if (QThread::currentThread() != thread)
        return fail(ErrorCode::Internal, QStringLiteral("the store was used from another thread"));
    const auto known = statements.constFind(sql);
    if (known != statements.constEnd() && !(*known)->busy)
        return *known;
    auto statement = std::make_shared<Statement>(Statement{QSqlQuery(database)});
    statement->query.setForwardOnly(true);
    if (!statement->query.prepare(sql))
        return failed(statement->query.lastError(), sql);
    if (known == statements.constEnd()) {
        if (statements.size() >= statementsKept)
            statements.removeIf([](const auto &entry) { return !entry.value()->busy; });
        statements.insert(sql, statement);
    }
    return statement;
}

Result<std::shared_ptr<Statement>> Connection::Private::started(const QString &sql, const QList<Value> &values)
{
    auto statement = prepared(sql);
    if (!statement)
        return statement;
    Statement &ready = **statement;
    if (ready.values >= 0 && ready.values != values.size()) // what was bound before would be bound again
        return fail(ErrorCode::SqlFailed, QStringLiteral("wrong number of values"), {sql});
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QString *text = std::get_if<QString>(&values.at(i).variant());
        if (text && !isStorable(*text))
            return fail(ErrorCode::TextNotValid, QStringLiteral("lone surrogate or NUL"), {QString::number(i + 1)});
        ready.query.bindValue(static_cast<int>(i), boundForm(values.at(i)));
    }
    if (!ready.query.exec()) {
        auto error = failed(ready.query.lastError(), sql);
        ready.query.finish();
        statements.remove(sql);
        return error;
    }
    ready.values = values.size();
    return statement;
}

Connection::Connection(std::unique_ptr<Private> made) : d(std::move(made)) {}

Connection::~Connection()
{
    d->statements.clear();
    d->database.close();
    d->database = QSqlDatabase();
    QSqlDatabase::removeDatabase(d->name);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, const QString &uri)
{
    static std::atomic<int> count = 0;
    auto d = std::make_unique<Private>();
    d->path = path;
    d->name = QStringLiteral("store-%1").arg(++count);
    d->database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), d->name);
    d->database.setDatabaseName(uri);
    d->database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=200"));
    const bool opened = d->database.open();
    const QSqlError error = d->database.lastError();
    auto connection = std::unique_ptr<Connection>(new Connection(std::move(d)));
    if (!opened)
        return connection->d->failed(error, uri);
    return connection;
}

Result<qint64> Connection::run(const QString &sql, const QList<Value> &values)
{
    auto statement = d->started(sql, values);
    if (!statement)
        return fail(statement);
    Running running(*statement);
    return running.query().numRowsAffected();
}

Result<> Connection::each(const QString &sql, const QList<Value> &values, const std::function<bool(const Row &)> &onRow)
{
    auto statement = d->started(sql, values);
    if (!statement)
        return fail(statement);
    Running running(*statement);
    const QueryRow row(running.query());
    while (running.query().next()) {
        if (!onRow(row))
            return {};
    }
    if (running.query().lastError().isValid()) // damage in the middle of a scan looks like its end
        return d->failed(running.query().lastError(), sql);
    return {};
}

Result<QString> Connection::answer(const QString &sql)
{
    QString text;
    const Result<> read = each(sql, {}, [&text](const Row &row) {
        text = row.text(0);
        return false;
    });
    if (!read)
        return fail(read);
    return text;
}

bool Connection::harden()
{
    sqlite3 *const handle = d->handle();
    int defensive = 0;
    int quotedInQueries = 1;
    int quotedInSchema = 1;
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, &defensive);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, &quotedInQueries);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, &quotedInSchema);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, longestValue);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 1); // 0 would break VACUUM INTO
    return defensive == 1 && quotedInQueries == 0 && quotedInSchema == 0 &&
           sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, -1) == longestValue &&
           sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, -1) == 1;
}

void Connection::leaveWal()
{
    int left = 0;
    sqlite3_db_config(d->handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, &left);
}
