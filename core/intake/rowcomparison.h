// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caseviews.h"
#include "core/intake/registermapping.h"

/// What a row of a register says against what the store knows of its case.
namespace RowComparison {

/// Headings of the acceptance's columns that differ: class, channel, external number, form fields. What the row leaves
/// empty does not differ.
QStringList differentColumns(const RowPlan &plan, const CaseFile &known);
/// Whether the step has happened already by the store, at whatever time.
bool isReached(const RowStep &step, const CaseFile &known);
/// Whether it happened at another time (to the minute) or with another outcome than the row says.
bool isDifferent(const RowStep &step, const CaseFile &known);

} // namespace RowComparison
