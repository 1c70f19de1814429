// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clockguard/clockdesk.h"

#include "core/base/chinatime.h"
#include "core/clockguard/clockevents.h"
#include "core/store/store.h"

#include <algorithm>

namespace {

/// By whom the entries are made that nobody made.
const PersonId &theProgram()
{
    static const PersonId id{QStringLiteral("program")};
    return id;
}

QString keyOf(ClockDoubt doubt)
{
    switch (doubt) {
    case ClockDoubt::BeforeBuild: return QStringLiteral("before-build");
    case ClockDoubt::BeforeLastGood: return QStringLiteral("before-last-good");
    case ClockDoubt::LongAfterLastGood: return QStringLiteral("long-after-last-good");
    case ClockDoubt::None: break;
    }
    return QStringLiteral("none");
}

} // namespace

/// The last entry of this device with that trust: time, boot and monotonic anchor in one.
Result<std::optional<ClockReading>> ClockDesk::lastEntry(ClockTrust trust, qint64 *pos) const
{
    std::optional<ClockReading> last;
    const LedgerIdentity &own = m_ledger.identity();
    const Result<bool> found = m_store.first(
        QStringLiteral("SELECT wall_utc_ms, mono_ms, boot_id, pos FROM ledger WHERE office = ? AND device = ? AND clock_trust = ? "
                       "ORDER BY epoch DESC, seq DESC LIMIT 1"),
        {own.office.value, own.device.value, static_cast<int>(trust)}, [&](const Row &row) {
            last = ClockReading{row.integer(0), row.integer(1), row.text(2)};
            *pos = row.integer(3);
        });
    return found ? Result<std::optional<ClockReading>>(last) : fail(found);
}

Result<ClockMarks> ClockDesk::marks() const
{
    qint64 goodPos = -1;
    const Result<std::optional<ClockReading>> good = lastEntry(ClockTrust::Trusted, &goodPos);
    if (!good)
        return fail(good);
    ClockMarks known;
    known.good = *good;
    const LedgerIdentity &own = m_ledger.identity();
    const Result<bool> marked = m_store.first(
        QStringLiteral("SELECT wall_utc_ms, mono_ms, boot_id, pos FROM clock_marks WHERE office = ? AND device = ?"),
        {own.office.value, own.device.value}, [&](const Row &row) {
            if (row.integer(3) >= goodPos) // which was later says the ledger's order, not the time
                known.good = ClockReading{row.integer(0), row.integer(1), row.text(2)};
        });
    if (!marked)
        return fail(marked);
    const Result<bool> isStated = goesByStatedTime();
    if (!isStated || !*isStated)
        return isStated ? Result<ClockMarks>(known) : fail(isStated);
    qint64 statedPos = -1;
    const Result<std::optional<ClockReading>> stated = lastEntry(ClockTrust::Stated, &statedPos);
    if (!stated)
        return fail(stated);
    known.stated = *stated;
    return known;
}

/// Whether what a person last said of the time was stated and is not confirmed. By the index on the subject: looking for an entry of that trust through
/// a ledger that has none would read all of it at every start.
Result<bool> ClockDesk::goesByStatedTime() const
{
    bool isStated = false;
    const LedgerIdentity &own = m_ledger.identity();
    const Result<bool> found = m_store.first(
        QStringLiteral("SELECT kind FROM ledger WHERE office = ? AND subject = ? AND device = ? AND kind IN (?, ?) ORDER BY pos DESC LIMIT 1"),
        {own.office.value, own.office.value, own.device.value, QString::fromLatin1(ClockEvents::stated), QString::fromLatin1(ClockEvents::confirmed)},
        [&isStated](const Row &row) { isStated = row.text(0) == QLatin1String(ClockEvents::stated); });
    return found ? Result<bool>(isStated) : fail(found);
}

Result<> ClockDesk::begin(GuardedClock &clock)
{
    const Result<ClockMarks> known = marks();
    if (!known)
        return fail(known);
    m_clock = &clock;
    m_good = known->good;
    const ClockVerdict verdict = clock.judge(*known);
    const OfficeId &office = m_ledger.identity().office;
    const qint64 machineMs = clock.machine().wallMs;
    m_pending.clear();
    if (verdict.trust == ClockTrust::Untrusted)
        m_pending << ClockEvents::of(ClockEvents::warned, office,
                                     {{QStringLiteral("doubt"), keyOf(verdict.doubt)},
                                      {QStringLiteral("machine"), machineMs},
                                      {QStringLiteral("lastGood"), m_good ? m_good->wallMs : 0},
                                      {QStringLiteral("build"), clock.buildMs()}});
    if (verdict.jumpedMs != 0)
        m_pending << ClockEvents::of(ClockEvents::jumped, office, {{QStringLiteral("by"), verdict.jumpedMs}, {QStringLiteral("machine"), machineMs}});
    m_markedMonoMs = clock.monotonicMs();
    if (m_store.state() == Store::State::Ready)
        (void)enterPending(); // a vault that is locked still takes them later: look() tries again
    return {};
}

Result<> ClockDesk::enterPending()
{
    if (m_pending.isEmpty())
        return {};
    const Result<> entered = m_ledger.perform({OpId{m_ids.next()}, theProgram()}, [this]() -> Result<> {
        for (const NewEvent &event : std::as_const(m_pending)) {
            if (const Result<Event> one = m_ledger.append(event); !one)
                return fail(one);
        }
        return {};
    });
    if (entered)
        m_pending.clear();
    return entered;
}

