// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deadlines/explanation.h"

#include <QCoreApplication>

/// Limits, days and the answer to "why this date?" in the words of the current language. Shared by every page that shows a promise.
class WhyText
{
    Q_DECLARE_TR_FUNCTIONS(WhyText)

public:
    /// What is explained: names in the current language already.
    struct Subject
    {
        QString commitment; ///< 供电方案答复
        QString clause;     ///< III.1
        QString standard;   ///< name and version under which it was promised
    };

    /// "3 个工作日", "24 小时"
    static QString limit(const Limit &limit);
    /// "11月26日 周四"; with the year when it is another one than `from`'s.
    static QString day(QDate day, QDate from);
    /// The day of a limit in days, day and time of one in hours or minutes; empty while a pause is open.
    static QString due(const Deadline &deadline, const Limit &limit, QDate from);
    /// "最迟 11月26日 周四"
    static QString latest(const Deadline &deadline, const Limit &limit, QDate from);
    /// "竣工检验、手续办结后 3 个工作日": a clock that waits for milestones with these names.
    static QString once(const QStringList &milestones, const Limit &limit);
    /// 国庆节 in the current language; names that no table knows stay as they are.
    static QString holiday(const QString &name);
    /// The whole explanation as HTML of our own, everything filled in escaped: rule, clause, start, each day, pauses, versions.
    static QString html(const Subject &subject, const Explanation &explanation);
};
