// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/officefixture.h"

/// A real office and its daily reports, with the words of the tests. Days are of November 2026: the 18th is a Wednesday.
class Reporting : public OfficeFixture
{
public:
    using OfficeFixture::OfficeFixture;

    /// "18 10:00" is 2026-11-18 10:00.
    void atDay(const QString &dayAndTime) { setTime(QStringLiteral("2026-11-") + dayAndTime); }

    DailyReport report(int day)
    {
        const auto made = place->dailyReports().of(QDate(2026, 11, day), clock.wallUtcMs());
        if (!made)
            qFatal("no report: %d %s", static_cast<int>(made.error().code), qPrintable(made.error().detail));
        return *made;
    }
    CaseList behind(int day, Figure figure, const QString &type = {}, const QString &detail = {}, int most = DailyReports::mostListed)
    {
        return place->dailyReports().behind(QDate(2026, 11, day), clock.wallUtcMs(), figure, type, detail, most).value_or(CaseList());
    }
    CommitmentLine planReply(int day)
    {
        for (const CommitmentLine &line : report(day).commitments) {
            if (line.type == QStringLiteral("new-supply") && line.commitment == QStringLiteral("plan-reply"))
                return line;
        }
        return {};
    }
    IntakeLine supplies(int day, const QString &customerClass = QStringLiteral("residential"))
    {
        for (const IntakeLine &line : report(day).intake) {
            if (line.type == QStringLiteral("new-supply") && line.customerClass == customerClass)
                return line;
        }
        return {};
    }

    bool reach(const CaseId &id, const QString &milestone, const QString &outcome = {})
    {
        return place->caseDesk().reach(act(), id, milestone, outcome).has_value();
    }
    bool pause(const CaseId &id)
    {
        return place->caseDesk().pause(act(), id, QStringLiteral("materials-missing"), QStringLiteral("一次性告知书 12号")).has_value();
    }
    bool resume(const CaseId &id) { return place->caseDesk().resume(act(), id, {}).has_value(); }
};
