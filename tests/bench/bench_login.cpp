// SPDX-License-Identifier: GPL-3.0-or-later
// A log-in, recorded and durable, against one Argon2id with the slot's parameters, turn by turn. The office lies in the folder named by
// YINGSHENG_BENCH_DIR (default: the current one), which should be on a real disk.
#include "core/vault/slot.h"
#include "core/workplace/workplace.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

#include <algorithm>
#include <sodium.h>
#include <vector>

namespace {

constexpr int turns = 15;
const auto &password()
{
    static const QString words = QStringLiteral("来有迎声去有送声 2026");
    return words;
}

double median(std::vector<double> values)
{
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
    return values[values.size() / 2];
}

double argonMs(const SlotStrength &strength)
{
    unsigned char key[64];
    const unsigned char salt[crypto_pwhash_SALTBYTES] = {};
    const QByteArray secret = password().toUtf8();
    QElapsedTimer timer;
    timer.start();
    if (crypto_pwhash(key, sizeof key, secret.constData(), static_cast<unsigned long long>(secret.size()), salt,
                      static_cast<unsigned long long>(strength.ops), static_cast<size_t>(strength.memory), crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        qFatal("no memory for Argon2id");
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

std::unique_ptr<Workplace> opened(const QString &path, const Clock &clock)
{
    auto place = Workplace::open(path, Workplace::Mode::ReadWrite, clock, std::make_unique<UuidV7Source>(clock));
    if (!place)
        qFatal("%s does not open: %s", qPrintable(path), qPrintable(place.error().detail));
    return std::move(*place);
}

double logInMs(Workplace &place)
{
    QElapsedTimer timer;
    timer.start();
    if (const auto person = place.people().logIn(place.newAct({}).opId, QStringLiteral("M01"), password()); !person)
        qFatal("no log-in: %s", qPrintable(person.error().detail));
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace

int main()
{
    QTextStream out(stdout);
    const SystemClock clock;
    const QString path = qEnvironmentVariable("YINGSHENG_BENCH_DIR", QDir::currentPath()) + QStringLiteral("/login.db");
    for (const QString &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral(".holder")})
        QFile::remove(path + suffix);
    OfficeSetup setup;
    setup.name = QStringLiteral("城关供电所");
    setup.window = QStringLiteral("1号窗口");
    auto place = Workplace::create(path, setup, clock, std::make_unique<UuidV7Source>(clock));
    if (!place)
        qFatal("no office at %s", qPrintable(path));
    const auto begun = (*place)->people().begin((*place)->newAct({}).opId, {QStringLiteral("M01"), QStringLiteral("王建国"), Role::Manager}, password(), SlotStrength());
    if (!begun)
        qFatal("no manager");
    place->reset();
    const auto office = opened(path, clock);
    std::vector<double> argon;
    std::vector<double> logIn;
    for (int turn = 0; turn < turns; ++turn) {
        argon.push_back(argonMs(SlotStrength()));
        logIn.push_back(logInMs(*office));
        (void)office->people().logOut(office->newAct(begun->manager.id), QStringLiteral("key"));
    }
    out << "one Argon2id (64 MiB, t=3)  " << median(argon) << " ms\n"
        << "log-in, recorded            " << median(logIn) << " ms\n"
        << "ratio                       " << median(logIn) / median(argon) << Qt::endl;
    return 0;
}
