// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/customers/nameindex.h"
#include "core/customers/personterms.h"
#include "core/standard/pinyin.h"

#include <QByteArray>

class Clock;
class Rules;
class Store;
class Vault;
struct Event;

/// Finds cases and applications by whom they are about: through keyed blind indexes in the store, at hand as soon as it is unlocked, and by any part of a name
/// through the NameIndex in memory (RELIABILITY.md section 5). Nothing personal can be read from its tables. It reads the ledger behind the acts, in steps, so that an acceptance pays nothing for it; what is newest is
/// read first. Neither ledger nor book: forget() and it is made again.
class PersonIndex
{
public:
    struct Progress
    {
        bool more = false;   ///< entries are still to be read, or names to be brought into memory
        qint64 left = 0;     ///< how many
    };
    struct Found
    {
        SubjectId subject;
        qint64 pos = 0; ///< the later, the newer
        PersonTerm term;

        bool operator==(const Found &) const = default;
    };
    struct Answer
    {
        QList<Found> found;   ///< what is meant whole, then names that hold it; newest first, each subject once
        bool more = false;    ///< there are others beyond `most`
        bool complete = true; ///< every entry of the ledger is read
    };

    PersonIndex(Store &store, Vault &vault, const Rules &rules, const Clock &clock, OfficeId office);

    /// Reads on for about so many milliseconds, in one transaction; new entries before old ones. On a store open for reading only it does nothing.
    Result<Progress> catchUp(int budgetMs);
    /// What may be meant by `typed`; what was entered just now is read first. Cost by what is found, not by the store.
    Result<Answer> find(const QString &typed, int most);
    /// Who holds exactly this term.
    Result<Answer> holding(const PersonTerm &term, int most);
    /// Empties the tables: everything is read again.
    Result<> forget();
    /// The vault was locked: what is in memory is wiped.
    void wipe() { m_names.unload(); }
    NameIndex::Size namesInMemory() const { return m_names.size(); }
    /// Takes the terms of one subject away, inside the running transaction: nobody finds it by a person any more.
    Result<> forget(const SubjectId &subject);

    QList<PersonTerm> termsOf(const BusinessType &type, const QJsonObject &fields) const { return PersonTerms::of(type, fields, m_pinyin); }

private:
    /// Entries read so far: from < pos <= to.
    struct Span
    {
        qint64 from = 0;
        qint64 to = 0;
        bool isNew = false;
        bool keepsNames = false; ///< only the key of the terms is another one
    };

    Result<Span> span(qint64 last) const;
    Result<> keep(const Span &span);
    qint64 version() const;
    Result<qint64> lastPos() const;
    Result<> readEntries(qint64 from, qint64 to);
    Result<> readEntry(const Event &event);
    Result<Progress> readOn(int budgetMs);
    Result<> emptied(bool names);
    Result<QList<PersonTerm>> termsIn(const Event &event) const;
    Result<> replace(const Event &event, qint64 oldPos, const QByteArray &oldTerms, const QList<PersonTerm> &terms);
    Result<> look(const PersonTerm &term, int most, QList<Found> *found) const;
    Result<> lookByPart(const QString &typed, int most, QList<Found> *found) const;
    Result<SubjectId> subjectAt(qint64 pos) const;
    Result<Answer> answer(const QList<PersonTerm> &terms, const QString &part, int most);
    QByteArray keyed(const PersonTerm &term) const;

    Store &m_store;
    Vault &m_vault;
    const Rules &m_rules;
    const Clock &m_clock;
    OfficeId m_office;
    Pinyin m_pinyin;
    NameIndex m_names;
};
