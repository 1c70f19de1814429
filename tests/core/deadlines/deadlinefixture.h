// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/chinatime.h"
#include "core/calendar/builtincalendars.h"
#include "core/deadlines/deadline.h"

/// Short words for tests of deadlines: times as they stand on the wall in China, limits as they are written.
namespace DeadlineFixture {

inline const WorkCalendar &calendar()
{
    static const WorkCalendar calendar = Calendars::builtInCalendar();
    return calendar;
}

inline qint64 at(const char *text)
{
    return ChinaTime::parse(QString::fromLatin1(text)).value();
}

inline Limit limit(const char *text)
{
    return Limit::parse(QString::fromLatin1(text)).value();
}

inline DeadlineTerms terms(const char *text)
{
    DeadlineTerms terms;
    terms.limit = limit(text);
    return terms;
}

inline Deadline compute(const char *limitText, const char *start, const QList<Pause> &pauses = {})
{
    return Deadlines::compute(terms(limitText), at(start), pauses, calendar());
}

inline Pause pause(const char *from, const char *to)
{
    return {at(from), at(to)};
}

inline Pause openPause(const char *from)
{
    return {at(from), Pause::openEnd};
}

} // namespace DeadlineFixture
