// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledger.h"

#include "core/base/chinatime.h"
#include "core/ledger/datedkinds.h"
#include "core/ledger/ledgerentry.h"
#include "core/ledger/ledgerreader.h"
#include "core/store/store.h"
#include "core/vault/vault.h"

#include <QJsonDocument>

#include <utility>

namespace {

constexpr int tellEvery = 512; // entries between two calls of a progress

Result<QByteArray> bytesOf(const QJsonObject &object)
{
    QByteArray bytes = QJsonDocument(object).toJson(QJsonDocument::Compact);
    if (!bytes.contains("\\u")) // what cannot be stored, a lone surrogate or NUL, would be written as \uXXXX
        return bytes;
    if (const Result<> checked = LedgerEntries::checkTexts(object); !checked)
        return fail(checked);
    return bytes;
}

} // namespace

struct Ledger::Private
{
    Store &store;
    Vault &vault;
    const Clock &clock;
    LedgerIdentity identity;
    const Rules &rules;
    QList<Book *> books;
    LedgerReader reader;
    QString bootId;

    int opening = 0; ///< of the store, for which pos, seq and head hold; 0: none
    qint64 pos = 0;
    qint64 seq = 0;
    QByteArray head = {};

    Gate gate = {};
    qint64 daySeen = 0; ///< number of the day before which everything is sealed; 0: not looked yet
    const Act *act = nullptr; ///< the one that runs
    int part = 0;
    std::optional<Error> spoiled = {}; ///< why the running act cannot be saved

    Result<> loadHead();
    Result<> bringUp();
    Result<> undone(const Error &reason);
    Result<> write(const LedgerEntry &entry);
    Result<LedgerEntry> entryOf(const NewEvent &made) const;
    Result<> sealDayBefore();
    Result<std::optional<DaySeal>> unsealedBefore(qint64 instantMs) const;
    Result<OpId> freeSealId(const DaySeal &upTo) const;
    Result<> enterSeal(DaySeal seal);
    Result<> applyToBooks(const Event &event);
    Result<Event> appended(const NewEvent &made);
};

Result<> Ledger::Private::loadHead()
{
    opening = 0;
    daySeen = 0;
    pos = 0;
    seq = 0;
    head = LedgerEntries::beginning();
    const Result<bool> last = store.first(QStringLiteral("SELECT pos FROM ledger ORDER BY pos DESC LIMIT 1"), {},
                                          [this](const Row &row) { pos = row.integer(0); });
    if (!last)
        return fail(last);
    const Result<bool> own = store.first(
        QStringLiteral(
            "SELECT seq, hash FROM ledger WHERE office = ? AND device = ? AND epoch = ? ORDER BY seq DESC LIMIT 1"),
        {identity.office.value, identity.device.value, identity.epoch}, [this](const Row &row) {
            seq = row.integer(0);
            head = row.bytes(1);
        });
    if (!own)
        return fail(own);
    opening = store.openings();
    return {};
}

/// What is remembered holds for this opening of the store; after another one everything is read again.
Result<> Ledger::Private::bringUp()
{
    if (opening == store.openings())
        return {};
    if (Result<> loaded = loadHead(); !loaded)
        return loaded;
    if (store.openings() == 1)
        return {};
    vault.forgetUnsaved();
    for (Book *book : books) {
        if (Result<> read = book->rolledBack(); !read) {
            opening = 0;
            return read;
        }
    }
    return {};
}

/// After a rollback: everything that remembers reads again, then the reason goes on to the caller.
Result<> Ledger::Private::undone(const Error &reason)
{
    opening = 0;
    vault.forgetUnsaved();
    if (store.state() != Store::State::Ready)
        return tl::unexpected<Error>(reason);
    if (Result<> loaded = loadHead(); !loaded)
        return loaded;
    for (Book *book : books) {
        if (Result<> read = book->rolledBack(); !read) {
            opening = 0;
            return read;
        }
    }
    return tl::unexpected<Error>(reason);
}

Result<LedgerEntry> Ledger::Private::entryOf(const NewEvent &made) const
{
    Result<QByteArray> plain = bytesOf(made.plain);
    if (!plain)
        return fail(plain);
    LedgerEntry entry;
    entry.event = Event{pos + 1,
                        identity.office,
                        identity.device,
                        identity.epoch,
                        seq + 1,
                        act->opId,
                        part,
                        made.kind,
                        made.kindVersion,
                        act->actor,
                        made.subject,
                        clock.wallUtcMs(),
                        clock.monotonicMs(),
                        bootId,
                        clock.trust(),
                        made.plain,
                        {}};
    entry.plain = std::move(*plain);
    if (!made.personal.isEmpty()) {
        const Result<QByteArray> clear = bytesOf(made.personal);
        if (!clear)
            return fail(clear);
        Result<QByteArray> sealed = vault.seal({made.subject, act->opId, part}, *clear);
        if (!sealed)
            return fail(sealed);
        entry.event.sealed = std::move(*sealed);
    }
    entry.prev = head;
    entry.hash = LedgerEntries::hashOf(entry);
    entry.tag = vault.tag(entry.hash);
    return entry;
}

