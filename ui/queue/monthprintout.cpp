// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/monthprintout.h"

#include "core/base/chinatime.h"
#include "ui/queue/monthdelegate.h"
#include "ui/queue/monthmodel.h"

Printout MonthPrintout::of(const UiContext &context, const MonthModel &model, const QString &month)
{
    QVariantList weeks;
    for (int row = 0; row < MonthModel::weeks; ++row) {
        QVariantList days;
        for (int column = 0; column < 7; ++column) {
            const QModelIndex index = model.index(row, column);
            const bool inMonth = index.data(MonthModel::InMonthRole).toBool();
            QStringList marks{index.data(MonthModel::MarkRole).toString()};
            if (!index.data(MonthModel::KnownRole).toBool())
                marks << tr("not announced");
            marks.removeAll(QString());
            QVariantList lines;
            const QStringList figures = inMonth ? MonthDelegate::figures(context.theme, index) : QStringList();
            for (const QString &figure : figures)
                lines << QVariantMap{{QStringLiteral("figure"), figure}};
            days << QVariantMap{{QStringLiteral("look"), inMonth && !index.data(MonthModel::RestRole).toBool() ? QString() : QStringLiteral("off")},
                                {QStringLiteral("day"), inMonth ? index.data().toString() : QString()},
                                {QStringLiteral("mark"), inMonth ? marks.join(u' ') : QString()},
                                {QStringLiteral("lines"), lines}};
        }
        weeks << QVariantMap{{QStringLiteral("days"), days}};
    }
    QVariantList heads;
    for (int column = 0; column < 7; ++column)
        heads << QVariantMap{{QStringLiteral("head"), model.headerData(column, Qt::Horizontal)}};
    const DayLoad sum = model.ofMonth();
    Printout printout;
    printout.templateName = QStringLiteral("month");
    printout.title = tr("Deadlines of %1").arg(month);
    printout.paper = Printout::Paper::A4Landscape;
    printout.footer = tr("Each open case counts by its soonest deadline.");
    printout.values = {{QStringLiteral("title"), printout.title},
                       {QStringLiteral("office"), context.facts.name},
                       {QStringLiteral("sum"), tr("%n case(s) due", nullptr, static_cast<int>(sum.due)) + QStringLiteral(" · ")
                                                   + tr("%n overdue", nullptr, static_cast<int>(sum.overdue))},
                       {QStringLiteral("labelPrinted"), tr("Printed")},
                       {QStringLiteral("printed"), ChinaTime::text(context.clock.wallUtcMs())},
                       {QStringLiteral("heads"), heads},
                       {QStringLiteral("weeks"), weeks}};
    return printout;
}
