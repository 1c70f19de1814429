// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/peopledesk.h"

#include "core/base/textrules.h"
#include "core/people/ledgerstanding.h"
#include "core/people/loginname.h"
#include "core/people/peopleevents.h"
#include "core/people/recoverykey.h"
#include "core/people/rights.h"
#include "core/store/store.h"
#include "core/vault/vault.h"

#include <algorithm>

namespace {

constexpr int longestName = 50;
constexpr int longestLogin = 32;

QJsonObject wordsOf(const QString &login, const QString &name)
{
    return {{QStringLiteral("login"), LoginName::normalised(login)}, {QStringLiteral("name"), TextRules::line(name)}};
}

/// A vault that was opened for a transaction that did not come to be is closed again.
class OpenedHere
{
public:
    explicit OpenedHere(Vault &vault) : m_vault(vault), m_wasOpen(vault.isOpen()) {}
    ~OpenedHere()
    {
        if (!m_wasOpen && !m_kept)
            m_vault.lock();
    }
    OpenedHere(const OpenedHere &) = delete;
    OpenedHere &operator=(const OpenedHere &) = delete;
    void keep() { m_kept = true; }

private:
    Vault &m_vault;
    bool m_wasOpen;
    bool m_kept = false;
};

} // namespace

PeopleDesk::PeopleDesk(Ledger &ledger, PeopleBook &book, const PeopleViews &views, Vault &vault, Store &store, const Clock &clock, IdSource &ids)
    : m_ledger(ledger), m_book(book), m_views(views), m_vault(vault), m_store(store), m_clock(clock), m_ids(ids),
      m_delays(store, clock, ledger.identity().office)
{
}

SubjectId PeopleDesk::office() const
{
    return SubjectId{m_ledger.identity().office.value};
}

/// Under this the wrong tries of the paper key are counted: no hash of a work number is as short.
QByteArray PeopleDesk::paperCounter()
{
    return QByteArrayLiteral("paper key");
}

QByteArray PeopleDesk::hashOf(const QString &login) const
{
    return LoginName::hashOf(m_ledger.identity().office, login);
}

Result<> PeopleDesk::mayEnter(const PersonId &actor, const QString &kind) const
{
    if (!Rights::isKnown(kind))
        return fail(ErrorCode::NotAllowed, QStringLiteral("a kind without a row in the table of rights"), {kind});
    if (!m_vault.isOpen())
        return Rights::whileLocked(kind) ? Result<>() : fail(ErrorCode::VaultLocked); // nobody is known
    if (m_book.isEmpty())
        return {};
    const std::optional<PeopleBook::Standing> who = m_book.standing(actor);
    if (!who && Rights::needsNobody(kind))
        return {};
    return who && who->isActive && Rights::may(who->role, kind) ? Result<>() : fail(ErrorCode::NotAllowed, {}, {kind});
}

Result<> PeopleDesk::checkWords(const NewPerson &person)
{
    const QString login = LoginName::normalised(person.login);
    const QString name = TextRules::line(person.name);
    if (login.isEmpty())
        return fail(ErrorCode::FieldMissing, {}, {QStringLiteral("login")});
    if (name.isEmpty())
        return fail(ErrorCode::FieldMissing, {}, {QStringLiteral("name")});
    if (const Result<> checked = TextRules::check(person.login, QStringLiteral("login"), longestLogin); !checked)
        return checked;
    return TextRules::check(person.name, QStringLiteral("name"), longestName);
}

Result<> PeopleDesk::checkFree(const QString &login, const PersonId &but) const
{
    const Result<std::optional<PersonId>> taken = m_book.byLogin(hashOf(login));
    if (!taken)
        return fail(taken);
    return !*taken || **taken == but ? Result<>() : fail(ErrorCode::LoginTaken, {}, {LoginName::normalised(login)});
}

Result<> PeopleDesk::enter(const char *kind, const SubjectId &subject, const QJsonObject &plain, const QJsonObject &personal)
{
    const Result<Event> entered = m_ledger.append({QString::fromLatin1(kind), 1, subject, plain, personal});
    return entered ? Result<>() : fail(entered);
}

