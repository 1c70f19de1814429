// SPDX-License-Identifier: GPL-3.0-or-later
// The start of the whole program, from before exec until its first page is painted, beside a bare Qt window with a table of the same Chinese rows; and
// what both hold in memory then. Each run is a process of its own, the two in turn.
//   bench_start [RUNS]     stores: YINGSHENG_BENCH_DIR/demo-1000.db, demo-100000.db, demo-1000000.db (those that are there)
// Without DISPLAY on Qt's offscreen platform, else on the X display. YINGSHENG_BENCH_COLD=1 empties the page cache before each start (root only).
#include "core/base/chinatime.h"
#include "core/workplace/workplace.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr int pageSize = 50;
constexpr int patienceMs = 120'000;

/// What one process told: milliseconds since before its start, and its memory at that time.
struct Sight
{
    double ms = 0;
    double residentMb = 0;
    double peakMb = 0;
};
using Sights = QMap<QByteArray, Sight>;

double nowMs()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double statusMb(pid_t process, const QByteArray &key)
{
    QFile file(QStringLiteral("/proc/%1/status").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(key + ':'))
            return line.mid(key.size() + 1).simplified().split(' ').value(0).toDouble() / 1024;
    }
    return 0;
}

void emptyPageCache()
{
    ::sync();
    QFile file(QStringLiteral("/proc/sys/vm/drop_caches"));
    if (!file.open(QIODevice::WriteOnly) || file.write("3") != 1)
        std::fputs("the page cache could not be emptied\n", stderr);
}

[[noreturn]] void become(const QList<QByteArray> &words, int output)
{
    ::dup2(output, STDOUT_FILENO);
    std::vector<char *> arguments;
    for (const QByteArray &word : words)
        arguments.push_back(const_cast<char *>(word.constData()));
    arguments.push_back(nullptr);
    ::execv(arguments.front(), arguments.data());
    std::_Exit(127);
}

/// Runs a program to its end and takes what it says, line by line, when it says it.
Sights watched(const QList<QByteArray> &words)
{
    int ends[2] = {};
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return {};
    const double began = nowMs();
    const pid_t process = ::fork();
    if (process == 0)
        become(words, ends[1]);
    ::close(ends[1]);
    Sights sights;
    QByteArray text;
    pollfd waiting{ends[0], POLLIN, 0};
    while (::poll(&waiting, 1, patienceMs) > 0) {
        char bytes[256];
        const ssize_t count = ::read(ends[0], bytes, sizeof bytes);
        const double at = nowMs();
        if (count <= 0)
            break;
        text += QByteArray(bytes, count);
        for (qsizetype end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n')) {
            sights.insert(text.left(end), Sight{at - began, statusMb(process, "VmRSS"), statusMb(process, "VmHWM")});
            text.remove(0, end + 1);
        }
    }
    ::close(ends[0]);
    ::kill(process, SIGTERM); // ended already, unless it lost its way
    ::waitpid(process, nullptr, 0);
    return sights;
}

QString cells(const QueueRow &row, const Rules &rules, qint64 now)
{
    const auto standard = rules.standard(row.standard, row.standardVersion);
    const BusinessType *type = standard ? standard->businessType(row.type) : nullptr;
    const Milestone *next = type ? type->milestone(row.nextMilestone) : nullptr;
    const qint64 days = ChinaTime::date(now).daysTo(row.deadline.dueDate);
    const QString left = days < 0 ? QStringLiteral("■ 超期 %1 天").arg(-days) : QStringLiteral("● 剩 %1 天").arg(days);
    const QString zh = QStringLiteral("zh");
    return QStringList{left,
                       row.number,
                       type ? type->name.in(zh) : row.type,
                       row.customerClass == QLatin1String("residential") ? QStringLiteral("低压居民") : QStringLiteral("低压非居民"),
                       row.customer,
                       next ? next->name.in(zh) : row.nextMilestone,
                       row.deadline.dueDate.toString(QStringLiteral("M月d日")),
                       QStringLiteral("本所")}
        .join(u'\t');
}

