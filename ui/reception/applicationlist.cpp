// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/applicationlist.h"

#include "core/base/chinatime.h"
#include "ui/reception/noticeprintout.h"
#include "ui/widgets/whytext.h"

#include <QListWidget>

namespace {

constexpr int lastDays = 3; ///< from here on it is told in the ink of a warning

} // namespace

ApplicationList::ApplicationList(const Theme &theme, QWidget *parent) : StartList(theme, "applications", parent)
{
    connect(this, &StartList::lineChosen, this, [this](const QString &id) { Q_EMIT chosen(ApplicationId{id}); });
}

void ApplicationList::setRows(const QList<ApplicationRow> &rows, qint64 count, const Rules &rules, const QString &language, QDate today)
{
    QList<Line> lines;
    for (const ApplicationRow &row : rows)
        lines << lineOf(row, rules, language, today);
    m_count = count;
    retranslate();
    setLines(lines);
}

StartList::Line ApplicationList::lineOf(const ApplicationRow &row, const Rules &rules, const QString &language, QDate today) const
{
    const auto standard = rules.standard(row.standard, row.standardVersion);
    const BusinessType *type = standard ? standard->businessType(row.type) : nullptr;
    const QString business = type ? type->name.in(language) : row.type;
    const QStringList missing = type ? NoticePrintout::names(*type, row.missing, language) : row.missing;
    const QDate until = ChinaTime::date(row.untilMs);
    const int left = static_cast<int>(today.daysTo(until));
    Line line;
    line.id = row.id.value;
    line.words = tr("%1 · %2 · missing %3", "customer, business, papers").arg(row.customer, business, missing.join(tr(", ", "between papers")));
    line.right = left == 0 ? tr("until today") : tr("until %1, %n day(s) left", nullptr, left).arg(WhyText::day(until, today));
    line.shape = left <= lastDays ? QStringLiteral("◆") : QStringLiteral("○");
    line.ink = left <= lastDays ? RowDelegate::Ink::Warning : RowDelegate::Ink::Ink;
    line.spoken = tr("%1, %2", "an application and its time").arg(line.words, line.right);
    line.tip = tr("%1, told at %2").arg(row.number, ChinaTime::text(row.toldMs));
    return line;
}

void ApplicationList::retranslate()
{
    setTitle(tr("Told what is missing, still to come: %n. Tab comes here, Enter goes on with it", nullptr, static_cast<int>(m_count)));
    list()->setAccessibleName(tr("Applications still to come"));
}
