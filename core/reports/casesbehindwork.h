// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/deadlinesthen.h"
#include "core/reports/intakelist.h"
#include "core/reports/reportwork.h"

class ReportCases;
class Veil;
class Vault;

/// The finding of the cases behind one figure of a day's report. Reads the cases that it gives, and of the others what says that they are not.
class CasesBehindWork : public ReportMaking<CaseList>
{
public:
    CasesBehindWork(const Store &store, const Vault &vault, const Rules &rules, const OfficeId &office, const Veil &veil, QDate day, qint64 nowMs, const FigureAsked &asked);
    ~CasesBehindWork() override;

    int percent() const override;
    CaseList answer() const override { return m_list; }

protected:
    std::deque<Part> begin() override;

private:
    using OpenOne = std::pair<int, QString>; ///< day of acceptance, id

    std::deque<Part> partsOfOpenThen();
    std::deque<Part> partsOfDeadlinesThen();
    std::deque<Part> partsOfDeadlinesNow();
    Result<bool> walk(const std::function<Result<>(const OpenThen::Piece &)> &take);
    Result<> takeOpen(const OpenThen::Piece &piece);
    Result<bool> countNextType();
    Result<> list(const Result<QList<DeadlineThen>> &rows);
    LineOf total();

    const Store &m_store;
    const Rules &m_rules;
    const OfficeId m_office;
    const Result<ReportMoment> m_moment;
    const FigureAsked m_asked;
    std::unique_ptr<ReportCases> m_cases;
    CaseList m_list;
    CommitmentLine m_total;
    QString m_type; ///< the business type that was counted last
    QList<OpenOne> m_oldest;
    std::optional<IntakeList> m_intake;
    std::optional<OpenThen> m_open;
    std::optional<DeadlinesThen> m_then;
    int m_openCases = 0;
};
