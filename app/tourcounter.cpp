// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/touracts.h"
#include "app/tourday.h"
#include "app/tourstage.h"

// The scenes at the counter: a customer greeted, what is wrong, farewell.

using namespace TourActs;

/// F2, and what is said first.
TourMoves TourDay::greeting(TourStage &stage)
{
    return {{[&stage] { stage.window().showPage(CommandId::PageReception); }, [&stage] { return stage.isShown("beginVisit"); },
             QStringLiteral("day-start"), {}},
            {[&stage] { stage.run(CommandId::NewReception); },
             [&stage] { return stage.isShown("visitPhrase") && !stage.textOf("visitPhrase").isEmpty() && stage.isShown("endVisit"); },
             QStringLiteral("greeting"), {}}};
}

/// What is wrong stands beside its field, and Ctrl+E goes from one to the next.
TourMoves TourDay::errors(TourStage &stage)
{
    const TourPerson wrong{{}, QStringLiteral("110105199108152031"), QStringLiteral("13612340044"), QStringLiteral("城关镇北路3号"),
                         QStringLiteral("200000")};
    const auto isTold = [&stage](const char *message) { return stage.isShown(message) && !stage.textOf(message).isEmpty(); };
    return chosen(stage)
           + TourMoves{{[&stage] { stage.run(CommandId::Accept); },
                        [&stage, isTold] { return isTold("message.name") && isTold("message.capacity") && stage.here() == QStringLiteral("field.name"); },
                        QStringLiteral("errors-empty"), {}},
                       {[&stage] { stage.run(CommandId::NextError); }, [&stage] { return stage.here() == QStringLiteral("field.idNumber"); }, {}, {}},
                       filled(stage, wrong, {}),
                       {[&stage] { stage.run(CommandId::Accept); },
                        [&stage, isTold] {
                            return isTold("message.idNumber") && isTold("message.capacity") && stage.here() == QStringLiteral("field.name");
                        },
                        QStringLiteral("errors-wrong"), {}},
                       {[&stage] { stage.run(CommandId::NextError); }, [&stage] { return stage.here() == QStringLiteral("field.capacity"); },
                        QStringLiteral("errors-next"), {}},
                       ready(stage)};
}

/// F12, and the last words.
TourMoves TourDay::farewell(TourStage &stage)
{
    return {ready(stage),
            {[&stage] { stage.run(CommandId::EndVisit); },
             [&stage] { return stage.isShown("visitFarewell") && !stage.textOf("visitFarewell").isEmpty() && !stage.isShown("endVisit"); },
             QStringLiteral("farewell"), {}}};
}
