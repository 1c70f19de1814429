// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include "core/store/connection.h"
#include "core/store/storecopy.h"
#include "core/store/storeholder.h"
#include "core/store/storeopening.h"

#include <QFileInfo>

#include <csignal>
#include <utility>
#include <vector>

struct Store::Private
{
    QString path;
    Open mode = Open::ReadWrite;
    State state = State::Ready;
    OpenedStore opened;
    int openings = 0;
    BeforeMigration beforeMigration = {};
    std::vector<std::weak_ptr<StoreCopy::Running>> copies = {}; ///< on this connection, some of them done
    bool logIsOwed = false; ///< it was to be emptied while a copy was made
    std::vector<bool> failed; ///< one per open transaction and savepoint: whether a statement in it failed

    Result<> openAgain();
    Result<> usable() const;
    /// Every error of the connection passes here: it decides the state, and spoils the transaction it happened in.
    tl::unexpected<Error> noted(const Error &error);
};

Result<> Store::Private::openAgain()
{
    auto made = StoreOpening::open(path, mode == Open::ReadOnly, beforeMigration);
    if (!made)
        return fail(made);
    opened = std::move(*made);
    ++openings;
    state = opened.restriction ? State::ReadOnly : State::Ready;
    if (!opened.privateFolder)
        StoreHolder::write(path);
    return {};
}

Result<> Store::Private::usable() const
{
    if (state == State::Suspect || !opened.connection)
        return fail(ErrorCode::StoreSuspect, QStringLiteral("reopen before anything else"), {path});
    return {};
}

tl::unexpected<Error> Store::Private::noted(const Error &error)
{
    switch (error.code) {
    case ErrorCode::StoreFull:
    case ErrorCode::StoreSuspect:
    case ErrorCode::StoreDamaged:
    case ErrorCode::StoreForeign:
    case ErrorCode::StoreUnreadable:
    case ErrorCode::StoreHeld:
        state = State::Suspect;
        break;
    default:
        break;
    }
    if (!failed.empty())
        failed.back() = true;
    return tl::unexpected<Error>(error);
}

Store::Store(std::unique_ptr<Private> made) : d(std::move(made)) {}

Store::~Store()
{
    close();
}

Result<std::unique_ptr<Store>> Store::open(const QString &path, Open mode, const std::function<Result<>(Connection &)> &beforeMigration)
{
    std::signal(SIGXFSZ, SIG_IGN); // a file size limit is then an I/O error, not the end of the program
    const QFileInfo file(path);
    auto d = std::make_unique<Private>();
    d->path = file.canonicalFilePath().isEmpty() ? file.absoluteFilePath() : file.canonicalFilePath();
    d->mode = mode;
    d->beforeMigration = beforeMigration;
    if (mode == Open::Create) {
        if (const Result<> made = StoreOpening::create(d->path); !made)
            return fail(made);
    }
    if (const Result<> opened = d->openAgain(); !opened)
        return fail(opened);
    return std::unique_ptr<Store>(new Store(std::move(d)));
}

QString Store::path() const
{
    return d->path;
}

Store::State Store::state() const
{
    return d->state;
}

std::optional<Error> Store::restriction() const
{
    return d->opened.restriction;
}

int Store::openings() const
{
    return d->openings;
}

Result<> Store::setWorkingSet(int megabytes)
{
    constexpr int least = 8;
    constexpr int pagesPerMegabyteOfLog = 64; // of 4 KiB; a quarter of the megabytes
    if (Result<> usable = d->usable(); !usable)
        return usable;
    const int held = qMax(megabytes, least);
    for (const QString &pragma : {QStringLiteral("PRAGMA cache_size=-%1").arg(held * 1024),
                                  QStringLiteral("PRAGMA wal_autocheckpoint=%1").arg(held * pagesPerMegabyteOfLog)}) {
        if (const Result<QString> set = d->opened.connection->answer(pragma); !set)
            return fail(set);
    }
    return {};
}

