// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/dailyreportwork.h"

#include "core/ledger/dayseal.h"
#include "core/ledger/shortcode.h"
#include "core/reports/reportcases.h"
#include "core/standard/rules.h"
#include "core/store/store.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace {

constexpr int walkShare = 90; ///< of a hundred, the lists are the rest

} // namespace

DailyReportWork::DailyReportWork(const Store &store, const Vault &vault, const Rules &rules, const OfficeId &office, const Veil &veil, QDate day, qint64 nowMs)
    : ReportMaking(store), m_store(store), m_rules(rules), m_office(office), m_moment(ReportMoment::of(day, nowMs))
{
    if (m_moment)
        m_cases = std::make_unique<ReportCases>(store, vault, rules, office, *m_moment, veil);
}

DailyReportWork::~DailyReportWork() = default;

int DailyReportWork::percent() const
{
    if (m_walked)
        return walkShare;
    return m_open ? std::min(walkShare, m_open->walked() * walkShare / std::max(1, m_openCases)) : 0;
}

std::deque<ReportWork::Part> DailyReportWork::begin()
{
    if (!m_moment)
        return {[this]() -> Result<bool> { return fail(m_moment); }};
    m_report = DailyReport();
    m_lines = ReportLines();
    m_type.clear();
    m_walked = false;
    std::deque<Part> parts{once([this] { return readHead(); }), once([this] { return IntakeCount(m_store, m_office, *m_moment).accepted(m_lines); }),
                           once([this] { return IntakeCount(m_store, m_office, *m_moment).ended(m_lines); })};
    if (m_moment->isNow)
        addCountsOfToday(parts);
    else
        addWalk(parts);
    parts.push_back(once([this] { return RunningDeadlines(m_store, m_office, *m_moment).countMet({}, {}, m_lines.commitments()); }));
    parts.push_back(once([this] { return readVisits(); }));
    parts.push_back(once([this]() -> Result<> {
        sortLines();
        return {};
    }));
    addLists(parts);
    return parts;
}

Result<> DailyReportWork::readHead()
{
    m_report.day = m_moment->day;
    m_report.asOfMs = m_moment->asOfMs;
    m_report.officeName = m_rules.officeName();
    if (const auto standard = m_rules.current())
        m_report.standard = QStringLiteral("%1@%2").arg(standard->id).arg(standard->version);
    m_report.calendarVersion = m_rules.calendar().version();
    m_report.workingDay = m_rules.calendar().isWorkingDay(m_moment->day);
    const Result<> head = readSeal();
    const Result<int> open = IntakeCount(m_store, m_office, *m_moment).openCases();
    if (!head || !open)
        return head ? fail(open) : fail(head);
    m_openCases = *open;
    return {};
}

/// A day that is over has its seal, found among the office's own entries from the newest back; else the head as it is now bears witness.
Result<> DailyReportWork::readSeal()
{
    const auto head = m_store.first(QStringLiteral("SELECT hash, pos FROM ledger ORDER BY pos DESC LIMIT 1"), {}, [this](const Row &row) {
        m_report.sealCode = shortCode(row.bytes(0));
        m_report.sealPos = row.integer(1);
    });
    if (!head || m_moment->isNow)
        return head ? Result<>() : fail(head);
    return m_store.each(QStringLiteral("SELECT plain FROM ledger WHERE office = ? AND subject = ? AND kind = ? ORDER BY pos DESC"),
                        {m_office.value, m_office.value, QString::fromLatin1(DaySeals::kind)}, [this](const Row &row) {
                            const auto seal = DaySeals::from(QJsonDocument::fromJson(row.bytes(0)).object());
                            if (seal && seal->day == m_moment->day) {
                                m_report.sealCode = shortCode(seal->head);
                                m_report.sealPos = seal->pos;
                            }
                            return seal && seal->day > m_moment->day;
                        });
}

Result<> DailyReportWork::readVisits()
{
    Result<VisitFigures> figures = VisitDay(m_store, m_office).figures(m_moment->day);
    if (!figures)
        return fail(figures);
    m_report.visits = std::move(*figures);
    return {};
}

