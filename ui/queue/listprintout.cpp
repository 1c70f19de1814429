// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/listprintout.h"

#include "core/base/chinatime.h"
#include "ui/queue/casewords.h"
#include "ui/queue/deadlinewords.h"
#include "ui/shell/theme.h"

QVariantMap ListPrintout::row(const UiContext &context, const QueueRow &row, int number, qint64 nowMs)
{
    const CaseWords words = CaseWords(context.rules, context.language, row.standard, row.standardVersion).withNames(context.names);
    const DeadlineWords deadlines(context.rules->calendar(), context.language);
    const bool runs = !row.commitment.isEmpty();
    QString badge = tr("no clock");
    if (runs) {
        const Theme::StateLook look = context.theme.look(Deadlines::levelAt(row.deadline, nowMs), row.deadline.provisional);
        badge = look.shape + QLatin1Char(' ') + deadlines.badge(row.deadline, row.limit, nowMs, Deadline::never, row.waitsSinceMs);
    }
    return {{QStringLiteral("no"), QString::number(number)},
            {QStringLiteral("time"), badge},
            {QStringLiteral("number"), row.number},
            {QStringLiteral("external"), row.externalNo},
            {QStringLiteral("business"), words.business(row.type)},
            {QStringLiteral("class"), words.customerClass(row.customerClass)},
            {QStringLiteral("customer"), row.customer},
            {QStringLiteral("accepted"), ChinaTime::text(row.acceptedMs).left(10)},
            {QStringLiteral("next"), words.milestone(row.type, row.nextMilestone)},
            {QStringLiteral("due"), runs ? deadlines.due(row.deadline, row.limit, nowMs) : QStringLiteral("—")},
            {QStringLiteral("waits"), CaseWords::waitsFor(row.waitsFor)},
            {QStringLiteral("handler"), words.handler(row.handler)}};
}

Printout ListPrintout::of(const UiContext &context, const QList<QueueRow> &rows, const QString &filterWords, bool more, qint64 nowMs)
{
    Printout printout;
    printout.templateName = QStringLiteral("list");
    printout.title = tr("Open cases");
    printout.paper = Printout::Paper::A4Landscape;
    printout.footer = tr("Names are masked: this list is for the office's own use and is not handed out.");
    QVariantList lines;
    for (int i = 0; i < rows.size(); ++i)
        lines << row(context, rows.at(i), i + 1, nowMs);
    const int count = static_cast<int>(rows.size());
    printout.values = {{QStringLiteral("title"), tr("Open cases")},
                       {QStringLiteral("office"), context.facts.name},
                       {QStringLiteral("window"), context.facts.window},
                       {QStringLiteral("filter"), filterWords},
                       {QStringLiteral("printed"), ChinaTime::text(nowMs)},
                       {QStringLiteral("count"), more ? tr("the first %n case(s) of more", nullptr, count) : tr("%n case(s)", nullptr, count)},
                       {QStringLiteral("labelPrinted"), tr("Printed")},
                       {QStringLiteral("labelFilter"), tr("Shown")},
                       {QStringLiteral("headNo"), tr("No.", "column on paper")},
                       {QStringLiteral("headTime"), tr("Time", "column on paper")},
                       {QStringLiteral("headNumber"), tr("Case no.", "column on paper")},
                       {QStringLiteral("headBusiness"), tr("Business", "column on paper")},
                       {QStringLiteral("headClass"), tr("Class", "column on paper")},
                       {QStringLiteral("headCustomer"), tr("Customer", "column on paper")},
                       {QStringLiteral("headAccepted"), tr("Accepted", "column on paper")},
                       {QStringLiteral("headNext"), tr("Next step", "column on paper")},
                       {QStringLiteral("headDue"), tr("Due", "column on paper")},
                       {QStringLiteral("headWaits"), tr("Waits for", "column on paper")},
                       {QStringLiteral("headHandler"), tr("Handler", "column on paper")},
                       {QStringLiteral("rows"), lines}};
    return printout;
}
