// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caserecord.h"

#include <QCoreApplication>
#include <QLocale>

/// A deadline in words: what the badge says (超期 1 天, 今天, 剩 3 天, 挂起 4 天), until when, and how much is left. The colour is the
/// theme's; the words depend on the instant they are read at.
class DeadlineWords
{
    Q_DECLARE_TR_FUNCTIONS(DeadlineWords)

public:
    /// `calendar` is borrowed and must outlive this.
    DeadlineWords(const WorkCalendar &calendar, const QString &language);

    /// Short, for the badge. `pausedSinceMs` counts the days of an open pause; 0 when not known.
    QString badge(const Deadline &deadline, const Limit &limit, qint64 nowMs, qint64 metMs = Deadline::never,
                  qint64 pausedSinceMs = 0) const;
    /// "11月23日 周一", with 暂定 behind it; while paused what is left.
    QString due(const Deadline &deadline, const Limit &limit, qint64 nowMs) const;
    /// "11月23日 周一"; with the year when it is not today's.
    QString day(QDate day, QDate today) const;
    /// "11-23 14:30": the moment of an entry; with the year when it is not today's.
    QString moment(qint64 utcMs, qint64 nowMs) const;

private:
    static QString overdueBy(int amount, LimitUnit unit);
    static QString left(int amount, LimitUnit unit);

    const WorkCalendar &m_calendar;
    QLocale m_locale;
};