Result<> PeopleDesk::enterOrNote(const Act &act, const char *kind, const SubjectId &subject, const std::function<Result<QJsonObject>()> &body)
{
    if (m_store.state() != Store::State::ReadOnly) {
        return m_ledger.perform(act, [&]() -> Result<> {
            const Result<QJsonObject> plain = body();
            return plain ? enter(kind, subject, *plain) : fail(plain);
        });
    }
    Result<QJsonObject> plain = body();
    if (!plain)
        return fail(plain);
    plain->insert(QStringLiteral("at"), m_clock.wallUtcMs());
    m_noted << std::pair(act, NewEvent{QString::fromLatin1(kind), 1, subject, *plain, {}});
    return {};
}

Result<> PeopleDesk::enterNoted()
{
    if (m_store.state() != Store::State::Ready)
        return {};
    if (const Result<> kept = m_delays.keepHeld(); !kept)
        return kept;
    while (!m_noted.isEmpty()) {
        const auto &[act, event] = m_noted.constFirst();
        const Result<> done = m_ledger.perform(act, [this, &noted = event]() -> Result<> {
            const Result<Event> entered = m_ledger.append(noted);
            return entered ? Result<>() : fail(entered);
        });
        if (!done)
            return done;
        m_noted.removeFirst();
    }
    return {};
}

Result<> PeopleDesk::enterJoined(const PersonId &id, const NewPerson &person, bool first)
{
    return enter(PeopleEvents::joined, SubjectId{id.value},
                 {{QStringLiteral("login"), QString::fromLatin1(hashOf(person.login).toHex())},
                  {QStringLiteral("role"), keyOf(person.role)},
                  {QStringLiteral("first"), first}},
                 wordsOf(person.login, person.name));
}

/// The paper key's slot has the parameters that every slot of the office gets.
Result<SlotStrength> PeopleDesk::strength() const
{
    const Result<QList<Slot>> all = m_vault.slotList();
    if (!all)
        return fail(all);
    const auto paper = std::find_if(all->cbegin(), all->cend(), [](const Slot &slot) { return slot.kind == Slots::recoveryKind(); });
    return paper == all->cend() ? SlotStrength() : SlotStrength{paper->ops, paper->memory};
}

/// A paper is given out only when it opens the slot as it was written.
Result<> PeopleDesk::provePaper(const QString &key)
{
    return m_vault.unlock(Slots::recoveryKind(), *RecoveryKey::secretOf(key));
}

Result<> PeopleDesk::rotate()
{
    if (const Result<> rotated = m_vault.rotate(); !rotated)
        return rotated;
    m_rewrapped = {};
    return enter(PeopleEvents::keyRotated, office(), {{QStringLiteral("generation"), static_cast<qint64>(m_vault.generation())}});
}

Result<PeopleDesk::Begun> PeopleDesk::begin(const OpId &op, const NewPerson &given, const QString &password, const SlotStrength &strength,
                                            const QString &recoveryKey)
{
    NewPerson manager = given;
    manager.role = Role::Manager;
    if (!m_book.isEmpty())
        return fail(ErrorCode::PeopleAlready);
    if (const Result<> words = checkWords(manager); !words)
        return fail(words);
    if (const Result<> good = m_book.policy().check(password, manager.login, manager.name); !good)
        return fail(good);
    const PersonId id{m_ids.next()};
    const Result<> done = m_ledger.perform({op, id}, [&]() -> Result<> {
        Result<> step = enterJoined(id, manager, true);
        if (step)
            step = m_vault.setSlot(id.value, Slots::personKind(), PasswordPolicy::secretOf(password), strength);
        if (step)
            step = m_vault.setSlot(Slots::recoveryKind(), Slots::recoveryKind(), *RecoveryKey::secretOf(recoveryKey), strength);
        if (step)
            step = rotate();
        if (step)
            step = provePaper(recoveryKey);
        return step ? enter(PeopleEvents::recoveryMade, office(), {}) : step;
    });
    if (!done)
        return fail(done);
    const Result<Person> made = m_views.person(id);
    m_current = id;
    return made ? Result<Begun>(Begun{*made, recoveryKey}) : fail(made);
}

