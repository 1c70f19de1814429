// SPDX-License-Identifier: GPL-3.0-or-later
// Names of 500,000 people in the store: how long after unlocking they are searchable, what they take in memory, how long a search takes. RELIABILITY.md section 5.
#include "core/base/clock.h"
#include "core/customers/nameindex.h"
#include "core/standard/pinyin.h"
#include "core/store/store.h"
#include "core/vault/vault.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <malloc.h>

namespace {

constexpr int stepMs = 30; // as the office's thread does it
const OfficeId officeId{QStringLiteral("office")};

double msSince(std::chrono::steady_clock::time_point begun)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count();
}

qint64 residentBytes()
{
    QFile statm(QStringLiteral("/proc/self/statm"));
    return statm.open(QIODevice::ReadOnly) ? statm.readAll().split(' ').value(1).toLongLong() * 4096 : 0;
}

/// Persons of two and three characters, and one business in six.
QString nameOf(int number)
{
    static const QString surnames = QStringLiteral("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高");
    static const QString given = QStringLiteral("秀兰建国小明桂芳丽华志强晓敏文涛海燕春梅永平玉珍德福");
    static const QStringList trades{QStringLiteral("物流"), QStringLiteral("食品"), QStringLiteral("纺织"), QStringLiteral("五金机电"), QStringLiteral("建材")};
    const auto pick = [number](const QString &from, int salt) { return from.at((number * 2654435761U + unsigned(salt) * 40503U) % unsigned(from.size())); };
    if (number % 6 == 5)
        return QStringLiteral("江海市") + pick(given, 1) + pick(given, number / 7) + trades.at(number % 5) + QStringLiteral("有限公司");
    QString name(pick(surnames, number / 3));
    name += pick(given, number / 5);
    if (number % 4 != 0)
        name += pick(given, number / 11);
    return name;
}

Result<> fill(Store &store, NameIndex &names, int people)
{
    constexpr int atOnce = 5'000;
    for (int from = 0; from < people; from += atOnce) {
        Transaction transaction(store);
        Result<> done = transaction.begin();
        for (int i = from; done && i < std::min(people, from + atOnce); ++i)
            done = names.put(1 + i * 14LL / 3, {nameOf(i)}); // so many entries of the ledger have a person in an office's life
        done = done ? names.save() : done;
        done = done ? transaction.commit() : done;
        if (!done)
            return done;
    }
    return {};
}

void search(const NameIndex &names, const char *what, const QString &typed, bool initials)
{
    constexpr int rounds = 21;
    std::vector<double> times;
    qsizetype found = 0;
    for (int round = 0; round < rounds; ++round) {
        const auto begun = std::chrono::steady_clock::now();
        found = (initials ? names.containingInitials(typed, 51) : names.containing(typed, 51)).size();
        times.push_back(msSince(begun));
    }
    std::sort(times.begin(), times.end());
    std::printf("%-34s %8.3f ms (worst %.3f), %lld found of 51 asked for\n", what, times[rounds / 2], times.back(), static_cast<long long>(found));
}

int measure(int people)
{
    const QTemporaryDir folder;
    auto store = Store::open(folder.filePath(QStringLiteral("names.db")), Store::Open::Create);
    auto vault = store ? Vault::create(**store, officeId) : Result<std::unique_ptr<Vault>>(fail(ErrorCode::Internal));
    if (!vault)
        return 1;
    const Pinyin pinyin;
    {
        NameIndex names(**store, **vault, officeId, pinyin);
        if (!fill(**store, names, people))
            return 1;
    }
    const SystemClock clock;
    malloc_trim(0);
    const qint64 before = residentBytes();
    NameIndex names(**store, **vault, officeId, pinyin);
    const auto begun = std::chrono::steady_clock::now();
    double longest = 0;
    double first = 0;
    int steps = 0;
    for (Result<bool> done = false; !*done; ++steps) {
        const auto step = std::chrono::steady_clock::now();
        done = names.load(clock, clock.monotonicMs() + stepMs);
        if (!done)
            return 1;
        longest = std::max(longest, msSince(step));
        first = steps == 0 ? msSince(begun) : first;
    }
    const double all = msSince(begun);
    const NameIndex::Size size = names.size();
    std::printf("%lld names, in memory %.1f ms after unlocking; the newest after %.1f ms; %d steps, the longest %.1f ms\n", static_cast<long long>(size.names), all,
                first, steps, longest);
    std::printf("%.1f bytes a person counted, %.1f by the process\n", double(size.bytes) / people, double(residentBytes() - before) / people);
    search(names, "whole name", nameOf(people / 2), false);
    search(names, "beginning of a name (two signs)", nameOf(people / 2).left(2), false);
    search(names, "two signs inside, many", QStringLiteral("小明"), false);
    search(names, "two signs of a business, many", QStringLiteral("物流"), false);
    search(names, "two signs that nobody has", QStringLiteral("龘靐"), false);
    search(names, "initials, many", QStringLiteral("xm"), true);
    search(names, "initials that nobody has", QStringLiteral("qqqq"), true);
    const auto wiped = std::chrono::steady_clock::now();
    names.unload();
    std::printf("wiped in %.1f ms\n", msSince(wiped));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    return measure(words.size() > 1 ? words.at(1).toInt() : 500'000);
}
