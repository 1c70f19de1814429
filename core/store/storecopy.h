// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <memory>

class Connection;

/// A copy of an open store in the making: page by page through SQLite's backup interface, on the store's own connection, so that acts between two
/// steps are copied too and nothing begins again. Lives on the thread of the store; when the store is closed or opened anew it ends, and the next
/// step says so.
class StoreCopy
{
public:
    struct Running;

    /// `file`: there and empty. FileUnwritable, FileFull (args: the file).
    static Result<std::unique_ptr<StoreCopy>> begin(Connection &store, const QString &file);
    ~StoreCopy();
    StoreCopy(const StoreCopy &) = delete;
    StoreCopy &operator=(const StoreCopy &) = delete;

    /// Copies so many pages; true once all are there and the file is closed. FileFull, FileUnwritable, StoreDamaged, StoreSuspect. Synced it is not.
    Result<bool> step(int pages);
    /// 0 … 100.
    int percent() const;

    std::weak_ptr<Running> running() const { return m_running; }
    /// Gives the store's connection back before it closes.
    static void end(const std::weak_ptr<Running> &running);

private:
    explicit StoreCopy(std::shared_ptr<Running> running);
    std::shared_ptr<Running> m_running;
};

namespace StoreCopies {

/// With no read open and no act running: the log written back into the store, then all of it made anew in `file` (missing or empty), without gaps
/// and without what was deleted. As StoreCopy::step().
Result<> whole(Connection &store, const QString &file);

} // namespace StoreCopies
