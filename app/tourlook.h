// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/shell/theme.h"

class Arguments;

/// How the window looks while the day is played. The scenes that are about a look change it and come back to it.
struct TourLook
{
    Theme::Kind kind = Theme::Kind::Light;
    int percent = 100;
    QString language{}; ///< "zh", "en"; empty: that of the machine

    static QStringList options();
    /// UsageWrong names the option that cannot be followed. Sizes are those that the keys lead to: 100, 125 … 200.
    static Result<TourLook> from(const Arguments &arguments);
};
