// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reporttables.h"

namespace {

QList<int> figuresOf(const IntakeLine &line)
{
    return {line.accepted, line.late, line.closed, line.withdrawn, line.terminated, line.voided, line.open};
}

QList<int> figuresOf(const CommitmentLine &line)
{
    return {line.running, line.nearing, line.overdue, line.paused, line.metInTime, line.metLate};
}

} // namespace

FigureModel::Table ReportTables::intake(const DailyReport &report, const ReportWords &words)
{
    FigureModel::Table table;
    table.heads = {tr("Business"), tr("Class")};
    table.figures = {Figure::Accepted, Figure::Late, Figure::Closed, Figure::Withdrawn, Figure::Terminated, Figure::Voided, Figure::Open};
    for (const IntakeLine &line : report.intake)
        table.lines << FigureModel::Line{{words.business(line.type), words.customerClass(line.customerClass)}, figuresOf(line), {}, line.type,
                                         line.customerClass, false};
    if (!table.lines.isEmpty())
        table.lines << FigureModel::Line{{tr("Total"), QString()}, figuresOf(report.intakeTotal()), {}, {}, {}, true};
    return table;
}

FigureModel::Table ReportTables::commitments(const DailyReport &report, const ReportWords &words)
{
    FigureModel::Table table;
    table.heads = {tr("Business"), tr("Commitment")};
    table.figures = {Figure::Running, Figure::Nearing, Figure::Overdue, Figure::Paused, Figure::MetInTime, Figure::MetLate};
    table.tail = tr("In time");
    for (const CommitmentLine &line : report.commitments)
        table.lines << FigureModel::Line{{words.business(line.type), words.commitment(line.type, line.commitment)}, figuresOf(line),
                                         ReportWords::share(line), line.type, line.commitment, false};
    if (!table.lines.isEmpty()) {
        const CommitmentLine total = report.commitmentTotal();
        table.lines << FigureModel::Line{{tr("Total"), QString()}, figuresOf(total), ReportWords::share(total), {}, {}, true};
    }
    return table;
}

QList<CaseLines> ReportTables::lines(const CaseList &list, Figure figure, const ReportWords &words)
{
    QList<CaseLines> lines;
    for (const ReportCase &one : list.cases) {
        QStringList about{words.business(one.type), words.customerClass(one.customerClass), one.customer};
        if (!one.commitment.isEmpty())
            about.insert(1, words.commitment(one.type, one.commitment));
        about.removeAll(QString());
        lines << CaseLines{one.id.value, one.number, words.about(one, figure), about.join(QStringLiteral(" · ")), figure};
    }
    return lines;
}
