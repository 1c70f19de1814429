// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workplace/officerestore.h"

#include "core/backup/backupevents.h"
#include "core/backup/backupfolder.h"
#include "core/base/chinatime.h"
#include "core/people/rights.h"
#include "core/store/connection.h"
#include "core/store/store.h"
#include "core/workplace/officesetup.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <unistd.h>

namespace {

bool link(const QString &from, const QString &to)
{
    return ::link(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

QString logSuffix()
{
    return QStringLiteral("-wal");
}

/// Whose data were erased in that store; a Store or a Connection. Nothing where it never heard of erasing.
template <class Source>
QList<ErasureEvents::Erased> erasedIn(Source &source, const OfficeId &office)
{
    QList<ErasureEvents::Erased> erased;
    const Result<> read = source.each(QStringLiteral("SELECT subject, reason, backups_until FROM erased_subjects WHERE office = ? ORDER BY subject"),
                                      {office.value}, [&erased](const Row &row) {
                                          erased << ErasureEvents::Erased{SubjectId{row.text(0)}, row.text(1), row.integer(2)};
                                          return true;
                                      });
    return read ? erased : QList<ErasureEvents::Erased>();
}

/// What can be known of a store without opening it as one.
struct ReadPlainly
{
    LedgerIdentity identity;
    LedgerEnd end;
    QList<ErasureEvents::Erased> erased;
};

/// Of a store that is no longer opened for reading only, since its schema is older than ours.
std::optional<ReadPlainly> readPlainly(const QString &path)
{
    auto connection = Connection::open(path, Connection::uriOf(path));
    if (!connection)
        return std::nullopt;
    (*connection)->leaveWal();
    LedgerIdentity identity;
    const Result<QString> locked = (*connection)->answer(QStringLiteral("PRAGMA locking_mode=EXCLUSIVE"));
    const Result<> read = (*connection)->each(QStringLiteral("SELECT office, device, epoch FROM device_identity ORDER BY office LIMIT 1"), {},
                                              [&identity](const Row &row) {
                                                  identity = {OfficeId{row.text(0)}, DeviceId{row.text(1)}, static_cast<int>(row.integer(2))};
                                                  return false;
                                              });
    const Result<LedgerEnd> end = locked && read ? LedgerEnd::of(**connection, identity) : fail(ErrorCode::Internal);
    if (!end || identity.office.isEmpty())
        return std::nullopt;
    return ReadPlainly{identity, *end, erasedIn(**connection, identity.office)};
}

} // namespace

Result<Restored> OfficeRestore::run(const BackupFiles::Stop &stop, std::atomic<int> &percent)
{
    m_made = m_order.store + QStringLiteral(".restoring");
    const Result<> folder = BackupFiles::makeFolder(QFileInfo(m_order.store).absolutePath());
    if (!folder)
        return fail(folder);
    const auto attempt = [&]() -> Result<> {
        const Result<Old> old = lookAtOld();
        if (!old)
            return fail(old);
        if (Result<> fetched = fetch(stop, percent); !fetched)
            return fetched;
        if (old->isReadable && old->identity.office != m_identity.office)
            return fail(ErrorCode::BackupForeign, {}, {m_order.file});
        countMissing(*old);
        if (Result<> raised = raiseEpoch(*old); !raised)
            return raised;
        if (Result<> replayed = replay(*old, stop, percent); !replayed)
            return replayed;
        return stop ? Result<>(fail(ErrorCode::Stopped)) : putInPlace(*old);
    };
    const Result<> done = attempt();
    BackupFiles::removeWithLogs(m_made); // in its place by now, if all went well
    if (!done)
        return fail(done);
    percent = 100;
    return m_restored;
}

Result<OfficeRestore::Old> OfficeRestore::lookAtOld() const
{
    Old old;
    old.isThere = QFileInfo::exists(m_order.store);
    if (!old.isThere)
        return old;
    if (const Result<> may = mayReplace(); !may)
        return fail(may);
    const Result<std::unique_ptr<Store>> store = Store::open(m_order.store, Store::Open::ReadOnly);
    if (!store) {
        switch (store.error().code) {
        case ErrorCode::StoreHeld: // somebody works with it
        case ErrorCode::StoreNewer: // a newer program's: an older one must not put it away
        case ErrorCode::StorePlaceRefused:
            return fail(store);
        case ErrorCode::StoreOlder:
            if (const auto read = readPlainly(m_order.store)) {
                old.isReadable = true;
                old.identity = read->identity;
                old.end = read->end;
                old.erased = read->erased;
            }
            return old;
        default:
            return old; // damaged: that is what backups are for
        }
    }
    const Result<DeviceIdentity> identity = DeviceIdentity::read(**store);
    const Result<LedgerEnd> end = identity ? LedgerEnd::of(**store, identity->ledger) : fail(identity);
    if (!end)
        return old;
    old.isReadable = true;
    old.identity = identity->ledger;
    old.end = *end;
    old.erased = erasedIn(**store, identity->ledger.office);
    return old;
}

/// Where people work, a manager of the store that stands there says so; what the backup knows of people may be long past. An office that does not open has
/// nobody to ask: that is what backups are for.
Result<> OfficeRestore::mayReplace() const
{
    const auto place = Workplace::open(m_order.store, Workplace::Mode::ReadOnly, m_clock, std::make_unique<UuidV7Source>(m_clock));
    if (!place || (*place)->peopleBook().isEmpty())
        return {};
    const QString kind = QString::fromLatin1(BackupEvents::storeRestored);
    const std::optional<PeopleBook::Standing> who = (*place)->peopleBook().standing(m_order.actor);
    return who && who->isActive && Rights::may(who->role, kind) ? Result<>() : fail(ErrorCode::NotAllowed, {}, {kind});
}

/// Told, not refused: the old store is kept.
void OfficeRestore::countMissing(const Old &old)
{
    if (!old.isReadable)
        return;
    const Result<std::unique_ptr<Store>> store = Store::open(m_order.store, Store::Open::ReadOnly);
    if (!store)
        return;
    if (const Result<MissingActs> missing = MissingActs::in(**store, m_restored.from))
        m_restored.missing = *missing;
}

Result<> OfficeRestore::fetch(const BackupFiles::Stop &stop, std::atomic<int> &percent)
{
    const Result<RestoreSource> source = RestoreSource::at(m_order.file);
    if (!source)
        return fail(source);
    const qint64 all = std::max<qint64>(1, QFileInfo(m_order.file).size());
    const Result<CopyFacts> facts =
        source->fetch(m_order.secret, m_made, stop, [&percent, all](qint64 done) { percent = static_cast<int>(std::min<qint64>(40, 40 * done / all)); });
    if (!facts)
        return fail(facts);
    m_identity = facts->identity;
    m_restored.hadManifest = source->manifest.has_value();
    if (source->manifest) {
        m_restored.from = *source->manifest;
        return {};
    }
    m_restored.from.office = facts->identity.office;
    m_restored.from.device = facts->identity.device;
    m_restored.from.epoch = facts->identity.epoch;
    m_restored.from.pos = facts->end.pos;
    m_restored.from.head = facts->end.head;
    m_restored.from.last = facts->end.last;
    m_restored.from.schema = facts->schema;
    return {};
}

/// Above every epoch that anything here knows of, so that no number is ever given twice.
Result<> OfficeRestore::raiseEpoch(const Old &old)
{
    int highest = m_identity.epoch;
    if (old.isReadable && old.identity.device == m_identity.device)
        highest = std::max(highest, old.identity.epoch);
    for (const QString &folder : {QFileInfo(m_order.file).absolutePath(), BackupFolder::beside(m_order.store)})
        highest = std::max(highest, BackupFolder::highestEpoch(folder, m_identity.device));
    m_restored.epoch = highest + 1;
    Result<std::unique_ptr<Store>> store = Store::open(m_made, Store::Open::ReadWrite);
    if (!store)
        return fail(store);
    if ((*store)->restriction())
        return tl::unexpected<Error>(*(*store)->restriction());
    Transaction transaction(**store);
    if (Result<> begun = transaction.begin(); !begun)
        return begun;
    const Result<qint64> raised = (*store)->run(QStringLiteral("UPDATE device_identity SET epoch = ? WHERE office = ?"),
                                                {m_restored.epoch, m_identity.office.value});
    return raised ? transaction.commit() : fail(raised);
}

/// A backup knows nothing of what was erased after it: the keys go again, and the words to search by.
Result<> OfficeRestore::eraseAgain(Workplace &place, const QList<ErasureEvents::Erased> &erased)
{
    for (const ErasureEvents::Erased &one : erased) {
        if (const Result<> gone = place.eraseKey(one.subject); !gone)
            return gone;
    }
    m_restored.erasedAgain = static_cast<int>(erased.size());
    return erased.isEmpty() ? Result<>() : place.personIndex().forget();
}

/// The ledger checked, told of the restore, and every book made anew from it.
Result<> OfficeRestore::replay(const Old &old, const BackupFiles::Stop &stop, std::atomic<int> &percent)
{
    Result<std::unique_ptr<Workplace>> place =
        Workplace::open(m_made, Workplace::Mode::ReadWrite, m_clock, std::make_unique<UuidV7Source>(m_clock));
    if (!place)
        return fail(place);
    Ledger &ledger = (*place)->ledger();
    const auto told = [&stop, &percent](int from) {
        return [&stop, &percent, from](qint64 at, qint64 last) {
            percent = from + static_cast<int>(30 * at / std::max<qint64>(1, last));
            return !stop;
        };
    };
    const Result<LedgerCheck> check = (*place)->verifyWith(m_order.secret, told(40));
    if (!check)
        return fail(check);
    if (!check->isSound())
        return fail(ErrorCode::LedgerBroken, check->problem, {QString::number(check->firstBadPos)});
    m_restored.tagsChecked = check->tagsChecked;
    std::optional<BackupEvents::Before> before;
    if (old.isReadable)
        before = BackupEvents::Before{old.end.pos, old.end.head};
    QList<ErasureEvents::Erased> erased = old.erased;
    erased.removeIf([&place](const ErasureEvents::Erased &one) { return !(*place)->hasKey(one.subject); });
    const NewEvent event = BackupEvents::restored(m_identity.office, QFileInfo(m_order.file).fileName(), m_restored.from, before, erased);
    const Result<> recorded = ledger.perform((*place)->newAct(m_order.actor), [&]() -> Result<> {
        const Result<Event> entered = ledger.append(event);
        return entered ? eraseAgain(**place, erased) : fail(entered);
    });
    if (!recorded)
        return recorded;
    if (Result<> rebuilt = ledger.rebuild(told(70)); !rebuilt)
        return rebuilt;
    const Result<qint64> last = ledger.lastPos();
    m_restored.entries = last.value_or(0);
    return last ? Result<>() : fail(last);
}

Result<> OfficeRestore::putInPlace(const Old &old)
{
    if (const QString log = m_made + QStringLiteral("-wal"); QFileInfo::exists(log) && QFileInfo(log).size() > 0)
        return fail(ErrorCode::Internal, QStringLiteral("the new store kept a log"));
    if (Result<> synced = BackupFiles::sync(m_made); !synced)
        return synced;
    if (!old.isThere)
        return BackupFiles::moveIntoPlace(m_made, m_order.store);
    m_restored.keptAside = freeName();
    const Result<bool> doubled = secondNames(m_restored.keptAside);
    if (!doubled)
        return fail(doubled);
    return *doubled ? exchange() : moveApart();
}

/// Dated, and nobody's yet.
QString OfficeRestore::freeName() const
{
    const qint64 now = m_clock.wallUtcMs();
    const QString dated = m_order.store + QStringLiteral(".before-restore-") + ChinaTime::date(now).toString(QStringLiteral("yyyyMMdd")) + u'-'
                          + ChinaTime::time(now).toString(QStringLiteral("HHmm"));
    QString name = dated;
    for (int number = 2; QFileInfo::exists(name) || QFileInfo::exists(name + logSuffix()); ++number)
        name = dated + u'-' + QString::number(number);
    return name;
}

/// Gives the store and its log second names, so that no moment is without one of them. False where a file system knows no second names.
Result<bool> OfficeRestore::secondNames(const QString &aside)
{
    const QString log = m_order.store + logSuffix();
    if (!link(m_order.store, aside))
        return false;
    if (QFileInfo::exists(log) && !link(log, aside + logSuffix())) {
        QFile::remove(aside);
        return false;
    }
    const Result<> synced = BackupFiles::syncFolder(QFileInfo(m_order.store).absolutePath());
    return synced ? Result<bool>(true) : fail(synced);
}

/// The old log loses its first name before the new store takes its own: it must never be taken for the new store's.
Result<> OfficeRestore::exchange()
{
    const QString folder = QFileInfo(m_order.store).absolutePath();
    const QString log = m_order.store + logSuffix();
    if (QFileInfo::exists(log) && !QFile::remove(log))
        return fail(ErrorCode::FileUnwritable, {}, {log});
    if (Result<> synced = BackupFiles::syncFolder(folder); !synced)
        return synced;
    if (::rename(QFile::encodeName(m_made).constData(), QFile::encodeName(m_order.store).constData()) != 0) {
        link(m_restored.keptAside + logSuffix(), log); // as it was
        return fail(ErrorCode::FileUnwritable, qt_error_string(errno), {m_order.store});
    }
    return BackupFiles::syncFolder(folder);
}

/// Without second names: the log, then the store, then the new one; and back when that does not go.
Result<> OfficeRestore::moveApart()
{
    const QString &aside = m_restored.keptAside;
    const QString log = m_order.store + logSuffix();
    if (QFileInfo::exists(log)) {
        if (Result<> moved = BackupFiles::moveIntoPlace(log, aside + logSuffix()); !moved)
            return moved;
    }
    Result<> moved = BackupFiles::moveIntoPlace(m_order.store, aside);
    if (moved) {
        moved = BackupFiles::moveIntoPlace(m_made, m_order.store);
        if (!moved)
            static_cast<void>(BackupFiles::moveIntoPlace(aside, m_order.store));
    }
    if (!moved && QFileInfo::exists(aside + logSuffix()))
        static_cast<void>(BackupFiles::moveIntoPlace(aside + logSuffix(), log));
    return moved;
}
