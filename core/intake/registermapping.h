// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/casedesk.h"
#include "core/intake/registerfile.h"
#include "core/standard/standard.h"

#include <memory>

/// One thing that a row says happened after the acceptance.
struct RowStep
{
    enum class Kind { Milestone, FollowUp };

    Kind kind = Kind::Milestone;
    RegisterColumn column = RegisterColumn::AnsweredAt;
    QString milestone; ///< key; "followed-up" for a follow-up
    QString outcome;   ///< of the milestone; the customer's answer, empty when nobody was reached
    qint64 atMs = 0;

    bool operator==(const RowStep &) const = default;
};

/// What a row asks the case desk to do, in order of time.
struct RowPlan
{
    qint64 line = 0;
    QString identity; ///< of office, number, acceptance time and type: the same row of another export has the same
    PersonId actor;
    CaseDraft draft;
    QList<RowStep> steps;
};

/// Turns rows of a register into acts by the words of a standard: names and aliases of types, classes, channels and
/// ids. Pure.
class RegisterMapping
{
public:
    /// `nowMs`: what lies behind it is in the future and refused. `lateReason` stands in every case as why it was
    /// entered late.
    RegisterMapping(const OfficeId &office, std::shared_ptr<const Standard> standard, qint64 nowMs, QString lateReason);

    /// The plan, or the column at fault.
    tl::expected<RowPlan, BadRow> planOf(const RegisterRow &row) const;

private:
    using Planned = tl::expected<void, BadRow>;

    Planned readWords(const RegisterRow &row, RowPlan &plan) const;
    Planned readFields(const RegisterRow &row, const BusinessType &type, RowPlan &plan) const;
    Planned readSteps(const RegisterRow &row, const BusinessType &type, RowPlan &plan) const;
    Planned readFollowUp(const RegisterRow &row, RowPlan &plan) const;
    tl::expected<qint64, BadRow> timeAt(const RegisterRow &row, RegisterColumn column, qint64 acceptedMs) const;

    OfficeId m_office;
    std::shared_ptr<const Standard> m_standard;
    qint64 m_nowMs;
    QString m_lateReason;
};