Result<Person> PeopleDesk::join(const Act &act, const NewPerson &person, const QString &password)
{
    if (const Result<> words = checkWords(person); !words)
        return fail(words);
    const auto joined = [this](const QList<Event> &events) { return m_views.person(PersonId{events.first().subject.value}); };
    const PersonId id{m_ids.next()};
    return m_ledger.perform<Person>(
        act,
        [&]() -> Result<Person> {
            Result<> step = checkFree(person.login, {});
            if (step)
                step = m_book.policy().check(password, person.login, person.name);
            const Result<SlotStrength> cost = strength();
            if (step && !cost)
                step = fail(cost);
            if (step)
                step = enterJoined(id, person, false);
            if (step)
                step = m_vault.setSlot(id.value, Slots::personKind(), PasswordPolicy::secretOf(password), *cost);
            return step ? m_views.person(id) : fail(step);
        },
        joined);
}

Result<PersonId> PeopleDesk::named(const PersonId &actor, const QString &name)
{
    const QString line = TextRules::line(name);
    const Result<QList<Person>> all = m_views.people();
    if (!all)
        return fail(all);
    for (const Person &person : *all) {
        if (person.name == line)
            return person.id;
    }
    const QString office = m_ledger.identity().office.value;
    const PersonId id{idOfWords({QStringLiteral("person-named"), office, line})};
    const Act act{OpId{idOfWords({QStringLiteral("act of naming"), id.value})}, actor};
    const Result<> done = m_ledger.perform(
        act, [&]() -> Result<> { return enter(PeopleEvents::named, SubjectId{id.value}, {}, {{QStringLiteral("name"), line}}); });
    return done ? Result<PersonId>(id) : fail(done);
}

Result<> PeopleDesk::rename(const Act &act, const PersonId &person, const QString &login, const QString &name)
{
    const Result<Person> before = m_views.person(person);
    if (!before)
        return fail(before);
    if (const Result<> words = checkWords({login, name, before->role}); !words)
        return words;
    return m_ledger.perform(act, [&]() -> Result<> {
        if (const Result<> free = checkFree(login, person); !free)
            return free;
        return enter(PeopleEvents::renamed, SubjectId{person.value}, {{QStringLiteral("login"), QString::fromLatin1(hashOf(login).toHex())}},
                     wordsOf(login, name));
    });
}

Result<> PeopleDesk::changeRole(const Act &act, const PersonId &person, Role role)
{
    return m_ledger.perform(act, [&]() -> Result<> {
        const std::optional<PeopleBook::Standing> before = m_book.standing(person);
        if (!before || !before->isActive)
            return fail(ErrorCode::NoSuchPerson, {}, {person.value});
        if (before->role == Role::Manager && role != Role::Manager && m_book.activeManagers() == 1)
            return fail(ErrorCode::LastManager);
        return enter(PeopleEvents::roleChanged, SubjectId{person.value},
                     {{QStringLiteral("role"), keyOf(role)}, {QStringLiteral("before"), keyOf(before->role)}});
    });
}

Result<> PeopleDesk::leave(const Act &act, const PersonId &person, const QString &reason)
{
    return m_ledger.perform(act, [&]() -> Result<> {
        const std::optional<PeopleBook::Standing> before = m_book.standing(person);
        if (!before || !before->isActive)
            return fail(ErrorCode::NoSuchPerson, {}, {person.value});
        if (before->role == Role::Manager && m_book.activeManagers() == 1)
            return fail(ErrorCode::LastManager);
        Result<> step = m_vault.removeSlot(person.value);
        if (step)
            step = rotate();
        // Last, so that a manager who leaves may enter the new key.
        return step ? enter(PeopleEvents::left, SubjectId{person.value}, {{QStringLiteral("reason"), reason}}) : step;
    });
}

