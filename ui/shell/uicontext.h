// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/standard/rules.h"
#include "core/workplace/officethread.h"

#include <QObject>

#include <memory>

class Feedback;
class Interaction;
class PrintRoom;
class Theme;

/// What every page is given: borrowed from the composition (app), which outlives the window.
struct UiContext
{
    OfficeThread &office;
    Theme &theme;
    Interaction &interaction;
    Feedback &feedback;          ///< ui/shell/feedback.h: the window's own "已保存" or why not
    PrintRoom &printRoom;        ///< ui/print/printroom.h
    const Clock &clock;
    OfficeFacts facts;
    PersonId actor;              ///< who works here now
    std::shared_ptr<const Rules> rules; ///< a copy for reading on the GUI thread; replaced when rules change
    QString language;            ///< "zh", "en": for LocalText
    QStringList recentBusiness{}; ///< what was taken in here, the last one first; kept by the device
};