Result<> Ledger::Private::write(const LedgerEntry &entry)
{
    static const QString sql = QStringLiteral("INSERT INTO ledger (") + LedgerEntries::columns() +
                               QStringLiteral(") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    const Event &event = entry.event;
    const Result<qint64> written = store.run(sql, {event.pos,
                                                   event.office.value,
                                                   event.device.value,
                                                   event.epoch,
                                                   event.seq,
                                                   event.opId.value,
                                                   event.opPart,
                                                   event.kind,
                                                   event.kindVersion,
                                                   event.actor.value,
                                                   event.subject.value,
                                                   event.wallUtcMs,
                                                   event.monoMs,
                                                   event.bootId,
                                                   static_cast<int>(event.clockTrust),
                                                   entry.plain,
                                                   event.sealed,
                                                   entry.prev,
                                                   entry.hash,
                                                   entry.tag});
    return written ? Result<>() : fail(written);
}

Result<> Ledger::Private::applyToBooks(const Event &event)
{
    for (Book *book : books) {
        if (Result<> applied = book->apply(event, rules); !applied)
            return applied;
    }
    return {};
}

Result<Event> Ledger::Private::appended(const NewEvent &made)
{
    if (made.kind.isEmpty())
        return fail(ErrorCode::Internal, QStringLiteral("an event without a kind"));
    if (clock.trust() == ClockTrust::Untrusted && DatedKinds::contains(made.kind))
        return fail(ErrorCode::ClockNotTrusted);
    if (const Result<> allowed = gate ? gate(act->actor, made) : Result<>(); !allowed)
        return fail(allowed);
    Result<LedgerEntry> entry = entryOf(made);
    if (!entry)
        return fail(entry);
    if (const Result<> written = write(*entry); !written)
        return fail(written);
    ++part;
    pos = entry->event.pos;
    seq = entry->event.seq;
    head = entry->hash;
    if (const Result<> applied = applyToBooks(entry->event); !applied)
        return fail(applied);
    return std::move(entry->event);
}

/// The last entry of this chain before that instant, when it is not sealed.
Result<std::optional<DaySeal>> Ledger::Private::unsealedBefore(qint64 instantMs) const
{
    constexpr qint64 reach = 5'000; // more entries of one day than these, and the first of them has sealed the day before long ago
    std::optional<DaySeal> last;
    bool isSeal = false;
    const Result<bool> found = store.first(
        QStringLiteral("SELECT seq, pos, hash, wall_utc_ms, kind FROM ledger WHERE office = ? AND device = ? AND epoch = ? AND seq > ? AND wall_utc_ms < ? "
                       "ORDER BY seq DESC LIMIT 1"),
        {identity.office.value, identity.device.value, identity.epoch, seq - reach, instantMs}, [&last, &isSeal](const Row &row) {
            last = DaySeal{ChinaTime::date(row.integer(3)), row.integer(0), row.integer(1), row.bytes(2), {}, {}};
            isSeal = row.text(4) == QLatin1String(DaySeals::kind);
        });
    if (!found)
        return fail(found);
    if (!last || isSeal) // a seal stands alone at the end only when it sealed what is before it
        return std::optional<DaySeal>();
    const Result<OpId> id = freeSealId(*last);
    if (!id)
        return fail(id);
    return id->isEmpty() ? std::optional<DaySeal>() : last;
}

/// Under which what reaches to that entry is sealed now; empty: it is already.
Result<OpId> Ledger::Private::freeSealId(const DaySeal &upTo) const
{
    for (const bool rest : {false, true}) {
        const OpId id = DaySeals::opId({identity.office, identity.device, identity.epoch}, upTo.day, rest);
        std::optional<DaySeal> before;
        const Result<bool> found = store.first(QStringLiteral("SELECT plain FROM ledger WHERE office = ? AND op_id = ? LIMIT 1"),
                                               {identity.office.value, id.value},
                                               [&before](const Row &row) { before = DaySeals::from(QJsonDocument::fromJson(row.bytes(0)).object()); });
        if (!found)
            return fail(found);
        if (!*found)
            return id;
        if (!before || before->seq >= upTo.seq)
            return OpId();
    }
    return OpId();
}

/// Costs a comparison but for the first entry of a day.
Result<> Ledger::Private::sealDayBefore()
{
    const qint64 nowMs = clock.wallUtcMs();
    const qint64 day = (nowMs + ChinaTime::offsetMs) / ChinaTime::dayMs;
    if (day == daySeen || clock.trust() == ClockTrust::Untrusted || !vault.isOpen())
        return {};
    const Result<std::optional<DaySeal>> open = unsealedBefore(day * ChinaTime::dayMs - ChinaTime::offsetMs);
    if (!open)
        return fail(open);
    if (*open) {
        if (const Result<> entered = enterSeal(**open); !entered)
            return entered;
    }
    daySeen = day;
    return {};
}

/// An act of the program's own, before the entry that brought it about.
Result<> Ledger::Private::enterSeal(DaySeal seal)
{
    const ChainName chain{identity.office, identity.device, identity.epoch};
    seal.key = vault.sealKey();
    seal.signature = vault.signature(DaySeals::message(chain, seal));
    const Result<OpId> id = freeSealId(seal);
    if (!id)
        return fail(id);
    const Act own{*id, PersonId{QStringLiteral("program")}};
    const Act *const running = std::exchange(act, &own);
    const int partOfRunning = std::exchange(part, 0);
    Gate asked = std::exchange(gate, Gate()); // nobody's right is asked: whoever acts first brings it about
    const Result<Event> entered = appended(DaySeals::eventOf(chain, seal));
    gate = std::move(asked);
    act = running;
    part = partOfRunning;
    return entered ? Result<>() : fail(entered);
}

Ledger::Ledger(Store &store, Vault &vault, const Clock &clock, LedgerIdentity identity, const Rules &rules,
               QList<Book *> books)
    : d(new Private{store, vault, clock, identity, rules, std::move(books), LedgerReader(store, identity.office),
                    clock.bootId()})
{
}

Ledger::~Ledger() = default;

const LedgerIdentity &Ledger::identity() const
{
    return d->identity;
}

void Ledger::setGate(Gate gate)
{
    d->gate = std::move(gate);
}

Result<> Ledger::perform(const Act &act, const std::function<Result<>()> &body)
{
    bool knownAlready = false;
    QList<Event> first;
    return performUntyped(act, body, &knownAlready, &first);
}

Result<> Ledger::performUntyped(const Act &act, const std::function<Result<>()> &body, bool *knownAlready,
                                QList<Event> *first)
{
    if (d->act || act.opId.isEmpty())
        return fail(ErrorCode::Internal, QStringLiteral("an act within an act, or one without an id"));
    Transaction transaction(d->store);
    if (Result<> begun = transaction.begin(); !begun)
        return begun;
    if (Result<> ready = d->bringUp(); !ready)
        return ready;
    const Result<bool> known = knows(act.opId);
    if (!known)
        return fail(known);
    if (*known) {
        Result<QList<Event>> events = eventsOfAct(act.opId);
        if (!events)
            return fail(events);
        *knownAlready = true;
        *first = std::move(*events);
        return {};
    }
    d->act = &act;
    d->part = 0;
    d->spoiled.reset();
    Result<> done = body();
    d->act = nullptr;
    if (done && d->spoiled)
        done = tl::unexpected<Error>(*d->spoiled);
    if (done)
        done = transaction.commit();
    if (done)
        return done;
    transaction.rollback();
    return d->undone(done.error());
}

Result<Event> Ledger::append(const NewEvent &event)
{
    if (!d->act)
        return fail(ErrorCode::Internal, QStringLiteral("an event outside an act"));
    if (d->spoiled)
        return tl::unexpected<Error>(*d->spoiled);
    if (const Result<> sealed = d->sealDayBefore(); !sealed) {
        d->spoiled = sealed.error();
        return fail(sealed);
    }
    Result<Event> made = d->appended(event);
    if (!made)
        d->spoiled = made.error();
    return made;
}

Result<bool> Ledger::sealWhatIsOver(bool todayToo)
{
    const qint64 nowMs = d->clock.wallUtcMs();
    const qint64 day = (nowMs + ChinaTime::offsetMs) / ChinaTime::dayMs;
    if (d->clock.trust() == ClockTrust::Untrusted || !d->vault.isOpen() || (!todayToo && day == d->daySeen))
        return false;
    if (const Result<qint64> read = lastPos(); !read) // where this chain ends
        return fail(read);
    const Result<std::optional<DaySeal>> open = d->unsealedBefore(todayToo ? nowMs + 1 : day * ChinaTime::dayMs - ChinaTime::offsetMs);
    if (!open || !*open)
        return open ? Result<bool>(false) : fail(open);
    if (todayToo && (*open)->day == ChinaTime::date(nowMs)) {
        // Once a day without an act: what comes after the closing waits for tomorrow.
        const Result<bool> sealed = knows(DaySeals::opId({d->identity.office, d->identity.device, d->identity.epoch}, (*open)->day));
        if (!sealed || *sealed)
            return sealed ? Result<bool>(false) : fail(sealed);
    }
    const Result<OpId> id = d->freeSealId(**open);
    if (!id)
        return fail(id);
    const Result<> done = perform(Act{*id, PersonId{QStringLiteral("program")}}, [&] { return d->enterSeal(**open); });
    return done ? Result<bool>(true) : fail(done);
}

Result<> Ledger::batch(const std::function<Result<>()> &body)
{
    if (d->act)
        return fail(ErrorCode::Internal, QStringLiteral("a batch within an act"));
    Transaction transaction(d->store);
    if (Result<> begun = transaction.begin(); !begun)
        return begun;
    Result<> done = body();
    if (done)
        done = transaction.commit();
    if (done)
        return done;
    transaction.rollback();
    return d->undone(done.error());
}

Result<QList<Event>> Ledger::eventsOf(const SubjectId &subject, int limit) const
{
    return d->reader.eventsWhere(QStringLiteral("office = ? AND subject = ? ORDER BY pos LIMIT ?"),
                                 {d->identity.office.value, subject.value, limit > 0 ? limit : -1});
}

Result<QList<Event>> Ledger::lately(const QStringList &kinds, qint64 sinceMs, int most) const
{
    // No index by kind: the ledger would carry it for ever, for one list of one day.
    constexpr qint64 reach = 5'000;
    const Result<qint64> last = lastPos();
    if (!last || kinds.isEmpty())
        return last ? Result<QList<Event>>(QList<Event>()) : fail(last);
    QList<Value> values{*last - reach, d->identity.office.value, sinceMs};
    QStringList marks;
    for (const QString &kind : kinds) {
        marks << QStringLiteral("?");
        values << kind;
    }
    values << most;
    return d->reader.eventsWhere(QStringLiteral("pos > ? AND office = ? AND wall_utc_ms >= ? AND kind IN (%1) ORDER BY pos DESC LIMIT ?")
                                     .arg(marks.join(QLatin1Char(','))),
                                 values);
}

Result<QList<Event>> Ledger::eventsOfAct(const OpId &opId) const
{
    return d->reader.eventsWhere(QStringLiteral("office = ? AND op_id = ? ORDER BY op_part"),
                                 {d->identity.office.value, opId.value});
}

Result<bool> Ledger::knows(const OpId &opId) const
{
    return d->store.first(QStringLiteral("SELECT 1 FROM ledger WHERE office = ? AND op_id = ? LIMIT 1"),
                          {d->identity.office.value, opId.value}, [](const Row &) {});
}

Result<qint64> Ledger::lastPos() const
{
    if (const Result<> ready = d->bringUp(); !ready)
        return fail(ready);
    return d->pos;
}

Result<QByteArray> Ledger::head() const
{
    if (const Result<> ready = d->bringUp(); !ready)
        return fail(ready);
    return d->head;
}

Result<> Ledger::each(qint64 afterPos, const std::function<bool(const Event &)> &onEvent) const
{
    return d->reader.eachEvent(afterPos, [&onEvent](const Event &event) -> Result<bool> { return onEvent(event); });
}

Result<> Ledger::rebuild(const std::function<bool(qint64, qint64)> &progress)
{
    return batch([this, &progress]() -> Result<> {
        const Result<qint64> last = lastPos();
        if (!last)
            return fail(last);
        for (Book *book : d->books) {
            if (Result<> cleared = book->clear(); !cleared)
                return cleared;
        }
        return d->reader.eachEvent(0, [&](const Event &event) -> Result<bool> {
            if (progress && (event.pos % tellEvery == 0 || event.pos == *last) && !progress(event.pos, *last))
                return fail(ErrorCode::Stopped);
            const Result<> applied = d->applyToBooks(event);
            if (!applied)
                return fail(applied);
            return true;
        });
    });
}

Result<LedgerCheck> Ledger::verify(const std::function<bool(qint64, qint64)> &progress, const QList<LedgerWitness> &witnesses) const
{
    const Result<qint64> last = lastPos();
    if (!last)
        return fail(last);
    Result<LedgerCheck> check = LedgerInspection(d->store, d->vault, witnesses).run(*last, progress);
    if (check)
        check->head = d->head;
    return check;
}
