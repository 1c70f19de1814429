// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workplace/supportwork.h"

#include "core/base/chinatime.h"
#include "core/people/rights.h"
#include "core/store/store.h"

#include <QCoreApplication>
#include <QSysInfo>

namespace {

constexpr int lastEntries = 200;

QString trustWords(ClockTrust trust)
{
    return trust == ClockTrust::Trusted ? QStringLiteral("trusted") : QStringLiteral("state %1").arg(static_cast<int>(trust));
}

/// A kind that this version does not know may be anybody's words.
QString knownKind(const QString &kind)
{
    return Rights::isKnown(kind) ? kind : QStringLiteral("unknown");
}

} // namespace

SupportWork::SupportWork(const Store &store, const Clock &clock, const Office &office)
    : m_store(store), m_facts(store), m_clock(clock), m_office(office)
{
}

Result<> SupportWork::begin()
{
    const Result<QStringList> tables = m_facts.tables();
    if (!tables)
        return fail(tables);
    Result<QJsonObject> settings = m_facts.settings();
    if (!settings)
        return fail(settings);
    m_tables = *tables;
    m_settings = std::move(*settings);
    return readLedger();
}

Result<> SupportWork::readLedger()
{
    return m_store.each(QStringLiteral("SELECT pos, kind, kind_version, wall_utc_ms, clock_trust, epoch FROM ledger ORDER BY pos DESC LIMIT ?"), {lastEntries},
                        [this](const Row &row) {
                            m_ledger << QJsonObject{{QStringLiteral("pos"), row.integer(0)},
                                                    {QStringLiteral("kind"), knownKind(row.text(1))},
                                                    {QStringLiteral("version"), row.integer(2)},
                                                    {QStringLiteral("at"), ChinaTime::text(row.integer(3))},
                                                    {QStringLiteral("clock"), trustWords(static_cast<ClockTrust>(row.integer(4)))},
                                                    {QStringLiteral("epoch"), row.integer(5)}};
                            return true;
                        });
}

Result<> SupportWork::readTable(const QString &table)
{
    const Result<qint64> rows = m_facts.rows(table);
    if (!rows)
        return fail(rows);
    m_rows.insert(table, *rows);
    const Result<QString> sound = m_facts.integrity(table);
    if (!sound)
        return fail(sound);
    m_integrity.insert(table, *sound);
    return {};
}

Result<bool> SupportWork::step()
{
    if (m_next < 0) {
        m_next = 0;
        const Result<> begun = begin();
        return begun ? Result<bool>(m_tables.isEmpty()) : fail(begun);
    }
    if (const Result<> read = readTable(m_tables.at(m_next)); !read)
        return fail(read);
    return ++m_next >= m_tables.size();
}

int SupportWork::percent() const
{
    return m_tables.isEmpty() ? 0 : static_cast<int>(100 * qMax<qsizetype>(0, m_next) / m_tables.size());
}

Result<> SupportWork::toItsEnd()
{
    for (;;) {
        const Result<bool> done = step();
        if (!done || *done)
            return done ? Result<>() : fail(done);
    }
}

QJsonObject SupportWork::clockFacts() const
{
    return {{QStringLiteral("now"), ChinaTime::text(m_clock.wallUtcMs())}, {QStringLiteral("trust"), trustWords(m_clock.trust())}};
}

QJsonObject SupportWork::answer() const
{
    const QJsonObject system{{QStringLiteral("system"), QSysInfo::prettyProductName()},
                             {QStringLiteral("kernel"), QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion()},
                             {QStringLiteral("machine"), QSysInfo::currentCpuArchitecture()},
                             {QStringLiteral("qt"), QString::fromLatin1(qVersion())}};
    return {{QStringLiteral("yingsheng"), QCoreApplication::applicationVersion()},
            {QStringLiteral("system"), system},
            {QStringLiteral("device"), m_office.deviceNumber},
            {QStringLiteral("password"), m_office.hasPassword},
            {QStringLiteral("locked"), m_office.isLocked},
            {QStringLiteral("clock"), clockFacts()},
            {QStringLiteral("store"), m_settings},
            {QStringLiteral("rows"), m_rows},
            {QStringLiteral("integrity"), m_integrity},
            {QStringLiteral("lastEntries"), m_ledger}};
}
