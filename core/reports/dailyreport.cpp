// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/dailyreport.h"

#include "core/base/chinatime.h"
#include "core/reports/openspans.h"
#include "core/reports/reportcases.h"
#include "core/standard/rules.h"
#include "core/store/store.h"

#include <algorithm>

namespace {

Result<ReportMoment> momentOf(QDate day, qint64 nowMs)
{
    if (!day.isValid())
        return fail(ErrorCode::DateNotValid, {}, {QString()});
    const QDate today = ChinaTime::date(nowMs);
    if (day > today)
        return fail(ErrorCode::TimeInFuture, {}, {day.toString(Qt::ISODate)});
    return ReportMoment{day, day == today ? nowMs : ChinaTime::endOfDay(day), day == today};
}

/// Where a key stands in the standard; what it does not know comes last.
template <class List, class KeyOf>
qsizetype placeOf(const List &list, const QString &key, KeyOf keyOf)
{
    const auto at = std::find_if(list.begin(), list.end(), [&](const auto &one) { return keyOf(one) == key; });
    return at - list.begin();
}

class Lines
{
public:
    explicit Lines(const Rules &rules) : m_standard(rules.current()) {}

    IntakeLine &intake(const QString &type, const QString &customerClass)
    {
        for (IntakeLine &line : intakeLines) {
            if (line.type == type && line.customerClass == customerClass)
                return line;
        }
        IntakeLine line;
        line.type = type;
        line.customerClass = customerClass;
        intakeLines << line;
        return intakeLines.last();
    }

    CommitmentLine &commitment(const QString &type, const QString &key, const QString &clause)
    {
        for (CommitmentLine &line : commitmentLines) {
            if (line.type == type && line.commitment == key && line.clause == clause)
                return line;
        }
        CommitmentLine line;
        line.type = type;
        line.commitment = key;
        line.clause = clause;
        commitmentLines << line;
        return commitmentLines.last();
    }

    void sort()
    {
        std::stable_sort(intakeLines.begin(), intakeLines.end(), [this](const IntakeLine &a, const IntakeLine &b) {
            return std::tuple(placeOfType(a.type), placeOfClass(a.customerClass), a.type, a.customerClass)
                   < std::tuple(placeOfType(b.type), placeOfClass(b.customerClass), b.type, b.customerClass);
        });
        std::stable_sort(commitmentLines.begin(), commitmentLines.end(), [this](const CommitmentLine &a, const CommitmentLine &b) {
            return std::tuple(placeOfType(a.type), placeOfCommitment(a), a.type, a.commitment, a.clause)
                   < std::tuple(placeOfType(b.type), placeOfCommitment(b), b.type, b.commitment, b.clause);
        });
    }

    QList<IntakeLine> intakeLines;
    QList<CommitmentLine> commitmentLines;

private:
    qsizetype placeOfType(const QString &type) const
    {
        return m_standard ? placeOf(m_standard->business, type, [](const BusinessType &one) { return one.id; }) : 0;
    }
    qsizetype placeOfClass(const QString &key) const
    {
        return m_standard ? placeOf(m_standard->classes, key, [](const NamedKey &one) { return one.key; }) : 0;
    }
    qsizetype placeOfCommitment(const CommitmentLine &line) const
    {
        const BusinessType *type = m_standard ? m_standard->businessType(line.type) : nullptr;
        return type ? placeOf(type->commitments, line.commitment, [](const Commitment &one) { return one.key; }) : 0;
    }

