// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deadlines/explanation.h"

#include <QCoreApplication>
#include <QVariantMap>

/// Limits, days and the answer to "why this date?" in the words of the current language. Shared by every page that shows a promise.
class WhyText
{
    Q_DECLARE_TR_FUNCTIONS(WhyText)

public:
    /// A pause with the words of its reason.
    struct NamedPause
    {
        Pause span;
        QString reason;
    };
    /// What is explained: names in the current language already.
    struct Subject
    {
        QString commitment; ///< 供电方案答复
        QString clause;     ///< III.1
        QString standard;   ///< name and version under which it was promised
        QList<NamedPause> pauses = {}; ///< those that stopped it; empty: told without reasons
        qint64 metMs = Deadline::never; ///< when it was done
        QString overdue = {};           ///< "超期 5 天": it runs, and its date has passed
        bool stated = false;            ///< its start rests on a time that a person said and nobody confirmed yet
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
    /// The explanation as it fills resources/print/why.html, on screen and on paper: the answer, the promise with its clause, the start, each
    /// day in a grid of weeks, what was skipped and why, pauses with their reasons, the rule, versions.
    static QVariantMap answer(const Subject &subject, const Explanation &explanation);
    /// The same as HTML for the screen, everything filled in escaped.
    static QString html(const Subject &subject, const Explanation &explanation);
    static QString html(const QVariantList &answers);
};
