// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/copycheck.h"

#include "core/ledger/ledgerentry.h"
#include "core/store/connection.h"
#include "core/store/migrations.h"
#include "core/store/store.h"
#include "core/store/storeopening.h"

namespace {

template <class Source>
Result<LedgerEnd> endOf(Source &source, const LedgerIdentity &identity)
{
    LedgerEnd end{0, LedgerEntries::beginning(), LedgerEntries::beginning()};
    const Result<> last = source.each(QStringLiteral("SELECT pos, hash FROM ledger ORDER BY pos DESC LIMIT 1"), {}, [&end](const Row &row) {
        end.pos = row.integer(0);
        end.last = row.bytes(1);
        return false;
    });
    if (!last)
        return fail(last);
    const Result<> own = source.each(
        QStringLiteral("SELECT hash FROM ledger WHERE office = ? AND device = ? AND epoch = ? ORDER BY seq DESC LIMIT 1"),
        {identity.office.value, identity.device.value, identity.epoch}, [&end](const Row &row) {
            end.head = row.bytes(0);
            return false;
        });
    if (!own)
        return fail(own);
    return end;
}

Result<int> schemaOf(Connection &connection, const QString &file)
{
    const Result<QString> mark = connection.answer(QStringLiteral("PRAGMA application_id"));
    if (!mark)
        return fail(mark);
    if (mark->toInt() != StoreOpening::applicationId)
        return fail(ErrorCode::StoreForeign, QStringLiteral("application id ") + *mark, {file});
    const Result<QString> version = connection.answer(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return fail(version);
    const int ours = Migrations::newest(Migrations::builtIn());
    if (version->toInt() > ours)
        return fail(ErrorCode::StoreNewer, {}, {file, *version, QString::number(ours)});
    if (version->toInt() < 1)
        return fail(ErrorCode::StoreDamaged, QStringLiteral("no schema version"), {file});
    return version->toInt();
}

Result<> checkWhole(Connection &connection, const QString &file)
{
    const Result<QString> found = connection.answer(QStringLiteral("PRAGMA integrity_check(1)"));
    if (!found)
        return fail(found);
    if (*found != QLatin1String("ok"))
        return fail(ErrorCode::StoreDamaged, *found, {file});
    bool loose = false;
    const Result<> read = connection.each(QStringLiteral("PRAGMA foreign_key_check"), {}, [&loose](const Row &) {
        loose = true;
        return false;
    });
    if (!read)
        return read;
    return loose ? Result<>(fail(ErrorCode::StoreDamaged, QStringLiteral("a foreign key leads nowhere"), {file})) : Result<>();
}

Result<CopyFacts> factsOf(Connection &connection, const QString &file)
{
    for (const char *pragma : {"PRAGMA locking_mode=EXCLUSIVE", "PRAGMA trusted_schema=OFF", "PRAGMA cell_size_check=ON"}) {
        if (const Result<QString> set = connection.answer(QLatin1String(pragma)); !set)
            return fail(set);
    }
    const Result<int> schema = schemaOf(connection, file);
    if (!schema)
        return fail(schema);
    const Result<QString> single = connection.answer(QStringLiteral("PRAGMA journal_mode=DELETE"));
    if (!single || *single != QLatin1String("delete"))
        return single ? fail(ErrorCode::StoreUnreadable, QStringLiteral("its log stays"), {file}) : fail(single);
    if (const Result<> whole = checkWhole(connection, file); !whole)
        return fail(whole);
    CopyFacts facts;
    facts.schema = *schema;
    const Result<> read = connection.each(QStringLiteral("SELECT office, device, epoch FROM device_identity ORDER BY office LIMIT 1"), {},
                                          [&facts](const Row &row) {
                                              facts.identity = {OfficeId{row.text(0)}, DeviceId{row.text(1)}, static_cast<int>(row.integer(2))};
                                              return false;
                                          });
    if (!read)
        return fail(read);
    if (facts.identity.office.isEmpty())
        return fail(ErrorCode::StoreForeign, QStringLiteral("no office was set up in it"), {file});
    const Result<LedgerEnd> end = LedgerEnd::of(connection, facts.identity);
    if (!end)
        return fail(end);
    facts.end = *end;
    return facts;
}

} // namespace

Result<LedgerEnd> LedgerEnd::of(const Store &store, const LedgerIdentity &identity)
{
    return endOf(store, identity);
}

Result<LedgerEnd> LedgerEnd::of(Connection &connection, const LedgerIdentity &identity)
{
    return endOf(connection, identity);
}

Result<CopyFacts> CopyCheck::of(const QString &file, const BackupFiles::Stop &stop)
{
    auto connection = Connection::open(file, Connection::uriOf(file));
    if (!connection)
        return fail(connection);
    (*connection)->stopWhen(stop);
    Result<CopyFacts> facts = factsOf(**connection, file);
    if (facts || facts.error().code != ErrorCode::SqlFailed)
        return facts;
    return fail(ErrorCode::StoreDamaged, facts.error().detail, {file}); // our own statements fail only where our tables are not what they were
}