Result<> PeopleDesk::changePassword(const Act &act, const QString &old, const QString &password)
{
    const Result<Person> self = m_views.person(act.actor);
    if (!self)
        return fail(self);
    if (const Result<> right = openBy(hashOf(self->login), self->id.value, PasswordPolicy::secretOf(old), ErrorCode::WrongPassword, self->id); !right)
        return right;
    if (old == password)
        return fail(ErrorCode::PasswordRefused, {}, {QStringLiteral("same"), QStringLiteral("0")});
    return m_ledger.perform(act, [&]() -> Result<> {
        const Result<SlotStrength> cost = strength();
        Result<> step = cost ? m_book.policy().check(password, self->login, self->name) : fail(cost);
        if (step)
            step = m_vault.setSlot(self->id.value, Slots::personKind(), PasswordPolicy::secretOf(password), *cost);
        return step ? enter(PeopleEvents::passwordSet, SubjectId{self->id.value}, {}) : step;
    });
}

Result<> PeopleDesk::resetPassword(const Act &act, const PersonId &person, const QString &password)
{
    const Result<Person> other = m_views.person(person);
    if (!other || !other->isActive)
        return other ? fail(ErrorCode::NoSuchPerson, {}, {other->login}) : fail(other);
    // The ledger asks too; here before a key is derived for it.
    if (const Result<> may = mayEnter(act.actor, QString::fromLatin1(PeopleEvents::passwordReset)); !may)
        return may;
    return m_ledger.perform(act, [&]() -> Result<> {
        const Result<SlotStrength> cost = strength();
        Result<> step = cost ? m_book.policy().check(password, other->login, other->name) : fail(cost);
        if (step)
            step = m_vault.setSlot(person.value, Slots::personKind(), PasswordPolicy::secretOf(password), *cost);
        if (step)
            step = rotate(); // whoever knows the password of before and has an older copy gets at no key of now
        if (step)
            step = m_delays.clear(hashOf(other->login));
        return step ? enter(PeopleEvents::passwordReset, SubjectId{person.value}, {}) : step;
    });
}

Result<> PeopleDesk::choosePolicy(const Act &act, PasswordPolicy::Profile profile)
{
    return m_ledger.perform(act, [&]() -> Result<> {
        return enter(PeopleEvents::policyChosen, office(), {{QStringLiteral("policy"), PasswordPolicy::keyOf(profile)}});
    });
}

Result<> PeopleDesk::failed(const QByteArray &counted, const PersonId &who)
{
    return enterOrNote({OpId{m_ids.next()}, who}, PeopleEvents::loginFailed, office(), [&]() -> Result<QJsonObject> {
        const Result<int> wrong = m_delays.addWrong(counted, m_book.policy());
        if (!wrong)
            return fail(wrong);
        return QJsonObject{{QStringLiteral("wrong"), *wrong}, {QStringLiteral("known"), !who.isEmpty()}};
    });
}

/// Tries a secret on a slot, with the delays and the record of wrong ones.
Result<> PeopleDesk::openBy(const QByteArray &counted, const QString &slot, const QByteArray &secret, ErrorCode wrong, const PersonId &who)
{
    const auto secondsOf = [](qint64 ms) { return QString::number((ms + 999) / 1000); };
    const Result<qint64> wait = m_delays.waitMs(counted);
    if (!wait)
        return fail(wait);
    if (*wait > 0)
        return fail(ErrorCode::LoginDelayed, {}, {secondsOf(*wait)});
    const Result<> opened = m_vault.unlock(slot, secret);
    if (opened || opened.error().code != ErrorCode::VaultLocked)
        return opened;
    if (const Result<> noted = failed(counted, who); !noted)
        return noted;
    const Result<qint64> next = m_delays.waitMs(counted);
    return next ? fail(wrong, {}, {wrong == ErrorCode::WrongPassword ? secondsOf(*next) : QStringLiteral("other")}) : fail(next);
}

