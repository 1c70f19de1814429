// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/workcalendar.h"

/// The calendars that the program brings with it: State Council notices 2007–2026 and the lunar days 2027–2035.
namespace Calendars {

/// The layers embedded from resources/calendars, by id. A test reads every one of them.
QList<CalendarLayer> builtIn();
/// The working calendar made of them.
WorkCalendar builtInCalendar();

} // namespace Calendars
