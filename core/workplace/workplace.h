// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditviews.h"
#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/cases/casedesk.h"
#include "core/cases/caseviews.h"
#include "core/cases/deadlinewarnings.h"
#include "core/cases/printlog.h"
#include "core/cases/queueshelf.h"
#include "core/cases/warninglog.h"
#include "core/clockguard/clockdesk.h"
#include "core/customers/customerviews.h"
#include "core/customers/erasuredesk.h"
#include "core/drafts/draftshelf.h"
#include "core/ledger/ledger.h"
#include "core/people/peopledesk.h"
#include "core/reception/receptiondesk.h"
#include "core/reception/visitviews.h"
#include "core/reception/applicationdesk.h"
#include "core/reception/applicationviews.h"
#include "core/reports/dailyreport.h"
#include "core/standard/rules.h"

#include <functional>
#include <memory>
#include <optional>

class BackupRun;
class DerivedKeys;
class Store;
class SupportWork;
class Vault;
struct BackupManifest;
struct BackupStanding;
struct MissingActs;

/// Who and where this is, for the strip and the printouts.
struct OfficeFacts
{
    OfficeId office;
    QString name;        ///< 城关供电所
    QString code;        ///< C: leads the case numbers
    DeviceId device;
    int deviceNumber = 1; ///< 1 … 99
    QString window;      ///< 3号窗口
    OfficeHours hours;
    bool hasPassword = false; ///< people are set up: it opens by logging in
    std::optional<Error> restriction; ///< why the store is open for reading only
};

/// What a new office starts with.
struct OfficeSetup
{
    QString name;
    QString code = QStringLiteral("C");
    int deviceNumber = 1;
    QString window;
    OfficeHours hours;
    QString standard = QStringLiteral("satisfaction-2011");
    QString province{}; ///< 浙江省: a name of Provinces::names(); empty: not told
};

/// Builds and owns store, clock, rules, vault, ledger, books and desks of one office, on the thread that uses them.
class Workplace
{
public:
    enum class Mode { ReadWrite, ReadOnly };

    /// What else a new office needs before it is one: its first manager.
    using Furnish = std::function<Result<>(Workplace &)>;
    /// A new store with its office, standards and calendars in force, open to all until PeopleDesk::begin(). StoreExists when the file is there. When
    /// `furnish` fails, nothing of the office stays.
    static Result<std::unique_ptr<Workplace>> create(const QString &path, const OfficeSetup &setup, const Clock &clock, std::unique_ptr<IdSource> ids,
                                                     const Furnish &furnish = {});
    /// An office with people opens locked: figures, `verify` and whatever needs no personal data work; the rest answers VaultLocked until somebody
    /// logs in.
    static Result<std::unique_ptr<Workplace>> open(const QString &path, Mode mode, const Clock &clock, std::unique_ptr<IdSource> ids);
    ~Workplace();
    Workplace(const Workplace &) = delete;
    Workplace &operator=(const Workplace &) = delete;

    const OfficeFacts &office() const;
    const Rules &rules() const;
    const Clock &clock() const;
    Ledger &ledger();
    PeopleDesk &people();
    const PeopleViews &peopleViews() const;
    /// Roles and policy, without names.
    const PeopleBook &peopleBook() const;
    /// After a fault of the disk: nothing can be read or written until reopen() went through.
    bool isSuspect() const;
    /// Open for reading only because the disk was full: reopen() makes it writable once there is room.
    bool lacksRoom() const;
    /// Opens the store anew with every check, and reads again what is held in memory. The office may be readable only afterwards
    /// (OfficeFacts::restriction). An error: it stays suspect.
    Result<> reopen();
    /// Vault::takeKeysFrom, for the act that follows.
    void takeKeysFrom(DerivedKeys *aside);
    /// Ledger::verify with the tags, when the office is open or `secret` is a password or the recovery key of it: opened for the check alone.
    Result<LedgerCheck> verifyWith(const QByteArray &secret, const std::function<bool(qint64, qint64)> &progress);
    /// No slot of the vault is open.
    bool isLocked() const;
    CaseDesk &caseDesk();
    const CaseViews &caseViews() const;
    ReceptionDesk &receptionDesk();
    const VisitViews &visitViews() const;
    ApplicationDesk &applicationDesk();
    const ApplicationViews &applicationViews() const;
    DeadlineWarnings &warnings();
    ClockDesk &clockDesk();
    /// The ledger as it is looked through.
    const AuditViews &auditViews() const;
    WarningLog &warningLog();
    const DailyReports &dailyReports() const;
    PersonIndex &personIndex();
    const CustomerViews &customers() const;
    ErasureDesk &erasures();
    /// For a restore, inside its transaction: what that subject sealed opens no more.
    Result<> eraseKey(const SubjectId &subject);
    bool hasKey(const SubjectId &subject) const;
    /// LateNames::lookOn() in the name of who works here.
    Result<bool> lookForLateNames(int budgetMs);
    /// CaseDesk::revealServed() for the visit in hand at this device.
    Result<> revealServed(const Act &act, const CaseId &id);
    /// Managers may; in an office without people everybody.
    bool mayErase(const PersonId &person) const;
    /// The support bundle in the making.
    std::unique_ptr<SupportWork> supportWork() const;
    DraftShelf &drafts();
    /// Columns and views of the queue, by person.
    QueueShelf &queueShelf();

