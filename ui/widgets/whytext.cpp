// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/whytext.h"

#include "core/base/chinatime.h"
#include "ui/print/printtemplate.h"

#include <QFile>
#include <QLocale>

#include <algorithm>
#include <array>
#include <utility>

namespace {

/// The locale of the current language's day and month names.
QLocale dateLocale()
{
    return QLocale(WhyText::tr("en", "locale of day and month names"));
}

using Verdict = Explanation::Day::Verdict;

QString dayOff(const DayFacts &facts)
{
    const QString name = WhyText::holiday(facts.name);
    switch (facts.reason) {
    case DayFacts::Reason::Weekend: return WhyText::tr("weekend");
    case DayFacts::Reason::Holiday: return name.isEmpty() ? WhyText::tr("public holiday") : name;
    case DayFacts::Reason::EstimatedHoliday: return WhyText::tr("%1 (not announced yet)").arg(name);
    case DayFacts::Reason::MadeUp:
    case DayFacts::Reason::Weekday: break;
    }
    return WhyText::tr("not counted");
}

/// One cell of the grid: its look and its word.
QVariantMap cell(const Explanation::Day &day, QDate last)
{
    QString kind;
    QString word;
    switch (day.verdict) {
    case Verdict::StartNotCounted:
        kind = QStringLiteral("start");
        word = WhyText::tr("start,\nnot counted", "two lines in a cell");
        break;
    case Verdict::Counted:
        kind = QStringLiteral("counted");
        word = WhyText::tr("day %1").arg(day.number);
        if (day.facts.reason == DayFacts::Reason::MadeUp)
            word = WhyText::tr("%1\n(make-up day)", "day 3; two lines in a cell").arg(word);
        break;
    case Verdict::NotWorking:
        kind = day.facts.reason == DayFacts::Reason::Weekend ? QStringLiteral("off") : QStringLiteral("holiday");
        word = dayOff(day.facts);
        break;
    case Verdict::Paused:
        kind = QStringLiteral("paused");
        word = WhyText::tr("paused");
        break;
    case Verdict::RolledOver:
        kind = QStringLiteral("counted");
        word = WhyText::tr("rolls forward");
        break;
    }
    if (!day.facts.known && day.facts.reason != DayFacts::Reason::EstimatedHoliday)
        word = WhyText::tr("%1 (not announced yet)").arg(word);
    if (day.facts.date == last) {
        kind = QStringLiteral("last");
        word = WhyText::tr("%1:\nthe last", "day 3; two lines in a cell").arg(word);
    }
    const QString date = dateLocale().toString(day.facts.date, WhyText::tr("d MMM", "date format, no weekday"));
    return {{QStringLiteral("kind"), kind}, {QStringLiteral("date"), date}, {QStringLiteral("word"), word}};
}

QVariantMap blank()
{
    return {{QStringLiteral("kind"), QStringLiteral("blank")}, {QStringLiteral("date"), QString()}, {QStringLiteral("word"), QString()}};
}

/// Weeks from Monday to Sunday, empty before the first day and after the last.
QVariantList weeks(const Explanation &why)
{
    QVariantList rows;
    QVariantList week;
    for (const Explanation::Day &day : why.days) {
        while (week.size() < day.facts.date.dayOfWeek() - 1)
            week << blank();
        week << cell(day, why.deadline.paused ? QDate() : why.deadline.dueDate);
        if (week.size() == 7) {
            rows << QVariantMap{{QStringLiteral("days"), week}};
            week.clear();
        }
    }
    while (!week.isEmpty() && week.size() < 7)
        week << blank();
    if (!week.isEmpty())
        rows << QVariantMap{{QStringLiteral("days"), week}};
    return rows;
}

QVariantList weekdays()
{
    QVariantList names;
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day)
        names << QVariantMap{{QStringLiteral("name"), dateLocale().standaloneDayName(day, QLocale::ShortFormat)}};
    return names;
}

/// Each holiday once, with its days.
QVariantList holidays(const Explanation &why)
{
    QVariantList lines;
    const qsizetype count = why.days.size();
    for (qsizetype i = 0; i < count; ++i) {
        const DayFacts &first = why.days.at(i).facts;
        if (why.days.at(i).verdict != Verdict::NotWorking || first.reason == DayFacts::Reason::Weekend)
            continue;
        qsizetype end = i;
        while (end + 1 < count && why.days.at(end + 1).verdict == Verdict::NotWorking && why.days.at(end + 1).facts.name == first.name)
            ++end;
        const QString from = WhyText::day(first.date, ChinaTime::date(why.startMs));
        const QString to = WhyText::day(why.days.at(end).facts.date, ChinaTime::date(why.startMs));
        const QString when = from == to ? from : WhyText::tr("%1 to %2", "days").arg(from, to);
        lines << QVariantMap{{QStringLiteral("text"), WhyText::tr("%1: %2, not counted", "holiday and its days").arg(dayOff(first), when)}};
        i = end;
    }
    return lines;
}

