// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/casesbehind.h"
#include "ui/reports/reportwords.h"

/// A daily report as the tables and lists of the page show it.
class ReportTables
{
    Q_DECLARE_TR_FUNCTIONS(ReportTables)

public:
    static FigureModel::Table intake(const DailyReport &report, const ReportWords &words);
    static FigureModel::Table commitments(const DailyReport &report, const ReportWords &words);
    static QList<CaseLines> lines(const CaseList &list, Figure figure, const ReportWords &words);
};
