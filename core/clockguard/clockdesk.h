// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clockguard/guardedclock.h"
#include "core/ledger/ledger.h"

class IdSource;

/// What the window says about time.
struct ClockFacts
{
    ClockTrust trust = ClockTrust::Trusted;
    ClockDoubt doubt = ClockDoubt::None;
    qint64 nowMs = 0;      ///< the time the program goes by
    qint64 machineMs = 0;  ///< what the machine shows
    qint64 lastGoodMs = 0; ///< 0: none is known
    qint64 buildMs = 0;
    qint64 jumpedMs = 0;   ///< the machine's clock was moved by so much while the program ran
    PersonId statedBy;     ///< who said what time it is; empty: nobody had to
    qint64 awaiting = 0;   ///< cases whose dates rest on a time that nobody confirmed yet

    bool operator==(const ClockFacts &) const = default;
};

/// The clock of an office: judged when its store is opened, watched while it runs, stated and confirmed by people. Its knowledge of the last good time is
/// the ledger's last trusted entry, and between entries a mark of its own each minute. RELIABILITY.md section 6.
class ClockDesk
{
public:
    /// Between two marks of a quiet office.
    static constexpr qint64 markEveryMs = 60'000;

    ClockDesk(Store &store, Ledger &ledger, IdSource &ids) : m_store(store), m_ledger(ledger), m_ids(ids) {}

    /// Judges `clock`, which outlives this, by what the store knows. Without it no clock is guarded: those of tests and of past business are trusted.
    Result<> begin(GuardedClock &clock);
    /// Looks whether the machine's clock was moved, enters what has to be entered and, once a minute, the mark. Writes nothing into a store that can only be
    /// read.
    Result<ClockFacts> look();
    Result<ClockFacts> facts() const;

    /// Whoever stands at the window says what time it is. ClockTooEarly (args: the earliest possible), ClockNotGuarded.
    Result<> state(const Act &act, qint64 nowMs);
    /// The manager says so: dates given under a stated time move with it and are provisional no longer.
    Result<> confirm(const Act &act, qint64 nowMs);

private:
    Result<ClockMarks> marks() const;
    Result<std::optional<ClockReading>> lastEntry(ClockTrust trust, qint64 *pos) const;
    Result<bool> goesByStatedTime() const;
    Result<> mark();
    Result<> enterPending();
    Result<> take(const Act &act, const char *kind, qint64 nowMs, ClockTrust trust);
    Result<PersonId> whoStated() const;
    Result<qint64> awaiting() const;

    Store &m_store;
    Ledger &m_ledger;
    IdSource &m_ids;
    GuardedClock *m_clock = nullptr;
    std::optional<ClockReading> m_good; ///< at the opening
    qint64 m_markedMonoMs = 0;
    QList<NewEvent> m_pending; ///< seen, not entered yet
};
