// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/dueanswer.h"

#include "core/base/chinatime.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

namespace {

using Day = Explanation::Day;
using Verdict = Day::Verdict;
using Reason = DayFacts::Reason;

/// What the day is: "Weekend", "国庆节 (cn-2026)".
QString nature(const DayFacts &day)
{
    QString words;
    switch (day.reason) {
    case Reason::Weekday:
        break;
    case Reason::Weekend:
        words = QCoreApplication::translate("Due", "weekend");
        break;
    case Reason::Holiday:
        words = QCoreApplication::translate("Due", "holiday %1 (%2)").arg(day.name, day.layer);
        break;
    case Reason::MadeUp:
        words = QCoreApplication::translate("Due", "made up for %1 (%2)").arg(day.name, day.layer);
        break;
    case Reason::EstimatedHoliday:
        words = QCoreApplication::translate("Due", "statutory holiday %1, estimated").arg(day.name);
        break;
    }
    if (day.known)
        return words;
    const QString unknown = QCoreApplication::translate("Due", "not announced yet");
    return words.isEmpty() ? unknown : words + QStringLiteral(", ") + unknown;
}

QString verdictText(const Day &day)
{
    switch (day.verdict) {
    case Verdict::StartNotCounted:
        return QCoreApplication::translate("Due", "start, not counted");
    case Verdict::Counted:
        return QCoreApplication::translate("Due", "day %1").arg(day.number);
    case Verdict::NotWorking:
        return QCoreApplication::translate("Due", "not a working day");
    case Verdict::Paused:
        return QCoreApplication::translate("Due", "paused");
    case Verdict::RolledOver:
        return QCoreApplication::translate("Due", "last day, moved here from a day off");
    }
    return QString();
}

QString dayLine(const Day &day)
{
    QString line = QStringLiteral("  %1 %2  %3")
                       .arg(day.facts.date.toString(Qt::ISODate),
                            QLocale().dayName(day.facts.date.dayOfWeek(), QLocale::ShortFormat), verdictText(day));
    const QString what = nature(day.facts);
    if (!what.isEmpty())
        line += QStringLiteral(": ") + what;
    return line + u'\n';
}

QString verdictKey(Verdict verdict)
{
    switch (verdict) {
    case Verdict::StartNotCounted:
        return QStringLiteral("start");
    case Verdict::Counted:
        return QStringLiteral("counted");
    case Verdict::NotWorking:
        return QStringLiteral("not-working");
    case Verdict::Paused:
        return QStringLiteral("paused");
    case Verdict::RolledOver:
        return QStringLiteral("rolled-over");
    }
    return QString();
}

QString reasonKey(Reason reason)
{
    switch (reason) {
    case Reason::Weekday:
        return QStringLiteral("weekday");
    case Reason::Weekend:
        return QStringLiteral("weekend");
    case Reason::Holiday:
        return QStringLiteral("holiday");
    case Reason::MadeUp:
        return QStringLiteral("made-up");
    case Reason::EstimatedHoliday:
        return QStringLiteral("estimated-holiday");
    }
    return QString();
}

QJsonObject dayJson(const Day &day)
{
    QJsonObject json{{QStringLiteral("date"), day.facts.date.toString(Qt::ISODate)},
                     {QStringLiteral("verdict"), verdictKey(day.verdict)},
                     {QStringLiteral("reason"), reasonKey(day.facts.reason)},
                     {QStringLiteral("known"), day.facts.known}};
    if (day.verdict == Verdict::Counted)
        json.insert(QStringLiteral("number"), day.number);
    if (!day.facts.name.isEmpty())
        json.insert(QStringLiteral("name"), day.facts.name);
    if (!day.facts.layer.isEmpty())
        json.insert(QStringLiteral("layer"), day.facts.layer);
    return json;
}

} // namespace

Result<DueAnswer> DueAnswer::of(const Limit &limit, qint64 startMs, const WorkCalendar &calendar)
{
    DeadlineTerms terms;
    terms.limit = limit;
    const QDate start = ChinaTime::date(startMs);
    DueAnswer answer(Explanation::of(terms, startMs, {}, calendar));
    if (!WorkCalendar::covers(start) || !WorkCalendar::covers(answer.m_why.deadline.dueDate)) {
        const QString question = QStringLiteral("%1 + %2").arg(start.toString(Qt::ISODate), limit.text());
        return fail(ErrorCode::DateOutOfRange, QStringLiteral("outside the calendar"), {question});
    }
    return answer;
}

QString DueAnswer::marked(const QString &answer, bool provisional)
{
    return provisional ? answer + u' ' + QCoreApplication::translate("Due", "provisional") : answer;
}

QString DueAnswer::line() const
{
    return marked(dueText(), m_why.deadline.provisional);
}

QString DueAnswer::story() const
{
    QString story = QCoreApplication::translate("Due", "%1 from %2").arg(m_why.terms.limit.text(), startText()) + u'\n';
    story += QCoreApplication::translate("Due", "Rule: %1").arg(rule()) + u'\n';
    if (m_why.terms.limit.countsDays())
        story += QCoreApplication::translate("Due", "Calendar: %1").arg(m_why.calendarVersion) + u'\n';
    for (const Day &day : m_why.days)
        story += dayLine(day);
    return story;
}

QJsonObject DueAnswer::json(bool explained) const
{
    QJsonObject json{{QStringLiteral("from"), startText()},
                     {QStringLiteral("limit"), m_why.terms.limit.text()},
                     {QStringLiteral("due"), dueText()},
                     {QStringLiteral("provisional"), m_why.deadline.provisional},
                     {QStringLiteral("calendar"), m_why.calendarVersion}};
    if (!explained)
        return json;
    QJsonArray days;
    for (const Day &day : m_why.days)
        days << dayJson(day);
    json.insert(QStringLiteral("rule"), rule());
    json.insert(QStringLiteral("clause"), m_why.terms.limit.countsDays() ? QStringLiteral("Civil Code arts. 201, 203")
                                                                         : QStringLiteral("Civil Code art. 201"));
    json.insert(QStringLiteral("days"), days);
    return json;
}

QString DueAnswer::rule() const
{
    switch (m_why.terms.limit.unit) {
    case LimitUnit::WorkingDays:
        return QCoreApplication::translate("Due", "working days; the day of the start is not counted (Civil Code arts. 201, 203)");
    case LimitUnit::Days:
        return QCoreApplication::translate("Due", "calendar days; the day of the start is not counted, an end on a day off moves to the next working "
                  "day (Civil Code arts. 201, 203)");
    case LimitUnit::Hours:
    case LimitUnit::Minutes:
        return QCoreApplication::translate("Due", "by the clock, through nights and days off (Civil Code art. 201)");
    }
    return QString();
}

QString DueAnswer::startText() const
{
    const bool hasTime = !m_why.terms.limit.countsDays() || ChinaTime::time(m_why.startMs) != QTime(0, 0);
    return hasTime ? ChinaTime::text(m_why.startMs) : ChinaTime::date(m_why.startMs).toString(Qt::ISODate);
}

QString DueAnswer::dueText() const
{
    const Deadline &deadline = m_why.deadline;
    return m_why.terms.limit.countsDays() ? deadline.dueDate.toString(Qt::ISODate) : ChinaTime::text(deadline.dueMs);
}
