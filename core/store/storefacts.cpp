// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storefacts.h"

#include "core/store/store.h"

#include <QFileInfo>

Result<QString> StoreFacts::answer(const QString &statement) const
{
    QString text;
    const Result<bool> read = m_store.first(statement, {}, [&text](const Row &row) { text = row.text(0); });
    if (!read)
        return fail(read);
    return text;
}

Result<QJsonObject> StoreFacts::settings() const
{
    QJsonObject facts;
    for (const char *name : {"user_version", "journal_mode", "synchronous", "locking_mode", "foreign_keys", "secure_delete", "cell_size_check", "trusted_schema",
                             "mmap_size", "temp_store", "cache_size", "page_size", "page_count", "freelist_count", "encoding", "auto_vacuum"}) {
        const Result<QString> value = answer(QStringLiteral("PRAGMA ") + QLatin1String(name));
        if (!value)
            return fail(value);
        facts.insert(QLatin1String(name), *value);
    }
    const Result<QString> version = answer(QStringLiteral("SELECT sqlite_version()"));
    if (!version)
        return fail(version);
    facts.insert(QStringLiteral("sqlite"), *version);
    facts.insert(QStringLiteral("bytes"), QFileInfo(m_store.path()).size());
    facts.insert(QStringLiteral("logBytes"), QFileInfo(m_store.path() + QStringLiteral("-wal")).size());
    const std::optional<Error> restriction = m_store.restriction();
    facts.insert(QStringLiteral("readOnlyBecauseOf"), restriction ? static_cast<int>(restriction->code) : -1);
    return facts;
}

Result<QStringList> StoreFacts::tables() const
{
    QStringList names;
    const Result<> read = m_store.each(QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"), {},
                                       [&names](const Row &row) {
                                           names << row.text(0);
                                           return true;
                                       });
    if (!read)
        return fail(read);
    return names;
}

Result<qint64> StoreFacts::rows(const QString &table) const
{
    qint64 count = 0;
    const Result<bool> read =
        m_store.first(QStringLiteral("SELECT count(*) FROM \"%1\"").arg(table), {}, [&count](const Row &row) { count = row.integer(0); });
    if (!read)
        return fail(read);
    return count;
}

Result<QString> StoreFacts::integrity(const QString &table) const
{
    return answer(QStringLiteral("PRAGMA integrity_check(\"%1\")").arg(table));
}
