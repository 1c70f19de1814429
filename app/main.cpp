// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/calendar.h"
#include "app/commands/command.h"
#include "app/commands/demo.h"
#include "app/commands/due.h"
#include "app/commands/import.h"
#include "app/commands/rebuild.h"
#include "app/commands/standardcheck.h"
#include "app/commands/verify.h"

#include <QCoreApplication>

#include <cstdio>

namespace {

constexpr Command verbs[] = {
    {"due", runDue},
    {"standard", runStandard},
    {"import", runImport},
    {"demo", runDemo},
    {"verify", runVerify},
    {"rebuild", runRebuild},
    {"calendar", runCalendar},
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    for (const Command &verb : verbs) {
        if (!arguments.isEmpty() && arguments.constFirst() == QLatin1StringView(verb.name))
            return verb.run(arguments.mid(1));
    }
    std::puts("yingsheng " YINGSHENG_VERSION);
    return ExitDone;
}
