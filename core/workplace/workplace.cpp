// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workplace/workplace.h"

#include "core/backup/backupevents.h"
#include "core/backup/backupfolder.h"
#include "core/backup/backuprun.h"
#include "core/backup/backupstanding.h"
#include "core/backup/beforemigration.h"
#include "core/backup/restoresource.h"
#include "core/base/chinatime.h"
#include "core/cases/casebook.h"
#include "core/cases/casedeadlines.h"
#include "core/cases/caseevents.h"
#include "core/cases/latenames.h"
#include "core/cases/veil.h"
#include "core/ledger/erasureevents.h"
#include "core/people/rights.h"
#include "core/reception/applicationbook.h"
#include "core/reception/visitbook.h"
#include "core/standard/rulesbook.h"
#include "core/standard/rulesevents.h"
#include "core/store/store.h"
#include "core/vault/vault.h"
#include "core/workplace/officesetup.h"
#include "core/workplace/supportwork.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

struct Workplace::Private
{
    Private(std::unique_ptr<Store> openedStore, std::unique_ptr<Vault> openedVault, const DeviceIdentity &who, const Clock &wallClock,
            std::unique_ptr<IdSource> idSource)
        : clock(wallClock),
          ids(std::move(idSource)),
          store(std::move(openedStore)),
          vault(std::move(openedVault)),
          rulesBook(*store, who.ledger.office),
          peopleBook(*store, who.ledger.office),
          caseBook(*store, who.ledger.office),
          visitBook(*store, who.ledger.office),
          erasureBook(*store, who.ledger.office),
          veil(*store, who.ledger.office, erasureBook),
          applicationBook(*store, who.ledger.office),
          ledger(*store, *vault, clock, who.ledger, rulesBook.rules(), books()),
          peopleViews(*store, *vault, who.ledger.office),
          peopleDesk(ledger, peopleBook, peopleViews, *vault, *store, clock, *ids),
          caseDesk(ledger, caseBook, *vault, rulesBook.rules(), clock, *ids, who.deviceNumber),
          caseViews(*store, *vault, ledger, caseBook, rulesBook.rules(), veil),
          receptionDesk(ledger, visitBook, rulesBook.rules(), clock),
          visitViews(*store, *vault, visitBook, erasureBook),
          applicationDesk(ledger, applicationBook, rulesBook.rules(), clock, *ids, who.deviceNumber),
          applicationViews(*store, *vault, applicationBook, erasureBook),
          printLog(ledger, who.ledger.office, veil),
          warningLog(*store, caseViews, who.ledger.office, veil),
          warnings(*store, warningLog, who.ledger.office, rulesBook.rules(), clock, veil),
          clockDesk(*store, ledger, *ids),
          auditViews(*store, who.ledger.office, veil),
          dailyReports(*store, *vault, rulesBook.rules(), who.ledger.office, veil),
          personIndex(*store, *vault, rulesBook.rules(), clock, who.ledger.office),
          customers(*store, *vault, rulesBook.rules(), personIndex, who.ledger.office, veil),
          drafts(*store, *vault, who.ledger.office),
          queueShelf(*store, *vault, who.ledger.office),
          erasureDesk(ledger, customers, personIndex, drafts, *vault, *store, clock),
          lateNames(*store, *vault, ledger, caseBook, rulesBook.rules(), clock, *ids, who.ledger.office)
    {
        office.office = who.ledger.office;
        office.device = who.ledger.device;
        office.deviceNumber = who.deviceNumber;
        office.window = who.window;
        connectPeople();
        office.restriction = store->restriction();
    }

    void connectPeople();
    void readFacts()
    {
        office.hasPassword = vault->hasPassword();
        office.name = rulesBook.rules().officeName();
        office.code = rulesBook.rules().officeCode();
        office.hours = rulesBook.rules().hours();
    }

