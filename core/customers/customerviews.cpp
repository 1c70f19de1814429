// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/customerviews.h"

#include "core/base/chinatime.h"
#include "core/base/jsontext.h"
#include "core/base/textrules.h"
#include "core/cases/veil.h"
#include "core/standard/rules.h"
#include "core/store/store.h"
#include "core/vault/vault.h"

#include <QJsonDocument>

#include <algorithm>

namespace {

constexpr int mostByNumber = 10;
constexpr int mostUsed = 12;
constexpr int mostHeld = 10'000; ///< cases of one customer, for an erasure
constexpr qsizetype shortestNumber = 4;

QString text(const QJsonObject &fields, const char *key)
{
    return fields.value(QLatin1String(key)).toString();
}

ClearText sealedText(const ClearFields &fields, const char *key)
{
    return fields.text(QString::fromLatin1(key));
}

/// For comparing only.
QString text(const ClearFields &fields, const char *key)
{
    return sealedText(fields, key).clear(ClearFor::Search);
}

QDate dayOf(qint64 number)
{
    const int day = static_cast<int>(number);
    return day == 99991231 ? QDate() : QDate(day / 10000, day / 100 % 100, day % 100);
}

/// The next text after all that begin so, for a range that every engine understands.
QString after(const QString &beginning)
{
    QString next = beginning;
    next.back() = QChar(next.back().unicode() + 1);
    return next;
}

/// What a receipt's code says before the case number.
QString withoutPrefix(const QString &code)
{
    return code.startsWith(QLatin1String("YS1:")) ? code.mid(4) : code;
}

/// What tells one customer from another: the certificate, else the account, else the phone.
template <class Fields>
std::optional<PersonTerm> identityOf(const Fields &fields)
{
    if (const QString id = TextRules::code(text(fields, "idNumber")); !id.isEmpty())
        return PersonTerm{FoundBy::IdNumber, id};
    if (const QString account = TextRules::code(text(fields, "account")); !account.isEmpty())
        return PersonTerm{FoundBy::Account, account};
    if (const QString phone = PersonTerms::phone(text(fields, "phone")); !phone.isEmpty())
        return PersonTerm{FoundBy::Phone, phone};
    return std::nullopt;
}

/// The fields themselves say that they are of that customer.
bool isOf(const ClearFields &fields, const PersonTerm &identity)
{
    switch (identity.by) {
    case FoundBy::IdNumber: return TextRules::code(text(fields, "idNumber")) == identity.text;
    case FoundBy::Account: return TextRules::code(text(fields, "account")) == identity.text;
    default: return PersonTerms::phone(text(fields, "phone")) == identity.text;
    }
}

void addUsed(QList<ClearText> &list, const ClearText &value)
{
    if (!value.isEmpty() && !list.contains(value) && list.size() < mostUsed)
        list << value;
}

} // namespace

/// A case as it was read, with what is personal in it.
struct CustomerViews::Opened
{
    CaseHit hit;
    ClearFields fields;
    ApplicationId application; ///< that it took up
};

struct CustomerViews::OpenedApplication
{
    ApplicationHit hit;
    ClearFields fields;
    bool isOpen = true;
};

qsizetype CustomerHit::openCases() const
{
    return std::count_if(cases.begin(), cases.end(), [](const CaseHit &one) { return one.state == CaseState::Open; });
}

CustomerViews::CustomerViews(Store &store, const Vault &vault, const Rules &rules, PersonIndex &index, OfficeId office, const Veil &veil)
    : m_store(store), m_vault(vault), m_rules(rules), m_index(index), m_office(std::move(office)), m_veil(veil)
{
}

