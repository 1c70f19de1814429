// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditviews.h"

#include <QCoreApplication>
#include <QHash>

class Rules;

/// Entries of the ledger in the words of the current language: one table for every kind there is.
class AuditWords
{
    Q_DECLARE_TR_FUNCTIONS(AuditWords)

public:
    /// Names of people by their ids.
    using Names = QHash<PersonId, QString>;

    static QString group(AuditGroup group);
    /// The kind itself when the table lacks it.
    static QString kind(const QString &kind);
    static bool knows(const QString &kind);
    static QString who(const AuditRow &row, const Names &names);
    /// A case's or application's number, or the person that it is about.
    static QString about(const AuditRow &row, const Names &names);
    /// What else its plain part tells; empty for many.
    static QString detail(const AuditRow &row, const Rules *rules, const QString &language);
    /// "2026-11-25 09:30", marked when the clock was not believed.
    static QString when(const AuditRow &row);
    /// What the mark means; empty without one.
    static QString mark(const AuditRow &row);
};
