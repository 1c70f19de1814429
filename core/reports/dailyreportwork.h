// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/deadlinesthen.h"
#include "core/reports/intakelist.h"
#include "core/reports/reportlines.h"
#include "core/reports/reportwork.h"

class ReportCases;
class Veil;
class Vault;

/// The making of a daily report. Of a past day the cases that were open then are walked piece by piece; of today each business type is a step.
class DailyReportWork : public ReportMaking<DailyReport>
{
public:
    /// A day that is none, or has not begun, is refused by the first step.
    DailyReportWork(const Store &store, const Vault &vault, const Rules &rules, const OfficeId &office, const Veil &veil, QDate day, qint64 nowMs);
    ~DailyReportWork() override;

    int percent() const override;
    DailyReport answer() const override { return m_report; }

protected:
    std::deque<Part> begin() override;

private:
    Result<> readHead();
    Result<> readSeal();
    Result<> readVisits();
    void addCountsOfToday(std::deque<Part> &parts);
    void addWalk(std::deque<Part> &parts);
    void addLists(std::deque<Part> &parts);
    Result<bool> walk();
    void sortLines();
    void addIntakeList(std::deque<Part> &parts, std::optional<IntakeList> &found, CaseList &list, Figure figure);
    Part listing(CaseList &list, std::function<Result<CaseList>()> read);
    Result<CaseList> deadlines(Figure figure, int total) const;

    const Store &m_store;
    const Rules &m_rules;
    const OfficeId m_office;
    const Result<ReportMoment> m_moment;
    std::unique_ptr<ReportCases> m_cases;
    DailyReport m_report;
    ReportLines m_lines;
    QString m_type; ///< the business type that was counted last
    std::optional<IntakeList> m_accepted, m_ended;
    std::optional<OpenThen> m_open;
    std::optional<DeadlinesThen> m_then;
    int m_openCases = 0;
    bool m_walked = false;
};