/// What is open and what runs now, one business type a step.
void DailyReportWork::addCountsOfToday(std::deque<Part> &parts)
{
    m_open.reset();
    m_then.reset();
    const auto byType = [this](auto after, auto count) {
        return [this, after, count]() -> Result<bool> {
            const Result<QString> type = after(m_type);
            if (!type)
                return fail(type);
            m_type = *type;
            if (m_type.isEmpty())
                return true;
            const Result<> counted = count(m_type);
            return counted ? Result<bool>(false) : fail(counted);
        };
    };
    const IntakeCount intake(m_store, m_office, *m_moment);
    const RunningDeadlines running(m_store, m_office, *m_moment);
    parts.emplace_back(byType([intake](const QString &type) { return intake.openTypeAfter(type); },
                              [this, intake](const QString &type) { return intake.openNow(type, m_lines); }));
    parts.emplace_back(byType([running](const QString &type) { return running.typeAfter(type); },
                              [this, running](const QString &type) { return running.count(type, {}, m_lines.commitments()); }));
}

/// What was open and what ran at the end of a past day, one piece of the cases a step.
void DailyReportWork::addWalk(std::deque<Part> &parts)
{
    m_open.emplace(m_store, m_office, m_moment->dayNumber());
    m_then.emplace(m_store, m_rules, m_office, *m_moment);
    for (const Figure figure : {Figure::Nearing, Figure::Overdue, Figure::Paused})
        m_then->keep(figure, DailyReports::mostListed);
    parts.emplace_back([this] { return walk(); });
}

Result<bool> DailyReportWork::walk()
{
    const auto piece = m_open->next();
    if (!piece)
        return fail(piece);
    m_walked = !piece->has_value();
    if (m_walked)
        return true;
    const auto counted = m_store.each(QStringLiteral("SELECT c.type, c.class, count(*) FROM ") + (*piece)->table + QStringLiteral(" c GROUP BY c.type, c.class"),
                                      (*piece)->values, [this](const Row &row) {
                                          m_lines.intake(row.text(0), row.text(1)).open += static_cast<int>(row.integer(2));
                                          return true;
                                      });
    const Result<> gathered = counted ? m_then->gather(**piece, m_lines.commitments()) : counted;
    return gathered ? Result<bool>(false) : fail(gathered);
}

void DailyReportWork::sortLines()
{
    m_lines.sort(m_rules.current().get());
    m_report.intake = m_lines.intakeLines;
    m_report.commitments = m_lines.commitmentLines;
}

ReportWork::Part DailyReportWork::listing(CaseList &list, std::function<Result<CaseList>()> read)
{
    return once([&list, read = std::move(read)]() -> Result<> {
        Result<CaseList> made = read();
        if (!made)
            return fail(made);
        list = std::move(*made);
        return {};
    });
}

void DailyReportWork::addIntakeList(std::deque<Part> &parts, std::optional<IntakeList> &found, CaseList &list, Figure figure)
{
    const FigureAsked all{figure, {}, {}};
    found.emplace(m_store, m_office, *m_moment, all, figure == Figure::Closed);
    parts.emplace_back([&found] { return found->step(); });
    parts.push_back(once([this, &found, &list] {
        list.total = found->total();
        return m_cases->read(found->ids(), list);
    }));
}

void DailyReportWork::addLists(std::deque<Part> &parts)
{
    addIntakeList(parts, m_accepted, m_report.accepted, Figure::Accepted);
    addIntakeList(parts, m_ended, m_report.closed, Figure::Closed);
    parts.push_back(listing(m_report.metLate, [this] { return deadlines(Figure::MetLate, m_report.commitmentTotal().metLate); }));
    parts.push_back(listing(m_report.nearing, [this] { return deadlines(Figure::Nearing, m_report.commitmentTotal().nearing); }));
    parts.push_back(listing(m_report.overdue, [this] { return deadlines(Figure::Overdue, m_report.commitmentTotal().overdue); }));
    parts.push_back(listing(m_report.paused, [this] { return deadlines(Figure::Paused, m_report.commitmentTotal().paused); }));
}

/// The cases of a figure, kept while walking when the day is past.
Result<CaseList> DailyReportWork::deadlines(Figure figure, int total) const
{
    if (total == 0)
        return CaseList();
    if (figure != Figure::MetLate && m_then)
        return m_cases->ofDeadlines(m_then->soonest(figure), figure, total);
    const auto rows = RunningDeadlines(m_store, m_office, *m_moment).behind(figure, {}, {}, DailyReports::mostListed);
    return rows ? m_cases->ofDeadlines(*rows, figure, total) : fail(rows);
}