    std::shared_ptr<const Standard> m_standard;
};

Result<> countAccepted(const Store &store, const OfficeId &office, const ReportMoment &moment, Lines &lines)
{
    return store.each(QStringLiteral("SELECT type, class, count(*), sum(late) FROM cases WHERE office = ? AND accepted_day = ? "
                                     "AND outcome <> 'voided' GROUP BY type, class"),
                      {office.value, moment.dayNumber()}, [&lines](const Row &row) {
                          IntakeLine &line = lines.intake(row.text(0), row.text(1));
                          line.accepted += static_cast<int>(row.integer(2));
                          line.late += static_cast<int>(row.integer(3));
                          return true;
                      });
}

Result<> countEnded(const Store &store, const OfficeId &office, const ReportMoment &moment, Lines &lines)
{
    return store.each(
        QStringLiteral("SELECT type, class, outcome, count(*) FROM cases WHERE office = ? AND ended_day = ? GROUP BY type, class, outcome"),
        {office.value, moment.dayNumber()}, [&lines](const Row &row) {
            IntakeLine &line = lines.intake(row.text(0), row.text(1));
            const int cases = static_cast<int>(row.integer(3));
            switch (caseOutcomeFrom(row.text(2))) {
            case CaseOutcome::Done: line.closed += cases; break;
            case CaseOutcome::Withdrawn: line.withdrawn += cases; break;
            case CaseOutcome::Voided: line.voided += cases; break;
            case CaseOutcome::Terminated:
            case CaseOutcome::Merged: line.terminated += cases; break;
            case CaseOutcome::None: break;
            }
            return true;
        });
}

Result<> countOpen(const Store &store, const OfficeId &office, const ReportMoment &moment, Lines &lines)
{
    const auto add = [&lines](const Row &row) {
        lines.intake(row.text(0), row.text(1)).open += static_cast<int>(row.integer(2));
        return true;
    };
    const int day = moment.dayNumber();
    if (moment.isNow)
        return store.each(QStringLiteral("SELECT type, class, count(*) FROM cases WHERE office = ? AND ended_day = 99991231 GROUP BY type, class"),
                          {office.value}, add);
    const QString sql = QStringLiteral("SELECT c.type, c.class, count(*) FROM cases c WHERE c.office = ? AND ") + OpenSpans::fileSql(QStringLiteral("c"))
                        + QStringLiteral(" = ? AND c.accepted_day >= ? AND c.accepted_day <= ? AND c.ended_day > ? AND c.outcome <> 'voided' "
                                         "GROUP BY c.type, c.class");
    for (const OpenSpans::Span &span : OpenSpans::holding(day)) {
        if (const auto counted = store.each(sql, {office.value, span.file, span.firstDay, day, day}, add); !counted)
            return counted;
    }
    return {};
}

/// One list of a report: its figure and where it goes.
struct Listed
{
    Figure figure;
    CaseList *list;
    int total = 0;
};

QList<Listed> deadlineLists(DailyReport &report)
{
    const CommitmentLine total = report.commitmentTotal();
    return {{Figure::Nearing, &report.nearing, total.nearing},
            {Figure::Overdue, &report.overdue, total.overdue},
            {Figure::Paused, &report.paused, total.paused}};
}

/// The lists from deadlines, told already when the moment is past.
Result<> listDeadlines(const RunningDeadlines &running, const ReportCases &cases, const ReportMoment &moment, const QList<DeadlineThen> &told,
                       DailyReport &report)
{
    for (const Listed &one : deadlineLists(report)) {
        QList<DeadlineThen> rows;
        int total = one.total;
        if (moment.isNow) {
            auto asked = total == 0 ? Result<QList<DeadlineThen>>() : running.behind(one.figure, {}, {}, DailyReports::mostListed, &total);
            if (!asked)
                return fail(asked);
            rows = std::move(*asked);
        } else {
            std::copy_if(told.begin(), told.end(), std::back_inserter(rows), [&](const DeadlineThen &row) {
                return rows.size() < DailyReports::mostListed && RunningDeadlines::belongsTo(one.figure, row, moment.asOfMs);
            });
        }
        auto list = cases.ofDeadlines(rows, one.figure, total);
        if (!list)
            return fail(list);
        *one.list = std::move(*list);
    }
    return {};
}

Result<> readHead(const Store &store, DailyReport &report)
{
    const auto head = store.first(QStringLiteral("SELECT hash FROM ledger ORDER BY pos DESC LIMIT 1"), {},
                                  [&report](const Row &row) { report.ledgerCode = QString::fromLatin1(row.bytes(0).toHex().left(8)); });
    return head ? Result<>() : fail(head);
}

} // namespace

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

DailyReports::DailyReports(Store &store, const Vault &vault, const Rules &rules, OfficeId office)
    : m_store(store), m_vault(vault), m_rules(rules), m_office(std::move(office))
{
}

Result<DailyReport> DailyReports::of(QDate day, qint64 nowMs) const
{
    const auto moment = momentOf(day, nowMs);
    if (!moment)
        return fail(moment);
    DailyReport report;
    report.day = day;
    report.asOfMs = moment->asOfMs;
    report.officeName = m_rules.officeName();
    if (const auto standard = m_rules.current())
        report.standard = QStringLiteral("%1@%2").arg(standard->id).arg(standard->version);
    report.calendarVersion = m_rules.calendar().version();
    report.workingDay = m_rules.calendar().isWorkingDay(day);

    Lines lines(m_rules);
    for (const auto &count : {countAccepted, countEnded, countOpen}) {
        if (const auto counted = count(m_store, m_office, *moment, lines); !counted)
            return fail(counted);
    }
    const RunningDeadlines running(m_store, m_rules, m_office, *moment);
    const auto lineOf = [&lines](const QString &type, const QString &key, const QString &clause) -> CommitmentLine & {
        return lines.commitment(type, key, clause);
    };
    const auto told = running.count(lineOf);
    const Result<> met = told ? running.countMet(lineOf) : fail(told);
    if (!met)
        return fail(met);
    lines.sort();
    report.intake = lines.intakeLines;
    report.commitments = lines.commitmentLines;

    const ReportCases cases(m_store, m_vault, m_rules, m_office, *moment);
    auto accepted = cases.ofIntake(Figure::Accepted, {}, {}, mostListed);
    auto closed = cases.ofIntake(Figure::Closed, {}, {}, mostListed, true);
    auto metLate = behind(day, nowMs, Figure::MetLate, {}, {});
    for (const auto *list : {&accepted, &closed, &metLate}) {
        if (!*list)
            return fail(*list);
    }
    report.accepted = std::move(*accepted);
    report.closed = std::move(*closed);
    report.metLate = std::move(*metLate);
    if (const auto listed = listDeadlines(running, cases, *moment, *told, report); !listed)
        return fail(listed);
    if (const auto read = readHead(m_store, report); !read)
        return fail(read);
    return report;
}

Result<CaseList> DailyReports::behind(QDate day, qint64 nowMs, Figure figure, const QString &type, const QString &detail, int most) const
{
    const auto moment = momentOf(day, nowMs);
    if (!moment)
        return fail(moment);
    const ReportCases cases(m_store, m_vault, m_rules, m_office, *moment);
    if (figure <= Figure::Open)
        return cases.ofIntake(figure, type, detail, most);
    int total = 0;
    const auto rows = RunningDeadlines(m_store, m_rules, m_office, *moment).behind(figure, type, detail, most, &total);
    if (!rows)
        return fail(rows);
    return cases.ofDeadlines(*rows, figure, total);
}
