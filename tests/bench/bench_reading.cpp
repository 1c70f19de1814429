// SPDX-License-Identifier: GPL-3.0-or-later
// Reading of a large store: first page of the queue against the bare SQL, figures, daily report, opening, a customer found by phone.
// Stores are looked for in YINGSHENG_BENCH_DIR as demo-1000.db, demo-100000.db, demo-1000000.db; make them once:
//   for n in 1000 100000 1000000; do yingsheng demo --store DIR/demo-$n.db --cases $n; done
#include "core/base/chinatime.h"
#include "core/workplace/workplace.h"
#include "tests/bench/barestore.h"

#include <QDir>
#include <QFile>

#include <benchmark/benchmark.h>

#include <ctime>

namespace {

constexpr int pageSize = 50;

QString storeOf(const benchmark::State &state)
{
    const QString folder = qEnvironmentVariable("YINGSHENG_BENCH_DIR", QDir::currentPath());
    return QStringLiteral("%1/demo-%2.db").arg(folder).arg(state.range(0));
}

std::unique_ptr<Workplace> opened(benchmark::State &state, const Clock &clock)
{
    auto place = Workplace::open(storeOf(state), Workplace::Mode::ReadWrite, clock, std::make_unique<UuidV7Source>(clock));
    if (!place) {
        state.SkipWithError("no such store");
        return nullptr;
    }
    return std::move(*place);
}

void firstPage(benchmark::State &state)
{
    const SystemClock clock;
    const auto place = opened(state, clock);
    if (!place)
        return;
    for (auto _ : state) {
        const Result<QueuePage> page = place->caseViews().queue({}, {}, pageSize, clock.wallUtcMs());
        benchmark::DoNotOptimize(page);
        if (!page || page->rows.size() != pageSize)
            state.SkipWithError("no page");
    }
}

/// The same rows and columns, read and copied out, nothing opened.
void firstPageBareSql(benchmark::State &state)
{
    if (!QFile::exists(storeOf(state)))
        return state.SkipWithError("no such store");
    BareStore store(storeOf(state));
    QByteArray office;
    sqlite3_stmt *who = store.prepared("SELECT office FROM device_identity");
    if (sqlite3_step(who) == SQLITE_ROW)
        office = reinterpret_cast<const char *>(sqlite3_column_text(who, 0));
    sqlite3_reset(who);
    sqlite3_stmt *page = store.prepared(
        "SELECT c.id, c.number, c.external_no, c.type, c.class, c.next_milestone, c.commitment, c.waits_for, c.waits_since, c.handler, "
        "c.accepted_at, c.standard, c.standard_version, c.late, c.conflict, c.sort_at, c.sealed_op, c.sealed_part, c.sealed, d.time_limit, "
        "d.start_at, d.due_at, d.amber_at, d.red_at, d.provisional, d.paused, d.amount_left FROM cases c LEFT JOIN case_deadlines d "
        "ON d.office = c.office AND d.case_id = c.id AND d.commitment = c.commitment WHERE c.office = ? AND c.is_open = 1 "
        "AND (c.sort_at, c.id) > (-1, '') ORDER BY c.sort_at, c.id LIMIT 51");
    sqlite3_bind_text(page, 1, office.constData(), -1, SQLITE_STATIC);
    for (auto _ : state) {
        QList<QString> texts;
        while (sqlite3_step(page) == SQLITE_ROW) {
            for (int i = 0; i < sqlite3_column_count(page); ++i)
                texts << QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(page, i)));
        }
        sqlite3_reset(page);
        benchmark::DoNotOptimize(texts);
    }
}

void figures(benchmark::State &state)
{
    const SystemClock clock;
    const auto place = opened(state, clock);
    if (!place)
        return;
    for (auto _ : state) {
        const Result<QueueCounts> counts = place->caseViews().counts(clock.wallUtcMs());
        benchmark::DoNotOptimize(counts);
        state.counters["open"] = counts ? static_cast<double>(counts->all) : 0;
    }
}

/// Microseconds that this thread has worked: on a machine shared with others the clock on the wall counts their work too.
double workedUs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
}

/// Does the work step by step, and tells how long the longest took: what an act waits for at most.
template <class Work>
bool inSteps(Work &work, benchmark::State &state, double &longest)
{
    for (;;) {
        const double start = workedUs();
        const Result<bool> done = work.step();
        longest = std::max(longest, workedUs() - start);
        state.counters["longest_step_us"] = longest;
        if (!done || *done)
            return done.has_value();
    }
}

/// The report of a day so many days ago; 0 is today.
template <int daysAgo>
void dailyReport(benchmark::State &state)
{
    const SystemClock clock;
    const auto place = opened(state, clock);
    if (!place)
        return;
    const qint64 now = clock.wallUtcMs();
    const QDate day = ChinaTime::date(now).addDays(-daysAgo);
    double longest = 0;
    for (auto _ : state) {
        const auto work = place->dailyReports().work(day, now);
        if (!inSteps(*work, state, longest))
            return state.SkipWithError("no report");
        const DailyReport report = work->answer();
        state.counters["open"] = report.intakeTotal().open;
        state.counters["running"] = report.commitmentTotal().running;
        state.counters["day"] = report.accepted.total + report.closed.total;
    }
}

