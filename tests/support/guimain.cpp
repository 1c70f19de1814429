// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"

int main(int argc, char **argv)
{
    return GuiProgram::run(argc, argv);
}
