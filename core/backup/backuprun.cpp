// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backuprun.h"

#include "core/backup/backuplog.h"
#include "core/store/store.h"
#include "core/store/storecopy.h"

#include <QFileInfo>

#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace {

// A step aims at a third of the 50 ms that a job may take: disks are uneven.
constexpr qint64 longStepMs = 16;
constexpr qint64 shortStepMs = 6;
constexpr int fewestPages = 8;
constexpr int mostPages = 1024;
constexpr std::chrono::milliseconds lookInFor{5}; // an act that comes meanwhile waits no longer

} // namespace

struct BackupRun::Outcome
{
    std::mutex mutex;
    std::condition_variable ended;
    std::optional<Result<BackupMade>> result;
};

BackupRun::BackupRun(Store &store, const Clock &clock, BackupOrder order) : m_store(store), m_clock(clock), m_order(std::move(order)) {}

BackupRun::~BackupRun()
{
    m_stop = true;
    if (m_maker.joinable())
        m_maker.join(); // it removes what it could not finish
    m_copy.reset();
    (void)m_store.emptyOwedLog();
    if (!m_copyPath.isEmpty() && !m_outcome)
        BackupFiles::removeWithLogs(m_copyPath);
}

int BackupRun::percent() const
{
    return (m_copyPercent + m_makingPercent) / 2;
}

Result<bool> BackupRun::step()
{
    if (m_outcome)
        return lookIn();
    if (m_copyPath.isEmpty()) {
        const Result<> begun = begin();
        return begun ? Result<bool>(false) : fail(begun);
    }
    return copyOn();
}

Result<BackupMade> BackupRun::toItsEnd()
{
    for (;;) {
        const Result<bool> done = step();
        if (!done)
            return fail(done);
        if (*done)
            return m_made;
    }
}

Result<> BackupRun::begin()
{
    qint64 pages = 0;
    qint64 pageBytes = 0;
    const Result<bool> counted = m_store.first(QStringLiteral("PRAGMA page_count"), {}, [&pages](const Row &row) { pages = row.integer(0); });
    const Result<bool> sized = m_store.first(QStringLiteral("PRAGMA page_size"), {}, [&pageBytes](const Row &row) { pageBytes = row.integer(0); });
    if (!counted || !sized)
        return counted ? fail(sized) : fail(counted);
    const Result<QString> copy = BackupMaking::prepare(m_order, pages * pageBytes);
    if (!copy)
        return fail(copy);
    m_copyPath = *copy;
    if (m_order.moment == BackupOrder::Moment::AtRest)
        return {};
    auto begun = m_store.beginCopy(m_copyPath);
    if (!begun)
        return fail(begun);
    m_copy = std::move(*begun);
    return {};
}

Result<bool> BackupRun::copyOn()
{
    if (!m_copy) {
        const Result<> whole = m_store.copyWhole(m_copyPath);
        const Result<> on = whole ? copied() : whole;
        return on ? Result<bool>(false) : fail(on);
    }
    const qint64 before = m_clock.monotonicMs();
    const Result<bool> done = m_copy->step(m_pages);
    if (!done)
        return done;
    m_copyPercent = m_copy->percent();
    const qint64 took = m_clock.monotonicMs() - before;
    if (took > longStepMs)
        m_pages = std::max(fewestPages, m_pages / 2);
    else if (took < shortStepMs)
        m_pages = std::min(mostPages, m_pages * 2);
    if (!*done)
        return false;
    m_copy.reset();
    const Result<bool> emptied = m_store.emptyOwedLog(); // an erasure meanwhile waited for this
    const Result<> on = emptied ? copied() : fail(emptied);
    return on ? Result<bool>(false) : fail(on);
}

/// The copy is what the store is in this step: from here on the store is not needed.
Result<> BackupRun::copied()
{
    m_copyPercent = 100;
    const Result<LedgerEnd> end = LedgerEnd::of(m_store, m_order.identity);
    if (!end)
        return fail(end);
    if (!m_looksThrough) {
        m_order.inspect = {};
        m_order.inspected = {};
    }
    m_outcome = std::make_shared<Outcome>();
    BackupMaking making(m_order, m_copyPath, {*end, m_clock.wallUtcMs(), m_clock.trust()});
    m_maker = std::thread([this, outcome = m_outcome, making = std::move(making)]() mutable {
        Result<BackupMade> made = making.run(m_stop, m_makingPercent);
        const std::lock_guard lock(outcome->mutex);
        outcome->result = std::move(made);
        outcome->ended.notify_all();
    });
    return {};
}

/// What the look through the copy found; a stop, or a full disk, is no finding.
void BackupRun::tellInspected(const Result<BackupMade> &result)
{
    if (!m_order.inspected || m_store.state() != Store::State::Ready)
        return;
    if (result && result->ledger) {
        m_order.inspected(*result->ledger);
    } else if (!result && result.error().code == ErrorCode::LedgerBroken) {
        LedgerCheck check;
        check.firstBadPos = result.error().args.value(0).toLongLong();
        check.problem = result.error().detail;
        m_order.inspected(check);
    } else if (!result && (result.error().code == ErrorCode::StoreDamaged || result.error().code == ErrorCode::BackupDamaged)) {
        m_order.inspected(fail(result));
    }
}

Result<bool> BackupRun::lookIn()
{
    std::unique_lock lock(m_outcome->mutex);
    if (!m_outcome->ended.wait_for(lock, lookInFor, [this] { return m_outcome->result.has_value(); }))
        return false;
    const Result<BackupMade> &result = *m_outcome->result;
    const Result<LedgerEnd> before = LedgerEnd::of(m_store, m_order.identity);
    tellInspected(result);
    const Result<LedgerEnd> after = LedgerEnd::of(m_store, m_order.identity);
    if (!result)
        return fail(result);
    m_made = *result;
    if (m_store.state() != Store::State::Ready)
        return true; // it is made all the same, only not remembered
    BackupManifest remembered = m_made.manifest;
    if (before && after && before->pos == remembered.pos)
        remembered.pos = after->pos; // that it was looked through is no news that asks for the next one
    BackupLog log(m_store, m_order.identity.office);
    Result<> kept = log.add(BackupLog::Medium::Folder, remembered, QFileInfo(m_made.path).fileName());
    if (kept && !m_made.secondPath.isEmpty())
        kept = log.add(BackupLog::Medium::Second, remembered, QFileInfo(m_made.secondPath).fileName());
    return kept ? Result<bool>(true) : fail(kept);
}
