// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/registerimport.h"

#include "core/intake/rowcomparison.h"
#include "core/workplace/workplace.h"

namespace {

/// What stands against the whole store and not against one row: the import ends with it.
bool isOfTheStore(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Internal:
    case ErrorCode::StoreDamaged:
    case ErrorCode::StoreReadOnly:
    case ErrorCode::StoreNotSafe:
    case ErrorCode::StoreCopyOnly:
    case ErrorCode::StoreFull:
    case ErrorCode::StoreSuspect:
    case ErrorCode::OutcomeUnknown:
    case ErrorCode::SqlFailed:
    case ErrorCode::VaultLocked:
    case ErrorCode::SealBroken:
    case ErrorCode::LedgerBroken:
    case ErrorCode::Stopped:
        return true;
    default:
        return false;
    }
}

OpId partOf(const RowPlan &plan, const QString &part)
{
    return OpId{idOfWords({plan.identity, part})};
}

/// An attempt that reached nobody may be followed by others: it is told apart by its time.
QString partName(const RowStep &step)
{
    if (step.kind == RowStep::Kind::Milestone)
        return step.milestone;
    return step.outcome.isEmpty() ? QStringLiteral("attempt %1").arg(step.atMs) : QStringLiteral("follow-up");
}

} // namespace

RegisterImport::RegisterImport(Workplace &place, Options options)
    : m_place(place),
      m_options(std::move(options)),
      m_mapping(place.office().office, place.rules().current(), place.clock().wallUtcMs(), m_options.lateReason)
{
}

Result<ImportReport> RegisterImport::run(RegisterFile &file)
{
    if (!m_place.rules().current())
        return fail(ErrorCode::NoSuchStandard);
    ImportReport report;
    for (bool more = true; more;) {
        QList<RegisterRow> rows;
        while (rows.size() < m_options.rowsPerTransaction) {
            Result<std::optional<RegisterFile::Line>> line = file.next();
            if (!line)
                return fail(line);
            more = line->has_value();
            if (!more)
                break;
            ++report.figures.rows;
            if ((*line)->bad)
                noteBad(*(*line)->bad, report);
            else
                rows << std::move((*line)->row);
        }
        if (const Result<> done = importBatch(rows, report); !done)
            return fail(done);
        if (m_options.progress && !m_options.progress(report.figures.rows))
            return fail(ErrorCode::Stopped);
    }
    return report;
}

/// One transaction. Figures count only once it is committed.
Result<> RegisterImport::importBatch(const QList<RegisterRow> &rows, ImportReport &report)
{
    ImportReport after = report;
    bool finished = false;
    const Result<> done = m_place.ledger().batch([&]() -> Result<> {
        for (const RegisterRow &row : rows) {
            if (const Result<> entered = importRow(row, after); !entered)
                return entered;
        }
        finished = true;
        return m_options.dryRun ? fail(ErrorCode::Stopped, QStringLiteral("a dry run keeps nothing")) : Result<>();
    });
    if (!done && !(m_options.dryRun && finished))
        return done;
    report = std::move(after);
    return {};
}

/// One row: all of its acts in one savepoint, or its fault in the list.
Result<> RegisterImport::importRow(const RegisterRow &row, ImportReport &report)
{
    auto plan = m_mapping.planOf(row);
    if (!plan) {
        noteBad(plan.error(), report);
        return {};
    }
    if (const Result<> told = tellWho(*plan); !told)
        return told;
    if (const auto before = m_lines.constFind(plan->identity); before != m_lines.cend()) {
        noteBad({row.line, {}, RowFault::Twice, QString::number(*before), {}}, report);
        return {};
    }
    m_lines.insert(plan->identity, row.line);
    ImportFigures figures = report.figures;
    DifferentRow different{row.line, {}, {}};
    RegisterColumn column = RegisterColumn::AcceptedAt;
    const Result<> done = m_place.ledger().batch([&] { return enter(*plan, figures, different, column); });
    if (!done) {
        if (isOfTheStore(done.error().code))
            return done;
        noteBad({row.line, headingOf(column), RowFault::Refused, {}, done.error()}, report);
        return {};
    }
    report.figures = figures;
    if (!different.columns.isEmpty()) {
        ++report.figures.different;
        if (report.differentRows.size() < ImportReport::longestList)
            report.differentRows << different;
    }
    return {};
}

/// In an office with people the acts are those of the person who imports; whom the row names stays the first contact.
Result<> RegisterImport::tellWho(RowPlan &plan)
{
    if (m_options.actor.isEmpty())
        return {};
    plan.actor = m_options.actor;
    const QString name = plan.draft.firstContact.value;
    if (name.isEmpty())
        return {};
    if (!m_named.contains(name)) {
        const Result<PersonId> person = m_place.people().named(m_options.actor, name);
        if (!person)
            return fail(person);
        m_named.insert(name, *person);
    }
    plan.draft.firstContact = m_named.value(name);
    return {};
}

/// Accepts the case if it is new and reaches what is not reached yet; `column` says where it stands when it fails.
Result<> RegisterImport::enter(const RowPlan &plan, ImportFigures &figures, DifferentRow &different,
                               RegisterColumn &column)
{
    Result<CaseId> id = knownCase(plan);
    if (!id)
        return fail(id);
    std::optional<CaseFile> known;
    if (!id->isEmpty()) {
        Result<CaseFile> file = m_place.caseViews().file(*id);
        if (!file)
            return fail(file);
        known = std::move(*file);
        different.number = known->record.number;
        different.columns = RowComparison::differentColumns(plan, *known);
        ++figures.known;
    } else {
        const Result<Accepted> accepted =
            m_place.caseDesk().accept({partOf(plan, QStringLiteral("accepted")), plan.actor}, plan.draft);
        if (!accepted)
            return fail(accepted);
        id = accepted->id;
        ++figures.accepted;
    }
    for (const RowStep &step : plan.steps) {
        column = step.column;
        const Result<bool> doneBefore = known ? isDone(plan, step) : Result<bool>(false);
        if (!doneBefore)
            return fail(doneBefore);
        if (known && RowComparison::isDifferent(step, *known))
            different.columns << headingOf(step.column);
        if (*doneBefore || (known && RowComparison::isReached(step, *known)))
            continue;
        if (const Result<> entered = enterStep(plan, *id, step); !entered)
            return entered;
        ++(step.kind == RowStep::Kind::FollowUp ? figures.followUps : figures.milestones);
    }
    return {};
}

/// The case that an earlier run made of this row; empty when there is none.
Result<CaseId> RegisterImport::knownCase(const RowPlan &plan) const
{
    const Result<QList<Event>> events = m_place.ledger().eventsOfAct(partOf(plan, QStringLiteral("accepted")));
    if (!events)
        return fail(events);
    return events->isEmpty() ? CaseId() : CaseId{events->constFirst().subject.value};
}

Result<bool> RegisterImport::isDone(const RowPlan &plan, const RowStep &step) const
{
    return m_place.ledger().knows(partOf(plan, partName(step)));
}

Result<> RegisterImport::enterStep(const RowPlan &plan, const CaseId &id, const RowStep &step)
{
    const Act act{partOf(plan, partName(step)), plan.actor};
    if (step.kind == RowStep::Kind::FollowUp)
        return m_place.caseDesk().recordFollowUp(act, id, step.outcome, {}, step.atMs);
    return m_place.caseDesk().reach(act, id, step.milestone, step.outcome, step.atMs);
}

void RegisterImport::noteBad(const BadRow &bad, ImportReport &report) const
{
    ++report.figures.bad;
    if (report.badRows.size() < ImportReport::longestList)
        report.badRows << bad;
}
