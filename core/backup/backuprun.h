// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backupmaking.h"

#include <thread>

class Clock;
class StoreCopy;

/// A backup in the making, in steps for OfficeThread::askInSteps: the store is copied some pages at a step, and acts between two steps go into the
/// copy. What needs only the copy (checking, hashing, sealing) is done on a thread of its own, on which the steps look in. Lives on the thread of
/// the store; gone before its end, it leaves nothing behind and the store untouched.
class BackupRun
{
public:
    using Answer = BackupMade;

    BackupRun(Store &store, const Clock &clock, BackupOrder order);
    ~BackupRun();
    BackupRun(const BackupRun &) = delete;
    BackupRun &operator=(const BackupRun &) = delete;

    /// The ledger of the copy is looked through too, when that is due (BackupOrder::inspect). Before the first step.
    void lookThrough() { m_looksThrough = true; }
    /// True once it is done. FileFull, FileUnwritable, BackupRunning, StoreDamaged …: the store's own state is not changed by them.
    Result<bool> step();
    int percent() const; ///< 0 … 100
    BackupMade answer() const { return m_made; }
    /// All steps at once, for who does not share the store.
    Result<BackupMade> toItsEnd();

private:
    Result<> begin();
    Result<bool> copyOn();
    Result<> copied();
    Result<bool> lookIn();
    void tellInspected(const Result<BackupMade> &result);

    Store &m_store;
    const Clock &m_clock;
    BackupOrder m_order;
    QString m_copyPath;
    std::unique_ptr<StoreCopy> m_copy;
    bool m_looksThrough = false;
    int m_pages = 64;
    int m_copyPercent = 0;
    BackupFiles::Stop m_stop = false;
    std::atomic<int> m_makingPercent = 0;
    struct Outcome;
    std::shared_ptr<Outcome> m_outcome; ///< once the copy is whole
    std::thread m_maker;
    BackupMade m_made;
};
