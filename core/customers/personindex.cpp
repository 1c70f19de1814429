// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/personindex.h"

#include "core/base/clock.h"
#include "core/cases/caseevents.h"
#include "core/ledger/ledgerreader.h"
#include "core/reception/applicationevents.h"
#include "core/standard/rules.h"
#include "core/store/store.h"
#include "core/vault/vault.h"

#include <QJsonDocument>

#include <algorithm>
#include <optional>

namespace {

constexpr qsizetype termBytes = 8;
constexpr qint64 generations = 1'000'000; ///< of keys, at most
constexpr qint64 chunk = 64;     ///< entries between two looks at the clock
constexpr int mostChunks = 64;   ///< of one catchUp(), whatever the clock says
constexpr int tailBudgetMs = 25; ///< what a question may spend on what was just entered

QString purposeOf(FoundBy by)
{
    switch (by) {
    case FoundBy::IdNumber: return QStringLiteral("person-id");
    case FoundBy::IdTail: return QStringLiteral("person-id-tail");
    case FoundBy::Phone: return QStringLiteral("person-phone");
    case FoundBy::Account: return QStringLiteral("person-account");
    case FoundBy::Name: return QStringLiteral("person-name");
    case FoundBy::Initials: return QStringLiteral("person-initials");
    case FoundBy::Meter: return QStringLiteral("person-meter");
    case FoundBy::Number:
    case FoundBy::ExternalNo: break; // plain in the case book
    }
    return QStringLiteral("person-none");
}

/// Entries that carry the whole set of personal fields.
bool tellsWho(const Event &event)
{
    return CaseEvents::is(event, CaseEvents::accepted) || ApplicationEvents::is(event, ApplicationEvents::told)
           || ApplicationEvents::is(event, ApplicationEvents::toldAgain)
           || (CaseEvents::is(event, CaseEvents::corrected) && event.plain.value(QStringLiteral("personalFields")).toBool());
}

/// Of the entries above, those that begin a subject: business and standard stand in them alone.
bool beginsSubject(const Event &event)
{
    return CaseEvents::is(event, CaseEvents::accepted) || ApplicationEvents::is(event, ApplicationEvents::told);
}

} // namespace

PersonIndex::PersonIndex(Store &store, Vault &vault, const Rules &rules, const Clock &clock, OfficeId office)
    : m_store(store), m_vault(vault), m_rules(rules), m_clock(clock), m_office(std::move(office)), m_names(store, vault, m_office, m_pinyin)
{
}

QByteArray PersonIndex::keyed(const PersonTerm &term) const
{
    return m_vault.blindIndex(purposeOf(term.by), term.text).left(termBytes);
}

Result<qint64> PersonIndex::lastPos() const
{
    qint64 last = 0;
    const Result<bool> read = m_store.first(QStringLiteral("SELECT pos FROM ledger ORDER BY pos DESC LIMIT 1"), {},
                                            [&last](const Row &row) { last = row.integer(0); });
    if (!read)
        return fail(read);
    return last;
}

/// Nothing read yet, or made by other rules: it begins at the end of the ledger and grows both ways, so that the newest is found first.
Result<PersonIndex::Span> PersonIndex::span(qint64 last) const
{
    Span span{last, last, true, false};
    const Result<bool> read = m_store.first(QStringLiteral("SELECT rules, from_pos, to_pos FROM person_index WHERE office = ?"), {m_office.value},
                                            [&](const Row &row) {
                                                if (row.integer(0) == version() && row.integer(2) <= last)
                                                    span = {row.integer(1), row.integer(2), false, true};
                                                span.keepsNames = row.integer(0) / generations == PersonTerms::rulesVersion;
                                            });
    if (!read)
        return fail(read);
    return span;
}

Result<> PersonIndex::keep(const Span &span)
{
    const Result<qint64> kept = m_store.run(
        QStringLiteral("INSERT INTO person_index (office, rules, from_pos, to_pos) VALUES (?, ?, ?, ?) "
                       "ON CONFLICT (office) DO UPDATE SET rules = excluded.rules, from_pos = excluded.from_pos, to_pos = excluded.to_pos"),
        {m_office.value, version(), span.from, span.to});
    return kept ? Result<>() : fail(kept);
}

