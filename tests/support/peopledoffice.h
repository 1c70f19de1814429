// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/officefixture.h"

#include "core/vault/slot.h"

/// A real office with its first manager (工号 M01, 王建国), whose slots cost as little as a slot may.
struct PeopledOffice : OfficeFixture
{
    static constexpr auto managerPassword = "来有迎声去有送声 2026";

    explicit PeopledOffice(const QString &at = QStringLiteral("2026-11-18 09:00")) : OfficeFixture(at)
    {
        const auto begun = place->people().begin(op(), {QStringLiteral("M01"), QStringLiteral("王建国"), Role::Manager},
                                                 QString::fromUtf8(managerPassword), SlotStrength::smallest());
        if (begun) {
            manager = begun->manager.id;
            recoveryKey = begun->recoveryKey;
        }
    }

    OpId op() { return place->newAct({}).opId; }
    Act byManager() { return place->newAct(manager); }
    Result<Person> logIn(const QString &login = QStringLiteral("M01"), const QString &password = QString::fromUtf8(managerPassword))
    {
        return place->people().logIn(op(), login, password);
    }
    /// Joins with the password "窗口 <工号> 的口令", which is as the manager gave it.
    PersonId join(const QString &login, const QString &name, Role role = Role::Clerk)
    {
        const auto joined = place->people().join(byManager(), {login, name, role}, passwordOf(login));
        return joined ? joined->id : PersonId{};
    }
    static QString passwordOf(const QString &login) { return QStringLiteral("柜台春风细雨-%1").arg(qHash(login) % 1000, 3, 10, QLatin1Char('0')); }

    PersonId manager;
    QString recoveryKey;
};
