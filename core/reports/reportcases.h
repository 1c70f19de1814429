// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/runningdeadlines.h"

class Vault;
class Veil;

/// The cases behind figures: reads them, opens their names and masks them. What is hidden from who looks counts in the office's figures and stands in no list.
class ReportCases
{
public:
    ReportCases(const Store &store, const Vault &vault, const Rules &rules, const OfficeId &office, const ReportMoment &moment, const Veil &veil);

    /// The open ones now, as the queue orders them.
    Result<CaseList> openNow(const FigureAsked &asked) const;
    /// The cases of these deadlines, in their order.
    Result<CaseList> ofDeadlines(const QList<DeadlineThen> &rows, Figure figure, int total) const;
    /// Adds these cases to the list, in their order.
    Result<> read(const QStringList &ids, CaseList &list) const;

private:
    Result<ReportCase> read(const Row &row) const;
    /// None: hidden from who looks.
    Result<std::optional<ReportCase>> byId(const CaseId &id) const;
    Result<> addPause(ReportCase &one) const;

    const Store &m_store;
    const Vault &m_vault;
    const Rules &m_rules;
    const OfficeId m_office;
    const ReportMoment m_moment;
    const Veil &m_veil;
};