Result<> PersonIndex::emptied(bool names)
{
    for (const char *table : {"person_terms", "person_subjects", "person_index"}) {
        const Result<qint64> gone =
            m_store.run(QStringLiteral("DELETE FROM %1 WHERE office = ?").arg(QLatin1String(table)), {m_office.value});
        if (!gone)
            return fail(gone);
    }
    return names ? m_names.forget() : Result<>();
}

Result<> PersonIndex::forget()
{
    Transaction transaction(m_store);
    if (const Result<> begun = transaction.begin(); !begun)
        return begun;
    Result<> done = emptied(true);
    done = done ? transaction.commit() : done;
    if (!done)
        m_names.unload();
    return done;
}

/// Names are taken from every entry of the subject: after a change of keys, terms may not have been read again yet.
Result<> PersonIndex::forget(const SubjectId &subject)
{
    QList<qint64> entries;
    const Result<> read = m_store.each(QStringLiteral("SELECT pos FROM ledger WHERE office = ? AND subject = ?"), {m_office.value, subject.value},
                                       [&entries](const Row &row) {
                                           entries << row.integer(0);
                                           return true;
                                       });
    if (!read)
        return read;
    Result<> done;
    for (const qint64 pos : std::as_const(entries))
        done = done ? m_names.drop(pos - 1, pos) : done;
    done = done ? m_names.save() : done;
    m_names.unload(); // read again from what the transaction leaves
    if (!done)
        return done;
    Event nothing;
    nothing.subject = subject;
    QByteArray terms;
    const Result<bool> known = m_store.first(QStringLiteral("SELECT pos, terms FROM person_subjects WHERE office = ? AND subject = ?"),
                                             {m_office.value, subject.value}, [&](const Row &row) {
                                                 nothing.pos = row.integer(0);
                                                 terms = row.bytes(1);
                                             });
    if (!known || !*known)
        return known ? Result<>() : fail(known);
    return replace(nothing, nothing.pos, terms, {});
}

/// Terms are keyed by the master key: another one makes them anew.
qint64 PersonIndex::version() const
{
    return PersonTerms::rulesVersion * generations + m_vault.generation();
}

Result<PersonIndex::Progress> PersonIndex::catchUp(int budgetMs)
{
    if (m_store.state() == Store::State::Suspect || !m_vault.isOpen())
        return Progress();
    const qint64 begun = m_clock.monotonicMs();
    Result<bool> loaded = m_names.load(m_clock, begun + budgetMs);
    if (!loaded && loaded.error().code == ErrorCode::SealBroken && m_store.state() == Store::State::Ready) {
        if (const Result<> emptied = forget(); !emptied) // damaged: made anew from the ledger
            return fail(emptied);
        loaded = m_names.load(m_clock, begun + budgetMs);
    }
    if (!loaded)
        return fail(loaded);
    if (m_store.state() != Store::State::Ready)
        return Progress{!*loaded, 0};
    Result<Progress> done = readOn(std::max(0, budgetMs - static_cast<int>(m_clock.monotonicMs() - begun)));
    if (!done)
        m_names.unload(); // what it holds was not saved
    else
        done->more = done->more || !m_names.isLoaded();
    return done;
}

Result<PersonIndex::Progress> PersonIndex::readOn(int budgetMs)
{
    const Result<qint64> last = lastPos();
    Result<Span> read = last ? span(*last) : fail(last);
    if (!read)
        return fail(read);
    if (!read->isNew && read->from == 0 && read->to == *last)
        return Progress();
    const qint64 until = m_clock.monotonicMs() + budgetMs;
    Transaction transaction(m_store);
    if (const Result<> begun = transaction.begin(); !begun)
        return fail(begun);
    if (read->isNew) {
        if (const Result<> done = emptied(!read->keepsNames); !done)
            return fail(done);
    }
    for (int chunks = 0; chunks < mostChunks && (read->to < *last || read->from > 0) && (chunks == 0 || m_clock.monotonicMs() < until); ++chunks) {
        const bool forward = read->to < *last;
        const qint64 from = forward ? read->to : std::max<qint64>(0, read->from - chunk);
        const qint64 to = forward ? std::min(*last, read->to + chunk) : read->from;
        if (const Result<> done = readEntries(from, to); !done)
            return fail(done);
        (forward ? read->to : read->from) = forward ? to : from;
    }
    if (const Result<> saved = m_names.save(); !saved)
        return fail(saved);
    if (const Result<> kept = keep(*read); !kept)
        return fail(kept);
    if (const Result<> committed = transaction.commit(); !committed)
        return fail(committed);
    const qint64 left = *last - read->to + read->from;
    return Progress{left > 0, left};
}

