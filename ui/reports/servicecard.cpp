// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/servicecard.h"

#include "ui/reports/reportwords.h"
#include "ui/shell/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace {

QStringList rowOf(const QString &name, const ServiceLine &line)
{
    return {name,
            QString::number(line.measured),
            QString::number(line.unmeasured),
            ReportWords::serviceTime(line.medianMs),
            ReportWords::serviceTime(line.p90Ms),
            ReportWords::share(line)};
}

} // namespace

ServiceCard::ServiceCard(const Theme &theme, QWidget *parent)
    : Card(theme, parent), m_theme(theme), m_received(new QLabel(this)), m_grid(new QGridLayout)
{
    m_received->setObjectName(QStringLiteral("received"));
    m_received->setTextFormat(Qt::PlainText);
    body()->addWidget(m_received);
    body()->addLayout(m_grid);
}

QStringList ServiceCard::heads()
{
    return {tr("Limit"), tr("measured"), tr("not measured"), tr("median"), tr("nine of ten within"), tr("within the limit")};
}

QList<QStringList> ServiceCard::rowsOf(const VisitFigures &figures)
{
    QList<QStringList> rows;
    for (const ServiceLine &line : figures.lines)
        rows << rowOf(ReportWords::amount(line.limit.amount, line.limit.unit), line);
    if (figures.lines.size() > 1)
        rows << rowOf(tr("Total"), figures.all);
    return rows;
}

void ServiceCard::setFigures(const VisitFigures &figures)
{
    m_rows = {heads()};
    m_rows << rowsOf(figures);
    m_received->setText(figures.visits > 0 ? ReportWords::received(figures) : tr("No customer was received."));
    for (QLabel *cell : std::as_const(m_cells))
        cell->deleteLater();
    m_cells.clear();
    m_grid->setHorizontalSpacing(m_theme.space(5));
    m_grid->setVerticalSpacing(m_theme.space(1));
    const bool any = m_rows.size() > 1;
    for (qsizetype row = 0; any && row < m_rows.size(); ++row) {
        for (qsizetype column = 0; column < m_rows.at(row).size(); ++column) {
            auto *cell = new QLabel(m_rows.at(row).at(column), this);
            cell->setTextFormat(Qt::PlainText);
            setLook(cell, row == 0 ? "section" : "tabular");
            m_grid->addWidget(cell, static_cast<int>(row), static_cast<int>(column), column == 0 ? Qt::AlignLeft : Qt::AlignRight);
            m_cells << cell;
        }
    }
}
