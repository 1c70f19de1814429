// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditkinds.h"
#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"

#include <QDate>
#include <QJsonObject>

#include <functional>
#include <optional>

class Store;
class Veil;

/// Which entries are wanted; what is not given is not asked for.
struct AuditFilter
{
    PersonId actor;
    std::optional<AuditGroup> group;
    QDate from;      ///< first day in China
    QDate to;        ///< last day
    QString number;  ///< of a case or an application, whole

    bool operator==(const AuditFilter &) const = default;
};

/// One entry as it is listed: nothing of it was ever sealed, so nothing personal of a customer is in it.
struct AuditRow
{
    qint64 pos = 0;
    qint64 wallMs = 0;
    ClockTrust trust = ClockTrust::Trusted;
    PersonId actor;
    QString kind;
    SubjectId subject;
    QString caseId;  ///< of the case that it is about; empty: none
    QString number;  ///< of that case, or of the application
    QJsonObject plain;

    bool operator==(const AuditRow &) const = default;
};

/// A stretch of the ledger, the newest first.
struct AuditStretch
{
    QList<AuditRow> rows;
    qint64 nextBefore = 0;    ///< where to go on
    bool atEnd = false;       ///< there is nothing before it
    qint64 reachedMs = 0;     ///< time of the oldest entry looked at; 0: none
};

/// 操作审计: the ledger looked through from its end, by person, kind, day or number. Read by position a stretch at a time: each call costs by what it looks
/// at, however old the office is.
class AuditViews
{
public:
    /// So many entries are looked at in one call at most.
    static constexpr int reach = 3'000;

    AuditViews(const Store &store, OfficeId office, const Veil &veil) : m_store(store), m_office(std::move(office)), m_veil(veil) {}

    /// Whether who works here may look at all; unset: everybody may.
    void setMayLook(std::function<bool()> mayLook) { m_mayLook = std::move(mayLook); }
    /// Entries before `before` (0: from the newest on) that fit, at most `most`; none of a complaint that names who looks. NoSuchCase for a number that
    /// nobody was given, or that is hidden; NotAllowed for a clerk.
    Result<AuditStretch> page(const AuditFilter &filter, qint64 before, int most) const;
    /// Who made the last entries, for the choice.
    Result<QList<PersonId>> lately() const;

private:
    Result<> mayLook() const;
    Result<QString> subjectOf(const QString &number) const;
    Result<qint64> lastPos() const;
    Result<qint64> timeOf(qint64 pos) const;

    const Store &m_store;
    OfficeId m_office;
    const Veil &m_veil;
    std::function<bool()> m_mayLook;
};
