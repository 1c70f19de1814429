// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/rowcomparison.h"

#include <algorithm>

namespace {

using Column = RegisterColumn;

constexpr qint64 minuteMs = 60'000;

Column columnOf(const QString &field)
{
    static const QHash<QString, Column> columns = {
        {QStringLiteral("account"), Column::Account},   {QStringLiteral("name"), Column::Name},
        {QStringLiteral("idKind"), Column::IdKind},     {QStringLiteral("idNumber"), Column::IdNumber},
        {QStringLiteral("phone"), Column::Phone},       {QStringLiteral("address"), Column::Address},
        {QStringLiteral("capacity"), Column::Capacity}, {QStringLiteral("anonymous"), Column::Note},
    };
    return columns.value(field, Column::Note);
}

/// The newest passing of the step's milestone.
std::optional<Passing> passingOf(const RowStep &step, const CaseFile &known)
{
    const QList<Passing> passings = known.record.passings.value(step.milestone);
    return passings.isEmpty() ? std::nullopt : std::optional(passings.constLast());
}

} // namespace

QStringList RowComparison::differentColumns(const RowPlan &plan, const CaseFile &known)
{
    QStringList columns;
    const auto differ = [&columns](bool different, Column column) {
        if (different && !columns.contains(headingOf(column)))
            columns << headingOf(column);
    };
    const CaseDraft &draft = plan.draft;
    differ(draft.acceptedMs / minuteMs != known.record.acceptedMs / minuteMs, Column::AcceptedAt);
    differ(draft.customerClass != known.record.customerClass, Column::Class);
    differ(draft.channel != known.record.channel, Column::Channel);
    differ(!draft.externalNo.isEmpty() && draft.externalNo != known.record.externalNo, Column::ExternalNo);
    differ(!draft.firstContact.isEmpty() && draft.firstContact != known.record.firstContact, Column::Clerk);
    for (auto it = draft.fields.begin(); it != draft.fields.end(); ++it)
        differ(it.value() != known.fields.value(it.key()).clear(ClearFor::Correction), columnOf(it.key()));
    return columns;
}

bool RowComparison::isReached(const RowStep &step, const CaseFile &known)
{
    return passingOf(step, known).has_value();
}

bool RowComparison::isDifferent(const RowStep &step, const CaseFile &known)
{
    const std::optional<Passing> passing = passingOf(step, known);
    return passing && (passing->atMs / minuteMs != step.atMs / minuteMs || passing->outcome != step.outcome);
}