Result<> PersonIndex::readEntries(qint64 from, qint64 to)
{
    // By position alone: the other columns would make SQLite take an index and sort.
    const Result<QList<Event>> events =
        LedgerReader(m_store, m_office)
            .eventsWhere(QStringLiteral("pos > ? AND pos <= ? AND kind IN (?, ?, ?, ?) ORDER BY pos"),
                         {from, to, QString::fromLatin1(CaseEvents::accepted), QString::fromLatin1(CaseEvents::corrected),
                          QString::fromLatin1(ApplicationEvents::told), QString::fromLatin1(ApplicationEvents::toldAgain)});
    if (!events)
        return fail(events);
    if (const Result<> dropped = m_names.drop(from, to); !dropped) // of before a change of keys
        return dropped;
    for (const Event &event : *events) {
        if (event.office != m_office || !tellsWho(event))
            continue;
        if (const Result<> done = readEntry(event); !done)
            return done;
    }
    return {};
}

Result<> PersonIndex::readEntry(const Event &event)
{
    qint64 oldPos = -1;
    QByteArray oldTerms;
    const Result<bool> known = m_store.first(QStringLiteral("SELECT pos, terms FROM person_subjects WHERE office = ? AND subject = ?"),
                                             {m_office.value, event.subject.value}, [&](const Row &row) {
                                                 oldPos = row.integer(0);
                                                 oldTerms = row.bytes(1);
                                             });
    if (!known)
        return fail(known);
    if (oldPos >= event.pos)
        return {}; // old entries are read after new ones: what came later stands
    const Result<QList<PersonTerm>> terms = termsIn(event);
    if (!terms)
        return fail(terms);
    return replace(event, oldPos, oldTerms, *terms);
}

/// The event's terms. Those of a sealed part that does not open (its key was destroyed) are none.
Result<QList<PersonTerm>> PersonIndex::termsIn(const Event &event) const
{
    std::optional<Event> first;
    if (!beginsSubject(event)) {
        const Result<QList<Event>> events =
            LedgerReader(m_store, m_office)
                .eventsWhere(QStringLiteral("office = ? AND subject = ? ORDER BY pos LIMIT 1"), {m_office.value, event.subject.value});
        if (!events)
            return fail(events);
        if (!events->isEmpty())
            first = events->constFirst();
    }
    const QJsonObject plain = first.value_or(event).plain;
    const auto standard = m_rules.standard(plain.value(QStringLiteral("standard")).toString(), plain.value(QStringLiteral("standardVersion")).toInt());
    const BusinessType *type = standard ? standard->businessType(plain.value(QStringLiteral("type")).toString()) : nullptr;
    if (!type || event.sealed.isEmpty())
        return QList<PersonTerm>();
    const Result<QByteArray> clear = m_vault.open({event.subject, event.opId, event.opPart}, event.sealed);
    if (!clear && clear.error().code != ErrorCode::SealBroken)
        return fail(clear);
    const QJsonObject personal = clear ? QJsonDocument::fromJson(*clear).object() : QJsonObject();
    return termsOf(*type, personal.value(QStringLiteral("fields")).toObject());
}

Result<> PersonIndex::replace(const Event &event, qint64 oldPos, const QByteArray &oldTerms, const QList<PersonTerm> &terms)
{
    QStringList names;
    for (const PersonTerm &term : terms) {
        if (term.by == FoundBy::Name)
            names << term.text;
    }
    Result<> named = oldPos < 0 ? Result<>() : m_names.drop(oldPos - 1, oldPos);
    named = named ? m_names.put(event.pos, names) : named;
    if (!named)
        return named;
    for (qsizetype at = 0; at + termBytes <= oldTerms.size(); at += termBytes) {
        const Result<qint64> gone = m_store.run(QStringLiteral("DELETE FROM person_terms WHERE office = ? AND term = ? AND pos = ?"),
                                                {m_office.value, oldTerms.mid(at, termBytes), oldPos});
        if (!gone)
            return fail(gone);
    }
    QByteArray all;
    for (const PersonTerm &one : terms) {
        const QByteArray term = keyed(one);
        all += term;
        const Result<qint64> written =
            m_store.run(QStringLiteral("INSERT INTO person_terms (office, term, pos) VALUES (?, ?, ?) ON CONFLICT (office, term, pos) DO NOTHING"),
                        {m_office.value, term, event.pos});
        if (!written)
            return fail(written);
    }
    const Result<qint64> written = m_store.run(
        QStringLiteral("INSERT INTO person_subjects (office, pos, subject, terms) VALUES (?, ?, ?, ?) "
                       "ON CONFLICT (office, subject) DO UPDATE SET pos = excluded.pos, terms = excluded.terms"),
        {m_office.value, event.pos, event.subject.value, all});
    return written ? Result<>() : fail(written);
}