/// What is hidden from who looks is not there.
Result<CustomerViews::Opened> CustomerViews::opened(const CaseId &id) const
{
    const Result<bool> hidden = m_veil.hides(id);
    if (!hidden)
        return fail(hidden);
    if (*hidden)
        return fail(ErrorCode::NoSuchCase, {}, {id.value});
    Opened one;
    OpId op;
    int part = 0;
    QByteArray sealed;
    const Result<bool> found = m_store.first(
        QStringLiteral("SELECT number, external_no, type, class, state, outcome, accepted_day, ended_day, standard, standard_version, "
                       "sealed_op, sealed_part, sealed, record FROM cases WHERE office = ? AND id = ?"),
        {m_office.value, id.value}, [&](const Row &row) {
            one.hit.id = id;
            one.hit.number = row.text(0);
            one.hit.externalNo = row.text(1);
            one.hit.type = row.text(2);
            one.hit.customerClass = row.text(3);
            one.hit.state = caseStateFrom(row.text(4));
            one.hit.outcome = caseOutcomeFrom(row.text(5));
            one.hit.accepted = dayOf(row.integer(6));
            one.hit.ended = dayOf(row.integer(7));
            one.hit.standard = row.text(8);
            one.hit.standardVersion = static_cast<int>(row.integer(9));
            op = OpId{row.text(10)};
            part = static_cast<int>(row.integer(11));
            sealed = row.bytes(12);
            one.application = ApplicationId{JsonText::at(row.bytes(13), {"application"})};
        });
    if (!found)
        return fail(found);
    if (!*found)
        return fail(ErrorCode::NoSuchCase, {}, {id.value});
    if (sealed.isEmpty())
        return one;
    const Result<QByteArray> clear = m_vault.open({SubjectId{id.value}, op, part}, sealed);
    if (!clear && clear.error().code != ErrorCode::SealBroken)
        return fail(clear);
    if (clear)
        one.fields = ClearFields(QJsonDocument::fromJson(*clear).object()).part(QStringLiteral("fields"));
    const bool isErased = !clear && m_veil.erasures().explains(clear.error(), SubjectId{id.value});
    one.hit.customer = isErased ? ErasureBook::mark() : sealedText(one.fields, "name").masked(u"name");
    return one;
}

Result<QList<CaseHit>> CustomerViews::byNumber(const QString &column, const QString &beginning, FoundBy by) const
{
    QList<CaseId> ids;
    const Result<> read = m_store.each(
        QStringLiteral("SELECT id FROM cases WHERE office = ? AND %1 >= ? AND %1 < ? AND %1 <> '' ORDER BY %1 DESC LIMIT ?").arg(column),
        {m_office.value, beginning, after(beginning), mostByNumber}, [&ids](const Row &row) {
            ids << CaseId{row.text(0)};
            return true;
        });
    if (!read)
        return fail(read);
    QList<CaseHit> hits;
    for (const CaseId &id : std::as_const(ids)) {
        Result<Opened> one = opened(id);
        if (!one && one.error().code == ErrorCode::NoSuchCase)
            continue;
        if (!one)
            return fail(one);
        one->hit.by = by;
        hits << one->hit;
    }
    return hits;
}

Result<std::optional<CustomerViews::OpenedApplication>> CustomerViews::openedApplication(const ApplicationId &id, bool openOnly) const
{
    OpenedApplication one;
    SealPlace place{SubjectId{id.value}, {}, 0};
    QByteArray sealed;
    const Result<bool> found = m_store.first(
        QStringLiteral("SELECT number, type, until_at, record, sealed_op, sealed_part, sealed, state FROM applications WHERE office = ? AND id = ?")
            + (openOnly ? QStringLiteral(" AND state = 'open'") : QString()),
        {m_office.value, id.value}, [&](const Row &row) {
            one.isOpen = row.text(7) == QLatin1String("open");
            one.hit.id = id;
            one.hit.number = row.text(0);
            one.hit.type = row.text(1);
            one.hit.untilMs = row.integer(2);
            const QJsonObject record = QJsonDocument::fromJson(row.text(3).toUtf8()).object();
            one.hit.standard = record.value(QStringLiteral("standard")).toString();
            one.hit.standardVersion = record.value(QStringLiteral("standardVersion")).toInt();
            place.op = OpId{row.text(4)};
            place.part = static_cast<int>(row.integer(5));
            sealed = row.bytes(6);
        });
    if (!found)
        return fail(found);
    if (!*found)
        return std::optional<OpenedApplication>();
    const Result<QByteArray> clear = m_vault.open(place, sealed);
    if (!clear && clear.error().code != ErrorCode::SealBroken)
        return fail(clear);
    if (clear)
        one.fields = ClearFields(QJsonDocument::fromJson(*clear).object()).part(QStringLiteral("fields"));
    one.hit.customer = one.fields.maskedCustomer();
    return std::optional(one);
}

Result<> CustomerViews::addApplicationsByNumber(const QString &beginning, Findings *findings) const
{
    QList<ApplicationId> ids;
    const Result<> read = m_store.each(
        QStringLiteral("SELECT id FROM applications WHERE office = ? AND number >= ? AND number < ? AND state = 'open' ORDER BY number DESC LIMIT ?"),
        {m_office.value, beginning, after(beginning), mostByNumber}, [&ids](const Row &row) {
            ids << ApplicationId{row.text(0)};
            return true;
        });
    if (!read)
        return read;
    for (const ApplicationId &id : std::as_const(ids)) {
        const Result<std::optional<OpenedApplication>> one = openedApplication(id);
        if (!one)
            return fail(one);
        if (*one)
            findings->applications << (*one)->hit;
    }
    return {};
}

