// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/builtincalendars.h"

#include <benchmark/benchmark.h>
#include <ql/time/calendars/china.hpp>

#include <cstdio>
#include <random>
#include <vector>

/// Due dates by our tables against QuantLib's Shanghai calendar, over the same random starts and limits. What counts is
/// the ratio within one run. (The exchange does not open on make-up days, so the answers differ; only their cost is
/// compared.)
namespace {

constexpr size_t questions = 4096;
constexpr int firstYear = 2007;

struct Question
{
    QDate start;
    int days = 0;
};

/// Starts of 2007–2025 and the limits of the standards, from a fixed seed.
const std::vector<Question> &randomQuestions()
{
    static const std::vector<Question> made = [] {
        std::mt19937 random(20260924);
        const int limits[] = {1, 3, 5, 7, 15, 20, 30};
        std::vector<Question> list;
        for (size_t i = 0; i < questions; ++i)
            list.push_back(
                {QDate(firstYear, 1, 1).addDays(static_cast<qint64>(random() % 6900)), limits[random() % 7]});
        return list;
    }();
    return made;
}

void dueDate(benchmark::State &state)
{
    const WorkCalendar calendar = Calendars::builtInCalendar();
    const std::vector<Question> &list = randomQuestions();
    for (auto _ : state) {
        qint64 sum = 0;
        for (const Question &question : list) {
            const DueDay due = calendar.after(question.start, question.days);
            sum += due.date.toJulianDay() + (due.provisional ? 1 : 0);
        }
        benchmark::DoNotOptimize(sum);
    }
    state.SetItemsProcessed(state.iterations() * static_cast<int64_t>(questions));
}

void dueDateByQuantLib(benchmark::State &state)
{
    const QuantLib::China calendar(QuantLib::China::SSE);
    std::vector<std::pair<QuantLib::Date, int>> list;
    for (const Question &question : randomQuestions()) {
        const QDate start = question.start;
        list.emplace_back(QuantLib::Date(start.day(), static_cast<QuantLib::Month>(start.month()), start.year()),
                          question.days);
    }
    for (auto _ : state) {
        qint64 sum = 0;
        for (const auto &[start, days] : list)
            sum += calendar.advance(start, days, QuantLib::Days).serialNumber();
        benchmark::DoNotOptimize(sum);
    }
    state.SetItemsProcessed(state.iterations() * static_cast<int64_t>(questions));
}

void countDays(benchmark::State &state)
{
    const WorkCalendar calendar = Calendars::builtInCalendar();
    const std::vector<Question> &list = randomQuestions();
    for (auto _ : state) {
        qint64 sum = 0;
        for (const Question &question : list)
            sum += calendar.count(question.start, question.start.addDays(question.days));
        benchmark::DoNotOptimize(sum);
    }
    state.SetItemsProcessed(state.iterations() * static_cast<int64_t>(questions));
}

void buildCalendar(benchmark::State &state)
{
    const QList<CalendarLayer> layers = Calendars::builtIn();
    for (auto _ : state)
        benchmark::DoNotOptimize(WorkCalendar::build(layers).has_value());
}

BENCHMARK(dueDate);
BENCHMARK(dueDateByQuantLib);
BENCHMARK(countDays);
BENCHMARK(buildCalendar)->Unit(benchmark::kMillisecond);

/// Shows the runs as always, and ends with the time of one date and the ratio.
class RatioReporter : public benchmark::ConsoleReporter
{
public:
    void ReportRuns(const std::vector<Run> &runs) override
    {
        ConsoleReporter::ReportRuns(runs);
        for (const Run &run : runs) {
            const double nanoseconds = run.GetAdjustedCPUTime() / static_cast<double>(questions);
            if (run.benchmark_name() == "dueDate")
                m_ours = nanoseconds;
            else if (run.benchmark_name() == "dueDateByQuantLib")
                m_theirs = nanoseconds;
        }
    }

    void Finalize() override
    {
        if (m_ours > 0 && m_theirs > 0)
            std::printf("\none due date: %.2f ns; QuantLib China(SSE): %.0f ns; ratio 1 : %.0f\n", m_ours, m_theirs,
                        m_theirs / m_ours);
    }

private:
    double m_ours = 0;
    double m_theirs = 0;
};

} // namespace

int main(int argc, char **argv)
{
    benchmark::Initialize(&argc, argv);
    RatioReporter reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    benchmark::Shutdown();
    return 0;
}
