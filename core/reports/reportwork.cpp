// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/reportwork.h"

#include "core/store/store.h"

Result<bool> ReportWork::step()
{
    qint64 end = 0;
    const auto read = m_store.first(QStringLiteral("SELECT pos FROM ledger ORDER BY pos DESC LIMIT 1"), {}, [&end](const Row &row) { end = row.integer(0); });
    if (!read)
        return fail(read);
    if (end != m_ledgerEnd) {
        m_ledgerEnd = end;
        m_parts = begin();
    }
    if (!m_parts.empty()) {
        const Result<bool> last = m_parts.front()();
        if (!last)
            return last;
        if (*last)
            m_parts.pop_front();
    }
    return m_parts.empty();
}

Result<> ReportWork::toItsEnd()
{
    for (;;) {
        const Result<bool> done = step();
        if (!done)
            return fail(done);
        if (*done)
            return {};
    }
}

ReportWork::Part ReportWork::once(std::function<Result<>()> step)
{
    return [step = std::move(step)]() -> Result<bool> {
        const Result<> done = step();
        return done ? Result<bool>(true) : fail(done);
    };
}
