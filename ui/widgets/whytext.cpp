// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/whytext.h"

#include "core/base/chinatime.h"

#include <QLocale>

#include <array>
#include <utility>

namespace {

/// The locale of the current language's day and month names.
QLocale dateLocale()
{
    return QLocale(WhyText::tr("en", "locale of day and month names"));
}

QString reason(const DayFacts &facts)
{
    const QString name = WhyText::holiday(facts.name);
    switch (facts.reason) {
    case DayFacts::Reason::Weekend: return WhyText::tr("weekend");
    case DayFacts::Reason::Holiday: return name.isEmpty() ? WhyText::tr("public holiday") : name;
    case DayFacts::Reason::EstimatedHoliday: return WhyText::tr("%1 (not announced yet)").arg(name);
    case DayFacts::Reason::MadeUp: return WhyText::tr("make-up working day");
    case DayFacts::Reason::Weekday: break;
    }
    return {};
}

QString verdict(const Explanation::Day &day)
{
    using Verdict = Explanation::Day::Verdict;
    switch (day.verdict) {
    case Verdict::StartNotCounted: return WhyText::tr("day of the start, not counted");
    case Verdict::Counted: return WhyText::tr("day %1").arg(day.number);
    case Verdict::NotWorking: return WhyText::tr("not counted");
    case Verdict::Paused: return WhyText::tr("paused, not counted");
    case Verdict::RolledOver: return WhyText::tr("falls on a day off, rolls forward");
    }
    return {};
}

QString row(const Explanation::Day &day, QDate start)
{
    const bool counts = day.verdict == Explanation::Day::Verdict::Counted;
    const QString what = counts ? QStringLiteral("<b>%1</b>").arg(verdict(day).toHtmlEscaped()) : verdict(day).toHtmlEscaped();
    QString why = reason(day.facts);
    if (!day.facts.known && day.facts.reason != DayFacts::Reason::EstimatedHoliday)
        why = why.isEmpty() ? WhyText::tr("not announced yet") : WhyText::tr("%1 (not announced yet)").arg(why);
    return QStringLiteral("<tr><td>%1</td><td>%2</td><td>%3</td></tr>")
        .arg(WhyText::day(day.facts.date, start).toHtmlEscaped(), what, why.toHtmlEscaped());
}

QString paragraph(const QString &text)
{
    return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

QString pauses(const Explanation &explanation)
{
    QString html;
    for (const Pause &pause : explanation.pauses) {
        const QString from = ChinaTime::text(pause.fromMs);
        html += paragraph(pause.toMs == Pause::openEnd ? WhyText::tr("Paused since %1").arg(from)
                                                       : WhyText::tr("Paused from %1 to %2").arg(from, ChinaTime::text(pause.toMs)));
    }
    return html;
}

/// The rule of counting that applies, with its source.
QString rule(const Limit &limit)
{
    switch (limit.unit) {
    case LimitUnit::WorkingDays:
        return WhyText::tr("Working days: the day of the start is not counted (Civil Code, art. 201); days off are passed over, "
                           "make-up working days count. On time until the end of the last day.");
    case LimitUnit::Days:
        return WhyText::tr("Calendar days: the day of the start is not counted (Civil Code, art. 201); a last day that is off rolls "
                           "forward to the next working day (art. 203).");
    case LimitUnit::Hours:
    case LimitUnit::Minutes: return WhyText::tr("Hours and minutes run on the clock, through nights and days off.");
    }
    return {};
}

} // namespace

QString WhyText::limit(const Limit &limit)
{
    switch (limit.unit) {
    case LimitUnit::WorkingDays: return tr("%n working day(s)", nullptr, limit.amount);
    case LimitUnit::Days: return tr("%n calendar day(s)", nullptr, limit.amount);
    case LimitUnit::Hours: return tr("%n hour(s)", nullptr, limit.amount);
    case LimitUnit::Minutes: return tr("%n minute(s)", nullptr, limit.amount);
    }
    return {};
}

QString WhyText::day(QDate day, QDate from)
{
    const QString format = from.isValid() && from.year() == day.year() ? tr("ddd d MMM", "date format, same year")
                                                                       : tr("ddd d MMM yyyy", "date format, another year");
    return dateLocale().toString(day, format);
}

QString WhyText::due(const Deadline &deadline, const Limit &limit, QDate from)
{
    if (!deadline.dueDate.isValid())
        return {};
    const QString date = day(deadline.dueDate, from);
    if (limit.countsDays())
        return date;
    return tr("%1 %2", "day and time").arg(date, ChinaTime::time(deadline.dueMs).toString(QStringLiteral("HH:mm")));
}

QString WhyText::latest(const Deadline &deadline, const Limit &limit, QDate from)
{
    const QString when = due(deadline, limit, from);
    return when.isEmpty() ? QString() : tr("by %1").arg(when);
}

QString WhyText::once(const QStringList &milestones, const Limit &limit)
{
    return tr("%1 after: %2").arg(WhyText::limit(limit), milestones.join(tr(" and ", "joins milestones that must both be reached")));
}

QString WhyText::holiday(const QString &name)
{
    static constexpr std::array<std::pair<const char *, const char *>, 7> known{{
        {"元旦", QT_TRANSLATE_NOOP("WhyText", "New Year")},
        {"春节", QT_TRANSLATE_NOOP("WhyText", "Spring Festival")},
        {"清明节", QT_TRANSLATE_NOOP("WhyText", "Qingming")},
        {"劳动节", QT_TRANSLATE_NOOP("WhyText", "Labour Day")},
        {"端午节", QT_TRANSLATE_NOOP("WhyText", "Dragon Boat Festival")},
        {"中秋节", QT_TRANSLATE_NOOP("WhyText", "Mid-Autumn Festival")},
        {"国庆节", QT_TRANSLATE_NOOP("WhyText", "National Day")},
    }};
    for (const auto &[zh, source] : known) {
        if (name == QString::fromUtf8(zh))
            return tr(source);
    }
    return name;
}

QString WhyText::html(const Subject &subject, const Explanation &explanation)
{
    const QDate start = ChinaTime::date(explanation.startMs);
    const Limit &limit = explanation.terms.limit;
    QString html = QStringLiteral("<h3>%1</h3>").arg(subject.commitment.toHtmlEscaped());
    html += paragraph(tr("Promise: within %1 (clause %2)").arg(WhyText::limit(limit), subject.clause));
    html += paragraph(tr("Clock starts: %1").arg(ChinaTime::text(explanation.startMs)));
    html += pauses(explanation);
    if (explanation.deadline.paused)
        html += paragraph(tr("Paused now; left: %1").arg(WhyText::limit({explanation.deadline.left, limit.unit})));
    else
        html += QStringLiteral("<p><b>%1</b></p>").arg(latest(explanation.deadline, limit, start).toHtmlEscaped());
    if (explanation.deadline.provisional)
        html += paragraph(tr("Provisional: it rests on days that the State Council has not announced yet, and is computed again when it has."));
    if (!explanation.days.isEmpty()) {
        html += QStringLiteral("<table cellpadding=\"4\">");
        for (const Explanation::Day &one : explanation.days)
            html += row(one, start);
        html += QStringLiteral("</table>");
    }
    html += paragraph(rule(limit));
    return html + paragraph(tr("Standard: %1 · Calendar: %2").arg(subject.standard, explanation.calendarVersion));
}