/// The cases behind one figure of a business type, as the page asks for them.
template <Figure figure, int daysAgo>
void casesBehind(benchmark::State &state)
{
    const SystemClock clock;
    const auto place = opened(state, clock);
    if (!place)
        return;
    const qint64 now = clock.wallUtcMs();
    const QString detail = figure == Figure::Open ? QStringLiteral("residential") : QStringLiteral("plan-reply");
    double longest = 0;
    for (auto _ : state) {
        const auto work = place->dailyReports().workBehind(ChinaTime::date(now).addDays(-daysAgo), now, {figure, QStringLiteral("new-supply"), detail});
        if (!inSteps(*work, state, longest))
            return state.SkipWithError("no cases");
        state.counters["cases"] = work->answer().total;
    }
}

void opening(benchmark::State &state)
{
    const SystemClock clock;
    for (auto _ : state) {
        const auto place = opened(state, clock);
        if (!place)
            return;
        benchmark::DoNotOptimize(place->caseViews().queue({}, {}, pageSize, clock.wallUtcMs()));
    }
}

/// The phone of a case in the middle of the queue: everything of that customer, masked. The index is caught up before.
void findByPhone(benchmark::State &state)
{
    const SystemClock clock;
    const auto place = opened(state, clock);
    if (!place)
        return;
    for (auto progress = place->personIndex().catchUp(1000); progress && progress->more;)
        progress = place->personIndex().catchUp(1000);
    const Result<QueuePage> page = place->caseViews().queue({}, {}, pageSize, clock.wallUtcMs());
    if (!page || page->rows.isEmpty())
        return state.SkipWithError("no case");
    const Result<ClearFields> fields = place->caseViews().personalFields(page->rows.at(page->rows.size() / 2).id);
    const QString phone = fields ? fields->text(QStringLiteral("phone")).clear(ClearFor::Search) : QString();
    for (auto _ : state) {
        const Result<Findings> found = place->customers().find(phone);
        if (!found || found->customers.isEmpty())
            return state.SkipWithError("not found");
        state.counters["cases"] = static_cast<double>(found->customers.size());
    }
}

/// Making the index of an office that has none, per ledger entry read.
void indexing(benchmark::State &state)
{
    const SystemClock clock;
    const auto place = opened(state, clock);
    if (!place)
        return;
    const Result<qint64> entries = place->ledger().lastPos();
    for (auto _ : state) {
        if (!entries || !place->personIndex().forget())
            return state.SkipWithError("not forgotten");
        Result<PersonIndex::Progress> progress = place->personIndex().catchUp(40);
        while (progress && progress->more)
            progress = place->personIndex().catchUp(40);
    }
    state.counters["entries"] = static_cast<double>(entries.value_or(0));
}

void sizes(benchmark::internal::Benchmark *benchmark)
{
    benchmark->Arg(1'000)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMicrosecond);
}

BENCHMARK(firstPageBareSql)->Apply(sizes);
BENCHMARK(firstPage)->Apply(sizes);
BENCHMARK(figures)->Apply(sizes);
BENCHMARK(dailyReport<0>)->Name("dailyReport/today")->Apply(sizes);
BENCHMARK(dailyReport<1>)->Name("dailyReport/yesterday")->Apply(sizes);
BENCHMARK(dailyReport<30>)->Name("dailyReport/monthAgo")->Apply(sizes);
BENCHMARK(casesBehind<Figure::Running, 0>)->Name("casesBehind/runningToday")->Apply(sizes);
BENCHMARK(casesBehind<Figure::Overdue, 0>)->Name("casesBehind/overdueToday")->Apply(sizes);
BENCHMARK(casesBehind<Figure::Paused, 0>)->Name("casesBehind/pausedToday")->Apply(sizes);
BENCHMARK(casesBehind<Figure::Open, 0>)->Name("casesBehind/openToday")->Apply(sizes);
BENCHMARK(casesBehind<Figure::Running, 1>)->Name("casesBehind/runningYesterday")->Apply(sizes);
BENCHMARK(casesBehind<Figure::Overdue, 1>)->Name("casesBehind/overdueYesterday")->Apply(sizes);
BENCHMARK(casesBehind<Figure::Open, 1>)->Name("casesBehind/openYesterday")->Apply(sizes);
BENCHMARK(opening)->Apply(sizes);
BENCHMARK(findByPhone)->Apply(sizes);
BENCHMARK(indexing)->Arg(1'000)->Arg(100'000)->Unit(benchmark::kMillisecond)->Iterations(1);

} // namespace

BENCHMARK_MAIN();
