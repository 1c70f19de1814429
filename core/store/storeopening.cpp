// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storeopening.h"

#include "core/base/clock.h"
#include "core/store/connection.h"
#include "core/store/migrations.h"
#include "core/store/store.h"
#include "core/store/storeholder.h"
#include "core/store/storeplace.h"

#include <QCoreApplication>
#include <QFile>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

constexpr qint64 weekMs = 7 * 86'400'000LL;

struct Pragma
{
    const char *name;
    const char *value;
    const char *readBack;
};

constexpr std::array lockPragmas{Pragma{"locking_mode", "EXCLUSIVE", "exclusive"}, Pragma{"synchronous", "EXTRA", "3"}};
constexpr std::array workPragmas{
    Pragma{"journal_mode", "WAL", "wal"},    Pragma{"foreign_keys", "ON", "1"},
    Pragma{"trusted_schema", "OFF", "0"},    Pragma{"cell_size_check", "ON", "1"},
    Pragma{"mmap_size", "0", "0"},           Pragma{"secure_delete", "ON", "1"},
    Pragma{"temp_store", "MEMORY", "2"},     Pragma{"journal_size_limit", "67108864", "67108864"},
    Pragma{"recursive_triggers", "ON", "1"}, Pragma{"cache_size", "-8192", "-8192"},
    Pragma{"synchronous", "EXTRA", "3"},     Pragma{"locking_mode", "EXCLUSIVE", "exclusive"},
};

/// Sets each and reads it back; the names of those that did not take.
template <size_t Count>
Result<QStringList> setPragmas(Connection &connection, const std::array<Pragma, Count> &pragmas)
{
    QStringList refused;
    for (const Pragma &pragma : pragmas) {
        const QString name = QStringLiteral("PRAGMA ") + QLatin1String(pragma.name);
        const Result<QString> set = connection.answer(name + u'=' + QLatin1String(pragma.value));
        if (!set)
            return fail(set);
        const Result<QString> read = connection.answer(name);
        if (!read)
            return fail(read);
        if (*read != QLatin1String(pragma.readBack))
            refused << QLatin1String(pragma.name) + QStringLiteral(" is ") + *read;
    }
    return refused;
}

