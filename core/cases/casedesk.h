// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caserecord.h"
#include "core/ledger/event.h"

#include <functional>

class CaseBook;
class Clock;
class IdSource;
class Ledger;
class Vault;

/// What a filled form asks for. Field values by key as JSON: text, number, bool, array of keys (choices), array of objects (groups).
struct CaseDraft
{
    QString businessType;
    QString customerClass;
    QString channel = QStringLiteral("counter");
    QString area;                         ///< city, rural, remote; empty when not asked
    QString window;
    QJsonObject fields;
    QMap<QString, QString> materials;     ///< key → present, later
    QString externalNo;
    PersonId firstContact;                ///< empty: the actor
    QString handler;                      ///< empty: the standard's for the next milestone
    qint64 acceptedMs = 0;                ///< 0: now; a field that starts the clock (收文日) stands above it
    QString lateReason;                   ///< needed when acceptedMs lies on an earlier day: 补录
    bool trustFields = false;             ///< import of past work: form checks warn only, papers are not asked for
    bool withGaps = false;                ///< 容缺受理: what is missing is promised for later
    ApplicationId application;            ///< 待补申请 that is taken up by this; empty: none
};

/// What acceptance answered: for the receipt.
struct Accepted
{
    CaseId id;
    QString number;
    QString standard;
    int standardVersion = 0;
    qint64 acceptedMs = 0;
    QList<Promise> promises;
    CaseGaps gaps;       ///< 容缺: what the customer promised to bring, and until when
};

/// What a correction replaces. Only what is set changes; the old value stays in the ledger.
struct Correction
{
    QJsonObject fields;                       ///< new values by field key
    std::optional<qint64> acceptedMs;
    std::optional<QString> customerClass;
    QMap<QString, qint64> milestones;         ///< new happened-at by milestone key
    QString reason;

    bool isEmpty() const { return fields.isEmpty() && !acceptedMs && !customerClass && milestones.isEmpty(); }
};

/// Takes business in and moves it on. Every function is one act: checked, appended, applied, or refused with the reason.
/// Times are UTC milliseconds, 0 means now; a time before acceptance or in the future is refused.
class CaseDesk
{
public:
    CaseDesk(Ledger &ledger, const CaseBook &book, const Vault &vault, const Rules &rules, const Clock &clock, IdSource &ids,
             int deviceNumber);

    /// Who of the office's people a complaint names, by the words of its field `named`; asked where the type is secretFromNamed.
    using Named = std::function<Result<QList<PersonId>>(const QString &words)>;
    void setNamed(Named named) { m_named = std::move(named); }

    /// 受理, or 容缺受理 where the draft says so. FieldMissing / FieldRefused name the field; MaterialMissing / MaterialMustBeHere the first paper that
    /// is not there. Promised dates, clauses, standard and calendar versions go into the event, with what is to follow and until when.
    Result<Accepted> accept(const Act &act, const CaseDraft &draft);
    /// 到达环节. `outcome` is one of the milestone's, empty when it has none. Closing and archiving follow from the milestone.
    Result<> reach(const Act &act, const CaseId &id, const QString &milestone, const QString &outcome, qint64 atMs = 0,
                   const QString &note = {});
    Result<> pause(const Act &act, const CaseId &id, const QString &reason, const QString &evidence, qint64 fromMs = 0);
    Result<> resume(const Act &act, const CaseId &id, const QString &note, qint64 atMs = 0);
    /// 收到补交资料: material keys now present.
    Result<> receiveMaterials(const Act &act, const CaseId &id, const QStringList &materials, qint64 atMs = 0);
    Result<> note(const Act &act, const CaseId &id, const QString &text);
    Result<> transfer(const Act &act, const CaseId &id, const QString &handler, const QString &waitsFor, const QString &reason);
    Result<> setExternalNo(const Act &act, const CaseId &id, const QString &externalNo);
    Result<> correct(const Act &act, const CaseId &id, const Correction &correction);
    /// 误录作废: the acceptance itself was a mistake; counted in no figure but that of voided ones.
    Result<> voidMistaken(const Act &act, const CaseId &id, const QString &reason);
    Result<> withdraw(const Act &act, const CaseId &id, const QString &reason, qint64 atMs = 0);
    /// 终止: ended by the office with a reason (a plan expired …).
    Result<> terminate(const Act &act, const CaseId &id, const QString &reason, qint64 atMs = 0);
    Result<> archive(const Act &act, const CaseId &id);
    Result<> reopen(const Act &act, const CaseId &id, const QString &reason);
    /// 回访: one attempt; `answer` satisfied, unsatisfied or empty when nobody was reached.
    Result<> recordFollowUp(const Act &act, const CaseId &id, const QString &answer, const QString &words, qint64 atMs = 0);
    /// Clear personal data were shown to the actor (the ledger keeps who looked). ReasonMissing where the standard wants to know why.
    Result<> reveal(const Act &act, const CaseId &id, const QString &reason = {});
    /// The same for the customer being served: the visit is the reason, and one entry for each visit and case is enough. Empty: none has begun yet.
    Result<> revealServed(const Act &act, const CaseId &id, const VisitId &visit);

    /// What the deadlines would be after this correction; nothing is changed.
    Result<QList<CaseDeadline>> deadlinesAfter(const CaseId &id, const Correction &correction) const;

private:
    struct Found; ///< a case with its rules
    struct Changed; ///< a correction put into the two parts of its entry
    Result<Found> found(const CaseId &id) const;
    Result<Found> openCase(const CaseId &id) const;
    /// A case to which words may still be added: DataErased.
    Result<Found> unerased(const CaseId &id) const;
    /// Adds whom these fields name to the plain part, where it has to be known.
    Result<> addHidden(const BusinessType &type, const QJsonObject &fields, QJsonObject &plain) const;
    Result<qint64> checkedTime(const CaseRecord &record, qint64 atMs) const;
    Result<> checkDraft(const BusinessType &type, const CaseDraft &draft, qint64 acceptedMs, qint64 nowMs) const;
    /// The papers that follow, with their date. Refused where none may.
    Result<CaseGaps> gapsOf(const Standard &standard, const BusinessType &type, const CaseDraft &draft, const Facts &facts, qint64 acceptedMs) const;
    Result<Accepted> acceptChecked(const Act &act, const CaseDraft &draft);
    Result<Accepted> firstAnswer(const QList<Event> &events) const;
    Result<> reachChecked(const CaseId &id, const QString &milestone, const QString &outcome, qint64 atMs, const QString &note);
    Result<> finish(const Act &act, const char *kind, const CaseId &id, const QString &reason, qint64 atMs);
    /// A corrected day that starts the clock (收文日) moves the acceptance with it.
    Correction withClock(const Found &found, const Correction &correction) const;
    Result<> checkCorrectedTimes(const Found &found, const Correction &correction) const;
    Result<Changed> changed(const Found &found, const Correction &correction) const;
    /// Appends the entry; what it answers is not asked for.
    Result<> enter(const char *kind, const CaseId &id, const QJsonObject &plain = {}, const QJsonObject &personal = {});

    Ledger &m_ledger;
    const CaseBook &m_book;
    const Vault &m_vault;
    const Rules &m_rules;
    const Clock &m_clock;
    IdSource &m_ids;
    int m_deviceNumber;
    Named m_named;
};
