// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caserecord.h"

class Clock;
class Store;
class Veil;
class WarningLog;

/// One warning to tell: this commitment of this case came to this level.
struct DeadlineWarning
{
    CaseId id;
    QString number;
    QString type;
    QString commitment;
    QString milestone;
    Limit limit;
    DeadlineLevel level = DeadlineLevel::Nearing; ///< Nearing, LastDay or Overdue
    Deadline deadline;
};

/// The store side of the deadline watch: which warnings are to be told now, each once (case, commitment, level), also after days
/// switched off, and when something changes next. Neither ledger nor book: what was told belongs to this device.
class DeadlineWarnings
{
public:
    DeadlineWarnings(Store &store, WarningLog &log, OfficeId office, const Rules &rules, const Clock &clock, const Veil &veil);

    /// Warnings reached by `nowMs` and not yet told, most urgent first, at most `most`; only the highest level of each deadline. wd and d only in office hours.
    /// None while the clock is not trusted: a wrong date must not wake anybody, and what it would have told is told once it is right.
    Result<QList<DeadlineWarning>> due(qint64 nowMs, int most = 200) const;
    /// Marks them told and enters them in the list of what was told.
    Result<> told(const QList<DeadlineWarning> &warnings, qint64 nowMs);
    /// The next instant after `nowMs` at which any open deadline changes its level, or the office opens and announces what waited; `Deadline::never` when none does.
    Result<qint64> nextChange(qint64 nowMs) const;

private:
    Store &m_store;
    WarningLog &m_log;
    OfficeId m_office;
    const Rules &m_rules;
    const Clock &m_clock;
    const Veil &m_veil;
};
