// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/terminal.h"

#include <QSize>
#include <QString>

class Language;

/// The manual made by the tour: the day is played once in each language, and its pictures go into that language's manual.
namespace TourManual {

/// Whether every picture that the manual names is one that the tour takes, and every command one that there is; plays nothing. An ExitCode.
int check(Language &language, Terminal terminal);
/// Into DIR/zh_CN and DIR/en: index.html with its pictures, and the PDF. An ExitCode.
int make(const QString &folder, QSize size, Language &language, Terminal terminal);

} // namespace TourManual
