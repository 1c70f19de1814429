// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportprintout.h"

#include "ui/reports/servicecard.h"

namespace {

QVariantMap figuresOf(const IntakeLine &line)
{
    return {{QStringLiteral("accepted"), line.accepted},   {QStringLiteral("late"), line.late},
            {QStringLiteral("closed"), line.closed},       {QStringLiteral("withdrawn"), line.withdrawn},
            {QStringLiteral("terminated"), line.terminated}, {QStringLiteral("voided"), line.voided},
            {QStringLiteral("open"), line.open}};
}

QVariantMap figuresOf(const CommitmentLine &line)
{
    return {{QStringLiteral("running"), line.running}, {QStringLiteral("nearing"), line.nearing},
            {QStringLiteral("overdue"), line.overdue}, {QStringLiteral("paused"), line.paused},
            {QStringLiteral("metInTime"), line.metInTime}, {QStringLiteral("metLate"), line.metLate},
            {QStringLiteral("share"), ReportWords::share(line)}};
}

QVariantList intakeRows(const DailyReport &report, const ReportWords &words)
{
    QVariantList rows;
    for (const IntakeLine &line : report.intake) {
        QVariantMap row = figuresOf(line);
        row.insert(QStringLiteral("type"), words.business(line.type));
        row.insert(QStringLiteral("class"), words.customerClass(line.customerClass));
        rows << row;
    }
    return rows;
}

QVariantList commitmentRows(const DailyReport &report, const ReportWords &words)
{
    QVariantList rows;
    for (const CommitmentLine &line : report.commitments) {
        QVariantMap row = figuresOf(line);
        row.insert(QStringLiteral("type"), words.business(line.type));
        row.insert(QStringLiteral("commitment"), words.commitment(line.type, line.commitment));
        row.insert(QStringLiteral("clause"), line.clause);
        rows << row;
    }
    return rows;
}

QVariantMap timesRow(const QStringList &row)
{
    const QStringList keys{QStringLiteral("limit"),  QStringLiteral("measured"), QStringLiteral("unmeasured"),
                           QStringLiteral("median"), QStringLiteral("p90"),      QStringLiteral("share")};
    QVariantMap values;
    for (qsizetype i = 0; i < keys.size(); ++i)
        values.insert(keys.at(i), row.at(i));
    return values;
}

/// None when nobody was received.
QVariantList timesRows(const VisitFigures &visits)
{
    QVariantList rows;
    const QList<QStringList> shown = ServiceCard::rowsOf(visits);
    for (const QStringList &row : shown)
        rows << timesRow(row);
    return rows;
}

} // namespace

QVariantMap ReportPrintout::headings()
{
    const auto word = [](Figure figure) { return ReportWords::figure(figure); };
    return {{QStringLiteral("title"), tr("Daily report")},
            {QStringLiteral("intakeTitle"), tr("Accepted, ended, open")},
            {QStringLiteral("commitmentTitle"), tr("Service commitments")},
            {QStringLiteral("commitmentNote"),
             tr("Nearing, overdue and paused are among the running. The share is met in time of all met that day.")},
            {QStringLiteral("typeWord"), tr("Business")},
            {QStringLiteral("classWord"), tr("Class")},
            {QStringLiteral("commitmentWord"), tr("Commitment")},
            {QStringLiteral("clauseWord"), tr("Clause")},
            {QStringLiteral("shareWord"), tr("In time")},
            {QStringLiteral("totalWord"), tr("Total")},
            {QStringLiteral("acceptedWord"), word(Figure::Accepted)},
            {QStringLiteral("lateWord"), tr("late entry")},
            {QStringLiteral("closedWord"), word(Figure::Closed)},
            {QStringLiteral("withdrawnWord"), word(Figure::Withdrawn)},
            {QStringLiteral("terminatedWord"), word(Figure::Terminated)},
            {QStringLiteral("voidedWord"), word(Figure::Voided)},
            {QStringLiteral("openWord"), word(Figure::Open)},
            {QStringLiteral("runningWord"), word(Figure::Running)},
            {QStringLiteral("nearingWord"), word(Figure::Nearing)},
            {QStringLiteral("overdueWord"), word(Figure::Overdue)},
            {QStringLiteral("pausedWord"), word(Figure::Paused)},
            {QStringLiteral("metInTimeWord"), word(Figure::MetInTime)},
            {QStringLiteral("metLateWord"), word(Figure::MetLate)},
            {QStringLiteral("numberWord"), tr("Case number")},
            {QStringLiteral("customerWord"), tr("Customer")},
            {QStringLiteral("lastWord"), tr("Remark")},
            {QStringLiteral("madeBy"), tr("Made by:")},
            {QStringLiteral("checkedBy"), tr("Checked by:")},
            {QStringLiteral("signedOn"), tr("Date:")}};
}

