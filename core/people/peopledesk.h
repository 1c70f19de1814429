// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledger.h"
#include "core/people/logindelays.h"
#include "core/people/peoplebook.h"
#include "core/people/peopleviews.h"
#include "core/people/recoverykey.h"

class IdSource;
class Vault;
struct SlotStrength;

/// What may be done with people, their passwords and the office's keys. Rights are asked by the ledger for each entry (see
/// mayEnter()); here is what else has to hold. Passwords are taken as typed and never kept.
class PeopleDesk
{
public:
    PeopleDesk(Ledger &ledger, PeopleBook &book, const PeopleViews &views, Vault &vault, Store &store, const Clock &clock, IdSource &ids);

    /// The gate of the ledger: NotAllowed unless this person may enter that kind now; VaultLocked while no slot is open, but for
    /// the kinds that happen then. Open, those too are the right of a role, but what the program itself sees. An office without people lets everybody enter every kind that has a row.
    Result<> mayEnter(const PersonId &actor, const QString &kind) const;

    struct Begun
    {
        Person manager;
        QString recoveryKey; ///< to be printed and tried now: it is nowhere else
    };
    /// Number and name alone, before anything is made: FieldMissing, TextTooLong, TextNotValid (args: login, name).
    static Result<> checkWords(const NewPerson &person);
    /// The office gets its first manager: from here on it opens with a password. The open slot goes, the master key is new.
    /// PeopleAlready, PasswordRefused, FieldMissing (login, name), TextNotValid.
    /// `recoveryKey`: RecoveryKey::make(), the same when the act is done anew.
    Result<Begun> begin(const OpId &op, const NewPerson &manager, const QString &password, const SlotStrength &strength,
                        const QString &recoveryKey = RecoveryKey::make());
    /// LoginTaken, PasswordRefused, …; the password is to be changed at the first log-in.
    Result<Person> join(const Act &act, const NewPerson &person, const QString &password);
    /// The person of that name, for a register that tells who did something: one who works here, or somebody who is only known by name.
    Result<PersonId> named(const PersonId &actor, const QString &name);
    Result<> rename(const Act &act, const PersonId &person, const QString &login, const QString &name);
    /// LastManager.
    Result<> changeRole(const Act &act, const PersonId &person, Role role);
    /// The slot goes and the master key is new. LastManager. `reason`: left, transferred …
    Result<> leave(const Act &act, const PersonId &person, const QString &reason);
    /// One's own. WrongPassword, PasswordRefused ("same" too).
    Result<> changePassword(const Act &act, const QString &old, const QString &password);
    /// Somebody else's, by a manager: to be changed at the next log-in. The master key is new.
    Result<> resetPassword(const Act &act, const PersonId &person, const QString &password);
    Result<> choosePolicy(const Act &act, PasswordPolicy::Profile profile);

    /// Opens the vault, or when it is open tells who that is: the switch of person. WrongPassword and LoginDelayed (args: seconds to
    /// wait); a wrong one is an entry of the ledger and counts over restarts. Unknown work numbers answer the same after the same time.
    /// BooksApart: the book of people was changed from outside. A store that can only be read opens too: what should be entered is noted, see enterNoted().
    Result<Person> logIn(const OpId &op, const QString &login, const QString &password);
    /// The same for the one person of the office who may log in, or when there are several for the one with `otherwise` for a work number: where
    /// nobody said who.
    Result<Person> logInAsOnly(const OpId &op, const QString &otherwise, const QString &password);
    /// Nobody works here until the next log-in. `why`: key, idle, switch, end. Wipes the keys unless another one takes over (switch).
    Result<> logOut(const Act &act, const QString &why);
    /// Who works here now: logged in last. Nobody after logOut(), and while there are no people.
    const PersonId &current() const { return m_current; }
    /// Enters the log-ins, failures and log-outs that were noted while the store could only be read, in their order; what needs a key waits for the next
    /// log-in. Their plain part has `at`: when it was.
    Result<> enterNoted();
    /// How many milliseconds this work number has to wait; 0: none.
    Result<qint64> waitMs(const QString &login);

    /// A new paper key, tried on what was written; the one of before opens nothing more. The master key is new, so that the old paper and an older copy do
    /// not lead to it either.
    Result<QString> newRecoveryKey(const Act &act, const QString &key = RecoveryKey::make());
    /// The paper was typed in again and opens. RecoveryKeyWrong, LoginDelayed.
    Result<> tryRecoveryKey(const Act &act, const QString &typed);
    /// A manager who lost the password gets a new one by the paper key, and a new paper key; the master key is new. RecoveryKeyWrong, NoSuchPerson.
    Result<Begun> recover(const OpId &op, const QString &typedKey, const QString &login, const QString &password,
                          const QString &newKey = RecoveryKey::make());

    /// Wraps keys of an older generation anew, some at a time; true when all are done. After a rotation, step by step.
    Result<bool> rewrapSome(int most);

    /// 待复核: a second person signs what waits up to that position, or the number of the signed sheet is typed in. NotAllowed when it is
    /// one's own work and there is no sheet.
    Result<> countersign(const Act &act, qint64 upTo, const QString &sheet);

private:
    Result<> checkFree(const QString &login, const PersonId &but) const;
    Result<> enter(const char *kind, const SubjectId &subject, const QJsonObject &plain, const QJsonObject &personal = {});
    /// One entry about logging in, with whatever else `body` does; it gives the plain part.
    Result<> enterOrNote(const Act &act, const char *kind, const SubjectId &subject, const std::function<Result<QJsonObject>()> &body);
    Result<> enterJoined(const PersonId &id, const NewPerson &person, bool first);
    Result<> rotate();
    Result<> provePaper(const QString &key);
    Result<SlotStrength> strength() const;
    Result<Person> logInAs(const OpId &op, const PersonId &id, const QByteArray &counted, const QString &password);
    Result<> openBy(const QByteArray &counted, const QString &slot, const QByteArray &secret, ErrorCode wrong, const PersonId &who);
    Result<> checkStanding(const PersonId &id);
    Result<> failed(const QByteArray &counted, const PersonId &who);
    SubjectId office() const;
    QByteArray hashOf(const QString &login) const;
    static QByteArray paperCounter();

    Ledger &m_ledger;
    PeopleBook &m_book;
    const PeopleViews &m_views;
    Vault &m_vault;
    Store &m_store;
    const Clock &m_clock;
    IdSource &m_ids;
    LoginDelays m_delays;
    SubjectId m_rewrapped; ///< the last subject looked at by rewrapSome()
    PersonId m_current;
    QList<std::pair<Act, NewEvent>> m_noted;
};
