// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledgerreader.h"

#include "core/ledger/ledgerentry.h"
#include "core/store/store.h"

namespace {

constexpr int pageSize = 512;

} // namespace

// Asked by position alone: with the office in it SQLite would take an index and sort the whole ledger for every page.
Result<> LedgerReader::eachEntry(qint64 afterPos, const std::function<Result<bool>(const LedgerEntry &)> &onEntry) const
{
    const QString sql = QStringLiteral("SELECT ") + LedgerEntries::columns() +
                        QStringLiteral(" FROM ledger WHERE pos > ? ORDER BY pos LIMIT ?");
    for (qint64 last = afterPos;;) {
        QList<LedgerEntry> page;
        const Result<> read = m_store.each(sql, {last, pageSize}, [&page](const Row &row) {
            page << LedgerEntries::read(row);
            return true;
        });
        if (!read)
            return read;
        for (const LedgerEntry &entry : std::as_const(page)) {
            const Result<bool> more = onEntry(entry);
            if (!more)
                return fail(more);
            if (!*more)
                return {};
            last = entry.event.pos;
        }
        if (page.size() < pageSize)
            return {};
    }
}

Result<> LedgerReader::eachEvent(qint64 afterPos, const std::function<Result<bool>(const Event &)> &onEvent) const
{
    return eachEntry(afterPos, [&](const LedgerEntry &entry) -> Result<bool> {
        if (entry.event.office != m_office)
            return true;
        const Result<Event> event = LedgerEntries::eventOf(entry);
        if (!event)
            return fail(event);
        return onEvent(*event);
    });
}

Result<QList<Event>> LedgerReader::eventsWhere(const QString &condition, const QList<Value> &values) const
{
    QList<LedgerEntry> entries;
    const Result<> read = m_store.each(QStringLiteral("SELECT ") + LedgerEntries::columns() +
                                           QStringLiteral(" FROM ledger WHERE ") + condition,
                                       values, [&entries](const Row &row) {
                                           entries << LedgerEntries::read(row);
                                           return true;
                                       });
    if (!read)
        return fail(read);
    QList<Event> events;
    for (const LedgerEntry &entry : std::as_const(entries)) {
        Result<Event> event = LedgerEntries::eventOf(entry);
        if (!event)
            return fail(event);
        events << std::move(*event);
    }
    return events;
}
