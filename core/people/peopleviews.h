// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/people/person.h"
#include "core/store/value.h"

#include <QList>

class Store;
class Vault;

/// Who works here and did, with their names: needs the vault open.
class PeopleViews
{
public:
    PeopleViews(const Store &store, const Vault &vault, OfficeId office) : m_store(store), m_vault(vault), m_office(std::move(office)) {}

    /// Those who have not left first, each part by work number.
    Result<QList<Person>> people() const;
    /// NoSuchPerson.
    Result<Person> person(const PersonId &id) const;
    /// Those whose name stands in these words: a complaint tells whom it is about. Of several with one name, those whose work number stands behind it
    /// (chosenWords()); else all of them.
    Result<QList<PersonId>> namedIn(const QString &words) const;
    /// The same for several texts, in their order.
    Result<QList<QList<PersonId>>> namedInEach(const QStringList &texts) const;

    /// How somebody of the office is put into such words: "张敏（C01）".
    static QString chosenWords(const Person &person);

    /// One thing that waits for a second pair of eyes, or had it.
    struct Review
    {
        qint64 pos = 0;
        QString kind;
        QString subject;
        PersonId actor;
        qint64 atMs = 0;
        PersonId signedBy; ///< empty: waits
        qint64 signedMs = 0;
        QString sheet;
    };
    /// 待复核: what waits, the oldest first, at most `most`.
    Result<QList<Review>> waitingReviews(int most) const;
    Result<int> waitingCount() const;
    /// What was done alone to that subject, signed or not, the oldest first.
    Result<QList<Review>> reviewsOf(const SubjectId &subject) const;

private:
    Result<QList<Review>> readReviews(const QString &where, const QList<Value> &values) const;
    Result<QList<Person>> read(const QString &where, const QString &value) const;

    const Store &m_store;
    const Vault &m_vault;
    OfficeId m_office;
};
