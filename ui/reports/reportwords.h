// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/dailyreport.h"
#include "core/standard/rules.h"

#include <QCoreApplication>

#include <memory>

/// The words of a daily report, on the screen and on paper: keys become the names of the standard in force, dates and shares become text. A
/// key the standard does not know is shown as it is, so that nothing disappears.
class ReportWords
{
    Q_DECLARE_TR_FUNCTIONS(ReportWords)

public:
    ReportWords(std::shared_ptr<const Rules> rules, QString language);

    QString business(const QString &type) const;
    QString customerClass(const QString &key) const;
    QString commitment(const QString &type, const QString &key) const;
    QString pauseReason(const QString &key) const;
    static QString ending(CaseOutcome outcome);
    static QString figure(Figure figure);

    /// "11月23日 周一"; with the year when `withYear`.
    QString day(QDate day, bool withYear = false) const;
    /// "2026年11月23日 星期一 · 工作日"
    QString dayLine(const DailyReport &report) const;
    /// "as of 17:35" while the day lasts, "at the end of the day" after it.
    QString asOf(const DailyReport &report) const;
    /// Met in time of all met: "8/9 88.8%", rounded down so that 100 % means all; "—" when none was met.
    static QString share(const CommitmentLine &line);
    /// Items within their limit of those measured.
    static QString share(const ServiceLine &line);
    /// "6:12", minutes and seconds; "—" when nothing was measured.
    static QString serviceTime(const std::optional<qint64> &ms);
    /// "Received 12 · priority 2 · left before the end 1"
    static QString received(const VisitFigures &visits);
    /// What is said last about a case behind that figure: until when, over by how much, why it stands still, how it ended.
    QString about(const ReportCase &one, Figure figure) const;
    /// "3 working days", in the limit's own unit.
    static QString amount(int amount, LimitUnit unit);

    const QString &language() const { return m_language; }

private:
    std::shared_ptr<const Standard> m_standard;
    QString m_language;
};
