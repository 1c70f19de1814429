// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/commands.h"

#include <QStringList>

/// One step of the first day: a part of the window, and what a newcomer needs to know of it.
struct FirstDayStep
{
    QString key;         ///< "strip", "onebox": the picture's name too
    CommandId page;      ///< the page that is in front
    bool onForm = false; ///< of a form that stands open
    QStringList parts;   ///< object names; the first that is in sight is pointed at
    QString title;
    QString text;
};

namespace FirstDaySteps {

/// All in the order of the day, in the current language; keys in the words come from the command table.
QList<FirstDayStep> all();

} // namespace FirstDaySteps
