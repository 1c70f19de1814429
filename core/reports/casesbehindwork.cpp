// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/casesbehindwork.h"

#include "core/reports/reportcases.h"
#include "core/reports/reportlines.h"
#include "core/store/store.h"

#include <algorithm>

namespace {

int figureOf(const CommitmentLine &line, Figure figure)
{
    switch (figure) {
    case Figure::Running: return line.running;
    case Figure::Nearing: return line.nearing;
    case Figure::Overdue: return line.overdue;
    case Figure::Paused: return line.paused;
    case Figure::MetInTime: return line.metInTime;
    case Figure::MetLate: return line.metLate;
    default: return 0;
    }
}

} // namespace

CasesBehindWork::CasesBehindWork(const Store &store, const Vault &vault, const Rules &rules, const OfficeId &office, const Veil &veil, QDate day, qint64 nowMs,
                                 const FigureAsked &asked)
    : ReportMaking(store), m_store(store), m_rules(rules), m_office(office), m_moment(ReportMoment::of(day, nowMs)), m_asked(asked)
{
    if (m_moment)
        m_cases = std::make_unique<ReportCases>(store, vault, rules, office, *m_moment, veil);
}

CasesBehindWork::~CasesBehindWork() = default;

int CasesBehindWork::percent() const
{
    return m_open ? std::min(99, m_open->walked() * 100 / std::max(1, m_openCases)) : 0;
}

std::deque<ReportWork::Part> CasesBehindWork::begin()
{
    if (!m_moment)
        return {[this]() -> Result<bool> { return fail(m_moment); }};
    m_list = CaseList();
    m_total = CommitmentLine();
    m_type = m_asked.type;
    if (m_asked.figure == Figure::Open && !m_moment->isNow)
        return partsOfOpenThen();
    if (m_asked.figure == Figure::Open)
        return {once([this]() -> Result<> {
            auto list = m_cases->openNow(m_asked);
            if (!list)
                return fail(list);
            m_list = std::move(*list);
            return {};
        })};
    if (m_asked.figure < Figure::Open) {
        m_intake.emplace(m_store, m_office, *m_moment, m_asked);
        return {[this] { return m_intake->step(); }, once([this] {
                    m_list.total = m_intake->total();
                    return m_cases->read(m_intake->ids(), m_list);
                })};
    }
    const bool met = m_asked.figure == Figure::MetInTime || m_asked.figure == Figure::MetLate;
    return met || m_moment->isNow ? partsOfDeadlinesNow() : partsOfDeadlinesThen();
}

LineOf CasesBehindWork::total()
{
    return [this](const QString &, const QString &, const QString &) -> CommitmentLine & { return m_total; };
}

Result<> CasesBehindWork::list(const Result<QList<DeadlineThen>> &rows)
{
    if (!rows)
        return fail(rows);
    auto list = m_cases->ofDeadlines(*rows, m_asked.figure, figureOf(m_total, m_asked.figure));
    if (!list)
        return fail(list);
    m_list = std::move(*list);
    return {};
}

/// Counted from the index, a business type a step, then the soonest are read.
std::deque<ReportWork::Part> CasesBehindWork::partsOfDeadlinesNow()
{
    const auto read = [this] { return list(RunningDeadlines(m_store, m_office, *m_moment).behind(m_asked.figure, m_asked.type, m_asked.detail, m_asked.most)); };
    const bool met = m_asked.figure == Figure::MetInTime || m_asked.figure == Figure::MetLate;
    if (met)
        return {once([this] { return RunningDeadlines(m_store, m_office, *m_moment).countMet(m_asked.type, m_asked.detail, total()); }), once(read)};
    if (!m_asked.type.isEmpty())
        return {once([this] { return RunningDeadlines(m_store, m_office, *m_moment).count(m_asked.type, m_asked.detail, total()); }), once(read)};
    return {[this] { return countNextType(); }, once(read)};
}

Result<bool> CasesBehindWork::countNextType()
{
    const RunningDeadlines running(m_store, m_office, *m_moment);
    const Result<QString> type = running.typeAfter(m_type);
    if (!type)
        return fail(type);
    m_type = *type;
    if (m_type.isEmpty())
        return true;
    const Result<> counted = running.count(m_type, m_asked.detail, total());
    return counted ? Result<bool>(false) : fail(counted);
}

Result<bool> CasesBehindWork::walk(const std::function<Result<>(const OpenThen::Piece &)> &take)
{
    const auto piece = m_open->next();
    if (!piece)
        return fail(piece);
    if (!piece->has_value())
        return true;
    const Result<> taken = take(**piece);
    return taken ? Result<bool>(false) : fail(taken);
}

std::deque<ReportWork::Part> CasesBehindWork::partsOfDeadlinesThen()
{
    m_open.emplace(m_store, m_office, m_moment->dayNumber());
    m_then.emplace(m_store, m_rules, m_office, *m_moment, m_asked.type, m_asked.detail);
    m_then->keep(m_asked.figure, m_asked.most);
    m_openCases = IntakeCount(m_store, m_office, *m_moment).openCases().value_or(0);
    return {[this] { return walk([this](const OpenThen::Piece &piece) { return m_then->gather(piece, total()); }); },
            once([this] { return list(m_then->soonest(m_asked.figure)); })};
}

std::deque<ReportWork::Part> CasesBehindWork::partsOfOpenThen()
{
    m_open.emplace(m_store, m_office, m_moment->dayNumber());
    m_oldest.clear();
    m_openCases = IntakeCount(m_store, m_office, *m_moment).openCases().value_or(0);
    return {[this] { return walk([this](const OpenThen::Piece &piece) { return takeOpen(piece); }); }, once([this] {
                QStringList ids;
                for (const OpenOne &one : std::as_const(m_oldest))
                    ids << one.second;
                return m_cases->read(ids, m_list);
            })};
}

/// Counts the piece, and keeps the cases that had been open longest.
Result<> CasesBehindWork::takeOpen(const OpenThen::Piece &piece)
{
    SqlCondition rows{QStringLiteral(" FROM ") + piece.table + QStringLiteral(" c WHERE 1 = 1"), piece.values};
    if (!m_asked.type.isEmpty())
        rows.add(QStringLiteral(" AND c.type = ?"), {m_asked.type});
    if (!m_asked.detail.isEmpty())
        rows.add(QStringLiteral(" AND c.class = ?"), {m_asked.detail});
    const auto counted = m_store.first(QStringLiteral("SELECT count(*)") + rows.sql, rows.values,
                                       [this](const Row &row) { m_list.total += static_cast<int>(row.integer(0)); });
    if (!counted)
        return fail(counted);
    const qsizetype most = std::max(0, m_asked.most);
    if (m_oldest.size() >= most && !m_oldest.isEmpty())
        rows.add(QStringLiteral(" AND (c.accepted_day, c.id) < (?, ?)"), {m_oldest.constLast().first, m_oldest.constLast().second});
    rows.add(QStringLiteral(" ORDER BY c.accepted_day, c.id LIMIT ?"), {m_asked.most});
    const auto read = m_store.each(QStringLiteral("SELECT c.accepted_day, c.id") + rows.sql, rows.values, [this](const Row &row) {
        m_oldest << OpenOne(static_cast<int>(row.integer(0)), row.text(1));
        return true;
    });
    std::sort(m_oldest.begin(), m_oldest.end());
    m_oldest.resize(std::min(m_oldest.size(), most));
    return read;
}
