// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/beforemigration.h"

#include "core/backup/backupfolder.h"
#include "core/backup/backupmaking.h"
#include "core/standard/rulesevents.h"
#include "core/store/connection.h"
#include "core/store/store.h"
#include "core/store/storecopy.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace {

/// Read from the ledger, whose shape never changes; empty when no office was set up.
Result<QString> officeCode(Connection &connection)
{
    QString code;
    const Result<> read = connection.each(QStringLiteral("SELECT plain FROM ledger WHERE kind = ? ORDER BY pos LIMIT 1"),
                                          {QString::fromLatin1(RulesEvents::officeSetUp)}, [&code](const Row &row) {
                                              code = QJsonDocument::fromJson(row.bytes(0)).object().value(QLatin1String("code")).toString();
                                              return false;
                                          });
    if (!read)
        return fail(read);
    return code;
}

Result<LedgerIdentity> identityOf(Connection &connection)
{
    LedgerIdentity identity;
    const Result<> read = connection.each(QStringLiteral("SELECT office, device, epoch FROM device_identity ORDER BY office LIMIT 1"), {},
                                          [&identity](const Row &row) {
                                              identity = {OfficeId{row.text(0)}, DeviceId{row.text(1)}, static_cast<int>(row.integer(2))};
                                              return false;
                                          });
    if (!read)
        return fail(read);
    return identity;
}

} // namespace

Result<> backupBeforeMigration(Connection &connection, const QString &store, const Clock &clock)
{
    const Result<QString> code = officeCode(connection);
    if (!code)
        return fail(code);
    if (code->isEmpty())
        return {};
    const Result<LedgerIdentity> identity = identityOf(connection);
    if (!identity)
        return fail(identity);
    const Result<LedgerEnd> end = LedgerEnd::of(connection, *identity);
    const Result<QString> pages = connection.answer(QStringLiteral("PRAGMA page_count"));
    const Result<QString> pageBytes = connection.answer(QStringLiteral("PRAGMA page_size"));
    if (!end || !pages || !pageBytes)
        return end ? (pages ? fail(pageBytes) : fail(pages)) : fail(end);
    BackupOrder order{*identity, *code, store, BackupFolder::beside(store), {}, BackupOrder::Moment::AtRest};
    const Result<QString> copy = BackupMaking::prepare(order, pages->toLongLong() * pageBytes->toLongLong());
    if (!copy)
        return fail(copy);
    if (Result<> copied = StoreCopies::whole(connection, *copy); !copied) {
        BackupFiles::removeWithLogs(*copy);
        return copied;
    }
    const BackupFiles::Stop stop = false;
    std::atomic<int> percent = 0;
    const Result<BackupMade> made = BackupMaking(order, *copy, {*end, clock.wallUtcMs(), clock.trust()}).run(stop, percent);
    return made ? Result<>() : fail(made);
}
