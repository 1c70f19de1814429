// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportwords.h"

#include "core/base/chinatime.h"

#include <QLocale>

namespace {

QLocale localeOf(const QString &language)
{
    return language == QStringLiteral("en") ? QLocale(QLocale::English) : QLocale(QLocale::Chinese, QLocale::China);
}

QString orKey(const LocalText &name, const QString &key, const QString &language)
{
    return name.isEmpty() ? key : name.in(language);
}

} // namespace

ReportWords::ReportWords(std::shared_ptr<const Rules> rules, QString language)
    : m_standard(rules ? rules->current() : nullptr), m_language(std::move(language))
{
}

QString ReportWords::business(const QString &type) const
{
    const BusinessType *known = m_standard ? m_standard->businessType(type) : nullptr;
    return known ? orKey(known->name, type, m_language) : type;
}

QString ReportWords::customerClass(const QString &key) const
{
    return m_standard ? orKey(m_standard->className(key), key, m_language) : key;
}

QString ReportWords::commitment(const QString &type, const QString &key) const
{
    const BusinessType *business = m_standard ? m_standard->businessType(type) : nullptr;
    const Commitment *known = business ? business->commitment(key) : nullptr;
    return known ? orKey(known->name, key, m_language) : key;
}

QString ReportWords::pauseReason(const QString &key) const
{
    const PauseReason *known = m_standard ? m_standard->pauseReason(key) : nullptr;
    return known ? orKey(known->name, key, m_language) : key;
}

QString ReportWords::ending(CaseOutcome outcome)
{
    switch (outcome) {
    case CaseOutcome::Done: return tr("done");
    case CaseOutcome::Withdrawn: return tr("withdrawn");
    case CaseOutcome::Terminated: return tr("terminated");
    case CaseOutcome::Voided: return tr("voided, entered by mistake");
    case CaseOutcome::Merged: return tr("merged");
    case CaseOutcome::None: break;
    }
    return {};
}

QString ReportWords::figure(Figure figure)
{
    switch (figure) {
    case Figure::Accepted: return tr("Accepted");
    case Figure::Late: return tr("Late entry");
    case Figure::Closed: return tr("Closed");
    case Figure::Withdrawn: return tr("Withdrawn");
    case Figure::Terminated: return tr("Stopped");
    case Figure::Voided: return tr("Voided");
    case Figure::Open: return tr("Open");
    case Figure::Running: return tr("Running");
    case Figure::Nearing: return tr("Nearing");
    case Figure::Overdue: return tr("Overdue");
    case Figure::Paused: return tr("Paused");
    case Figure::MetInTime: return tr("Met in time");
    case Figure::MetLate: return tr("Met late");
    }
    return {};
}

QString ReportWords::day(QDate day, bool withYear) const
{
    return localeOf(m_language).toString(day, withYear ? tr("d MMMM yyyy, dddd") : tr("d MMM ddd"));
}

QString ReportWords::dayLine(const DailyReport &report) const
{
    return day(report.day, true) + QStringLiteral(" · ") + (report.workingDay ? tr("working day") : tr("day off"));
}

QString ReportWords::asOf(const DailyReport &report) const
{
    if (report.asOfMs == ChinaTime::endOfDay(report.day))
        return tr("as it stood at the end of the day");
    return tr("as of %1, the day is not over").arg(ChinaTime::time(report.asOfMs).toString(QStringLiteral("HH:mm")));
}

namespace {

/// "8/9 88.8%", rounded down so that 100 % means all.
QString shareOf(int part, int all)
{
    if (all == 0)
        return QStringLiteral("—");
    const int tenths = static_cast<int>(static_cast<qint64>(part) * 1000 / all);
    QString percent = QString::number(tenths / 10);
    if (tenths % 10 != 0)
        percent += QLatin1Char('.') + QString::number(tenths % 10);
    return QStringLiteral("%1/%2 %3%").arg(QString::number(part), QString::number(all), percent);
}

} // namespace

QString ReportWords::share(const CommitmentLine &line)
{
    return shareOf(line.metInTime, line.metInTime + line.metLate);
}

QString ReportWords::share(const ServiceLine &line)
{
    return shareOf(line.within, line.measured);
}

QString ReportWords::serviceTime(const std::optional<qint64> &ms)
{
    if (!ms)
        return QStringLiteral("—");
    const qint64 seconds = *ms / 1000;
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString ReportWords::received(const VisitFigures &visits)
{
    QStringList words{tr("Received %1").arg(visits.visits)};
    if (visits.priority > 0)
        words << tr("priority %1").arg(visits.priority);
    if (visits.left > 0)
        words << tr("left before the end %1").arg(visits.left);
    return words.join(QStringLiteral(" · "));
}

QString ReportWords::amount(int amount, LimitUnit unit)
{
    switch (unit) {
    case LimitUnit::WorkingDays: return tr("%n working day(s)", nullptr, amount);
    case LimitUnit::Days: return tr("%n day(s)", nullptr, amount);
    case LimitUnit::Hours: return tr("%n hour(s)", nullptr, amount);
    case LimitUnit::Minutes: return tr("%n minute(s)", nullptr, amount);
    }
    return {};
}

QString ReportWords::about(const ReportCase &one, Figure figure) const
{
    const QString due = one.due.isValid() ? tr("due %1").arg(day(one.due)) + (one.provisional ? tr(" (provisional)") : QString()) : QString();
    // Its weekday tells nothing any more, and the line is short.
    const QString passed = one.due.isValid() ? tr("due %1").arg(localeOf(m_language).toString(one.due, tr("d MMM", "a day without its weekday"))) : QString();
    switch (figure) {
    case Figure::Overdue: return passed + QStringLiteral(" · ") + tr("over by %1").arg(amount(one.days, one.unit));
    case Figure::MetLate: return passed + QStringLiteral(" · ") + tr("late by %1").arg(amount(one.days, one.unit));
    case Figure::Paused: return tr("%n day(s) paused", nullptr, one.days) + QStringLiteral(" · ") + pauseReason(one.pauseReason);
    case Figure::Accepted:
    case Figure::Late: return one.late ? tr("entered late") : QString();
    case Figure::Closed:
    case Figure::Withdrawn:
    case Figure::Terminated:
    case Figure::Voided: return ending(one.outcome);
    default: return due;
    }
}
