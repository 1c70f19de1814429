// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <utility>
#include <vector>

namespace {

std::vector<std::pair<QByteArray, TestPrograms::Maker>> &classes()
{
    static std::vector<std::pair<QByteArray, TestPrograms::Maker>> list;
    return list;
}

} // namespace

bool TestPrograms::add(const char *name, Maker maker)
{
    classes().emplace_back(name, std::move(maker));
    return true;
}

int TestPrograms::run(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    QByteArray only;
    if (const qsizetype at = arguments.indexOf(QStringLiteral("-class")); at > 0 && at + 1 < arguments.size()) {
        only = arguments.at(at + 1).toLatin1();
        arguments.remove(at, 2);
    }
    // Qt Test's own handler hands a signal on to the one before it, which after the first class is itself: a killed program would write without end.
    arguments << QStringLiteral("-nocrashhandler");
    int failed = 0;
    int ran = 0;
    for (const auto &[name, make] : classes()) {
        if (!only.isEmpty() && name != only)
            continue;
        const auto test = make();
        failed += QTest::qExec(test.get(), arguments);
        ++ran;
    }
    return ran == 0 ? 1 : failed;
}
