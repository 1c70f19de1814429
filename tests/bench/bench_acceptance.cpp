// SPDX-License-Identifier: GPL-3.0-or-later
// A durable acceptance against a bare SQLite transaction that writes the same rows into the same tables with the same pragmas.
// Both stores lie in the folder named by YINGSHENG_BENCH_DIR (default: the current one), which should be on a real disk.
#include "tests/bench/barestore.h"
#include "tests/support/officefixture.h"

#include <QDir>
#include <QFile>

#include <benchmark/benchmark.h>

#include <chrono>
#include <memory>

namespace {

constexpr int acts = 400;
constexpr int warmUp = 20;

QString benchFolder()
{
    return qEnvironmentVariable("YINGSHENG_BENCH_DIR", QDir::currentPath());
}

QString storePath(const char *name)
{
    return benchFolder() + QLatin1Char('/') + QLatin1String(name);
}

std::unique_ptr<Workplace> newOffice(const QString &path, const Clock &clock)
{
    for (const QString &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral(".holder")})
        QFile::remove(path + suffix);
    OfficeSetup setup;
    setup.name = QStringLiteral("城关供电所");
    auto made = Workplace::create(path, setup, clock, std::make_unique<UuidV7Source>(clock));
    if (!made)
        qFatal("no office at %s: %s", qPrintable(path), qPrintable(made.error().detail));
    return std::move(*made);
}

/// What one acceptance writes, table by table; deadlines and numbers among it.
const QList<QByteArray> &tables()
{
    static const QList<QByteArray> names{"ledger", "subject_keys", "cases", "case_deadlines", "case_numbers", "case_tally"};
    return names;
}

/// Copies the rows of each case of one store into another, one case a transaction, through statements prepared once.
class SameRows
{
public:
    SameRows(BareStore &from, BareStore &to) : m_from(from), m_to(to)
    {
        for (const QByteArray &table : tables()) {
            sqlite3_stmt *columns = from.prepared("SELECT * FROM " + table + " LIMIT 0");
            QByteArray marks = "?";
            for (int i = 1; i < sqlite3_column_count(columns); ++i)
                marks += ",?";
            m_inserts << to.prepared("INSERT OR REPLACE INTO " + table + " VALUES (" + marks + ")");
        }
        m_selects << from.prepared("SELECT * FROM ledger WHERE subject = ?1") << from.prepared("SELECT * FROM subject_keys WHERE subject = ?1")
                  << from.prepared("SELECT * FROM cases WHERE id = ?1")
                  << from.prepared("SELECT * FROM case_deadlines WHERE case_id = ?1")
                  << from.prepared("SELECT * FROM case_numbers WHERE ?1 <> ''")
                  << from.prepared("SELECT * FROM case_tally WHERE type = (SELECT type FROM cases WHERE id = ?1)");
        m_begin = to.prepared("BEGIN IMMEDIATE");
        m_commit = to.prepared("COMMIT");
    }

    QList<QByteArray> cases()
    {
        QList<QByteArray> ids;
        sqlite3_stmt *all = m_from.prepared("SELECT id FROM cases ORDER BY last_pos");
        while (sqlite3_step(all) == SQLITE_ROW)
            ids << QByteArray(reinterpret_cast<const char *>(sqlite3_column_text(all, 0)));
        return ids;
    }

    /// Reads first, so that only the writing is timed; seconds.
    double write(const QByteArray &id)
    {
        QList<std::pair<qsizetype, QList<sqlite3_value *>>> rows;
        for (qsizetype table = 0; table < m_selects.size(); ++table) {
            sqlite3_stmt *select = m_selects.at(table);
            sqlite3_bind_text(select, 1, id.constData(), -1, SQLITE_TRANSIENT);
            while (sqlite3_step(select) == SQLITE_ROW) {
                QList<sqlite3_value *> values;
                for (int i = 0; i < sqlite3_column_count(select); ++i)
                    values << sqlite3_value_dup(sqlite3_column_value(select, i));
                rows.append({table, values});
            }
            sqlite3_reset(select);
        }
        const auto start = std::chrono::steady_clock::now();
        BareStore::drain(m_begin);
        for (const auto &[table, values] : rows) {
            for (int i = 0; i < values.size(); ++i)
                sqlite3_bind_value(m_inserts.at(table), i + 1, values.at(i));
            BareStore::drain(m_inserts.at(table));
        }
        BareStore::drain(m_commit);
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
        for (const auto &row : rows) {
            for (sqlite3_value *value : row.second)
                sqlite3_value_free(value);
        }
        return took.count();
    }

private:
    BareStore &m_from;
    BareStore &m_to;
    QList<sqlite3_stmt *> m_inserts;
    QList<sqlite3_stmt *> m_selects;
    sqlite3_stmt *m_begin = nullptr;
    sqlite3_stmt *m_commit = nullptr;
};

void durableAcceptance(benchmark::State &state)
{
    ManualClock clock(OfficeFixture::at(QStringLiteral("2026-11-18 09:00")));
    const auto office = newOffice(storePath("acceptance.db"), clock);
    const CaseDraft draft = OfficeFixture::supply();
    const PersonId clerk{QStringLiteral("zhang-min")};
    for (int i = 0; i < warmUp; ++i)
        (void)office->caseDesk().accept(office->newAct(clerk), draft);
    for (auto _ : state) {
        clock.advanceMs(10);
        const Act act = office->newAct(clerk);
        const auto start = std::chrono::steady_clock::now();
        const Result<Accepted> accepted = office->caseDesk().accept(act, draft);
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
        if (!accepted)
            state.SkipWithError("not accepted");
        state.SetIterationTime(took.count());
    }
}

void bareTransaction(benchmark::State &state)
{
    ManualClock clock(OfficeFixture::at(QStringLiteral("2026-11-18 09:00")));
    newOffice(storePath("bare.db"), clock); // the same schema and rules
    BareStore from(storePath("acceptance.db"));
    BareStore to(storePath("bare.db"));
    SameRows rows(from, to);
    const QList<QByteArray> ids = rows.cases();
    qsizetype next = 0;
    for (; next < warmUp; ++next)
        rows.write(ids.at(next));
    for (auto _ : state)
        state.SetIterationTime(rows.write(ids.at(next++)));
}

// Three times in turn: the machine's speed drifts, so compare neighbours.
BENCHMARK(durableAcceptance)->UseManualTime()->Iterations(acts)->Unit(benchmark::kMicrosecond);
BENCHMARK(bareTransaction)->UseManualTime()->Iterations(acts)->Unit(benchmark::kMicrosecond);
BENCHMARK(durableAcceptance)->Name("durableAcceptance/second")->UseManualTime()->Iterations(acts)->Unit(benchmark::kMicrosecond);
BENCHMARK(bareTransaction)->Name("bareTransaction/second")->UseManualTime()->Iterations(acts)->Unit(benchmark::kMicrosecond);

} // namespace

BENCHMARK_MAIN();