/// The rows that the queue's first page will show, for the bare window.
bool writeRows(const QString &store, const QString &path)
{
    const SystemClock clock;
    const auto place = Workplace::open(store, Workplace::Mode::ReadWrite, clock, std::make_unique<UuidV7Source>(clock));
    const Result<QueuePage> page = place ? (*place)->caseViews().queue({}, {}, pageSize, clock.wallUtcMs()) : fail(place);
    QFile file(path);
    if (!page || page->rows.isEmpty() || !file.open(QIODevice::WriteOnly))
        return false;
    for (const QueueRow &row : page->rows)
        file.write((cells(row, (*place)->rules(), clock.wallUtcMs()) + u'\n').toUtf8());
    return true;
}

struct Spread
{
    double median = 0, low = 0, high = 0;
};

Spread spread(const QList<Sights> &runs, const QByteArray &sight, double Sight::*figure)
{
    QList<double> all;
    for (const Sights &run : runs) {
        if (run.contains(sight))
            all << run.value(sight).*figure;
    }
    if (all.isEmpty())
        return {};
    std::sort(all.begin(), all.end());
    return {all.at(all.size() / 2), all.constFirst(), all.constLast()};
}

void print(const char *who, const QList<Sights> &runs, const QByteArray &sight, double bareMs)
{
    const Spread ms = spread(runs, sight, &Sight::ms);
    std::printf("  %-10s %-10s %6.0f ms (%.0f–%.0f)  %.2f x   resident %5.1f MB, at most %5.1f MB\n", who, sight.constData(), ms.median, ms.low, ms.high,
                ms.median / bareMs, spread(runs, sight, &Sight::residentMb).median, spread(runs, sight, &Sight::peakMb).high);
}

void measure(const QString &store, int runs, const QTemporaryDir &folder, bool cold)
{
    const QString rows = folder.filePath(QStringLiteral("rows.tsv"));
    if (!writeRows(store, rows))
        return;
    QList<Sights> ours;
    QList<Sights> bare;
    for (int run = -1; run < runs; ++run) { // the first is not counted
        if (cold)
            emptyPageCache();
        const Sights one = watched({YINGSHENG_PROGRAM, "--store", QFile::encodeName(store), "--until-shown"});
        if (cold)
            emptyPageCache();
        const Sights other = watched({BAREWINDOW_PROGRAM, QFile::encodeName(rows)});
        if (run < 0)
            continue;
        ours << one;
        bare << other;
    }
    const double bareMs = spread(bare, "queue", &Sight::ms).median;
    std::printf("%s, %s, %s cache, %d runs\n", qPrintable(QFileInfo(store).fileName()), qPrintable(qEnvironmentVariable("QT_QPA_PLATFORM").section(u':', 0, 0)),
                cold ? "cold" : "warm", runs);
    print("bare", bare, "queue", bareMs);
    for (const char *sight : {"reception", "figures", "queue", "pages"})
        print("yingsheng", ours, sight, bareMs);
    std::fflush(stdout);
}

/// The same for everybody who measures: no settings of ours, a screen of an old PC, the platform.
void prepareEnvironment(const QTemporaryDir &folder)
{
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME"})
        qputenv(name, QFile::encodeName(folder.path()));
    if (!qEnvironmentVariableIsEmpty("DISPLAY")) {
        qputenv("QT_QPA_PLATFORM", "xcb");
        return;
    }
    QFile screen(folder.filePath(QStringLiteral("screen.json")));
    if (screen.open(QIODevice::WriteOnly))
        screen.write(R"({"screens": [{"name": "one", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})");
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + QFile::encodeName(screen.fileName()));
}

} // namespace

int main(int argc, char **argv)
{
    const int runs = argc > 1 ? std::max(1, std::atoi(argv[1])) : 10;
    const bool cold = qEnvironmentVariableIntValue("YINGSHENG_BENCH_COLD") == 1;
    const QTemporaryDir folder;
    prepareEnvironment(folder);
    const QString stores = qEnvironmentVariable("YINGSHENG_BENCH_DIR", QDir::currentPath());
    for (const char *name : {"demo-1000.db", "demo-100000.db", "demo-1000000.db"}) {
        const QString store = QDir(stores).filePath(QString::fromLatin1(name));
        if (QFile::exists(store))
            measure(store, runs, folder, cold);
    }
    return 0;
}
