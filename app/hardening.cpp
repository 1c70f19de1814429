// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hardening.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>
#endif

void Hardening::clearQtVariables()
{
    for (const char *name : {"QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_GENERIC_PLUGINS", "QT_QPA_PLATFORMTHEME", "QT_STYLE_OVERRIDE",
                             "QT_LOGGING_CONF", "QT_SQL_DRIVER_PATH", "QT_ACCESSIBILITY_PLUGIN_PATH"})
        qunsetenv(name);
}

void Hardening::forbidCoreDumps()
{
#ifdef Q_OS_LINUX
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

void Hardening::ignoreFileSizeSignal()
{
#ifdef Q_OS_LINUX
    signal(SIGXFSZ, SIG_IGN);
#endif
}