    /// Runs `submit`, one call of a desk, and takes the form's draft away in the same transaction: refused or not saved, the draft stays.
    template <class T>
    Result<T> submitted(const DraftId &draft, const std::function<Result<T>()> &submit);

    /// Store::setWorkingSet, before a long run of acts.
    Result<> setWorkingSet(int megabytes);
    /// An act of this moment by that person.
    Act newAct(const PersonId &actor);
    /// CaseDesk::accept, for an application too: refused when it was taken up or dropped already (ApplicationNotOpen).
    Result<Accepted> accept(const Act &act, const CaseDraft &draft);
    /// Adopts a calendar layer as an event; open deadlines are recomputed in the same transaction, and
    /// each that is another day now is entered in the list of what was told.
    Result<> adoptCalendar(const Act &act, const CalendarLayer &layer);
    /// Cases whose due date would move if the layer came into force: shown before anyone agrees.
    struct Moved
    {
        CaseId id;
        QString number;
        QString commitment;
        QDate before;
        QDate after;
    };
    Result<QList<Moved>> movedBy(const CalendarLayer &layer) const;
    Result<> adoptStandard(const Act &act, const QJsonObject &bundle);
    /// What was printed or could not be.
    PrintLog &printLog();
    /// A printout was made: who, what, of which case. `document`: receipt, list, daily-report …
    Result<> recordPrint(const Act &act, const QString &document, const CaseId &about);
    /// The same for a paper about an application: notice.
    Result<> recordPrint(const Act &act, const QString &document, const ApplicationId &about);
    /// A copy of the store in the making, in steps: into `folder` (empty: BackupFolder::beside the store), and sealed into `second` unless that is
    /// empty. `atRest`: nobody works, so it is made anew without gaps. While the office is locked there is no key to seal with: then
    /// only the first copy is made (BackupMade::secondFailed says VaultLocked).
    std::unique_ptr<BackupRun> backup(const QString &folder, const QString &second, bool atRest);
    /// The one that is due after an erasure: made anew without gaps while that holds nobody up, else in steps; what was erased is overwritten in the
    /// store's own pages too (secure_delete).
    std::unique_ptr<BackupRun> backupAfterErasure(const QString &second);
    /// Seals the days that are over, and this one when the office has closed (Ledger::sealWhatIsOver): asked now and then, costs nothing when there is
    /// nothing to do.
    Result<> sealWhatIsOver();
    /// Where its backups lie when nobody says otherwise.
    QString backupFolder() const;
    Result<BackupStanding> backupStanding() const;
    /// What this store knows and that backup does not.
    Result<MissingActs> missingAfter(const BackupManifest &backup) const;
    /// One digest over all books: the same ledger gives the same digest.
    Result<QByteArray> booksDigest() const;
    /// Names of the books that are not what the ledger gives (Book::name): replayed and compared in a transaction that is undone.
    Result<QStringList> booksApart();

private:
    Result<> recordPrintAbout(const Act &act, const QString &document, const SubjectId &about);
    static Result<std::unique_ptr<Workplace>> createIn(const QString &path, const OfficeSetup &setup, const Clock &clock,
                                                       std::unique_ptr<IdSource> ids);

    struct Private;
    explicit Workplace(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

template <class T>
Result<T> Workplace::submitted(const DraftId &draft, const std::function<Result<T>()> &submit)
{
    if (draft.isEmpty())
        return submit();
    std::optional<T> answer;
    const Result<> done = ledger().batch([&]() -> Result<> {
        Result<T> made = submit();
        if (!made)
            return fail(made);
        answer = std::move(*made);
        return drafts().remove(draft);
    });
    if (!done)
        return fail(done);
    return std::move(*answer);
}
