// SPDX-License-Identifier: GPL-3.0-or-later
// `verify` over a large ledger, against a bare scan in C that steps over the same columns and hashes the same bytes.
// Stores as for bench_reading: demo-1000.db, demo-100000.db in YINGSHENG_BENCH_DIR.
#include "core/workplace/workplace.h"
#include "tests/bench/barestore.h"

#include <QDir>
#include <QFile>

#include <benchmark/benchmark.h>

#include <sodium.h>

#include <cstring>
#include <vector>

namespace {

QString storeOf(const benchmark::State &state)
{
    const QString folder = qEnvironmentVariable("YINGSHENG_BENCH_DIR", QDir::currentPath());
    return QStringLiteral("%1/demo-%2.db").arg(folder).arg(state.range(0));
}

void verify(benchmark::State &state)
{
    const SystemClock clock;
    auto place = Workplace::open(storeOf(state), Workplace::Mode::ReadWrite, clock, std::make_unique<UuidV7Source>(clock));
    if (!place)
        return state.SkipWithError("no such store");
    qint64 entries = 0;
    for (auto _ : state) {
        const Result<LedgerCheck> check = (*place)->ledger().verify();
        if (!check || !check->isSound())
            state.SkipWithError("not sound");
        else
            entries += check->entries;
    }
    state.SetItemsProcessed(entries);
}

/// One row's bytes as the ledger hashes them, in a buffer that is used again.
class RowBytes
{
public:
    void begin() { m_bytes.assign(1, 1); }
    void add(const void *from, size_t size)
    {
        const quint64 length = size;
        const size_t at = m_bytes.size();
        m_bytes.resize(at + sizeof length + size);
        std::memcpy(m_bytes.data() + at, &length, sizeof length);
        if (size > 0)
            std::memcpy(m_bytes.data() + at + sizeof length, from, size);
    }
    void hash(unsigned char *out) const { crypto_generichash(out, 32, m_bytes.data(), m_bytes.size(), nullptr, 0); }

private:
    std::vector<unsigned char> m_bytes;
};

void bareScan(benchmark::State &state)
{
    if (!QFile::exists(storeOf(state)))
        return state.SkipWithError("no such store");
    BareStore store(storeOf(state));
    sqlite3_stmt *rows = store.prepared("SELECT prev, office, device, epoch, seq, op_id, op_part, kind, kind_version, actor, subject, wall_utc_ms, mono_ms, "
                                        "boot_id, clock_trust, plain, sealed, hash FROM ledger ORDER BY pos");
    qint64 entries = 0;
    RowBytes bytes;
    for (auto _ : state) {
        while (sqlite3_step(rows) == SQLITE_ROW) {
            bytes.begin();
            for (int column = 0; column < 17; ++column) {
                if (sqlite3_column_type(rows, column) == SQLITE_INTEGER) {
                    const sqlite3_int64 number = sqlite3_column_int64(rows, column);
                    bytes.add(&number, sizeof number);
                } else {
                    bytes.add(sqlite3_column_blob(rows, column), static_cast<size_t>(sqlite3_column_bytes(rows, column)));
                }
            }
            unsigned char hash[32];
            bytes.hash(hash);
            if (std::memcmp(hash, sqlite3_column_blob(rows, 17), sizeof hash) != 0)
                state.SkipWithError("another hash");
            ++entries;
        }
        sqlite3_reset(rows);
    }
    state.SetItemsProcessed(entries);
}

BENCHMARK(verify)->Arg(1000)->Arg(100000)->Unit(benchmark::kMillisecond);
BENCHMARK(bareScan)->Arg(1000)->Arg(100000)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    if (sodium_init() < 0)
        return 1;
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
