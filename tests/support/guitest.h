// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testmain.h"

#include <QRegularExpression>

class QTranslator;

/// The Chinese that the test program installed, for tests that switch the language.
QTranslator *guiTranslator();

/// The main of window tests: an application with the program's style and Chinese.
namespace GuiProgram {
int run(int argc, char **argv);
}

/// Base of every test of a window: each warning of Qt fails the test function it comes in, except what offscreen says of itself (size hints, raising a menu)
/// (RELIABILITY.md section 3). A class with an init() of its own calls GuiTest::init() first.
class GuiTest : public QObject
{
    Q_OBJECT

protected Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!.*This plugin does not support).*$"))); }
};
