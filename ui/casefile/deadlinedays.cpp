// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/deadlinedays.h"

#include "core/base/chinatime.h"
#include "ui/widgets/whytext.h"

#include <algorithm>

namespace {

using Verdict = Explanation::Day::Verdict;

} // namespace

DeadlineDays::DeadlineDays(const Explanation &why, const CaseDeadline &row, const WorkCalendar &calendar, qint64 nowMs, const QString &language)
    : m_row(row)
    , m_locale(language == QLatin1String("en") ? QLocale(QLocale::English, QLocale::UnitedKingdom) : QLocale(QLocale::Chinese, QLocale::China))
    , m_today(ChinaTime::date(nowMs))
    , m_metOn(row.metMs == Deadline::never ? QDate() : ChinaTime::date(row.metMs))
{
    if (why.days.isEmpty())
        return;
    addDays(why);
    addAfter(calendar);
}

void DeadlineDays::addDays(const Explanation &why)
{
    const QDate until = m_metOn.isValid() ? std::min(m_metOn, m_today) : m_today;
    for (const Explanation::Day &day : why.days) {
        Cell cell = day.facts.date <= until ? Cell::Done : Cell::Ahead;
        if (day.verdict == Verdict::StartNotCounted)
            cell = Cell::Start;
        else if (day.verdict == Verdict::NotWorking)
            cell = Cell::DayOff;
        else if (day.verdict == Verdict::Paused)
            cell = Cell::Paused;
        if (!m_row.deadline.paused && day.facts.date == m_row.deadline.dueDate)
            cell = Cell::Last;
        m_days << Day{day.facts.date, cell, day.facts.known, tipOf(day)};
        const QString name = WhyText::holiday(day.facts.name);
        if (day.verdict == Verdict::NotWorking && !name.isEmpty() && !m_holidays.contains(name))
            m_holidays << name;
    }
}

/// After the last day: what is over the limit until it was done or until today; while a pause is open: the days that stand still until today.
void DeadlineDays::addAfter(const WorkCalendar &calendar)
{
    const Cell cell = m_row.deadline.paused ? Cell::Paused : Cell::Over;
    const QString words = m_row.deadline.paused ? tr("paused") : tr("over the limit");
    const QDate last = m_days.constLast().date;
    const QDate until = m_metOn.isValid() ? m_metOn : m_row.ended ? last : m_today;
    const QDate end = std::min(until, last.addDays(mostAfter));
    for (QDate date = last.addDays(1); date <= end; date = date.addDays(1)) {
        const DayFacts facts = calendar.facts(date);
        const bool off = m_row.limit.unit == LimitUnit::WorkingDays && !facts.works;
        const QString name = WhyText::holiday(facts.name);
        const QString said = off ? (name.isEmpty() ? tr("day off") : tr("day off: %1").arg(name)) : words;
        m_days << Day{date, off ? Cell::DayOff : cell, facts.known, longDay(date) + QStringLiteral(" · ") + said};
    }
    m_notDrawn = static_cast<int>(std::max<qint64>(0, end.daysTo(until)));
}

QString DeadlineDays::longDay(QDate date) const
{
    return m_locale.toString(date, tr("dddd d MMMM yyyy", "date in a sentence"));
}

QString DeadlineDays::tipOf(const Explanation::Day &day) const
{
    const QString name = WhyText::holiday(day.facts.name);
    QString words;
    switch (day.verdict) {
    case Verdict::StartNotCounted:
        words = tr("day of the start, not counted");
        break;
    case Verdict::Counted:
        words = day.facts.reason == DayFacts::Reason::MadeUp ? tr("day %1, a make-up working day").arg(day.number) : tr("day %1").arg(day.number);
        break;
    case Verdict::NotWorking:
        words = name.isEmpty() ? tr("not a working day") : tr("not a working day: %1").arg(name);
        break;
    case Verdict::Paused:
        words = tr("paused");
        break;
    case Verdict::RolledOver:
        words = tr("rolled forward to the next working day");
        break;
    }
    if (!m_row.deadline.paused && day.facts.date == m_row.deadline.dueDate)
        words = tr("%1, the last", "day 3").arg(words);
    if (!day.facts.known)
        words += tr(" (the year is not announced yet)");
    if (day.facts.date == m_today)
        words += tr(" (today)");
    return longDay(day.facts.date) + QStringLiteral(" · ") + words;
}

qsizetype DeadlineDays::indexOf(QDate date) const
{
    const qsizetype at = m_days.isEmpty() ? -1 : m_days.constFirst().date.daysTo(date);
    return at >= 0 && at < m_days.size() ? at : -1;
}

QString DeadlineDays::holidaysSpoken() const
{
    return m_holidays.isEmpty() ? QString() : tr(", among them %1", "holidays").arg(m_holidays.join(tr(", ", "between the words of a list")));
}

QString DeadlineDays::spoken(const QString &what) const
{
    const Deadline &deadline = m_row.deadline;
    if (m_days.isEmpty()) {
        if (deadline.dueMs == Deadline::never)
            return tr("%1: from %2", "commitment, start").arg(what, ChinaTime::text(deadline.startMs));
        return tr("%1: from %2 to %3", "commitment, start, end").arg(what, ChinaTime::text(deadline.startMs), ChinaTime::text(deadline.dueMs));
    }
    const auto count = [this](Cell cell) {
        return static_cast<int>(std::count_if(m_days.cbegin(), m_days.cend(), [cell](const Day &day) { return day.cell == cell; }));
    };
    const QDate last = deadline.dueDate.isValid() ? deadline.dueDate : m_days.constLast().date;
    QString words = tr("%1: from %2 to %3", "commitment, start, end").arg(what, longDay(m_days.constFirst().date), longDay(last));
    words += tr("; %1 days off%2; %3 days paused", "second: names of holidays").arg(count(Cell::DayOff)).arg(holidaysSpoken()).arg(count(Cell::Paused));
    if (const int over = count(Cell::Over) + m_notDrawn; over > 0 && !deadline.paused)
        words += tr("; %1 days over").arg(over);
    if (deadline.provisional)
        words += tr("; provisional");
    return words;
}
