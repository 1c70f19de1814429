// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"

#include "core/store/store.h"

#include <QHash>
#include <QThread>
#include <QUrl>
#include <QVarLengthArray>

#include <sqlite3.h>

namespace {

constexpr qsizetype statementsKept = 256;
constexpr int longestValue = 16 * 1024 * 1024;
constexpr int busyTimeoutMs = 200;

struct Closes
{
    void operator()(sqlite3 *handle) const { sqlite3_close_v2(handle); }
};

struct Finalizes
{
    void operator()(sqlite3_stmt *handle) const { sqlite3_finalize(handle); }
};

struct Statement
{
    std::unique_ptr<sqlite3_stmt, Finalizes> handle;
    bool busy = false;
};

/// UTF-8 of `text` from `to` on, where there is room for three bytes a code unit; its end. Null for what SQLite would
/// mangle or cut: a lone surrogate, NUL.
char *encoded(const QString &text, char *to)
{
    const auto put = [&to](char32_t bits) { *to++ = static_cast<char>(bits); };
    for (const QChar *at = text.constData(), *end = at + text.size(); at != end; ++at) {
        char32_t c = at->unicode();
        if (c == 0)
            return nullptr;
        if (c < 0x80) {
            put(c);
            continue;
        }
        if (at->isSurrogate()) {
            if (!at->isHighSurrogate() || at + 1 == end || !at[1].isLowSurrogate())
                return nullptr;
            c = QChar::surrogateToUcs4(at[0], at[1]);
            ++at;
            put(0xf0 | c >> 18);
            put(0x80 | (c >> 12 & 0x3f));
        } else if (c >= 0x800) {
            put(0xe0 | c >> 12);
        } else {
            put(0xc0 | c >> 6);
            put(0x80 | (c & 0x3f));
            continue;
        }
        put(0x80 | (c >> 6 & 0x3f));
        put(0x80 | (c & 0x3f));
    }
    return to;
}

/// A statement while it runs. Its values are bound where they lie, so they must outlive this; afterwards it is reset,
/// so that no read stays open.
class Running
{
public:
    explicit Running(std::shared_ptr<Statement> statement) : m_statement(std::move(statement))
    {
        m_statement->busy = true;
    }
    ~Running()
    {
        sqlite3_reset(handle());
        sqlite3_clear_bindings(handle());
        m_statement->busy = false;
    }
    Running(const Running &) = delete;
    Running &operator=(const Running &) = delete;

    sqlite3_stmt *handle() const { return m_statement->handle.get(); }
    int step() { return sqlite3_step(handle()); }

    /// SQLite's answer; TextNotValid for a text that cannot be stored as it is.
    Result<int> bind(const QList<Value> &values)
    {
        qsizetype room = 0;
        for (const Value &value : values) {
            if (const QString *text = std::get_if<QString>(&value.variant()))
                room += 3 * text->size();
        }
        m_texts.resize(room + 1); // never null: that would bind NULL
        char *free = m_texts.data();
        for (int column = 1; const Value &value : values) {
            int answer = SQLITE_OK;
            if (const QString *text = std::get_if<QString>(&value.variant())) {
                char *const end = encoded(*text, free);
                if (!end)
                    return fail(ErrorCode::TextNotValid, QStringLiteral("lone surrogate or NUL"),
                                {QString::number(column)});
                answer = sqlite3_bind_text64(handle(), column, free, static_cast<sqlite3_uint64>(end - free),
                                             SQLITE_STATIC, SQLITE_UTF8);
                free = end;
            } else {
                answer = bindPlain(column, value.variant());
            }
            if (answer != SQLITE_OK)
                return answer;
            ++column;
        }
        return SQLITE_OK;
    }

private:
    int bindPlain(int column, const Value::Variant &value)
    {
        if (const qint64 *integer = std::get_if<qint64>(&value))
            return sqlite3_bind_int64(handle(), column, *integer);
        if (const QByteArray *bytes = std::get_if<QByteArray>(&value))
            return sqlite3_bind_blob64(handle(), column, bytes->constData(), static_cast<sqlite3_uint64>(bytes->size()),
                                       SQLITE_STATIC);
        if (const double *real = std::get_if<double>(&value))
            return sqlite3_bind_double(handle(), column, *real);
        return sqlite3_bind_null(handle(), column);
    }

    std::shared_ptr<Statement> m_statement;
    QVarLengthArray<char, 4096> m_texts;
};

class StatementRow final : public Row
{
public:
    explicit StatementRow(sqlite3_stmt *statement) : m_statement(statement) {}
    qint64 integer(int column) const override { return sqlite3_column_int64(m_statement, column); }
    double real(int column) const override { return sqlite3_column_double(m_statement, column); }
    QString text(int column) const override
    {
        const auto *const utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
        return utf8 ? QString::fromUtf8(utf8, sqlite3_column_bytes(m_statement, column)) : QString();
    }
    QByteArray bytes(int column) const override
    {
        const auto *const found = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
        return QByteArray(found, sqlite3_column_bytes(m_statement, column));
    }
    QByteArrayView view(int column) const override
    {
        const auto *const found = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
        return QByteArrayView(found, sqlite3_column_bytes(m_statement, column));
    }
    bool isNull(int column) const override { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }

private:
    sqlite3_stmt *m_statement;
};

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
    case SQLITE_INTERRUPT:
        return ErrorCode::Stopped;
    default:
        return ErrorCode::SqlFailed;
    }
}

} // namespace

