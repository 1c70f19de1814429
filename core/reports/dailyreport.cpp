// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/dailyreport.h"

#include "core/reports/casesbehindwork.h"
#include "core/reports/dailyreportwork.h"

IntakeLine DailyReport::intakeTotal() const
{
    IntakeLine total;
    for (const IntakeLine &line : intake) {
        total.accepted += line.accepted;
        total.closed += line.closed;
        total.withdrawn += line.withdrawn;
        total.terminated += line.terminated;
        total.voided += line.voided;
        total.open += line.open;
        total.late += line.late;
    }
    return total;
}

CommitmentLine DailyReport::commitmentTotal() const
{
    CommitmentLine total;
    for (const CommitmentLine &line : commitments) {
        total.running += line.running;
        total.nearing += line.nearing;
        total.overdue += line.overdue;
        total.paused += line.paused;
        total.metInTime += line.metInTime;
        total.metLate += line.metLate;
    }
    return total;
}

const CaseList *DailyReport::listOf(Figure figure) const
{
    switch (figure) {
    case Figure::Accepted: return &accepted;
    case Figure::Nearing: return &nearing;
    case Figure::Overdue: return &overdue;
    case Figure::Paused: return &paused;
    case Figure::MetLate: return &metLate;
    default: return nullptr; // `closed` holds all that ended, however
    }
}

DailyReports::DailyReports(Store &store, const Vault &vault, const Rules &rules, OfficeId office, const Veil &veil)
    : m_store(store), m_vault(vault), m_rules(rules), m_office(std::move(office)), m_veil(veil)
{
}

std::unique_ptr<ReportMaking<DailyReport>> DailyReports::work(QDate day, qint64 nowMs) const
{
    return std::make_unique<DailyReportWork>(m_store, m_vault, m_rules, m_office, m_veil, day, nowMs);
}

std::unique_ptr<ReportMaking<CaseList>> DailyReports::workBehind(QDate day, qint64 nowMs, const FigureAsked &asked) const
{
    return std::make_unique<CasesBehindWork>(m_store, m_vault, m_rules, m_office, m_veil, day, nowMs, asked);
}

Result<DailyReport> DailyReports::of(QDate day, qint64 nowMs) const
{
    const auto making = work(day, nowMs);
    const Result<> done = making->toItsEnd();
    return done ? Result<DailyReport>(making->answer()) : fail(done);
}

Result<CaseList> DailyReports::behind(QDate day, qint64 nowMs, Figure figure, const QString &type, const QString &detail, int most) const
{
    const auto finding = workBehind(day, nowMs, {figure, type, detail, most});
    const Result<> done = finding->toItsEnd();
    return done ? Result<CaseList>(finding->answer()) : fail(done);
}
