// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/hardening.h"

int main(int argc, char **argv)
{
    Hardening::clearQtVariables();
    Hardening::forbidCoreDumps();
    Hardening::ignoreFileSizeSignal();
    return CommandLine(argc, argv).run();
}