struct Connection::Private
{
    QString path;
    std::unique_ptr<sqlite3, Closes> handle;
    QHash<QString, std::shared_ptr<Statement>> statements; ///< finalized before the connection closes
    QThread *thread = QThread::currentThread();

    Result<std::shared_ptr<Statement>> prepared(const QString &sql);
    Result<std::shared_ptr<Statement>> compiled(const QString &sql) const;
    Result<> bind(Running &running, const QString &sql, const QList<Value> &values) const;
    tl::unexpected<Error> failed(int sqlite, const QString &sql) const;
};

tl::unexpected<Error> Connection::Private::failed(int sqlite, const QString &sql) const
{
    const ErrorCode code = codeOf(sqlite);
    const QString detail =
        QString::fromUtf8(sqlite3_errmsg(handle.get())) + QStringLiteral(" (") + QString::number(sqlite) + u')';
    return fail(code, detail, {code == ErrorCode::SqlFailed ? sql : path});
}

Result<std::shared_ptr<Statement>> Connection::Private::compiled(const QString &sql) const
{
    const QByteArray utf8 = sql.toUtf8();
    sqlite3_stmt *made = nullptr;
    const char *rest = nullptr;
    const int answer = sqlite3_prepare_v3(handle.get(), utf8.constData(), static_cast<int>(utf8.size()) + 1,
                                          SQLITE_PREPARE_PERSISTENT, &made, &rest);
    auto statement = std::make_shared<Statement>();
    statement->handle.reset(made);
    if (answer != SQLITE_OK)
        return failed(answer, sql);
    if (!made || !QByteArray::fromRawData(rest, utf8.constEnd() - rest).trimmed().isEmpty())
        return fail(ErrorCode::SqlFailed, QStringLiteral("not one statement"), {sql});
    return statement;
}

Result<std::shared_ptr<Statement>> Connection::Private::prepared(const QString &sql)
{
    if (QThread::currentThread() != thread)
        return fail(ErrorCode::Internal, QStringLiteral("the store was used from another thread"));
    const auto known = statements.constFind(sql);
    if (known != statements.constEnd() && !(*known)->busy)
        return *known;
    auto statement = compiled(sql);
    if (statement && known == statements.constEnd()) {
        if (statements.size() >= statementsKept)
            statements.removeIf([](const auto &entry) { return !entry.value()->busy; });
        statements.insert(sql, *statement);
    }
    return statement;
}

Result<> Connection::Private::bind(Running &running, const QString &sql, const QList<Value> &values) const
{
    if (sqlite3_bind_parameter_count(running.handle()) != values.size()) // what is not bound would be NULL
        return fail(ErrorCode::SqlFailed, QStringLiteral("wrong number of values"), {sql});
    const Result<int> bound = running.bind(values);
    if (!bound)
        return fail(bound);
    return *bound == SQLITE_OK ? Result<>() : failed(*bound, sql);
}

Connection::Connection(std::unique_ptr<Private> made) : d(std::move(made)) {}

Connection::~Connection() = default;

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, const QString &uri)
{
    auto d = std::make_unique<Private>();
    d->path = path;
    sqlite3 *handle = nullptr;
    const int answer = sqlite3_open_v2(uri.toUtf8().constData(), &handle,
                                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr);
    d->handle.reset(handle);
    if (answer != SQLITE_OK)
        return d->failed(answer, uri);
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, busyTimeoutMs);
    return std::unique_ptr<Connection>(new Connection(std::move(d)));
}

QString Connection::uriOf(const QString &file)
{
    return QStringLiteral("file:") + QString::fromLatin1(QUrl::toPercentEncoding(file, "/")) + QStringLiteral("?mode=rw");
}

Result<qint64> Connection::run(const QString &sql, const QList<Value> &values)
{
    auto statement = d->prepared(sql);
    if (!statement)
        return fail(statement);
    Running running(std::move(*statement));
    if (const Result<> bound = d->bind(running, sql, values); !bound)
        return fail(bound);
    int answer = SQLITE_ROW;
    while (answer == SQLITE_ROW)
        answer = running.step();
    if (answer != SQLITE_DONE)
        return d->failed(answer, sql);
    return sqlite3_changes64(d->handle.get());
}

Result<> Connection::each(const QString &sql, const QList<Value> &values, const std::function<bool(const Row &)> &onRow)
{
    auto statement = d->prepared(sql);
    if (!statement)
        return fail(statement);
    Running running(std::move(*statement));
    if (Result<> bound = d->bind(running, sql, values); !bound)
        return bound;
    const StatementRow row(running.handle());
    int answer = SQLITE_OK;
    while ((answer = running.step()) == SQLITE_ROW) {
        if (!onRow(row))
            return {};
    }
    if (answer != SQLITE_DONE) // damage in the middle of a scan is not its end
        return d->failed(answer, sql);
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
    sqlite3 *const handle = d->handle.get();
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
    sqlite3_db_config(d->handle.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, &left);
}

void Connection::stopWhen(const std::atomic<bool> &stop)
{
    constexpr int instructionsBetween = 10'000;
    const auto asked = [](void *told) { return static_cast<const std::atomic<bool> *>(told)->load() ? 1 : 0; };
    sqlite3_progress_handler(d->handle.get(), instructionsBetween, asked, const_cast<std::atomic<bool> *>(&stop));
}

sqlite3 *Connection::handle() const
{
    return d->handle.get();
}
