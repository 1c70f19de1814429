// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/person.h"

#include <QStringList>

/// Who may enter what: a table by kind of event that denies by default. A kind without a row is refused.
namespace Rights {

/// Every kind that has a row.
QStringList kinds();
bool isKnown(const QString &kind);
bool may(Role role, const QString &kind);
/// May look through the ledger, where everybody's acts stand: managers and auditors.
bool mayAudit(Role role);
/// May be entered while no slot is open, and has no tag then: nobody's key is there.
bool whileLocked(const QString &kind);
/// May be entered without anybody's right, also when the office is open: the program saw it, or somebody who gave no name (a log-in that failed).
bool needsNobody(const QString &kind);
/// A second person has to look at it where the office has only one (DOMAIN.md section 10).
bool needsSecond(const QString &kind);

} // namespace Rights