/// Says whose file it is before anything is written to it. A store of an older schema passes.
Result<int> schemaOf(Connection &connection, const QString &path, int newest)
{
    const Result<QString> mark = connection.answer(QStringLiteral("PRAGMA application_id"));
    if (!mark)
        return fail(mark);
    if (mark->toInt() != StoreOpening::applicationId)
        return fail(ErrorCode::StoreForeign, QStringLiteral("application id ") + *mark, {path});
    const Result<QString> version = connection.answer(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return fail(version);
    const int schema = version->toInt();
    if (schema > newest)
        return fail(ErrorCode::StoreNewer, {}, {path, QString::number(schema), QString::number(newest)});
    if (schema < 1)
        return fail(ErrorCode::StoreDamaged, QStringLiteral("no schema version"), {path});
    return schema;
}

/// quick_check when the last run did not end in order, when none was made for a week, or for a copy that may be torn.
/// Whether it was made.
Result<bool> checkWhole(Connection &connection, const QString &path, bool always, qint64 now)
{
    qint64 clean = 0;
    qint64 checked = 0;
    const Result<> read =
        connection.each(QStringLiteral("SELECT name, value FROM store_state"), {}, [&](const Row &row) {
            (row.text(0) == QLatin1String("clean_exit") ? clean : checked) = row.integer(1);
            return true;
        });
    if (!read)
        return fail(read);
    if (!always && clean == 1 && checked <= now && now - checked < weekMs)
        return false;
    const Result<QString> found = connection.answer(QStringLiteral("PRAGMA quick_check(1)"));
    if (!found)
        return fail(found);
    if (*found != QLatin1String("ok"))
        return fail(ErrorCode::StoreDamaged, *found, {path});
    return true;
}

/// Until close() says otherwise this run did not end in order.
Result<> markInUse(Connection &connection, bool checked, qint64 now)
{
    const Result<qint64> marked =
        connection.run(QStringLiteral("UPDATE store_state SET value = CASE name WHEN 'clean_exit' THEN 0 ELSE ? END "
                                      "WHERE name = 'clean_exit' OR (name = 'checked_utc_ms' AND ?)"),
                       {now, checked});
    if (!marked)
        return fail(marked);
    return {};
}

/// The errors of an opening are about the file, not about a statement or a state.
tl::unexpected<Error> inWords(const Error &error, const QString &path)
{
    switch (error.code) {
    case ErrorCode::StoreHeld:
        return fail(ErrorCode::StoreHeld, error.detail, {path, StoreHolder::text(path)});
    case ErrorCode::SqlFailed: // our own statements fail only where our tables are not what they were
        return fail(ErrorCode::StoreDamaged, error.detail, {path});
    case ErrorCode::StoreSuspect:
        return fail(ErrorCode::StoreUnreadable, error.detail, {path});
    default:
        return tl::unexpected<Error>(error);
    }
}

Result<> bringUpToDate(OpenedStore &store, const QString &path, int schema, const QList<Migration> &migrations,
                       const BeforeMigration &before)
{
    if (schema == Migrations::newest(migrations))
        return {};
    if (store.restriction && !store.privateFolder)
        return fail(ErrorCode::StoreOlder, {}, {path, QString::number(schema), QString::number(Migrations::newest(migrations))});
    if (before && !store.privateFolder) {
        if (Result<> ready = before(*store.connection); !ready)
            return ready;
    }
    return Migrations::apply(*store.connection, migrations);
}

/// Everything after the connection was made.
Result<> prepare(OpenedStore &store, const QString &path, const BeforeMigration &before)
{
    Connection &connection = *store.connection;
    const QList<Migration> migrations = Migrations::builtIn();
    const qint64 now = SystemClock().wallUtcMs();
    if (const auto locked = setPragmas(connection, lockPragmas); !locked)
        return fail(locked);
    const Result<int> schema = schemaOf(connection, path, Migrations::newest(migrations));
    if (!schema)
        return fail(schema);
    const Result<QStringList> refused = setPragmas(connection, workPragmas);
    if (!refused)
        return fail(refused);
    if (!refused->isEmpty() || !connection.harden())
        store.restriction = Error{
            ErrorCode::StoreNotSafe, QStringLiteral("not as safe as it must be: ") + refused->join(u','), {path}};
    const Result<bool> checked = checkWhole(connection, path, store.privateFolder != nullptr, now);
    if (!checked)
        return fail(checked);
    if (const Result<> current = bringUpToDate(store, path, *schema, migrations, before); !current)
        return current;
    if (!store.restriction) {
        if (const Result<> marked = markInUse(connection, *checked, now); !marked) {
            if (marked.error().code != ErrorCode::StoreFull)
                return marked;
            store.restriction = marked.error(); // no room to write: what is there can still be read
        }
    }
    if (!store.restriction)
        return {};
    const Result<QString> closed = connection.answer(QStringLiteral("PRAGMA query_only=ON"));
    return closed ? Result<>() : fail(closed);
}

/// The schema in a file of its own, closed and synced.
Result<> buildSchema(const QString &path, const QString &file)
{
    auto connection = Connection::open(path, Connection::uriOf(file));
    if (!connection)
        return fail(connection);
    for (const auto &set : {setPragmas(**connection, lockPragmas), setPragmas(**connection, workPragmas)}) {
        if (!set)
            return fail(set);
    }
    const Result<> made = Migrations::apply(**connection, Migrations::builtIn());
    if (!made)
        return made;
    const Result<QString> synced = (*connection)->answer(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    return synced ? Result<>() : fail(synced);
}

} // namespace

Result<> StoreOpening::create(const QString &path)
{
    struct stat found = {};
    if (::lstat(QFile::encodeName(path).constData(), &found) == 0)
        return fail(ErrorCode::StoreExists, {}, {path});
    const Result<> place = StorePlace::check(path);
    if (!place)
        return place;
    const QString building = path + QStringLiteral(".creating-%1").arg(QCoreApplication::applicationPid());
    const int descriptor =
        ::open(QFile::encodeName(building).constData(), O_RDWR | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return fail(errno == ENOSPC ? ErrorCode::StoreFull : ErrorCode::FileUnwritable, {}, {path});
    ::close(descriptor);
    Result<> made = buildSchema(path, building);
    if (made)
        made = StorePlace::moveIntoPlace(building, path);
    if (!made) {
        for (const char *suffix : {"", "-wal", "-journal"})
            QFile::remove(building + QLatin1String(suffix));
    }
    return made;
}

Result<OpenedStore> StoreOpening::open(const QString &path, bool readOnly, const BeforeMigration &before)
{
    OpenedStore store;
    for (const Result<> &passed : {StorePlace::checkFile(path), StorePlace::check(path)}) {
        if (!passed)
            return fail(passed);
    }
    QString file = path;
    if (!StorePlace::isWritable(path)) {
        store.privateFolder = std::make_unique<QTemporaryDir>();
        const Result<QString> copy = StorePlace::copyTo(*store.privateFolder, path);
        if (!copy)
            return fail(copy);
        file = *copy;
        store.restriction = Error{
            ErrorCode::StoreCopyOnly, QStringLiteral("a private copy, since its place may not be written to"), {path}};
    } else if (readOnly) {
        store.restriction = Error{ErrorCode::StoreReadOnly, QStringLiteral("opened for reading"), {path}};
    }
    auto connection = Connection::open(path, Connection::uriOf(file));
    if (!connection)
        return inWords(connection.error(), path);
    store.connection = std::move(*connection);
    const Result<> prepared = prepare(store, path, before);
    if (!prepared) {
        store.connection->leaveWal(); // what was refused stays as it was found
        return inWords(prepared.error(), path);
    }
    return store;
}
