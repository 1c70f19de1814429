// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caseviews.h"
#include "core/standard/rules.h"
#include "ui/reception/receiptprintout.h"

/// The receipt of a case as it was handed over at acceptance, made from what the ledger kept of it: the dates told then, not those of today.
namespace ReceiptAgain {

/// NoSuchCase when the case has no acceptance, NoSuchStandard when its rules are not in force here.
Result<Receipt> of(const CaseFile &file, const Rules &rules, const QString &language);

} // namespace ReceiptAgain