    /// In the order in which they are applied.
    QList<Book *> books() { return {&rulesBook, &peopleBook, &caseBook, &visitBook, &applicationBook, &erasureBook}; }
    Result<QList<QByteArray>> digests();
    Result<> load();
    Result<> checkKeys() const;
    void openByAny(const QString &typed);

    const Clock &clock;
    std::unique_ptr<IdSource> ids;
    std::unique_ptr<Store> store;
    std::unique_ptr<Vault> vault;
    RulesBook rulesBook;
    PeopleBook peopleBook;
    CaseBook caseBook;
    VisitBook visitBook;
    ErasureBook erasureBook;
    Veil veil;
    ApplicationBook applicationBook;
    Ledger ledger;
    PeopleViews peopleViews;
    PeopleDesk peopleDesk;
    CaseDesk caseDesk;
    CaseViews caseViews;
    ReceptionDesk receptionDesk;
    VisitViews visitViews;
    ApplicationDesk applicationDesk;
    ApplicationViews applicationViews;
    PrintLog printLog;
    WarningLog warningLog;
    DeadlineWarnings warnings;
    ClockDesk clockDesk;
    AuditViews auditViews;
    DailyReports dailyReports;
    PersonIndex personIndex;
    CustomerViews customers;
    DraftShelf drafts;
    QueueShelf queueShelf;
    ErasureDesk erasureDesk;
    LateNames lateNames;

    void noteCheck(const Result<LedgerCheck> &check);
    bool isCheckDue() const;

    OfficeFacts office;
};

/// What the parts ask about people: who may enter what, who looks, whom a complaint names.
void Workplace::Private::connectPeople()
{
    ledger.setGate([this](const PersonId &actor, const NewEvent &event) {
        const Result<> may = peopleDesk.mayEnter(actor, event.kind);
        return may ? veil.mayEnter(actor, event) : may;
    });
    veil.setViewer([this] { return peopleDesk.current(); },
                   [this](const PersonId &person) {
                       const auto who = peopleBook.standing(person);
                       return who && who->role == Role::Manager && peopleBook.activeManagers() == 1;
                   });
    auditViews.setMayLook([this] {
        const auto who = peopleBook.standing(peopleDesk.current());
        return peopleDesk.current().isEmpty() || (who && Rights::mayAudit(who->role));
    });
    drafts.setMayTake([this](const FormDraft &draft) {
        const PersonId who = peopleDesk.current();
        const auto standard = rulesBook.rules().standard(draft.standard, draft.standardVersion);
        const BusinessType *type = standard ? standard->businessType(draft.businessType) : nullptr;
        return who.isEmpty() || draft.actor == who || !type || !type->secretFromNamed;
    });
    lateNames.setNamed([this](const QStringList &texts) { return peopleViews.namedInEach(texts); });
    vault->setAtLock([this] { personIndex.wipe(); });
    caseDesk.setNamed([this](const QString &words) -> Result<QList<PersonId>> { return peopleViews.namedIn(words); });
}

Result<> Workplace::Private::load()
{
    if (const Result<> rules = rulesBook.load(); !rules)
        return rules;
    if (const Result<> people = peopleBook.load(); !people)
        return people;
    return checkKeys();
}

/// An open slot that somebody put in the place of the office's own opens too, but it did not make the ledger's tags.
Result<> Workplace::Private::checkKeys() const
{
    if (!vault->isOpen())
        return {};
    qint64 pos = 0;
    QByteArray hash;
    QByteArray tag;
    const Result<bool> last = store->first(QStringLiteral("SELECT pos, hash, tag FROM ledger WHERE tag IS NOT NULL AND length(tag) > 0 ORDER BY pos DESC LIMIT 1"),
                                           {}, [&](const Row &row) {
                                               pos = row.integer(0);
                                               hash = row.bytes(1);
                                               tag = row.bytes(2);
                                           });
    if (!last)
        return fail(last);
    return !*last || vault->isTagOf(hash, tag) ? Result<>()
                                               : fail(ErrorCode::LedgerBroken, QStringLiteral("the keys are not those of the ledger"), {QString::number(pos)});
}