Result<> ClockDesk::mark()
{
    const qint64 monoMs = m_clock->monotonicMs();
    if (m_clock->trust() != ClockTrust::Trusted || monoMs - m_markedMonoMs < markEveryMs)
        return {};
    const Result<qint64> pos = m_ledger.lastPos();
    if (!pos)
        return fail(pos);
    const LedgerIdentity &own = m_ledger.identity();
    const Result<qint64> written = m_store.run(
        QStringLiteral("INSERT INTO clock_marks (office, device, pos, wall_utc_ms, mono_ms, boot_id) VALUES (?, ?, ?, ?, ?, ?) "
                       "ON CONFLICT (office, device) DO UPDATE SET pos = excluded.pos, wall_utc_ms = excluded.wall_utc_ms, "
                       "mono_ms = excluded.mono_ms, boot_id = excluded.boot_id"),
        {own.office.value, own.device.value, *pos, m_clock->wallUtcMs(), monoMs, m_clock->bootId()});
    if (!written)
        return fail(written);
    m_markedMonoMs = monoMs;
    return {};
}

Result<ClockFacts> ClockDesk::look()
{
    if (m_clock) {
        if (const qint64 jump = m_clock->takeJump(); jump != 0)
            m_pending << ClockEvents::of(ClockEvents::jumped, m_ledger.identity().office,
                                         {{QStringLiteral("by"), jump}, {QStringLiteral("machine"), m_clock->machine().wallMs}});
        if (m_store.state() == Store::State::Ready) {
            // What cannot be entered now is entered by a later look; what the clock shows is told all the same.
            (void)enterPending();
            (void)mark();
        }
    }
    return facts();
}

Result<ClockFacts> ClockDesk::facts() const
{
    ClockFacts facts;
    const Result<qint64> waiting = awaiting();
    if (!waiting)
        return fail(waiting);
    facts.awaiting = *waiting;
    if (!m_clock)
        return facts;
    const GuardedClock::State state = m_clock->state();
    facts.trust = state.trust;
    facts.doubt = state.doubt;
    facts.nowMs = m_clock->wallUtcMs();
    facts.machineMs = m_clock->machine().wallMs;
    facts.lastGoodMs = m_good ? m_good->wallMs : 0;
    facts.buildMs = m_clock->buildMs();
    facts.jumpedMs = state.jumpedMs;
    if (state.trust == ClockTrust::Stated || facts.awaiting > 0) {
        const Result<PersonId> who = whoStated();
        if (!who)
            return fail(who);
        facts.statedBy = *who;
    }
    return facts;
}

Result<PersonId> ClockDesk::whoStated() const
{
    PersonId who;
    const LedgerIdentity &own = m_ledger.identity();
    const Result<bool> found = m_store.first(
        QStringLiteral("SELECT actor FROM ledger WHERE office = ? AND subject = ? AND device = ? AND kind = ? ORDER BY pos DESC LIMIT 1"),
        {own.office.value, own.office.value, own.device.value, QString::fromLatin1(ClockEvents::stated)},
        [&who](const Row &row) { who.value = row.text(0); });
    return found ? Result<PersonId>(who) : fail(found);
}

Result<qint64> ClockDesk::awaiting() const
{
    qint64 count = 0;
    const Result<bool> read = m_store.first(QStringLiteral("SELECT COUNT(*) FROM case_stated_times WHERE office = ?"),
                                            {m_ledger.identity().office.value}, [&count](const Row &row) { count = row.integer(0); });
    return read ? Result<qint64>(count) : fail(read);
}

Result<> ClockDesk::state(const Act &act, qint64 nowMs)
{
    if (!m_clock)
        return fail(ErrorCode::ClockNotGuarded);
    // Time does not go back behind what this office has seen; only the manager can say that what it saw was wrong.
    const qint64 earliest = std::max(m_clock->buildMs(), m_good ? m_good->wallMs - ClockJudge::toleranceMs : 0);
    if (nowMs < earliest)
        return fail(ErrorCode::ClockTooEarly, {}, {ChinaTime::text(earliest)});
    if (m_clock->trust() == ClockTrust::Trusted)
        return fail(ErrorCode::ClockNotGuarded, QStringLiteral("the clock is believed: only the manager sets another time"));
    return take(act, ClockEvents::stated, nowMs, ClockTrust::Stated);
}

Result<> ClockDesk::confirm(const Act &act, qint64 nowMs)
{
    if (!m_clock)
        return fail(ErrorCode::ClockNotGuarded);
    if (nowMs < m_clock->buildMs())
        return fail(ErrorCode::ClockTooEarly, {}, {ChinaTime::text(m_clock->buildMs())});
    return take(act, ClockEvents::confirmed, nowMs, ClockTrust::Trusted);
}

/// Event and clock change together: the entry is the first of the new time.
Result<> ClockDesk::take(const Act &act, const char *kind, qint64 nowMs, ClockTrust trust)
{
    const GuardedClock::State before = m_clock->state();
    const Result<> done = m_ledger.perform(act, [&]() -> Result<> {
        const QJsonObject plain{{QStringLiteral("at"), nowMs},
                                {QStringLiteral("before"), m_clock->wallUtcMs()},
                                {QStringLiteral("trust"), static_cast<int>(before.trust)},
                                {QStringLiteral("machine"), m_clock->machine().wallMs}};
        m_clock->take(nowMs, trust);
        const Result<Event> entered = m_ledger.append(ClockEvents::of(kind, m_ledger.identity().office, plain));
        return entered ? Result<>() : fail(entered);
    });
    if (!done)
        m_clock->restore(before);
    return done;
}
