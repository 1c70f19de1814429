// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// What an entry of the ledger is about, for whoever looks through it.
enum class AuditGroup { Looks, People, Cases, Applications, Visits, Office };

/// Every kind of entry that this program makes, each in one group.
namespace AuditKinds {

QList<AuditGroup> groups();
QString keyOf(AuditGroup group); ///< "looks" …
/// Who looked and who took something along; log-ins and rights; business; the office, its rules, its clock, its seals.
QStringList of(AuditGroup group);
QStringList all();

} // namespace AuditKinds
