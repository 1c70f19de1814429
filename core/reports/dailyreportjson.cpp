// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/dailyreportjson.h"

#include "core/base/chinatime.h"

#include <QJsonArray>

namespace {

QJsonObject lineJson(const IntakeLine &line)
{
    return {{QStringLiteral("type"), line.type},
            {QStringLiteral("class"), line.customerClass},
            {QStringLiteral("accepted"), line.accepted},
            {QStringLiteral("late"), line.late},
            {QStringLiteral("closed"), line.closed},
            {QStringLiteral("withdrawn"), line.withdrawn},
            {QStringLiteral("terminated"), line.terminated},
            {QStringLiteral("voided"), line.voided},
            {QStringLiteral("open"), line.open}};
}

QJsonObject lineJson(const CommitmentLine &line)
{
    return {{QStringLiteral("type"), line.type},
            {QStringLiteral("commitment"), line.commitment},
            {QStringLiteral("clause"), line.clause},
            {QStringLiteral("running"), line.running},
            {QStringLiteral("nearing"), line.nearing},
            {QStringLiteral("overdue"), line.overdue},
            {QStringLiteral("paused"), line.paused},
            {QStringLiteral("metInTime"), line.metInTime},
            {QStringLiteral("metLate"), line.metLate}};
}

/// Seconds; null when nothing was measured.
QJsonValue secondsJson(const std::optional<qint64> &ms)
{
    return ms ? QJsonValue(*ms / 1000) : QJsonValue(QJsonValue::Null);
}

QJsonObject timesJson(const ServiceLine &line)
{
    return {{QStringLiteral("measured"), line.measured},
            {QStringLiteral("within"), line.within},
            {QStringLiteral("unmeasured"), line.unmeasured},
            {QStringLiteral("medianSeconds"), secondsJson(line.medianMs)},
            {QStringLiteral("p90Seconds"), secondsJson(line.p90Ms)}};
}

QJsonObject visitsJson(const VisitFigures &visits)
{
    QJsonArray lines;
    for (const ServiceLine &line : visits.lines) {
        QJsonObject one = timesJson(line);
        one.insert(QStringLiteral("limit"), line.limit.text());
        lines << one;
    }
    return {{QStringLiteral("received"), visits.visits},
            {QStringLiteral("left"), visits.left},
            {QStringLiteral("inHand"), visits.inHand},
            {QStringLiteral("priority"), visits.priority},
            {QStringLiteral("times"), lines},
            {QStringLiteral("timesTotal"), timesJson(visits.all)}};
}

QJsonObject caseJson(const ReportCase &one)
{
    QJsonObject json{{QStringLiteral("number"), one.number},
                     {QStringLiteral("type"), one.type},
                     {QStringLiteral("class"), one.customerClass},
                     {QStringLiteral("customer"), one.customer}};
    const auto put = [&json](const char *key, const QString &text) {
        if (!text.isEmpty())
            json.insert(QLatin1String(key), text);
    };
    put("commitment", one.commitment);
    put("due", one.due.isValid() ? one.due.toString(Qt::ISODate) : QString());
    put("pauseReason", one.pauseReason);
    put("outcome", one.outcome == CaseOutcome::None ? QString() : keyOf(one.outcome));
    if (one.provisional)
        json.insert(QStringLiteral("provisional"), true);
    if (one.late)
        json.insert(QStringLiteral("late"), true);
    if (one.days != 0)
        json.insert(QStringLiteral("days"), one.days);
    return json;
}

QJsonObject listJson(const CaseList &list)
{
    QJsonArray cases;
    for (const ReportCase &one : list.cases)
        cases << caseJson(one);
    return {{QStringLiteral("total"), list.total}, {QStringLiteral("cases"), cases}};
}

template <class Line>
QJsonArray linesJson(const QList<Line> &lines)
{
    QJsonArray array;
    for (const Line &line : lines)
        array << lineJson(line);
    return array;
}

} // namespace

QJsonObject DailyReportJson::of(const DailyReport &report)
{
    return {{QStringLiteral("day"), report.day.toString(Qt::ISODate)},
            {QStringLiteral("asOf"), ChinaTime::text(report.asOfMs)},
            {QStringLiteral("office"), report.officeName},
            {QStringLiteral("standard"), report.standard},
            {QStringLiteral("calendar"), report.calendarVersion},
            {QStringLiteral("workingDay"), report.workingDay},
            {QStringLiteral("seal"), report.sealCode},
            {QStringLiteral("sealEntry"), report.sealPos},
            {QStringLiteral("intake"), linesJson(report.intake)},
            {QStringLiteral("intakeTotal"), lineJson(report.intakeTotal())},
            {QStringLiteral("commitments"), linesJson(report.commitments)},
            {QStringLiteral("commitmentTotal"), lineJson(report.commitmentTotal())},
            {QStringLiteral("visits"), visitsJson(report.visits)},
            {QStringLiteral("accepted"), listJson(report.accepted)},
            {QStringLiteral("closed"), listJson(report.closed)},
            {QStringLiteral("nearing"), listJson(report.nearing)},
            {QStringLiteral("overdue"), listJson(report.overdue)},
            {QStringLiteral("paused"), listJson(report.paused)},
            {QStringLiteral("metLate"), listJson(report.metLate)}};
}
