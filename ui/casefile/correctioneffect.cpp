// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/correctioneffect.h"

#include "core/base/chinatime.h"
#include "ui/widgets/whytext.h"

#include <algorithm>

namespace {

const QString none = QStringLiteral("—");

const CaseDeadline *rowOf(const QList<CaseDeadline> &rows, const QString &commitment)
{
    const auto found = std::find_if(rows.cbegin(), rows.cend(), [&](const CaseDeadline &row) { return row.commitment == commitment; });
    return found == rows.cend() ? nullptr : &*found;
}

} // namespace

CorrectionEffect::CorrectionEffect(const CaseFile &file, QList<CaseDeadline> after, const Correction &correction, const CaseWords &words, qint64 nowMs)
    : m_file(file), m_after(std::move(after)), m_correction(correction), m_words(words), m_nowMs(nowMs)
{
}

QList<CorrectionEffect::Line> CorrectionEffect::lines() const
{
    QStringList commitments;
    for (const CaseDeadline &row : m_after)
        commitments << row.commitment;
    for (const CaseDeadline &row : m_file.deadlines) {
        if (!commitments.contains(row.commitment))
            commitments << row.commitment;
    }
    QList<Line> lines;
    for (const QString &commitment : std::as_const(commitments))
        addDeadline(lines, commitment);
    addCase(lines);
    for (const QString &commitment : std::as_const(commitments))
        addFigures(lines, m_words.commitment(m_file.record.type, commitment), rowOf(m_file.deadlines, commitment), rowOf(m_after, commitment));
    return lines;
}

void CorrectionEffect::add(QList<Line> &lines, const QString &what, const QString &before, const QString &after)
{
    if (before != after)
        lines << Line{what, before, after};
}

QString CorrectionEffect::day(QDate day) const
{
    return day.isValid() ? WhyText::day(day, ChinaTime::date(m_nowMs)) : none;
}

void CorrectionEffect::addDeadline(QList<Line> &lines, const QString &commitment) const
{
    add(lines, tr("%1: due", "commitment").arg(m_words.commitment(m_file.record.type, commitment)), dueOf(rowOf(m_file.deadlines, commitment)),
        dueOf(rowOf(m_after, commitment)));
}

QString CorrectionEffect::dueOf(const CaseDeadline *row) const
{
    if (!row)
        return none;
    if (row->deadline.paused)
        return tr("paused, %1 left").arg(WhyText::limit({row->deadline.left, row->limit.unit}));
    const QString due = WhyText::due(row->deadline, row->limit, ChinaTime::date(m_nowMs));
    if (due.isEmpty())
        return none;
    return row->deadline.provisional ? tr("%1 (provisional)").arg(due) : due;
}

/// Where the case itself is counted: on which day as accepted and as ended, under which class.
void CorrectionEffect::addCase(QList<Line> &lines) const
{
    const CaseRecord &record = m_file.record;
    if (m_correction.acceptedMs)
        add(lines, tr("Counted as accepted on"), day(ChinaTime::date(record.acceptedMs)), day(ChinaTime::date(*m_correction.acceptedMs)));
    if (m_correction.customerClass)
        add(lines, tr("Counted under class"), m_words.customerClass(record.customerClass), m_words.customerClass(*m_correction.customerClass));
    const BusinessType *type = m_words.businessType(record.type);
    for (auto it = m_correction.milestones.begin(); type && it != m_correction.milestones.end(); ++it) {
        const Milestone *milestone = type->milestone(it.key());
        const auto passing = record.reached(*type, it.key());
        if (milestone && milestone->closes && passing && record.state != CaseState::Open)
            add(lines, tr("Counted as ended on"), day(ChinaTime::date(passing->atMs)), day(ChinaTime::date(it.value())));
    }
}

void CorrectionEffect::addFigures(QList<Line> &lines, const QString &name, const CaseDeadline *before, const CaseDeadline *after) const
{
    add(lines, tr("%1: counted as", "commitment").arg(name), standing(before), standing(after));
    add(lines, tr("%1: nearing in the reports of", "commitment").arg(name), days(nearingDays(before)), days(nearingDays(after)));
    add(lines, tr("%1: overdue in the reports of", "commitment").arg(name), days(overdueDays(before)), days(overdueDays(after)));
}

/// The figure of today's report, or of that of the day on which it was met.
QString CorrectionEffect::standing(const CaseDeadline *row) const
{
    if (!row)
        return none;
    const bool isMet = row->metMs != Deadline::never;
    if (row->ended && !isMet)
        return tr("ended with the case");
    const QString met = isMet ? day(ChinaTime::date(row->metMs)) : QString();
    switch (Deadlines::levelAt(row->deadline, m_nowMs, row->metMs)) {
    case DeadlineLevel::MetInTime: return tr("met in time, %1", "day").arg(met);
    case DeadlineLevel::MetLate: return tr("met late, %1", "day").arg(met);
    case DeadlineLevel::Overdue: return tr("overdue");
    case DeadlineLevel::LastDay:
    case DeadlineLevel::Nearing: return tr("nearing");
    case DeadlineLevel::Paused: return tr("paused");
    case DeadlineLevel::InTime: break;
    }
    return tr("running");
}

QDate CorrectionEffect::lastRunning(const CaseDeadline &row) const
{
    const QDate today = ChinaTime::date(m_nowMs);
    if (row.metMs != Deadline::never)
        return ChinaTime::date(row.metMs).addDays(-1);
    return row.ended && m_file.record.endedMs > 0 ? ChinaTime::date(m_file.record.endedMs).addDays(-1) : today;
}

CorrectionEffect::Days CorrectionEffect::overdueDays(const CaseDeadline *row) const
{
    if (!row || row->deadline.paused || row->deadline.dueMs == Deadline::never)
        return {};
    // At the end of the last day itself it was not overdue yet; a limit in hours may end within a day.
    const QDate due = ChinaTime::date(row->deadline.dueMs);
    const QDate first = row->deadline.dueMs < ChinaTime::endOfDay(due) ? due : due.addDays(1);
    return {first, lastRunning(*row)};
}

CorrectionEffect::Days CorrectionEffect::nearingDays(const CaseDeadline *row) const
{
    if (!row || row->deadline.paused || row->deadline.amberMs == Deadline::never)
        return {};
    const QDate due = ChinaTime::date(row->deadline.dueMs);
    const QDate last = row->deadline.dueMs < ChinaTime::endOfDay(due) ? due.addDays(-1) : due;
    return {ChinaTime::date(row->deadline.amberMs), std::min(last, lastRunning(*row))};
}

QString CorrectionEffect::days(const Days &days) const
{
    if (!days.first.isValid() || days.last < days.first)
        return none;
    return days.first == days.last ? day(days.first) : tr("%1 to %2", "days").arg(day(days.first), day(days.last));
}
