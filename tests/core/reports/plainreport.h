// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/chinatime.h"
#include "core/cases/casedeadlines.h"
#include "core/cases/caserow.h"
#include "core/reports/deadlinesthen.h"
#include "core/standard/rules.h"

/// What stood at the end of a past day, told the plain way: case after case from its file, every touched deadline computed as the case was then.
/// What the report does by SQL and in pieces has to come to the same.
struct PlainReport
{
    QMap<QString, CommitmentLine> commitments; ///< by type/commitment/clause
    QMap<QString, int> open;                   ///< by type/class
    QList<DeadlineThen> rows;                  ///< soonest due first

    static CaseRecord asItWas(CaseRecord record, qint64 thenMs)
    {
        for (QList<Passing> &passings : record.passings)
            passings.removeIf([thenMs](const Passing &passing) { return passing.atMs > thenMs; });
        record.pauses.removeIf([thenMs](const CasePause &pause) { return pause.span.fromMs > thenMs; });
        for (CasePause &pause : record.pauses) {
            if (pause.span.toMs > thenMs)
                pause.span.toMs = Pause::openEnd;
        }
        record.state = CaseState::Open;
        record.outcome = CaseOutcome::None;
        record.endedMs = 0;
        return record;
    }

    /// Whether it has to be computed as it stood.
    static bool isTouched(const CaseRecord &record, const QString &commitment, qint64 thenMs, const Rules &rules)
    {
        for (const CasePause &pause : record.pauses) {
            if (pause.span.toMs > thenMs)
                return true;
        }
        const BusinessType *current = rules.current()->businessType(record.type);
        const Commitment *rule = current ? current->commitment(commitment) : nullptr;
        return rule && !rule->notCounted.isEmpty();
    }

    void add(const CaseFile &file, QDate day, const Rules &rules)
    {
        const int number = CaseRow::dayNumber(ChinaTime::utcMs(day));
        const qint64 then = ChinaTime::endOfDay(day);
        const CaseRecord &record = file.record;
        const bool isOpen = record.state == CaseState::Open;
        if (record.outcome == CaseOutcome::Voided || CaseRow::dayNumber(record.acceptedMs) > number
            || (!isOpen && CaseRow::dayNumber(record.endedMs) <= number))
            return;
        ++open[record.type + u'/' + record.customerClass];
        const auto standard = rules.standard(record.standard, record.standardVersion);
        const QList<CaseDeadline> computed = CaseDeadlines::of(asItWas(record, then), *standard->businessType(record.type), rules, {});
        for (CaseDeadline row : file.deadlines) {
            const bool running = row.metMs == Deadline::never && !row.ended;
            const int end = running ? CaseRow::notYet : CaseRow::dayNumber(row.ended ? record.endedMs : row.metMs);
            if (CaseRow::dayNumber(row.deadline.startMs) > number || end <= number)
                continue;
            for (const CaseDeadline &stood : computed) {
                if (stood.commitment == row.commitment && isTouched(record, row.commitment, then, rules))
                    row.deadline = stood.deadline;
            }
            count({record.id, record.type, row}, then);
        }
    }

    void count(const DeadlineThen &row, qint64 then)
    {
        CommitmentLine &line = commitments[row.type + u'/' + row.row.commitment + u'/' + row.row.clause];
        ++line.running;
        const DeadlineLevel level = Deadlines::levelAt(row.row.deadline, then);
        line.nearing += level == DeadlineLevel::Nearing || level == DeadlineLevel::LastDay ? 1 : 0;
        line.overdue += level == DeadlineLevel::Overdue ? 1 : 0;
        line.paused += level == DeadlineLevel::Paused ? 1 : 0;
        rows << row;
    }

    void sort()
    {
        std::sort(rows.begin(), rows.end(), [](const DeadlineThen &a, const DeadlineThen &b) {
            return std::tie(a.row.deadline.dueMs, a.id.value, a.row.commitment) < std::tie(b.row.deadline.dueMs, b.id.value, b.row.commitment);
        });
    }

    /// "id commitment due" of the first `most` of a figure.
    QStringList first(Figure figure, qint64 then, int most) const
    {
        QStringList words;
        for (const DeadlineThen &row : rows) {
            if (words.size() < most && RunningDeadlines::belongsTo(figure, row, then))
                words << wordsOf(row.id, row.row.commitment, row.row.deadline.dueDate, row.row.deadline.provisional);
        }
        return words;
    }

    static QString wordsOf(const CaseId &id, const QString &commitment, QDate due, bool provisional)
    {
        return id.value + u' ' + commitment + u' ' + due.toString(Qt::ISODate) + (provisional ? u'?' : u'.');
    }
};