Workplace::Workplace(std::unique_ptr<Private> parts) : d(std::move(parts)) {}

Workplace::~Workplace() = default;

namespace {

/// The person by whom an office without people is set up.
const PersonId &nobody()
{
    static const PersonId id{QStringLiteral("set-up")};
    return id;
}

/// The store that a set-up killed half-way left behind: one of ours in which there is no office yet. StoreExists for any other.
Result<std::unique_ptr<Store>> unfinishedStore(const QString &path)
{
    Result<std::unique_ptr<Store>> store = Store::open(path, Store::Open::ReadWrite);
    const Result<DeviceIdentity> identity = store ? DeviceIdentity::read(**store) : fail(store);
    if (!store || identity || identity.error().code != ErrorCode::StoreForeign)
        return fail(ErrorCode::StoreExists, {}, {path});
    return store;
}

} // namespace

Result<std::unique_ptr<Workplace>> Workplace::create(const QString &path, const OfficeSetup &setup, const Clock &clock, std::unique_ptr<IdSource> ids,
                                                     const Furnish &furnish)
{
    if (const auto checked = OfficeSetUp::check(setup); !checked)
        return fail(checked);
    const bool stoodThere = QFileInfo(path).exists() || QFileInfo(path).isSymLink();
    Result<std::unique_ptr<Workplace>> made = createIn(path, setup, clock, std::move(ids));
    if (const Result<> furnished = made && furnish ? furnish(**made) : Result<>(); !furnished)
        made = fail(furnished); // and closed
    if (!made && !stoodThere) {
        // Nothing of an office that did not come to be stays behind.
        for (const QString &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-journal")})
            QFile::remove(path + suffix);
    }
    return made;
}

Result<std::unique_ptr<Workplace>> Workplace::createIn(const QString &path, const OfficeSetup &setup, const Clock &clock,
                                                       std::unique_ptr<IdSource> ids)
{
    Result<std::unique_ptr<Store>> store = Store::open(path, Store::Open::Create);
    if (!store && store.error().code == ErrorCode::StoreExists)
        store = unfinishedStore(path);
    if (!store)
        return fail(store);
    const DeviceIdentity identity{{OfficeId{ids->next()}, DeviceId{ids->next()}, 1}, setup.deviceNumber, setup.window};
    // Office, keys and rules come to be together or not at all: a power cut leaves a store that says it is unfinished.
    std::unique_ptr<Private> parts; // goes after the transaction, which needs its store
    Transaction transaction(**store);
    if (const auto begun = transaction.begin(); !begun)
        return fail(begun);
    if (const auto written = identity.write(**store); !written)
        return fail(written);
    Result<std::unique_ptr<Vault>> vault = Vault::create(**store, identity.ledger.office);
    if (!vault)
        return fail(vault);
    parts = std::make_unique<Private>(std::move(*store), std::move(*vault), identity, clock, std::move(ids));
    const Act act{OpId{parts->ids->next()}, nobody()};
    if (const auto inForce = OfficeSetUp::bringIntoForce(parts->ledger, act, setup); !inForce)
        return fail(inForce);
    if (const auto committed = transaction.commit(); !committed)
        return fail(committed);
    parts->readFacts();
    return std::unique_ptr<Workplace>(new Workplace(std::move(parts)));
}

Result<std::unique_ptr<Workplace>> Workplace::open(const QString &path, Mode mode, const Clock &clock, std::unique_ptr<IdSource> ids)
{
    Result<std::unique_ptr<Store>> store =
        Store::open(path, mode == Mode::ReadOnly ? Store::Open::ReadOnly : Store::Open::ReadWrite,
                    [&path, &clock](Connection &connection) { return backupBeforeMigration(connection, path, clock); });
    if (!store)
        return fail(store);
    const Result<DeviceIdentity> identity = DeviceIdentity::read(**store);
    if (!identity)
        return fail(identity);
    Result<std::unique_ptr<Vault>> vault = Vault::load(**store, identity->ledger.office);
    if (!vault)
        return fail(vault);
    auto parts = std::make_unique<Private>(std::move(*store), std::move(*vault), *identity, clock, std::move(ids));
    if (const auto loaded = parts->load(); !loaded)
        return fail(loaded);
    parts->readFacts();
    return std::unique_ptr<Workplace>(new Workplace(std::move(parts)));
}

const OfficeFacts &Workplace::office() const
{
    d->office.hasPassword = d->vault->hasPassword(); // people may have been set up meanwhile
    return d->office;
}

const Rules &Workplace::rules() const
{
    return d->rulesBook.rules();
}

const Clock &Workplace::clock() const
{
    return d->clock;
}

Ledger &Workplace::ledger()
{
    return d->ledger;
}

PeopleDesk &Workplace::people()
{
    return d->peopleDesk;
}

const PeopleViews &Workplace::peopleViews() const
{
    return d->peopleViews;
}

const PeopleBook &Workplace::peopleBook() const
{
    return d->peopleBook;
}

bool Workplace::isSuspect() const
{
    return d->store->state() == Store::State::Suspect;
}

bool Workplace::lacksRoom() const
{
    const std::optional<Error> why = d->store->restriction();
    return why && why->code == ErrorCode::StoreFull;
}

Result<> Workplace::reopen()
{
    if (const Result<> opened = d->store->reopen(); !opened)
        return opened;
    d->office.restriction = d->store->restriction();
    const Result<qint64> read = d->ledger.lastPos(); // rules and books read again
    if (read)
        (void)d->peopleDesk.enterNoted(); // what needs a key waits for the next log-in
    return read ? Result<>() : fail(read);
}

void Workplace::takeKeysFrom(DerivedKeys *aside)
{
    d->vault->takeKeysFrom(aside);
}

Result<bool> Workplace::lookForLateNames(int budgetMs)
{
    return d->lateNames.lookOn(d->peopleDesk.current(), budgetMs);
}

Result<LedgerCheck> Workplace::verifyWith(const QByteArray &secret, const std::function<bool(qint64, qint64)> &progress)
{
    const bool wasLocked = isLocked();
    if (wasLocked && !secret.isEmpty())
        d->openByAny(QString::fromUtf8(secret));
    Result<LedgerCheck> check = d->ledger.verify(progress);
    if (wasLocked)
        d->vault->lock();
    return check;
}

/// Whose password it is, nobody said.
void Workplace::Private::openByAny(const QString &typed)
{
    const std::optional<QByteArray> paper = RecoveryKey::secretOf(typed);
    const Result<QList<Slot>> all = vault->slotList();
    for (const Slot &slot : all.value_or(QList<Slot>())) {
        if (slot.kind == Slots::recoveryKind() ? paper && vault->unlock(slot.name, *paper) : !!vault->unlock(slot.name, PasswordPolicy::secretOf(typed)))
            return;
    }
}

bool Workplace::isLocked() const
{
    return !d->vault->isOpen();
}

CaseDesk &Workplace::caseDesk()
{
    return d->caseDesk;
}

const CaseViews &Workplace::caseViews() const
{
    return d->caseViews;
}

ReceptionDesk &Workplace::receptionDesk()
{
    return d->receptionDesk;
}

const VisitViews &Workplace::visitViews() const
{
    return d->visitViews;
}

ApplicationDesk &Workplace::applicationDesk()
{
    return d->applicationDesk;
}

const ApplicationViews &Workplace::applicationViews() const
{
    return d->applicationViews;
}

Result<Accepted> Workplace::accept(const Act &act, const CaseDraft &draft)
{
    if (!draft.application.isEmpty()) {
        const Result<bool> done = d->ledger.knows(act.opId);
        if (!done)
            return fail(done);
        const Result<> open = *done ? Result<>() : d->applicationDesk.mayBeTaken(draft.application);
        if (!open)
            return fail(open);
    }
    return d->caseDesk.accept(act, draft);
}

DeadlineWarnings &Workplace::warnings()
{
    return d->warnings;
}

const AuditViews &Workplace::auditViews() const
{
    return d->auditViews;
}

ClockDesk &Workplace::clockDesk()
{
    return d->clockDesk;
}

QueueShelf &Workplace::queueShelf()
{
    return d->queueShelf;
}

WarningLog &Workplace::warningLog()
{
    return d->warningLog;
}

PrintLog &Workplace::printLog()
{
    return d->printLog;
}

const DailyReports &Workplace::dailyReports() const
{
    return d->dailyReports;
}

PersonIndex &Workplace::personIndex()
{
    return d->personIndex;
}

const CustomerViews &Workplace::customers() const
{
    return d->customers;
}

Result<> Workplace::eraseKey(const SubjectId &subject)
{
    return d->vault->erase(subject);
}

bool Workplace::hasKey(const SubjectId &subject) const
{
    return d->store->first(QStringLiteral("SELECT 1 FROM subject_keys WHERE office = ? AND subject = ?"), {d->office.office.value, subject.value}, [](const Row &) {})
        .value_or(false);
}

ErasureDesk &Workplace::erasures()
{
    return d->erasureDesk;
}

Result<> Workplace::revealServed(const Act &act, const CaseId &id)
{
    const Result<std::optional<Visit>> visit = d->visitViews.inHand(d->office.device);
    if (!visit)
        return fail(visit);
    return d->caseDesk.revealServed(act, id, *visit ? (*visit)->id : VisitId());
}

bool Workplace::mayErase(const PersonId &person) const
{
    return d->peopleDesk.mayEnter(person, QString::fromLatin1(ErasureEvents::erased)).has_value();
}

std::unique_ptr<SupportWork> Workplace::supportWork() const
{
    return std::make_unique<SupportWork>(*d->store, d->clock,
                                         SupportWork::Office{d->office.deviceNumber, d->vault->hasPassword(), !d->vault->isOpen()});
}

DraftShelf &Workplace::drafts()
{
    return d->drafts;
}

Result<> Workplace::setWorkingSet(int megabytes)
{
    return d->store->setWorkingSet(megabytes);
}

Act Workplace::newAct(const PersonId &actor)
{
    return {OpId{d->ids->next()}, actor};
}

Result<> Workplace::adoptCalendar(const Act &act, const CalendarLayer &layer)
{
    return d->ledger.perform(act, [&]() -> Result<> {
        const Result<WarningLog::Dates> before = d->warningLog.dates();
        if (!before)
            return fail(before);
        const Result<Event> entered = d->ledger.append(RulesEvents::calendarAdoption(d->office.office, {layer}));
        return entered ? d->warningLog.addMoved(*before, d->clock.wallUtcMs()) : fail(entered);
    });
}

Result<QList<Workplace::Moved>> Workplace::movedBy(const CalendarLayer &layer) const
{
    Rules imagined = rules();
    Result<WorkCalendar> calendar = WorkCalendar::build(rules().calendar().layers() + QList<CalendarLayer>{layer});
    if (!calendar)
        return fail(calendar);
    imagined.adopt(std::move(*calendar));
    const QJsonObject plain = RulesEvents::calendarAdoption(d->office.office, {layer}).plain;
    const Result<QList<CaseId>> ids = d->caseBook.movable(RulesEvents::earliestChange(plain));
    if (!ids)
        return fail(ids);
    QList<Moved> moved;
    for (const CaseId &id : *ids) {
        const Result<CaseRecord> record = d->caseBook.record(id);
        if (!record)
            return fail(record);
        const auto standard = rules().standard(record->standard, record->standardVersion);
        const BusinessType *type = standard ? standard->businessType(record->type) : nullptr;
        const Result<QList<CaseDeadline>> before = d->caseBook.deadlines(id, type);
        if (!before)
            return fail(before);
        if (!type)
            continue;
        for (const CaseDeadline &now : CaseDeadlines::of(*record, *type, imagined, *before)) {
            for (const CaseDeadline &old : *before) {
                if (old.commitment == now.commitment && old.deadline.dueDate != now.deadline.dueDate)
                    moved << Moved{id, record->number, now.commitment, old.deadline.dueDate, now.deadline.dueDate};
            }
        }
    }
    return moved;
}

Result<> Workplace::adoptStandard(const Act &act, const QJsonObject &bundle)
{
    const Result<Standard> standard = Standard::fromBundle(bundle);
    if (!standard)
        return fail(standard);
    return d->ledger.perform(act, [&]() -> Result<> {
        const Result<Event> entered =
            d->ledger.append(RulesEvents::standardAdoption(d->office.office, standard->id, standard->version, bundle));
        return entered ? Result<>() : fail(entered);
    });
}

Result<> Workplace::recordPrint(const Act &act, const QString &document, const CaseId &about)
{
    return recordPrintAbout(act, document, SubjectId{about.value});
}

Result<> Workplace::recordPrint(const Act &act, const QString &document, const ApplicationId &about)
{
    return recordPrintAbout(act, document, SubjectId{about.value});
}

Result<> Workplace::recordPrintAbout(const Act &act, const QString &document, const SubjectId &about)
{
    PrintEntry entry;
    entry.document = document;
    entry.subject = about;
    return d->printLog.record(act, entry);
}

QString Workplace::backupFolder() const
{
    return BackupFolder::beside(d->store->path());
}

std::unique_ptr<BackupRun> Workplace::backup(const QString &folder, const QString &second, bool atRest)
{
    const QString place = folder.isEmpty() ? backupFolder() : folder;
    BackupOrder order{d->ledger.identity(), d->office.code, d->store->path(), place, second,
                      atRest ? BackupOrder::Moment::AtRest : BackupOrder::Moment::WhilePeopleWork};
    if (!second.isEmpty()) {
        auto key = std::make_shared<LockedBytes>(32);
        const Result<QList<Slot>> ways = Slots::load(*d->store, d->office.office);
        if (ways && d->vault->backupKey(*key)) {
            order.key = std::move(key);
            order.ways = *ways;
        }
    }
    // The day's first while people work is looked through as `verify` would: away from them, on the copy.
    if (!atRest && d->isCheckDue()) {
        order.inspect = [&clock = d->clock](const QString &copy, const BackupFiles::Stop &stop) -> Result<LedgerCheck> {
            const auto opened = Workplace::open(copy, Mode::ReadOnly, clock, std::make_unique<UuidV7Source>(clock));
            return opened ? (*opened)->ledger().verify([&stop](qint64, qint64) { return !stop; }) : fail(opened);
        };
        order.inspected = [parts = d.get()](const Result<LedgerCheck> &check) { parts->noteCheck(check); };
    }
    return std::make_unique<BackupRun>(*d->store, d->clock, std::move(order));
}

Result<> Workplace::sealWhatIsOver()
{
    if (d->store->state() != Store::State::Ready)
        return {};
    const bool closed = ChinaTime::time(d->clock.wallUtcMs()) >= rules().hours().closes;
    const Result<bool> sealed = d->ledger.sealWhatIsOver(closed);
    return sealed ? Result<>() : fail(sealed);
}

/// What the nightly look found, in the ledger: without anybody's right, also while the office is locked.
void Workplace::Private::noteCheck(const Result<LedgerCheck> &check)
{
    NewEvent event{QString::fromLatin1(BackupEvents::checked), 1, SubjectId{office.office.value}, {}, {}};
    if (check && check->isSound()) {
        event.plain = {{QStringLiteral("entries"), check->entries}, {QStringLiteral("seals"), check->seals}};
    } else {
        event.kind = QString::fromLatin1(BackupEvents::checkFailed);
        event.plain = check ? QJsonObject{{QStringLiteral("pos"), check->firstBadPos}} : QJsonObject{{QStringLiteral("problem"), QStringLiteral("copy")}};
    }
    (void)ledger.perform(Act{OpId{ids->next()}, PersonId{QStringLiteral("program")}}, [&]() -> Result<> {
        const Result<Event> entered = ledger.append(event);
        return entered ? Result<>() : fail(entered);
    });
}

/// Once a day: not looked at today, and the clock is believed.
bool Workplace::Private::isCheckDue() const
{
    constexpr qint64 everyMs = 20 * 3'600'000LL;
    const auto lately = ledger.lately({QString::fromLatin1(BackupEvents::checked), QString::fromLatin1(BackupEvents::checkFailed)}, clock.wallUtcMs() - everyMs, 1);
    return lately && lately->isEmpty() && clock.trust() == ClockTrust::Trusted;
}

std::unique_ptr<BackupRun> Workplace::backupAfterErasure(const QString &second)
{
    constexpr qint64 small = 8 * 1024 * 1024; // copied anew within a job's time
    return backup({}, second, QFileInfo(d->store->path()).size() <= small);
}

Result<BackupStanding> Workplace::backupStanding() const
{
    const BackupLog log(*d->store, d->office.office);
    const Result<qint64> pos = d->ledger.lastPos();
    const Result<qint64> first = log.firstEntryUtcMs();
    const auto folder = log.newest(BackupLog::Medium::Folder);
    const auto second = log.newest(BackupLog::Medium::Second);
    const Result<qint64> erasure = log.newestErasure();
    if (!pos || !first || !erasure)
        return pos ? (first ? fail(erasure) : fail(first)) : fail(pos);
    if (!folder || !second)
        return folder ? fail(second) : fail(folder);
    return BackupStanding{*pos, *first, d->office.hasPassword, *folder, *second, d->store->path(),
                          QStorageInfo(QFileInfo(d->store->path()).absolutePath()).bytesAvailable(), *erasure};
}

Result<MissingActs> Workplace::missingAfter(const BackupManifest &backup) const
{
    return MissingActs::in(*d->store, backup);
}

Result<QList<QByteArray>> Workplace::Private::digests()
{
    QList<QByteArray> all;
    const QList<Book *> every = books();
    for (const Book *book : every) {
        const Result<QByteArray> one = book->digest();
        if (!one)
            return fail(one);
        all << *one;
    }
    return all;
}

Result<QByteArray> Workplace::booksDigest() const
{
    const Result<QList<QByteArray>> all = d->digests();
    return all ? Result<QByteArray>(all->join()) : fail(all);
}

Result<QStringList> Workplace::booksApart()
{
    const Result<QList<QByteArray>> before = d->digests();
    if (!before)
        return fail(before);
    std::optional<QList<QByteArray>> after;
    const Result<> undone = d->ledger.batch([&]() -> Result<> {
        if (const Result<> replayed = d->ledger.rebuild(); !replayed)
            return replayed;
        Result<QList<QByteArray>> made = d->digests();
        if (!made)
            return fail(made);
        after = std::move(*made);
        return fail(ErrorCode::Stopped, QStringLiteral("only to compare"));
    });
    if (!after || isSuspect())
        return fail(undone);
    QStringList apart;
    const QList<Book *> books = d->books();
    for (qsizetype i = 0; i < books.size(); ++i) {
        if (before->at(i) != after->at(i))
            apart << books.at(i)->name();
    }
    return apart;
}