Result<bool> Store::emptyLog()
{
    if (const Result<> usable = d->usable(); !usable)
        return fail(usable);
    std::erase_if(d->copies, [](const auto &copy) { return copy.expired(); });
    const Result<QString> busy = d->opened.connection->answer(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    if (!busy && d->copies.empty())
        return d->noted(busy.error());
    d->logIsOwed = !busy || *busy != QLatin1String("0");
    return !d->logIsOwed;
}

Result<bool> Store::emptyOwedLog()
{
    return d->logIsOwed && d->state == State::Ready ? emptyLog() : Result<bool>(!d->logIsOwed);
}

Result<qint64> Store::run(const QString &sql, const QList<Value> &values)
{
    if (const Result<> usable = d->usable(); !usable)
        return fail(usable);
    Result<qint64> done = d->opened.connection->run(sql, values);
    return done ? done : d->noted(done.error());
}

Result<> Store::each(const QString &sql, const QList<Value> &values,
                     const std::function<bool(const Row &)> &onRow) const
{
    if (Result<> usable = d->usable(); !usable)
        return usable;
    Result<> done = d->opened.connection->each(sql, values, onRow);
    return done ? done : d->noted(done.error());
}

Result<bool> Store::first(const QString &sql, const QList<Value> &values,
                          const std::function<void(const Row &)> &onRow) const
{
    bool found = false;
    const Result<> done = each(sql, values, [&](const Row &row) {
        found = true;
        onRow(row);
        return false;
    });
    if (!done)
        return fail(done);
    return found;
}

Result<std::unique_ptr<StoreCopy>> Store::beginCopy(const QString &file)
{
    if (const Result<> usable = d->usable(); !usable)
        return fail(usable);
    auto copy = StoreCopy::begin(*d->opened.connection, file);
    if (copy) {
        std::erase_if(d->copies, [](const auto &known) { return known.expired(); });
        d->copies.push_back((*copy)->running());
    }
    return copy;
}

Result<> Store::copyWhole(const QString &file)
{
    if (Result<> usable = d->usable(); !usable)
        return usable;
    return StoreCopies::whole(*d->opened.connection, file);
}

void Store::close()
{
    if (!d->opened.connection)
        return;
    for (const auto &copy : d->copies)
        StoreCopy::end(copy); // a copy left open would keep the connection, and its lock, alive
    d->copies.clear();
    Connection &connection = *d->opened.connection;
    if (d->state == State::Suspect)
        connection.leaveWal(); // what it holds is read afresh, with its checksums, by the next opening
    if (d->state == State::Ready && d->failed.empty())
        static_cast<void>(connection.run(QStringLiteral("UPDATE store_state SET value = 1 WHERE name = 'clean_exit'")));
    if (!d->opened.privateFolder)
        StoreHolder::remove(d->path);
    d->opened.connection.reset(); // before the folder of a private copy goes
    d->opened = {};
    d->failed.clear();
    d->logIsOwed = false; // the last connection writes it back and takes it away
    d->state = State::Suspect;
}

Result<> Store::reopen()
{
    close();
    return d->openAgain();
}

Transaction::Transaction(Store &store) : m_store(store) {}

Transaction::~Transaction()
{
    rollback();
}

bool Transaction::isOutermost() const
{
    return m_depth == 0;
}

Result<> Transaction::begin()
{
    Store::Private &store = *m_store.d;
    if (Result<> usable = store.usable(); !usable)
        return usable;
    if (m_depth >= 0)
        return fail(ErrorCode::Internal, QStringLiteral("a transaction begun twice"));
    if (store.state == Store::State::ReadOnly)
        return tl::unexpected<Error>(*store.opened.restriction);
    const int depth = static_cast<int>(store.failed.size());
    const Result<qint64> begun = store.opened.connection->run(
        depth == 0 ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("SAVEPOINT act_%1").arg(depth));
    if (!begun)
        return store.noted(begun.error());
    store.failed.push_back(false);
    m_depth = depth;
    return {};
}

Result<> Transaction::commit()
{
    Store::Private &store = *m_store.d;
    if (m_depth < 0 || store.failed.size() != static_cast<size_t>(m_depth) + 1)
        return fail(ErrorCode::Internal, QStringLiteral("commit outside its transaction"));
    if (Result<> usable = store.usable(); !usable) {
        rollback();
        return usable;
    }
    if (store.failed.back()) { // SQLite would keep the half that went well
        rollback();
        return fail(ErrorCode::SqlFailed, QStringLiteral("a statement of this transaction failed"),
                    {QStringLiteral("COMMIT")});
    }
    const Result<qint64> done = store.opened.connection->run(
        m_depth == 0 ? QStringLiteral("COMMIT") : QStringLiteral("RELEASE act_%1").arg(m_depth));
    if (done) {
        store.failed.pop_back();
        if (std::exchange(m_depth, -1) == 0 && store.logIsOwed)
            (void)m_store.emptyOwedLog();
        return {};
    }
    static_cast<void>(store.noted(done.error()));
    const bool outermost = m_depth == 0;
    rollback();
    if (!outermost)
        return fail(done);
    store.state = Store::State::Suspect;
    return fail(ErrorCode::OutcomeUnknown, done.error().detail, {store.path});
}

void Transaction::rollback()
{
    Store::Private &store = *m_store.d;
    if (m_depth < 0 || store.failed.size() <= static_cast<size_t>(m_depth)) {
        m_depth = -1; // never begun, or the store was closed meanwhile
        return;
    }
    store.failed.resize(static_cast<size_t>(m_depth));
    if (store.opened.connection) {
        Connection &connection = *store.opened.connection;
        Result<qint64> undone = connection.run(m_depth == 0 ? QStringLiteral("ROLLBACK")
                                                            : QStringLiteral("ROLLBACK TO act_%1").arg(m_depth));
        if (undone && m_depth > 0)
            undone = connection.run(QStringLiteral("RELEASE act_%1").arg(m_depth));
        if (!undone && store.state == Store::State::Ready)
            store.state = Store::State::Suspect;
    }
    m_depth = -1;
}