QVariantList ReportPrintout::lists(const DailyReport &report, const ReportWords &words)
{
    const std::initializer_list<std::tuple<Figure, const CaseList *, QString>> all{
        {Figure::Overdue, &report.overdue, tr("Overdue: %n", nullptr, report.overdue.total)},
        {Figure::Nearing, &report.nearing, tr("Nearing: %n", nullptr, report.nearing.total)},
        {Figure::Paused, &report.paused, tr("Paused: %n", nullptr, report.paused.total)},
        {Figure::MetLate, &report.metLate, tr("Met late: %n", nullptr, report.metLate.total)},
        {Figure::Accepted, &report.accepted, tr("Accepted: %n", nullptr, report.accepted.total)},
        {Figure::Closed, &report.closed, tr("Ended: %n", nullptr, report.closed.total)}};
    QVariantList lists;
    for (const auto &[figure, list, title] : all) {
        if (list->total == 0)
            continue;
        QVariantList cases;
        for (const ReportCase &one : list->cases) {
            QString business = words.business(one.type);
            if (!one.commitment.isEmpty())
                business += QStringLiteral(" · ") + words.commitment(one.type, one.commitment);
            cases << QVariantMap{{QStringLiteral("number"), one.number},
                                 {QStringLiteral("type"), business},
                                 {QStringLiteral("class"), words.customerClass(one.customerClass)},
                                 {QStringLiteral("customer"), one.customer},
                                 {QStringLiteral("last"), words.about(one, figure)}};
        }
        const int more = list->total - static_cast<int>(list->cases.size());
        lists << QVariantMap{{QStringLiteral("listTitle"), title},
                             {QStringLiteral("cases"), cases},
                             {QStringLiteral("more"), more > 0 ? tr("and %n more", nullptr, more) : QString()}};
    }
    return lists;
}

Printout ReportPrintout::of(const DailyReport &report, const ReportWords &words)
{
    Printout printout;
    printout.templateName = QStringLiteral("daily");
    printout.title = report.officeName + QLatin1Char(' ') + tr("Daily report") + QLatin1Char(' ') + report.day.toString(Qt::ISODate);
    printout.footer = tr("Seal %1, entry %2").arg(report.sealCode).arg(report.sealPos);
    QVariantMap values = headings();
    values.insert(QStringLiteral("officeName"), report.officeName);
    values.insert(QStringLiteral("dayLine"), words.dayLine(report));
    values.insert(QStringLiteral("asOf"), words.asOf(report));
    values.insert(QStringLiteral("intake"), intakeRows(report, words));
    values.insert(QStringLiteral("intakeTotal"), QVariantList{figuresOf(report.intakeTotal())});
    values.insert(QStringLiteral("intakeEmpty"), report.intake.isEmpty() ? tr("Nothing was accepted or ended, and nothing stood open.") : QString());
    values.insert(QStringLiteral("commitments"), commitmentRows(report, words));
    values.insert(QStringLiteral("commitmentTotal"), QVariantList{figuresOf(report.commitmentTotal())});
    values.insert(QStringLiteral("commitmentsEmpty"), report.commitments.isEmpty() ? tr("No commitment was running.") : QString());
    values.insert(QStringLiteral("serviceTitle"), tr("Reception and service time"));
    values.insert(QStringLiteral("received"), report.visits.visits > 0 ? ReportWords::received(report.visits) : tr("No customer was received."));
    values.insert(QStringLiteral("times"), timesRows(report.visits));
    values.insert(QStringLiteral("timesHead"), QVariantList{timesRow(ServiceCard::heads())});
    values.insert(QStringLiteral("lists"), lists(report, words));
    values.insert(QStringLiteral("rulesLine"), tr("Standard %1 · calendar %2 · seal %3 of entry %4 (keep it: it shows whether the ledger was changed later). Customers' names are masked.")
                                                   .arg(report.standard, report.calendarVersion, report.sealCode)
                                                   .arg(report.sealPos));
    printout.values = values;
    return printout;
}

QString ReportPrintout::fileName(QDate day)
{
    return tr("Daily report") + QLatin1Char(' ') + day.toString(Qt::ISODate) + QStringLiteral(".pdf");
}