/// The book decides what a person may, and is only a table in a file: at the door it is held against the ledger.
Result<> PeopleDesk::checkStanding(const PersonId &id)
{
    const auto said = LedgerStanding::of(m_store, m_vault, m_ledger.identity().office, id);
    if (!said)
        return fail(said);
    if (*said == m_book.standing(id))
        return {};
    (void)enterOrNote({OpId{m_ids.next()}, id}, PeopleEvents::checkFailed, office(),
                      []() -> Result<QJsonObject> { return QJsonObject{{QStringLiteral("what"), QStringLiteral("standing")}}; });
    return fail(ErrorCode::BooksApart);
}

Result<Person> PeopleDesk::logIn(const OpId &op, const QString &login, const QString &password)
{
    const QByteArray hash = hashOf(login);
    const Result<std::optional<PersonId>> known = m_book.byLogin(hash);
    return known ? logInAs(op, known->value_or(PersonId{}), hash, password) : fail(known);
}

Result<Person> PeopleDesk::logInAsOnly(const OpId &op, const QString &otherwise, const QString &password)
{
    const auto only = m_book.only();
    if (!only)
        return fail(only);
    return *only ? logInAs(op, (*only)->first, (*only)->second, password) : logIn(op, otherwise, password);
}

Result<Person> PeopleDesk::logInAs(const OpId &op, const PersonId &id, const QByteArray &hash, const QString &password)
{
    OpenedHere opened(m_vault);
    if (const Result<> right = openBy(hash, id.value, PasswordPolicy::secretOf(password), ErrorCode::WrongPassword, id); !right)
        return fail(right);
    if (const Result<> same = checkStanding(id); !same)
        return fail(same);
    (void)enterNoted(); // what could not be entered before comes first; what still cannot waits
    const Result<> done = enterOrNote({op, id}, PeopleEvents::loggedIn, SubjectId{id.value}, [&]() -> Result<QJsonObject> {
        const Result<> cleared = m_delays.clear(hash);
        return cleared ? Result<QJsonObject>(QJsonObject()) : fail(cleared);
    });
    if (!done)
        return fail(done);
    Result<Person> person = m_views.person(id);
    if (person) {
        opened.keep();
        m_current = id;
    }
    return person;
}

Result<> PeopleDesk::logOut(const Act &act, const QString &why)
{
    const Result<> done = enterOrNote(act, PeopleEvents::loggedOut, SubjectId{act.actor.value},
                                      [&]() -> Result<QJsonObject> { return QJsonObject{{QStringLiteral("why"), why}}; });
    if (why != QLatin1String("switch"))
        m_current = {};
    // A full disk does not keep the office open.
    if (why != QLatin1String("switch") && m_vault.hasPassword())
        m_vault.lock();
    return done;
}

Result<qint64> PeopleDesk::waitMs(const QString &login)
{
    return m_delays.waitMs(hashOf(login));
}

Result<QString> PeopleDesk::newRecoveryKey(const Act &act, const QString &key)
{
    const Result<> done = m_ledger.perform(act, [&]() -> Result<> {
        const Result<SlotStrength> cost = strength();
        Result<> step = cost ? m_vault.setSlot(Slots::recoveryKind(), Slots::recoveryKind(), *RecoveryKey::secretOf(key), *cost) : fail(cost);
        if (step)
            step = rotate(); // the paper of before opens older copies still, and these must not lead to a key of now
        if (step)
            step = provePaper(key);
        return step ? enter(PeopleEvents::recoveryMade, office(), {}) : step;
    });
    return done ? Result<QString>(key) : fail(done);
}

Result<> PeopleDesk::tryRecoveryKey(const Act &act, const QString &typed)
{
    const std::optional<QByteArray> secret = RecoveryKey::secretOf(typed);
    if (!secret)
        return fail(ErrorCode::RecoveryKeyWrong, {}, {QStringLiteral("typed")});
    if (const Result<> right = openBy(paperCounter(), Slots::recoveryKind(), *secret, ErrorCode::RecoveryKeyWrong, act.actor); !right)
        return right;
    return m_ledger.perform(act, [&]() -> Result<> { return enter(PeopleEvents::recoveryTried, office(), {}); });
}

