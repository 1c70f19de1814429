// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/chinatime.h"
#include "core/reports/dailyreport.h"
#include "core/standard/builtinstandards.h"
#include "core/standard/rules.h"
#include "core/standard/standard.h"

#include <memory>

/// A report made by hand: as many lines as are asked for, all kinds of figures, one name that would be HTML.
namespace SampleReport {

inline std::shared_ptr<const Rules> rules()
{
    auto made = std::make_shared<Rules>();
    made->adopt(std::make_shared<const Standard>(*Standard::fromBundle(*Standards::builtIn(QStringLiteral("satisfaction-2011")))));
    return made;
}

inline ReportCase oneCase(int number, const QString &customer = QStringLiteral("李*兰"))
{
    ReportCase one;
    one.id = CaseId{QStringLiteral("case-%1").arg(number)};
    one.number = QStringLiteral("C03-261118-%1").arg(number, 4, 10, QLatin1Char('0'));
    one.type = QStringLiteral("new-supply");
    one.customerClass = QStringLiteral("residential");
    one.customer = customer;
    return one;
}

inline DailyReport report(int cases = 3)
{
    DailyReport report;
    report.day = QDate(2026, 11, 18);
    report.asOfMs = ChinaTime::endOfDay(report.day);
    report.officeName = QStringLiteral("城关供电所");
    report.standard = QStringLiteral("satisfaction-2011@1");
    report.calendarVersion = QStringLiteral("cn-2026.1 3f2a");
    report.sealCode = QStringLiteral("7K3M-0QZX");
    report.sealPos = 4321;
    IntakeLine intake;
    intake.type = QStringLiteral("new-supply");
    intake.customerClass = QStringLiteral("residential");
    intake.accepted = 17;
    intake.late = 2;
    intake.closed = 5;
    intake.voided = 1;
    intake.open = 128;
    report.intake = {intake};
    CommitmentLine plan;
    plan.type = QStringLiteral("new-supply");
    plan.commitment = QStringLiteral("plan-reply");
    plan.clause = QStringLiteral("III.1");
    plan.running = 90;
    plan.nearing = 4;
    plan.overdue = 3;
    plan.paused = 6;
    plan.metInTime = 8;
    plan.metLate = 1;
    report.commitments = {plan};
    for (int i = 1; i <= cases; ++i) {
        ReportCase one = oneCase(i, i == 1 ? QStringLiteral("<img src=x>") : QStringLiteral("李*兰"));
        one.commitment = plan.commitment;
        one.due = QDate(2026, 11, 16);
        one.days = 2;
        report.overdue.cases << one;
        report.accepted.cases << oneCase(100 + i);
    }
    report.overdue.total = cases;
    report.accepted.total = 17;
    return report;
}

} // namespace SampleReport
