// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/book.h"
#include "core/people/passwordpolicy.h"
#include "core/people/person.h"
#include "core/store/value.h"

#include <QHash>

#include <utility>

class Store;

/// 人员台账: who may work here, with which role; the policy for passwords; and what the only person of an office did alone
/// (待复核). Derived from the ledger alone; names and work numbers stay sealed.
class PeopleBook : public Book
{
public:
    PeopleBook(Store &store, OfficeId office) : m_store(store), m_office(std::move(office)) {}

    /// What stands in the tables, for the questions below. Once, at opening.
    Result<> load();

    QString name() const override { return QStringLiteral("people"); }
    Result<> apply(const Event &event, const Rules &rules) override;
    Result<> clear() override;
    Result<> rolledBack() override;
    Result<QByteArray> digest() const override;

    struct Standing
    {
        Role role = Role::Clerk;
        bool isActive = false;

        bool operator==(const Standing &) const = default;
    };
    /// Nobody ever joined: the office opens without a password.
    bool isEmpty() const { return !m_anyJoined; }
    std::optional<Standing> standing(const PersonId &person) const;
    int activeManagers() const;
    /// Those who can work at the window: clerks and managers who have not left.
    int activeHands() const;
    const PasswordPolicy &policy() const { return m_policy; }
    /// The paper key that opens the office now was typed in again and fitted.
    bool isRecoveryTried() const { return m_recoveryTried; }
    /// The only one who has not left.
    Result<std::optional<std::pair<PersonId, QByteArray>>> only() const;
    /// The one who has not left with that hash of a work number.
    Result<std::optional<PersonId>> byLogin(const QByteArray &login) const;

private:
    Result<> join(const Event &event);
    Result<> noteNamed(const Event &event);
    Result<> change(const Event &event, const char *set, QList<Value> values);
    Result<> noteReview(const Event &event);
    Result<> countersign(const Event &event);
    Result<> keepSetting(const QString &name, const QString &value);
    Result<qint64> write(const char *sql, const QList<Value> &values);

    Store &m_store;
    OfficeId m_office;
    QHash<PersonId, Standing> m_standings;
    bool m_anyJoined = false;
    bool m_recoveryTried = false;
    PasswordPolicy m_policy;
};