/// Whether what the index found is an application at all.
Result<bool> CustomerViews::addApplication(const PersonIndex::Found &found, Findings *findings) const
{
    Result<std::optional<OpenedApplication>> one = openedApplication(ApplicationId{found.subject.value});
    if (!one)
        return fail(one);
    if (!*one)
        return false;
    ApplicationHit &hit = (*one)->hit;
    const auto same = [&hit](const ApplicationHit &known) { return known.id == hit.id; };
    if (std::none_of(findings->applications.begin(), findings->applications.end(), same)
        && holds(hit.standard, hit.standardVersion, hit.type, (*one)->fields, found.term, &hit.byOther)) {
        hit.by = found.term.by;
        findings->applications << hit;
    }
    return true;
}

bool CustomerViews::holds(const QString &inStandard, int version, const QString &ofType, const ClearFields &fields, const PersonTerm &term, bool *isOthers) const
{
    const auto standard = m_rules.standard(inStandard, version);
    const BusinessType *type = standard ? standard->businessType(ofType) : nullptr;
    if (!type)
        return false;
    const QList<PersonTerm> terms = m_index.termsOf(*type, fields.clear(ClearFor::Search));
    const auto same = std::find_if(terms.begin(), terms.end(), [&term](const PersonTerm &own) { return own.by == term.by && own.text == term.text; });
    if (same != terms.end())
        *isOthers = same->isOthers;
    return same != terms.end();
}

Result<> CustomerViews::addPersons(const QString &typed, Findings *findings) const
{
    const Result<PersonIndex::Answer> answer = m_index.find(typed, mostHits);
    if (!answer)
        return fail(answer);
    findings->more = answer->more;
    findings->complete = answer->complete;
    QList<std::optional<PersonTerm>> identities;
    for (const PersonIndex::Found &found : answer->found) {
        Result<Opened> one = opened(CaseId{found.subject.value});
        if (!one && one.error().code == ErrorCode::NoSuchCase) {
            const Result<bool> isApplication = addApplication(found, findings);
            if (!isApplication)
                return fail(isApplication);
            continue;
        }
        if (!one)
            return fail(one);
        const CaseHit &hit = one->hit;
        if (!holds(hit.standard, hit.standardVersion, hit.type, one->fields, found.term, &one->hit.byOther))
            continue;
        one->hit.by = found.term.by;
        const std::optional<PersonTerm> identity = identityOf(one->fields);
        const qsizetype known = identity ? identities.indexOf(identity) : -1;
        if (known >= 0) {
            findings->customers[known].cases << one->hit;
            continue;
        }
        identities << identity;
        findings->customers << CustomerHit{one->hit.customer, sealedText(one->fields, "idNumber").masked(u"id"),
                                           sealedText(one->fields, "phone").masked(u"phone"), sealedText(one->fields, "account").masked(u"account"),
                                           {one->hit}};
    }
    return {};
}

