// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/printlog.h"

#include "core/cases/caseevents.h"
#include "core/cases/veil.h"
#include "core/ledger/ledger.h"

PrintLog::PrintLog(Ledger &ledger, OfficeId office, const Veil &veil) : m_ledger(ledger), m_office(std::move(office)), m_veil(veil) {}

Result<> PrintLog::record(const Act &act, const PrintEntry &entry)
{
    const QString subject = entry.subject.isEmpty() ? m_office.value : entry.subject.value;
    QJsonObject plain{{QStringLiteral("document"), entry.document}, {QStringLiteral("copies"), entry.copies}, {QStringLiteral("again"), entry.again}};
    const auto insert = [&plain](const char *key, const QString &text) {
        if (!text.isEmpty())
            plain.insert(QLatin1String(key), text);
    };
    insert("number", entry.number);
    insert("way", entry.way);
    insert("paper", entry.paper);
    insert("problem", entry.problem);
    const char *kind = entry.isOnPaper() ? CaseEvents::documentPrinted : CaseEvents::printFailed;
    return m_ledger.perform(act, [&]() -> Result<> {
        const Result<Event> entered = m_ledger.append({QString::fromLatin1(kind), 1, SubjectId{subject}, plain, {}});
        return entered ? Result<>() : fail(entered);
    });
}

Result<> PrintLog::recordExport(const Act &act, const ExportEntry &entry)
{
    const QJsonObject plain{{QStringLiteral("document"), entry.document},
                            {QStringLiteral("format"), entry.format},
                            {QStringLiteral("rows"), entry.rows},
                            {QStringLiteral("filter"), entry.filter}};
    return m_ledger.perform(act, [&]() -> Result<> {
        const Result<Event> entered = m_ledger.append({QString::fromLatin1(exported), 1, SubjectId{m_office.value}, plain, {}});
        return entered ? Result<>() : fail(entered);
    });
}

Result<QList<PrintEntry>> PrintLog::since(qint64 sinceMs, int most) const
{
    const auto events = m_ledger.lately({QString::fromLatin1(CaseEvents::documentPrinted), QString::fromLatin1(CaseEvents::printFailed)}, sinceMs, most);
    if (!events)
        return fail(events);
    QList<PrintEntry> entries;
    for (const Event &event : *events) {
        const Result<bool> hidden = m_veil.hides(CaseId{event.subject.value});
        if (!hidden)
            return fail(hidden);
        if (*hidden)
            continue;
        PrintEntry entry = entryFrom(event.kind, event.plain);
        if (event.subject.value != m_office.value)
            entry.subject = event.subject;
        entry.atMs = event.wallUtcMs;
        entry.actor = event.actor;
        entries << entry;
    }
    return entries;
}

PrintEntry PrintLog::entryFrom(const QString &kind, const QJsonObject &plain)
{
    const auto text = [&plain](const char *key) { return plain.value(QLatin1String(key)).toString(); };
    PrintEntry entry;
    entry.document = text("document");
    entry.number = text("number");
    entry.way = text("way");
    entry.paper = text("paper");
    entry.copies = plain.value(QStringLiteral("copies")).toInt(1);
    entry.again = plain.value(QStringLiteral("again")).toBool();
    entry.problem = text("problem");
    if (kind == QLatin1String(CaseEvents::printFailed) && entry.problem.isEmpty())
        entry.problem = QStringLiteral("printer-failed");
    return entry;
}
