// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/toyoffice.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace {

/// Straight to the pipe, so that what was said is said when the process dies.
void say(const QString &words)
{
    const QByteArray line = words.toUtf8() + '\n';
    if (::write(STDOUT_FILENO, line.constData(), static_cast<size_t>(line.size())) < 0)
        ::_exit(9);
}

int openOnce(const QString &path)
{
    QElapsedTimer timer;
    timer.start();
    const auto store = Store::open(path, Store::Open::ReadWrite);
    say(QString::number(timer.elapsed()));
    say(store ? QStringLiteral("open") : QString::number(static_cast<int>(store.error().code)));
    say(store ? QString() : store.error().args.join(u'|'));
    return 0;
}

/// The mistake that the test must see: closing any other descriptor of the live file drops the process's locks.
void readCarelessly(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        file.read(100);
}

int hold(const QString &path, bool careless)
{
    const auto store = Store::open(path, Store::Open::ReadWrite);
    if (careless)
        readCarelessly(path);
    say(store ? QStringLiteral("held") : QStringLiteral("refused"));
    std::getchar();
    return 0;
}

/// How many bytes of SQLite's lock area another process holds.
int countLocks(const QString &path)
{
    constexpr off_t pending = 0x40000000; // then the reserved byte and 510 shared ones
    constexpr int area = 512;
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC);
    int held = 0;
    for (int i = 0; i < area; ++i) {
        struct flock lock = {};
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        lock.l_start = pending + i;
        lock.l_len = 1;
        held += ::fcntl(file, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK ? 1 : 0;
    }
    ::close(file);
    say(QString::number(held));
    return 0;
}

/// Acts without end, from number `first` on; each is named on the output once it is saved.
int act(ToyOffice &office, int first)
{
    for (int number = first;; ++number) {
        const QString op = QStringLiteral("op-%1").arg(number);
        if (!office.countThrice(op, number))
            return 4;
        say(op);
    }
}

/// The mistake that the test must see: acts are called saved within a transaction that is not committed yet.
int actTooEarly(ToyOffice &office, int first)
{
    for (int number = first;; number += 8) {
        const Result<> done = office.ledger->batch([&office, number]() -> Result<> {
            for (int next = number; next < number + 8; ++next) {
                const QString op = QStringLiteral("op-%1").arg(next);
                if (Result<> counted = office.countThrice(op, next); !counted)
                    return counted;
                say(op);
            }
            return {};
        });
        if (!done)
            return 4;
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 3)
        return 2;
    if (words.at(1) == QStringLiteral("open"))
        return openOnce(words.at(2));
    if (words.at(1) == QStringLiteral("hold"))
        return hold(words.at(2), words.value(3) == QStringLiteral("careless"));
    if (words.at(1) == QStringLiteral("locks"))
        return countLocks(words.at(2));
    const auto office = ToyOffice::open(words.at(2), Store::Open::ReadWrite);
    if (!office)
        return 3;
    const int first = words.value(3).toInt();
    return words.value(4) == QStringLiteral("early") ? actTooEarly(**office, first) : act(**office, first);
}
