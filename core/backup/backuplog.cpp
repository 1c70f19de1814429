// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backuplog.h"

#include "core/base/chinatime.h"
#include "core/store/store.h"

namespace {

constexpr qint64 rememberedMs = 400 * ChinaTime::dayMs;

QString nameOf(BackupLog::Medium medium)
{
    return medium == BackupLog::Medium::Second ? QStringLiteral("second") : QStringLiteral("folder");
}

} // namespace

Result<> BackupLog::add(Medium medium, const BackupManifest &manifest, const QString &name)
{
    Transaction transaction(m_store);
    if (Result<> begun = transaction.begin(); !begun)
        return begun;
    const Result<qint64> written =
        m_store.run(QStringLiteral("INSERT INTO backups (office, medium, name, made_utc_ms, pos, head, size) VALUES (?, ?, ?, ?, ?, ?, ?) "
                                   "ON CONFLICT (office, medium, name) DO UPDATE SET made_utc_ms = excluded.made_utc_ms, pos = excluded.pos, "
                                   "head = excluded.head, size = excluded.size"),
                    {m_office.value, nameOf(medium), name, manifest.madeUtcMs, manifest.pos, manifest.head, manifest.size});
    if (!written)
        return fail(written);
    const Result<qint64> forgotten = m_store.run(QStringLiteral("DELETE FROM backups WHERE office = ? AND medium = ? AND made_utc_ms < ?"),
                                                 {m_office.value, nameOf(medium), manifest.madeUtcMs - rememberedMs});
    if (!forgotten)
        return fail(forgotten);
    return transaction.commit();
}

Result<std::optional<BackupLog::Entry>> BackupLog::newest(Medium medium) const
{
    std::optional<Entry> entry;
    const Result<bool> read = m_store.first(
        QStringLiteral("SELECT made_utc_ms, pos, name FROM backups WHERE office = ? AND medium = ? ORDER BY made_utc_ms DESC, pos DESC, name DESC LIMIT 1"),
        {m_office.value, nameOf(medium)},
        [&entry](const Row &row) { entry = Entry{row.integer(0), row.integer(1), row.text(2)}; });
    if (!read)
        return fail(read);
    return entry;
}

Result<qint64> BackupLog::newestErasure() const
{
    qint64 newest = 0;
    const Result<bool> read = m_store.first(QStringLiteral("SELECT coalesce(max(pos), 0) FROM erased_subjects WHERE office = ?"), {m_office.value},
                                            [&newest](const Row &row) { newest = row.integer(0); });
    if (!read)
        return fail(read);
    return newest;
}

Result<qint64> BackupLog::firstEntryUtcMs() const
{
    qint64 first = 0;
    const Result<bool> read = m_store.first(QStringLiteral("SELECT wall_utc_ms FROM ledger ORDER BY pos LIMIT 1"), {},
                                            [&first](const Row &row) { first = row.integer(0); });
    if (!read)
        return fail(read);
    return first;
}
