// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/book.h"
#include "core/ledger/ledgercheck.h"

#include <QList>

#include <functional>
#include <optional>

class Clock;
class Store;
class Vault;

/// Which office, device and life of the device writes here.
struct LedgerIdentity
{
    OfficeId office;
    DeviceId device;
    int epoch = 1;
};

/// The append-only record. One act is one transaction: checks, events, books. RELIABILITY.md section 4.
class Ledger
{
public:
    /// Books are borrowed and applied in this order; `rules` is what the first of them keeps up to date.
    Ledger(Store &store, Vault &vault, const Clock &clock, LedgerIdentity identity, const Rules &rules,
           QList<Book *> books);
    ~Ledger();
    Ledger(const Ledger &) = delete;
    Ledger &operator=(const Ledger &) = delete;

    const LedgerIdentity &identity() const;

    /// Asked before each entry whether that person may enter it; an error from it undoes the act. None: everybody everything.
    using Gate = std::function<Result<>(const PersonId &actor, const NewEvent &event)>;
    void setGate(Gate gate);

    /// Runs `body` as one act in one transaction. `body` checks and calls append(); an error from it, or from a book,
    /// undoes everything. When act.opId is in the ledger already, nothing runs and `answerOf` is asked for the first
    /// answer, given the act's stored events.
    template <class T>
    Result<T> perform(const Act &act, const std::function<Result<T>()> &body,
                      const std::function<Result<T>(const QList<Event> &)> &answerOf);
    /// The same for an act without an answer: known already is done already.
    Result<> perform(const Act &act, const std::function<Result<>()> &body);

    /// The first entry of a later day seals the day before (DaySeals), once, in the same transaction.
    /// Only inside perform(): the entry as stored, books brought up to date. Once it failed, the act cannot be saved
    /// any more. ClockNotTrusted: nobody knows what time it is, and the entry would set a promised date (DatedKinds).
    Result<Event> append(const NewEvent &event);

    /// Seals the last day that is over and not sealed yet, without waiting for an act; with `todayToo` this day as it stands, when something was entered
    /// in it. What is entered later in it is sealed by the next day's first entry. Whether something was sealed: nothing is while the vault is locked
    /// or the clock is not believed.
    Result<bool> sealWhatIsOver(bool todayToo);
    /// Many acts in one transaction (import, demo): each perform() inside is a savepoint. Undone as a whole when `body`
    /// fails.
    Result<> batch(const std::function<Result<>()> &body);

    /// Events of one subject in order. `limit` 0: all.
    Result<QList<Event>> eventsOf(const SubjectId &subject, int limit = 0) const;
    /// Entries of those kinds entered since then, the newest first, at most `most`; looked for among the last 5,000 entries of the ledger.
    Result<QList<Event>> lately(const QStringList &kinds, qint64 sinceMs, int most) const;
    Result<QList<Event>> eventsOfAct(const OpId &opId) const;
    Result<bool> knows(const OpId &opId) const;
    Result<qint64> lastPos() const;
    Result<QByteArray> head() const;

    /// Reads every entry from `afterPos` on in order; stops when the callback returns false.
    Result<> each(qint64 afterPos, const std::function<bool(const Event &)> &onEvent) const;
    /// Clears the books and replays the ledger, in one transaction. `progress` (position, last position) returning
    /// false stops and undoes it.
    Result<> rebuild(const std::function<bool(qint64, qint64)> &progress = {});
    /// Chain, sequence, tags and seals, and what is known of them outside this store; names the first bad entry.
    Result<LedgerCheck> verify(const std::function<bool(qint64, qint64)> &progress = {}, const QList<LedgerWitness> &witnesses = {}) const;

private:
    Result<> performUntyped(const Act &act, const std::function<Result<>()> &body, bool *knownAlready,
                            QList<Event> *first);

    struct Private;
    std::unique_ptr<Private> d;
};

template <class T>
Result<T> Ledger::perform(const Act &act, const std::function<Result<T>()> &body,
                          const std::function<Result<T>(const QList<Event> &)> &answerOf)
{
    std::optional<T> answer;
    bool knownAlready = false;
    QList<Event> first;
    const Result<> done = performUntyped(
        act,
        [&]() -> Result<> {
            Result<T> made = body();
            if (!made)
                return fail(made);
            answer = std::move(*made);
            return {};
        },
        &knownAlready, &first);
    if (!done)
        return fail(done);
    if (knownAlready)
        return answerOf(first);
    return std::move(*answer);
}