Result<PeopleDesk::Begun> PeopleDesk::recover(const OpId &op, const QString &typedKey, const QString &login, const QString &password, const QString &newKey)
{
    OpenedHere opened(m_vault);
    const std::optional<QByteArray> secret = RecoveryKey::secretOf(typedKey);
    if (!secret)
        return fail(ErrorCode::RecoveryKeyWrong, {}, {QStringLiteral("typed")});
    const QByteArray counted = paperCounter();
    if (const Result<> right = openBy(counted, Slots::recoveryKind(), *secret, ErrorCode::RecoveryKeyWrong, {}); !right)
        return fail(right);
    const Result<std::optional<PersonId>> known = m_book.byLogin(hashOf(login));
    const std::optional<PeopleBook::Standing> who = known && *known ? m_book.standing(**known) : std::nullopt;
    if (!who || who->role != Role::Manager)
        return known ? fail(ErrorCode::NoSuchPerson, {}, {LoginName::normalised(login)}) : fail(known);
    if (const Result<> same = checkStanding(**known); !same)
        return fail(same);
    const Result<Person> person = m_views.person(**known);
    const Result<SlotStrength> cost = strength();
    if (!person || !cost)
        return person ? fail(cost) : fail(person);
    if (const Result<> good = m_book.policy().check(password, person->login, person->name); !good)
        return fail(good);
    const Result<> done = m_ledger.perform({op, person->id}, [&]() -> Result<> {
        Result<> step = enter(PeopleEvents::recoveryUsed, office(), {});
        if (step)
            step = m_vault.setSlot(person->id.value, Slots::personKind(), PasswordPolicy::secretOf(password), *cost);
        if (step)
            step = m_vault.setSlot(Slots::recoveryKind(), Slots::recoveryKind(), *RecoveryKey::secretOf(newKey), *cost);
        if (step)
            step = enter(PeopleEvents::passwordSet, SubjectId{person->id.value}, {});
        if (step)
            step = m_delays.clear(hashOf(login));
        if (step)
            step = m_delays.clear(counted);
        if (step)
            step = rotate();
        if (step)
            step = provePaper(newKey);
        return step ? enter(PeopleEvents::recoveryMade, office(), {}) : step;
    });
    if (!done)
        return fail(done);
    opened.keep();
    m_current = person->id;
    return Begun{*person, newKey};
}

Result<bool> PeopleDesk::rewrapSome(int most)
{
    Transaction transaction(m_store);
    if (const Result<> begun = transaction.begin(); !begun)
        return fail(begun);
    const Result<SubjectId> last = m_vault.rewrap(m_rewrapped, most);
    if (!last)
        return fail(last);
    if (const Result<> committed = transaction.commit(); !committed)
        return fail(committed);
    m_rewrapped = *last;
    return last->isEmpty();
}

Result<> PeopleDesk::countersign(const Act &act, qint64 upTo, const QString &sheet)
{
    return m_ledger.perform(act, [&]() -> Result<> {
        const Result<bool> own = m_store.first(
            QStringLiteral("SELECT 1 FROM review_items WHERE office = ? AND signed_ms = 0 AND pos <= ? AND actor = ? LIMIT 1"),
            {m_ledger.identity().office.value, upTo, act.actor.value}, [](const Row &) {});
        if (!own)
            return fail(own);
        if (*own && sheet.trimmed().isEmpty())
            return fail(ErrorCode::NotAllowed, QStringLiteral("one's own work is signed by another person, or on a sheet"),
                        {QString::fromLatin1(PeopleEvents::countersigned)});
        return enter(PeopleEvents::countersigned, office(), {{QStringLiteral("upTo"), upTo}, {QStringLiteral("sheet"), TextRules::line(sheet)}});
    });
}
