// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/reportlines.h"

#include "core/standard/standard.h"
#include "core/store/store.h"

#include <algorithm>

namespace {

/// Where a key stands in the standard; what it does not know comes last.
template <class List, class KeyOf>
qsizetype placeOf(const List &list, const QString &key, KeyOf keyOf)
{
    const auto at = std::find_if(list.begin(), list.end(), [&](const auto &one) { return keyOf(one) == key; });
    return at - list.begin();
}

qsizetype placeOfType(const Standard *standard, const QString &type)
{
    return standard ? placeOf(standard->business, type, [](const BusinessType &one) { return one.id; }) : 0;
}

qsizetype placeOfClass(const Standard *standard, const QString &key)
{
    return standard ? placeOf(standard->classes, key, [](const NamedKey &one) { return one.key; }) : 0;
}

qsizetype placeOfCommitment(const Standard *standard, const CommitmentLine &line)
{
    const BusinessType *type = standard ? standard->businessType(line.type) : nullptr;
    return type ? placeOf(type->commitments, line.commitment, [](const Commitment &one) { return one.key; }) : 0;
}

} // namespace

IntakeLine &ReportLines::intake(const QString &type, const QString &customerClass)
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

CommitmentLine &ReportLines::commitment(const QString &type, const QString &key, const QString &clause)
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

LineOf ReportLines::commitments()
{
    return [this](const QString &type, const QString &key, const QString &clause) -> CommitmentLine & { return commitment(type, key, clause); };
}

void ReportLines::sort(const Standard *standard)
{
    std::stable_sort(intakeLines.begin(), intakeLines.end(), [standard](const IntakeLine &a, const IntakeLine &b) {
        return std::tuple(placeOfType(standard, a.type), placeOfClass(standard, a.customerClass), a.type, a.customerClass)
               < std::tuple(placeOfType(standard, b.type), placeOfClass(standard, b.customerClass), b.type, b.customerClass);
    });
    std::stable_sort(commitmentLines.begin(), commitmentLines.end(), [standard](const CommitmentLine &a, const CommitmentLine &b) {
        return std::tuple(placeOfType(standard, a.type), placeOfCommitment(standard, a), a.type, a.commitment, a.clause)
               < std::tuple(placeOfType(standard, b.type), placeOfCommitment(standard, b), b.type, b.commitment, b.clause);
    });
}

IntakeCount::IntakeCount(const Store &store, const OfficeId &office, const ReportMoment &moment) : m_store(store), m_office(office), m_moment(moment) {}

Result<> IntakeCount::accepted(ReportLines &lines) const
{
    return m_store.each(QStringLiteral("SELECT type, class, count(*), sum(late) FROM cases WHERE office = ? AND accepted_day = ? "
                                       "AND outcome <> 'voided' GROUP BY type, class"),
                        {m_office.value, m_moment.dayNumber()}, [&lines](const Row &row) {
                            IntakeLine &line = lines.intake(row.text(0), row.text(1));
                            line.accepted += static_cast<int>(row.integer(2));
                            line.late += static_cast<int>(row.integer(3));
                            return true;
                        });
}

Result<> IntakeCount::ended(ReportLines &lines) const
{
    return m_store.each(
        QStringLiteral("SELECT type, class, outcome, count(*) FROM cases WHERE office = ? AND ended_day = ? GROUP BY type, class, outcome"),
        {m_office.value, m_moment.dayNumber()}, [&lines](const Row &row) {
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

Result<QString> IntakeCount::openTypeAfter(const QString &type) const
{
    QString next;
    const auto read = m_store.first(QStringLiteral("SELECT type FROM cases WHERE office = ? AND ended_day = 99991231 AND type > ? ORDER BY type LIMIT 1"),
                                    {m_office.value, type}, [&next](const Row &row) { next = row.text(0); });
    return read ? Result<QString>(next) : fail(read);
}

Result<> IntakeCount::openNow(const QString &type, ReportLines &lines) const
{
    return m_store.each(QStringLiteral("SELECT type, class, count(*) FROM cases WHERE office = ? AND ended_day = 99991231 AND type = ? GROUP BY type, class"),
                        {m_office.value, type}, [&lines](const Row &row) {
                            lines.intake(row.text(0), row.text(1)).open += static_cast<int>(row.integer(2));
                            return true;
                        });
}

Result<int> IntakeCount::openCases() const
{
    int cases = 0;
    const auto read = m_store.first(QStringLiteral("SELECT sum(cases) FROM case_tally WHERE office = ?"), {m_office.value},
                                    [&cases](const Row &row) { cases = static_cast<int>(row.integer(0)); });
    return read ? Result<int>(cases) : fail(read);
}