Result<Findings> CustomerViews::find(const QString &typed) const
{
    Findings findings;
    if (!typed.isValidUtf16())
        return findings;
    const QString code = withoutPrefix(TextRules::code(typed));
    const bool ascii = std::all_of(code.begin(), code.end(), [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
    if (ascii && code.size() >= shortestNumber && code.size() <= 60) {
        for (const auto &[column, by] : {std::pair{QStringLiteral("number"), FoundBy::Number}, {QStringLiteral("external_no"), FoundBy::ExternalNo}}) {
            const Result<QList<CaseHit>> hits = byNumber(column, code, by);
            if (!hits)
                return fail(hits);
            findings.cases << *hits;
        }
        if (const Result<> done = addApplicationsByNumber(code, &findings); !done)
            return fail(done);
    }
    if (const Result<> done = addPersons(typed, &findings); !done)
        return fail(done);
    return findings;
}

Result<QList<CustomerViews::Opened>> CustomerViews::ofCustomer(const std::optional<PersonTerm> &identity) const
{
    QList<Opened> list;
    if (!identity)
        return list;
    const Result<PersonIndex::Answer> answer = m_index.holding(*identity, mostHits);
    if (!answer)
        return fail(answer);
    for (const PersonIndex::Found &found : answer->found) {
        Result<Opened> one = opened(CaseId{found.subject.value});
        if (!one && one.error().code != ErrorCode::NoSuchCase)
            return fail(one);
        if (one && one->hit.outcome != CaseOutcome::Voided && isOf(one->fields, *identity))
            list << *one;
    }
    return list;
}

Result<Customer> CustomerViews::customer(const CaseId &id) const
{
    const Result<Opened> asked = opened(id);
    if (!asked)
        return fail(asked);
    if (m_veil.erasures().isErased(SubjectId{id.value}).value_or(false))
        return fail(ErrorCode::DataErased, {}, {asked->hit.number});
    if (asked->fields.isEmpty())
        return fail(ErrorCode::SealBroken, QStringLiteral("nothing is known of the customer"), {id.value});
    Result<QList<Opened>> all = ofCustomer(identityOf(asked->fields));
    if (!all)
        return fail(all);
    // A case without any number by which it could be found, or voided, still tells who stands here.
    if (all->isEmpty())
        *all << *asked;
    Customer customer;
    customer.customerClass = all->constFirst().hit.customerClass;
    customer.cases = static_cast<int>(all->size());
    customer.used.newest = all->constFirst().hit.id;
    for (const Opened &one : std::as_const(*all)) {
        for (const char *key : {"name", "idKind", "idNumber", "phone"}) {
            const ClearText value = sealedText(one.fields, key);
            if (!value.isEmpty() && !customer.fields.contains(QString::fromLatin1(key)))
                customer.fields.insert(QString::fromLatin1(key), value);
        }
        // An account belongs to its address: both are of one case.
        if (!customer.fields.contains(QStringLiteral("account")) && !customer.fields.contains(QStringLiteral("address"))) {
            for (const char *key : {"account", "address"}) {
                if (const ClearText value = sealedText(one.fields, key); !value.isEmpty())
                    customer.fields.insert(QString::fromLatin1(key), value);
            }
        }
        if (one.hit.state == CaseState::Open)
            customer.open << one.hit;
        addUsed(customer.used.accounts, sealedText(one.fields, "account"));
        addUsed(customer.used.addresses, sealedText(one.fields, "address"));
    }
    return customer;
}

Result<UsedBefore> CustomerViews::usedBefore(const QJsonObject &fields) const
{
    const Result<QList<Opened>> all = ofCustomer(identityOf(fields));
    if (!all)
        return fail(all);
    UsedBefore used;
    if (!all->isEmpty())
        used.newest = all->constFirst().hit.id;
    for (const Opened &one : *all) {
        addUsed(used.accounts, sealedText(one.fields, "account"));
        addUsed(used.addresses, sealedText(one.fields, "address"));
    }
    return used;
}

Result<> CustomerViews::addHolding(const SubjectId &subject, const std::optional<PersonTerm> &identity, QList<Holding> &list) const
{
    if (std::any_of(list.cbegin(), list.cend(), [&subject](const Holding &known) { return known.subject == subject; }))
        return {};
    const Result<Opened> one = opened(CaseId{subject.value});
    if (one) {
        if (!identity || isOf(one->fields, *identity))
            list << Holding{subject, one->hit.number, true, one->hit.state == CaseState::Open};
        const bool isNew = !list.isEmpty() && list.constLast().subject == subject && !one->application.isEmpty();
        return isNew ? addHolding(SubjectId{one->application.value}, std::nullopt, list) : Result<>();
    }
    if (one.error().code != ErrorCode::NoSuchCase)
        return fail(one);
    const Result<std::optional<OpenedApplication>> application = openedApplication(ApplicationId{subject.value}, false);
    if (!application)
        return fail(application);
    if (*application && (!identity || isOf((*application)->fields, *identity)))
        list << Holding{subject, (*application)->hit.number, false, (*application)->isOpen};
    return {};
}

Result<QList<CustomerViews::Holding>> CustomerViews::holdings(const CaseId &id, bool whole) const
{
    const Result<Opened> asked = opened(id);
    if (!asked)
        return fail(asked);
    const Result<bool> erased = m_veil.erasures().isErased(SubjectId{id.value});
    if (!erased || *erased)
        return erased ? fail(ErrorCode::DataErased, {}, {asked->hit.number}) : fail(erased);
    QList<Holding> list;
    if (const Result<> added = addHolding(SubjectId{id.value}, std::nullopt, list); !added)
        return fail(added);
    const std::optional<PersonTerm> identity = identityOf(asked->fields);
    if (!whole || !identity)
        return list;
    const Result<PersonIndex::Answer> answer = m_index.holding(*identity, mostHeld);
    if (!answer)
        return fail(answer);
    if (!answer->complete || answer->more)
        return fail(ErrorCode::IndexNotReady);
    for (const PersonIndex::Found &found : answer->found) {
        if (const Result<> added = addHolding(found.subject, identity, list); !added)
            return fail(added);
    }
    return list;
}

Result<bool> CustomerViews::isTheCustomersOf(const CaseId &id, const ClearFields &form) const
{
    const Result<Opened> asked = opened(id);
    if (!asked)
        return fail(asked);
    const std::optional<PersonTerm> identity = identityOf(asked->fields);
    return identity && isOf(form, *identity);
}
