// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/touracts.h"
#include "app/tourday.h"
#include "app/tourstage.h"

#include <QListWidget>

// The scenes at the counter: a customer greeted, what is wrong, farewell.

using namespace TourActs;

/// F2, and what is said first.
TourMoves TourDay::greeting(TourStage &stage)
{
    return {{[&stage] { stage.window().showPage(CommandId::PageReception); }, [&stage] { return stage.isShown("beginVisit"); },
             QStringLiteral("day-start"), {}},
            {[&stage] { stage.run(CommandId::NewReception); },
             [&stage] { return stage.isShown("visitPhrase") && !stage.textOf("visitPhrase").isEmpty(); },
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

/// The window goes while a form is half typed; the next start offers it, and Enter goes on where it stood.
TourMoves TourDay::draft(TourStage &stage)
{
    const auto typeHalf = [&stage] {
        stage.focusOn("field.name");
        stage.type(QStringLiteral("赵桂芳"));
        stage.enter(2);
        stage.type(QStringLiteral("11010519"));
    };
    const auto isOffered = [&stage] { return stage.isShown("drafts") && stage.part<QListWidget>("drafts")->count() > 0; };
    const auto goBack = [&stage] { stage.sheet()->goBack(); };
    const auto takeUp = [&stage] {
        stage.focusOn("drafts");
        stage.enter();
    };
    const auto startAgain = [&stage] { stage.openAnew(); };
    const TourMove offered{[] {}, [&stage, isOffered] { return !stage.sheet() && isOffered(); }, QStringLiteral("draft-offered"), {}};
    // Whoever logs in goes on with the reception in hand; without people somebody is asked about it.
    const TourMoves inAgain = stage.hasPeople()
        ? TourMoves{{startAgain, [&stage] { return stage.isLocked() && stage.here() == QStringLiteral("loginNumber"); }, {}, {}},
                    cameIn(stage, TourOffice::clerk()), offered}
        : TourMoves{{startAgain, [&stage, isOffered] { return isOffered() && stage.sheet(); }, {}, {}}, {goBack, offered.isDone, offered.picture, {}}};
    return chosen(stage)
           + TourMoves{{typeHalf, [&stage] { return stage.textOf("stripSaved").contains(u':'); }, QStringLiteral("draft-kept"), {}}} + inAgain
           + TourMoves{{takeUp, [&stage] { return stage.textOf("field.name") == QStringLiteral("赵桂芳") && stage.here() == QStringLiteral("field.idNumber"); },
                        QStringLiteral("draft-goes-on"), {}},
                       ready(stage)};
}
