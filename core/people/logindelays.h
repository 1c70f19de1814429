// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/people/passwordpolicy.h"

#include <QByteArray>
#include <QHash>

class Clock;
class Store;

/// Wrong passwords in a row, by hash of the work number, and how long the next try has to wait: kept in the store, so that
/// a restart does not help, and measured on the machine's own clock, so that a turned wall clock does not either. After a
/// restart of the machine the whole delay begins anew. While the store can only be read they are held in memory.
class LoginDelays
{
public:
    LoginDelays(Store &store, const Clock &clock, OfficeId office) : m_store(store), m_clock(clock), m_office(std::move(office)) {}

    /// Milliseconds until this one may be tried again; 0: now.
    Result<qint64> waitMs(const QByteArray &login);
    /// One more wrong one; how many in a row that makes.
    Result<int> addWrong(const QByteArray &login, const PasswordPolicy &policy);
    Result<> clear(const QByteArray &login);
    /// Writes what was held in memory, when that can be done again.
    Result<> keepHeld();

private:
    struct State
    {
        int wrong = 0;
        QString bootId;
        qint64 untilMono = 0;
        qint64 delay = 0;
    };
    Result<State> state(const QByteArray &login) const;
    Result<> keep(const QByteArray &login, const State &state);
    Result<> write(const QByteArray &login, const State &state);

    Store &m_store;
    const Clock &m_clock;
    OfficeId m_office;
    QHash<QByteArray, State> m_held; ///< stands before what is in the store
};
