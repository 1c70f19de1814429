// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storecopy.h"

#include "core/store/connection.h"

#include <sqlite3.h>

struct StoreCopy::Running
{
    struct Finishes
    {
        void operator()(sqlite3_backup *copying) const { sqlite3_backup_finish(copying); }
    };

    QString file;
    std::unique_ptr<Connection> target; ///< closed after the copying has ended
    std::unique_ptr<sqlite3_backup, Finishes> copying;
    int percent = 0;
    bool done = false;
};

namespace {

/// Errors of the file that is written are about that file: the store is as it was.
tl::unexpected<Error> aboutTarget(int sqlite, const QString &file)
{
    const QString detail = QStringLiteral("copying: sqlite %1").arg(sqlite);
    switch (sqlite & 0xff) {
    case SQLITE_FULL:
        return fail(ErrorCode::FileFull, detail, {file});
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return fail(ErrorCode::StoreDamaged, detail, {file});
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return fail(ErrorCode::Internal, detail + QStringLiteral(", an act is running"));
    default:
        return fail(ErrorCode::FileUnwritable, detail, {file});
    }
}

tl::unexpected<Error> aboutTarget(const Error &error, const QString &file)
{
    switch (error.code) {
    case ErrorCode::StoreFull:
        return fail(ErrorCode::FileFull, error.detail, {file});
    case ErrorCode::StoreSuspect:
    case ErrorCode::StoreUnreadable:
    case ErrorCode::StoreReadOnly:
    case ErrorCode::SqlFailed:
        return fail(ErrorCode::FileUnwritable, error.detail, {file});
    default:
        return tl::unexpected<Error>(error);
    }
}

} // namespace

StoreCopy::StoreCopy(std::shared_ptr<Running> running) : m_running(std::move(running)) {}

StoreCopy::~StoreCopy() = default;

Result<std::unique_ptr<StoreCopy>> StoreCopy::begin(Connection &store, const QString &file)
{
    auto target = Connection::open(file, Connection::uriOf(file));
    if (!target)
        return aboutTarget(target.error(), file);
    // Nobody reads it before it was checked and synced as a whole: it needs no way back.
    for (const QString &pragma : {QStringLiteral("PRAGMA locking_mode=EXCLUSIVE"), QStringLiteral("PRAGMA journal_mode=OFF"),
                                  QStringLiteral("PRAGMA synchronous=OFF")}) {
        if (const Result<QString> set = (*target)->answer(pragma); !set)
            return aboutTarget(set.error(), file);
    }
    auto running = std::make_shared<Running>();
    running->file = file;
    running->target = std::move(*target);
    running->copying.reset(sqlite3_backup_init(running->target->handle(), "main", store.handle(), "main"));
    if (!running->copying)
        return aboutTarget(sqlite3_extended_errcode(running->target->handle()), file);
    return std::unique_ptr<StoreCopy>(new StoreCopy(std::move(running)));
}

Result<bool> StoreCopy::step(int pages)
{
    Running &running = *m_running;
    if (running.done)
        return true;
    if (!running.copying)
        return fail(ErrorCode::StoreSuspect, QStringLiteral("the store was closed while it was copied"));
    const int answer = sqlite3_backup_step(running.copying.get(), pages);
    if (const int all = sqlite3_backup_pagecount(running.copying.get()); all > 0)
        running.percent = static_cast<int>(100LL * (all - sqlite3_backup_remaining(running.copying.get())) / all);
    if (answer == SQLITE_OK)
        return false;
    running.copying.reset();
    running.target.reset();
    if (answer != SQLITE_DONE)
        return aboutTarget(answer, running.file);
    running.done = true;
    return true;
}

int StoreCopy::percent() const
{
    return m_running->percent;
}

void StoreCopy::end(const std::weak_ptr<Running> &running)
{
    if (const std::shared_ptr<Running> alive = running.lock())
        alive->copying.reset();
}

Result<> StoreCopies::whole(Connection &store, const QString &file)
{
    if (const Result<QString> written = store.answer(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")); !written)
        return fail(written);
    const Result<qint64> made = store.run(QStringLiteral("VACUUM INTO ?"), {file});
    return made ? Result<>() : aboutTarget(made.error(), file);
}
