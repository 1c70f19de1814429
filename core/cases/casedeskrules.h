// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/casedesk.h"

#include <memory>

/// A case with the rules under which it was accepted.
struct CaseDesk::Found
{
    CaseRecord record;
    std::shared_ptr<const Standard> standard;
    const BusinessType *type = nullptr;
};

/// A correction as the two parts of its entry.
struct CaseDesk::Changed
{
    QJsonObject plain;
    QJsonObject personal;
};

/// Small checks that every act of the desk shares.
namespace CaseDeskRules {

/// Every text in it is fit for the store (no lone surrogate, no NUL) and not over 20,000 characters.
Result<> checkTexts(const QJsonObject &object);
Result<> checkText(const QString &text, const QString &field);
/// Not after now (a minute's grace for a clock read off the wall).
Result<> notInFuture(qint64 atMs, qint64 nowMs);
/// Field values split into what the ledger keeps plain and what it seals.
struct Split
{
    QJsonObject plain;
    QJsonObject personal;
};
Split split(const BusinessType &type, const QJsonObject &fields);

} // namespace CaseDeskRules
