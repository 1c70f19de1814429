// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/value.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

class Connection;
class StoreCopy;

/// One row while a read stands on it. Columns count from 0. Valid only inside the callback it is given to.
class Row
{
public:
    virtual ~Row() = default;
    virtual qint64 integer(int column) const = 0;
    virtual double real(int column) const = 0;
    virtual QString text(int column) const = 0;
    virtual QByteArray bytes(int column) const = 0;
    /// The bytes as they lie there, of a text its UTF-8: nothing is copied. Valid only inside the callback.
    virtual QByteArrayView view(int column) const = 0;
    virtual bool isNull(int column) const = 0;
};

/// The one connection to an office's store, on the thread that opened it. RELIABILITY.md sections 1 to 3 are kept here
/// and nowhere else: pragmas read back, EXCLUSIVE lock, errors after a scan checked, statements prepared once.
class Store
{
public:
    enum class Open { Create, ReadWrite, ReadOnly };
    enum class State { Ready, Suspect, ReadOnly };

    /// Opens the store at `path` (a file). Create makes file and schema and refuses an existing one. StoreMissing,
    /// StoreHeld (args: path, holder), StoreForeign, StoreNewer, StoreDamaged, StoreUnreadable, StorePlaceRefused.
    /// Older schemas are migrated, after `beforeMigration`, whose error ends the opening. A held store is refused within 1 s.
    static Result<std::unique_ptr<Store>> open(const QString &path, Open mode,
                                               const std::function<Result<>(Connection &)> &beforeMigration = {});
    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    QString path() const;
    State state() const;
    /// Set when the store was opened from a private copy or for reading only: the reason, for the strip.
    std::optional<Error> restriction() const;

    /// Runs one statement; the number of rows changed. The statement stays prepared under its text.
    Result<qint64> run(const QString &sql, const QList<Value> &values = {});
    /// Reads every row; stops when `onRow` returns false. An error in the middle of the scan is returned, never taken
    /// for the end.
    Result<> each(const QString &sql, const QList<Value> &values, const std::function<bool(const Row &)> &onRow) const;
    /// The first row, if there is one.
    Result<bool> first(const QString &sql, const QList<Value> &values,
                       const std::function<void(const Row &)> &onRow) const;

    /// How much of the store is kept in memory, in MB (at least 8, as at the opening), and four times less may wait in the log: for a long run of acts over
    /// a large store. Until the store is opened anew.
    Result<> setWorkingSet(int megabytes);

    /// Begins to copy the store into `file`, which is there and empty, in steps between which acts may be done. What goes wrong with that file is
    /// not the store's: its state stays.
    Result<std::unique_ptr<StoreCopy>> beginCopy(const QString &file);
    /// The same at once and without gaps, for when nobody works (StoreCopies::whole).
    Result<> copyWhole(const QString &file);

    /// Writes the log back into the file and empties it: what was deleted is in neither any more. False: not yet, since a copy is being read; it is done when
    /// that has ended, after the next act or by emptyOwedLog(), and at the latest when the store is closed.
    Result<bool> emptyLog();
    /// The same when it was put off; true when nothing is owed.
    Result<bool> emptyOwedLog();
    /// Closes in order (marks a clean exit, checkpoint). Also done by the destructor.
    void close();
    /// The way out of Suspect: opens the file anew with every check. On an error the store stays closed and Suspect.
    Result<> reopen();
    /// Counts the openings, so that what others remember of the store's content can be known to be old.
    int openings() const;

private:
    friend class Transaction;
    struct Private;
    explicit Store(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// BEGIN IMMEDIATE … COMMIT; rolls back when it goes out of scope uncommitted. Inside another one it is a SAVEPOINT, so
/// that one act of many in a batch can fail alone.
class Transaction
{
public:
    explicit Transaction(Store &store);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    Result<> begin();
    /// OutcomeUnknown when COMMIT answered with an error (RELIABILITY.md 1.5): the store is Suspect, reopen and look
    /// the act up.
    Result<> commit();
    void rollback();
    bool isOutermost() const;

private:
    Store &m_store;
    int m_depth = -1;
};
