// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tourscenes.h"

#include <QStringList>

/// One thing done in a scene: as TourStep, which is told the scene's name by TourDay.
struct TourMove
{
    std::function<void()> act;
    std::function<bool()> isDone;
    QString picture;
    QString file;
};

using TourMoves = QList<TourMove>;

/// A counter day: the scenes of TourScenes with what comes before, between and after them.
namespace TourDay {

/// Names of all scenes, in the order of the day. Those that need people are played on the tour's own office alone.
QStringList names();
/// All steps in their order. They refer to `stage`, which outlives them.
QList<TourStep> all(TourStage &stage);
/// That scene, after the scenes it needs, of which no picture is kept. Empty when there is none of that name.
QList<TourStep> only(TourStage &stage, const QString &name);

// At the counter (tourcounter.cpp).
TourMoves greeting(TourStage &stage);
TourMoves errors(TourStage &stage);
TourMoves farewell(TourStage &stage);
TourMoves draft(TourStage &stage);
// One case (tourcases.cpp).
TourMoves caseFile(TourStage &stage);
TourMoves correction(TourStage &stage);
// The list as a whole (tourqueue.cpp).
TourMoves queueViews(TourStage &stage);
TourMoves queueMany(TourStage &stage);
TourMoves month(TourStage &stage);
// The house around them (tourhouse.cpp).
TourMoves pastReport(TourStage &stage);
TourMoves help(TourStage &stage);
TourMoves reminders(TourStage &stage);
TourMoves firstDay(TourStage &stage);
TourMoves dark(TourStage &stage);
TourMoves large(TourStage &stage);
TourMoves narrow(TourStage &stage);
TourMoves language(TourStage &stage);
// At the door: who is in (tourdoor.cpp).
TourMoves login(TourStage &stage);
TourMoves lock(TourStage &stage);
TourMoves switchPerson(TourStage &stage);
TourMoves firstLogin(TourStage &stage);
TourMoves welcome(TourStage &stage);
// What an office trusts in (tourtrust.cpp).
TourMoves people(TourStage &stage);
TourMoves audit(TourStage &stage);
TourMoves backups(TourStage &stage);
TourMoves erasure(TourStage &stage);
TourMoves support(TourStage &stage);
TourMoves clockBack(TourStage &stage);

} // namespace TourDay
