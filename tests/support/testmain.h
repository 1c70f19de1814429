// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTest>

#include <functional>
#include <memory>

/// Test classes of one program register themselves; its main (testmain.cpp, or a program's own) runs all of them, or only
/// those named as the first argument: `test_base -class TestIds`.
namespace TestPrograms {

using Maker = std::function<std::unique_ptr<QObject>()>;
bool add(const char *name, Maker maker);
/// Runs the registered classes; the number of failed test functions.
int run(int argc, char **argv);

} // namespace TestPrograms

#define YINGSHENG_TEST(Class) \
    static const bool registered##Class = TestPrograms::add(#Class, [] { return std::make_unique<Class>(); });