Result<> PersonIndex::look(const PersonTerm &term, int most, QList<Found> *found) const
{
    return m_store.each(QStringLiteral("SELECT s.subject, t.pos FROM person_terms t JOIN person_subjects s ON s.office = t.office AND s.pos = t.pos "
                                       "WHERE t.office = ? AND t.term = ? ORDER BY t.pos DESC LIMIT ?"),
                        {m_office.value, keyed(term), most}, [&](const Row &row) {
                            const SubjectId subject{row.text(0)};
                            const auto same = [&subject](const Found &one) { return one.subject == subject; };
                            if (std::none_of(found->begin(), found->end(), same))
                                *found << Found{subject, row.integer(1), term};
                            return true;
                        });
}

/// Of whom an entry of the ledger is.
Result<SubjectId> PersonIndex::subjectAt(qint64 pos) const
{
    SubjectId subject;
    const Result<bool> read = m_store.first(QStringLiteral("SELECT office, subject FROM ledger WHERE pos = ?"), {pos}, [&](const Row &row) {
        if (row.text(0) == m_office.value)
            subject = SubjectId{row.text(1)};
    });
    if (!read)
        return fail(read);
    return subject;
}

/// Names that hold what was typed, or are read with those letters.
Result<> PersonIndex::lookByPart(const QString &typed, int most, QList<Found> *found) const
{
    QList<NameIndex::Name> names;
    const QList<PersonTerm> terms = PersonTerms::meantBy(typed);
    for (const PersonTerm &term : terms) {
        if (term.by == FoundBy::Name)
            names += m_names.containing(term.text, most);
        else if (term.by == FoundBy::Initials)
            names += m_names.containingInitials(term.text, most);
    }
    std::stable_sort(names.begin(), names.end(), [](const NameIndex::Name &a, const NameIndex::Name &b) { return a.pos > b.pos; });
    for (const NameIndex::Name &name : std::as_const(names)) {
        if (found->size() >= most)
            break;
        const Result<SubjectId> subject = subjectAt(name.pos);
        if (!subject)
            return fail(subject);
        const auto same = [&subject](const Found &one) { return one.subject == *subject; };
        if (!subject->isEmpty() && std::none_of(found->begin(), found->end(), same))
            *found << Found{*subject, name.pos, PersonTerm{FoundBy::Name, name.text}};
    }
    return {};
}

Result<PersonIndex::Answer> PersonIndex::answer(const QList<PersonTerm> &terms, const QString &part, int most)
{
    if (!m_vault.isOpen())
        return fail(ErrorCode::VaultLocked);
    const Result<Progress> caughtUp = catchUp(tailBudgetMs);
    if (!caughtUp)
        return fail(caughtUp);
    Answer answer;
    for (const PersonTerm &term : terms) {
        if (const Result<> looked = look(term, most + 1, &answer.found); !looked)
            return fail(looked);
    }
    std::stable_sort(answer.found.begin(), answer.found.end(), [](const Found &a, const Found &b) { return a.pos > b.pos; });
    if (const Result<> looked = lookByPart(part, most + 1, &answer.found); !looked)
        return fail(looked);
    const Result<qint64> last = lastPos();
    const Result<Span> read = last ? span(*last) : fail(last);
    if (!read)
        return fail(read);
    answer.complete = (!read->isNew || *last == 0) && read->from == 0 && read->to == *last && m_names.isLoaded();
    answer.more = answer.found.size() > most;
    answer.found = answer.found.mid(0, most);
    return answer;
}

Result<PersonIndex::Answer> PersonIndex::find(const QString &typed, int most)
{
    return answer(PersonTerms::meantBy(typed), typed, most);
}

Result<PersonIndex::Answer> PersonIndex::holding(const PersonTerm &term, int most)
{
    return answer({term}, {}, most);
}
