// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <deque>
#include <functional>

class Store;

/// A report in the making, in steps of a few milliseconds between which acts may be done; `OfficeThread::askInSteps` runs it. It tells of one
/// moment: before each step it looks at the end of the ledger, and when an act came between two steps it begins again. (Acts come from the hands
/// at one window, seconds apart; a whole report takes less than one.) Lives on the thread of the store, not longer than the store.
class ReportWork
{
public:
    virtual ~ReportWork() = default;
    ReportWork(const ReportWork &) = delete;
    ReportWork &operator=(const ReportWork &) = delete;

    /// Does one step; true once the work is done. After an error, or once done, it must not be asked again.
    Result<bool> step();
    /// 0 … 100; falls when the work begins again.
    virtual int percent() const = 0;
    /// All steps at once, for who does not share the store.
    Result<> toItsEnd();

protected:
    /// A part of the work: one step of it, true when it was the last.
    using Part = std::function<Result<bool>()>;

    explicit ReportWork(const Store &store) : m_store(store) {}
    /// Forgets what was gathered, and gives the parts in their order.
    virtual std::deque<Part> begin() = 0;
    /// A part of a single step.
    static Part once(std::function<Result<>()> step);

private:
    const Store &m_store;
    std::deque<Part> m_parts;
    qint64 m_ledgerEnd = -1;
};

/// Work that comes to a report, or to the cases behind a figure of one.
template <class Made>
class ReportMaking : public ReportWork
{
public:
    using Answer = Made;

    /// Once the work is done.
    virtual Made answer() const = 0;

protected:
    using ReportWork::ReportWork;
};