QVariantList pauses(const WhyText::Subject &subject, const Explanation &why)
{
    QList<WhyText::NamedPause> all = subject.pauses;
    if (all.isEmpty()) {
        for (const Pause &pause : why.pauses)
            all << WhyText::NamedPause{pause, {}};
    }
    QVariantList lines;
    for (const WhyText::NamedPause &pause : std::as_const(all)) {
        const QString from = ChinaTime::text(pause.span.fromMs);
        QString text = pause.span.toMs == Pause::openEnd ? WhyText::tr("Paused since %1").arg(from)
                                                         : WhyText::tr("Paused from %1 to %2").arg(from, ChinaTime::text(pause.span.toMs));
        if (!pause.reason.isEmpty())
            text = WhyText::tr("%1: %2", "pause and its reason").arg(text, pause.reason);
        lines << QVariantMap{{QStringLiteral("text"), text}};
    }
    return lines;
}

/// How many were counted and how many passed over.
QString sum(const Explanation &why)
{
    const auto count = [&why](Verdict verdict) {
        return static_cast<int>(std::count_if(why.days.cbegin(), why.days.cend(), [verdict](const Explanation::Day &day) { return day.verdict == verdict; }));
    };
    QStringList parts{WhyText::tr("%n day(s) counted", nullptr, count(Verdict::Counted))};
    if (const int off = count(Verdict::NotWorking); off > 0)
        parts << WhyText::tr("%n day(s) off passed over", nullptr, off);
    if (const int out = count(Verdict::Paused); out > 0)
        parts << WhyText::tr("%n day(s) stood still", nullptr, out);
    return parts.join(WhyText::tr(", ", "between the words of a list"));
}

/// The answer in one line, first and large.
QString big(const Explanation &why)
{
    const Limit &limit = why.terms.limit;
    if (why.deadline.paused)
        return WhyText::tr("Paused now; left: %1").arg(WhyText::limit({why.deadline.left, limit.unit}));
    if (!why.deadline.dueDate.isValid())
        return {};
    const bool sameYear = ChinaTime::date(why.startMs).year() == why.deadline.dueDate.year();
    const QString date = dateLocale().toString(why.deadline.dueDate, sameYear ? WhyText::tr("dddd d MMMM", "large date") : WhyText::tr("dddd d MMMM yyyy", "large date"));
    const QString when = limit.countsDays() ? date
                                            : WhyText::tr("%1 %2", "day and time").arg(date, ChinaTime::time(why.deadline.dueMs).toString(QStringLiteral("HH:mm")));
    return WhyText::tr("by %1").arg(when);
}

/// What has become of it: done and when, or the date has passed.
QString provisional(const WhyText::Subject &subject, const Deadline &deadline)
{
    if (subject.stated)
        return WhyText::tr("Provisional: the computer's clock was wrong and the time was stated at the window. It is computed again when the manager confirms the time.");
    if (deadline.provisional)
        return WhyText::tr("Provisional: it rests on days that the State Council has not announced yet, and is computed again when it has.");
    return {};
}

QString state(const WhyText::Subject &subject, const Deadline &deadline)
{
    if (subject.metMs == Deadline::never)
        return subject.overdue.isEmpty() ? QString() : WhyText::tr("This date has passed: %1.").arg(subject.overdue);
    const QString when = ChinaTime::text(subject.metMs);
    return subject.metMs <= deadline.dueMs ? WhyText::tr("Done on %1: in time.").arg(when) : WhyText::tr("Done on %1: late.").arg(when);
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

QVariantMap WhyText::answer(const Subject &subject, const Explanation &why)
{
    const Limit &limit = why.terms.limit;
    const QString start = ChinaTime::text(why.startMs);
    return {{QStringLiteral("commitment"), subject.commitment},
            {QStringLiteral("big"), big(why)},
            {QStringLiteral("state"), state(subject, why.deadline)},
            {QStringLiteral("provisional"),
             provisional(subject, why.deadline)},
            {QStringLiteral("promise"), tr("Our promise: within %1 (clause %2)").arg(WhyText::limit(limit), subject.clause)},
            {QStringLiteral("start"), limit.countsDays() ? tr("The clock started on %1; counting begins the day after.").arg(start) : tr("Clock starts: %1").arg(start)},
            {QStringLiteral("sum"), why.days.isEmpty() ? QString() : sum(why)},
            {QStringLiteral("weekdays"), weekdays()},
            {QStringLiteral("weeks"), weeks(why)},
            {QStringLiteral("holidays"), holidays(why)},
            {QStringLiteral("pauses"), pauses(subject, why)},
            {QStringLiteral("rule"), rule(limit)},
            {QStringLiteral("versions"), tr("Standard: %1 · Calendar: %2").arg(subject.standard, why.calendarVersion)}};
}

QString WhyText::html(const Subject &subject, const Explanation &explanation)
{
    return html(QVariantList{answer(subject, explanation)});
}

QString WhyText::html(const QVariantList &answers)
{
    QFile file(QStringLiteral(":/print/why.html"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return PrintTemplate::filled(QString::fromUtf8(file.readAll()), {{QStringLiteral("answers"), answers}}).value_or(QString());
}
