// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/logindelays.h"

#include "core/base/clock.h"
#include "core/store/store.h"

#include <algorithm>

Result<LoginDelays::State> LoginDelays::state(const QByteArray &login) const
{
    if (const auto held = m_held.constFind(login); held != m_held.cend())
        return *held;
    State state;
    const Result<bool> read = m_store.first(
        QStringLiteral("SELECT wrong, boot_id, until_mono_ms, delay_ms FROM login_delays WHERE office = ? AND login = ?"),
        {m_office.value, login}, [&state](const Row &row) {
            state = {static_cast<int>(row.integer(0)), row.text(1), row.integer(2), row.integer(3)};
        });
    if (!read)
        return fail(read);
    return state;
}

Result<> LoginDelays::keep(const QByteArray &login, const State &state)
{
    if (m_store.state() != Store::State::ReadOnly)
        return write(login, state);
    m_held.insert(login, state);
    return {};
}

Result<> LoginDelays::write(const QByteArray &login, const State &state)
{
    if (state.wrong == 0) {
        const Result<qint64> gone = m_store.run(QStringLiteral("DELETE FROM login_delays WHERE office = ? AND login = ?"), {m_office.value, login});
        return gone ? Result<>() : fail(gone);
    }
    const Result<qint64> kept = m_store.run(
        QStringLiteral("INSERT INTO login_delays (office, login, wrong, boot_id, until_mono_ms, delay_ms) VALUES (?, ?, ?, ?, ?, ?) "
                       "ON CONFLICT (office, login) DO UPDATE SET wrong = excluded.wrong, boot_id = excluded.boot_id, "
                       "until_mono_ms = excluded.until_mono_ms, delay_ms = excluded.delay_ms"),
        {m_office.value, login, state.wrong, state.bootId, state.untilMono, state.delay});
    return kept ? Result<>() : fail(kept);
}

Result<qint64> LoginDelays::waitMs(const QByteArray &login)
{
    Result<State> found = state(login);
    if (!found)
        return fail(found);
    if (found->delay == 0)
        return 0;
    const qint64 now = m_clock.monotonicMs();
    if (found->bootId != m_clock.bootId()) {
        found->bootId = m_clock.bootId();
        found->untilMono = now + found->delay;
        if (const Result<> kept = keep(login, *found); !kept)
            return fail(kept);
    }
    return std::clamp<qint64>(found->untilMono - now, 0, found->delay);
}

Result<int> LoginDelays::addWrong(const QByteArray &login, const PasswordPolicy &policy)
{
    Result<State> found = state(login);
    if (!found)
        return fail(found);
    ++found->wrong;
    found->delay = policy.delayMs(found->wrong);
    found->bootId = m_clock.bootId();
    found->untilMono = m_clock.monotonicMs() + found->delay;
    if (const Result<> kept = keep(login, *found); !kept)
        return fail(kept);
    return found->wrong;
}

Result<> LoginDelays::clear(const QByteArray &login)
{
    return keep(login, {});
}

Result<> LoginDelays::keepHeld()
{
    for (auto held = m_held.begin(); held != m_held.end(); held = m_held.erase(held)) {
        if (const Result<> kept = write(held.key(), *held); !kept)
            return kept;
    }
    return {};
}
