// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/deadlinewords.h"

#include "core/base/chinatime.h"
#include "ui/widgets/whytext.h"

DeadlineWords::DeadlineWords(const WorkCalendar &calendar, const QString &language)
    : m_calendar(calendar)
    , m_locale(language == QLatin1String("en") ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                               : QLocale(QLocale::Chinese, QLocale::China))
{
}

QString DeadlineWords::overdueBy(int amount, LimitUnit unit)
{
    if (unit == LimitUnit::Hours)
        return tr("%n h over", "badge", amount);
    if (unit == LimitUnit::Minutes)
        return tr("%n min over", "badge", amount);
    return tr("%n d over", "badge", amount);
}

QString DeadlineWords::left(int amount, LimitUnit unit)
{
    if (unit == LimitUnit::Hours)
        return tr("%n h left", "badge", amount);
    if (unit == LimitUnit::Minutes)
        return tr("%n min left", "badge", amount);
    return tr("%n d left", "badge", amount);
}

QString DeadlineWords::badge(const Deadline &deadline, const Limit &limit, qint64 nowMs, qint64 metMs, qint64 pausedSinceMs) const
{
    const auto remaining = [&] { return Deadlines::leftAt(deadline, limit, nowMs, m_calendar); };
    switch (Deadlines::levelAt(deadline, nowMs, metMs)) {
    case DeadlineLevel::MetInTime:
        return tr("In time", "badge");
    case DeadlineLevel::MetLate:
        return tr("Late", "badge");
    case DeadlineLevel::Paused: {
        const auto days = pausedSinceMs > 0 ? ChinaTime::date(pausedSinceMs).daysTo(ChinaTime::date(nowMs)) : 0;
        return days > 0 ? tr("Paused %n d", "badge", static_cast<int>(days)) : tr("Paused", "badge");
    }
    case DeadlineLevel::Overdue:
        return overdueBy(qMax(1, -remaining()), limit.unit);
    case DeadlineLevel::LastDay:
        return limit.countsDays() ? tr("Today", "badge") : left(qMax(0, remaining()), limit.unit);
    case DeadlineLevel::Nearing:
    case DeadlineLevel::InTime:
        break;
    }
    return left(remaining(), limit.unit);
}

QString DeadlineWords::due(const Deadline &deadline, const Limit &limit, qint64 nowMs) const
{
    if (deadline.paused)
        return tr("%1 left", "of a paused deadline").arg(WhyText::limit(Limit{deadline.left, limit.unit}));
    if (!deadline.dueDate.isValid())
        return QStringLiteral("—");
    const QDate today = ChinaTime::date(nowMs);
    if (!limit.countsDays())
        return tr("%1 %2", "day and time").arg(m_locale.toString(deadline.dueDate, tr("d MMM", "date")),
                                               ChinaTime::time(deadline.dueMs).toString(QStringLiteral("HH:mm")));
    if (deadline.provisional)
        return tr("%1 provisional").arg(m_locale.toString(deadline.dueDate, deadline.dueDate.year() == today.year()
                                                                                ? tr("d MMM", "date") : tr("d MMM yyyy", "date")));
    return day(deadline.dueDate, today);
}

QString DeadlineWords::day(QDate day, QDate today) const
{
    return m_locale.toString(day, day.year() == today.year() ? tr("ddd d MMM", "date") : tr("ddd d MMM yyyy", "date"));
}

QString DeadlineWords::moment(qint64 utcMs, qint64 nowMs) const
{
    const QString whole = ChinaTime::text(utcMs);
    return ChinaTime::date(utcMs).year() == ChinaTime::date(nowMs).year() ? whole.mid(5) : whole;
}
