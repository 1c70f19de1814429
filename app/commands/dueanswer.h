// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deadlines/explanation.h"

#include <QJsonObject>

/// Puts the answer to "when is it due, and why" into words for people and into JSON for programs.
class DueAnswer
{
public:
    /// The last day of `limit` from `startMs`. DateOutOfRange where the calendar does not reach.
    static Result<DueAnswer> of(const Limit &limit, qint64 startMs, const WorkCalendar &calendar);

    /// "2026-10-12", with the time for limits in hours and minutes; "2026-12-30 provisional".
    QString line() const;
    /// The rule and its clause, the calendar, and each day with what it is. Several lines, each ending in a line feed.
    QString story() const;
    /// Machine names stay English in every language.
    QJsonObject json(bool explained) const;

    /// "9", or "9 provisional" where a day in between is not announced.
    static QString marked(const QString &answer, bool provisional);

private:
    explicit DueAnswer(Explanation why) : m_why(std::move(why)) {}

    QString rule() const;
    QString startText() const;
    QString dueText() const;

    Explanation m_why;
};
