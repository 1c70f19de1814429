// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <functional>

class TourStage;

/// One thing done on the stage, what shows that it is done, and what is kept of it.
struct TourStep
{
    QString scene;                ///< one of TourDay::names()
    std::function<void()> act;
    std::function<bool()> isDone; ///< asked again and again until it holds
    QString picture;              ///< saved when done, empty: none
    QString file;                 ///< a printout that lies in the folder when done, empty: none
};

namespace TourScenes {

/// All steps in their order. They refer to `stage`, which outlives them.
QList<TourStep> all(TourStage &stage);

} // namespace TourScenes
