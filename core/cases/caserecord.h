// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/cases/promise.h"

#include <QJsonObject>
#include <QMap>

#include <optional>

enum class CaseState { Open, Closed, Archived };
/// How a case ended: 办结, 客户撤回, 终止, 误录作废, 并单.
enum class CaseOutcome { None, Done, Withdrawn, Terminated, Voided, Merged };

QString keyOf(CaseState state);
QString keyOf(CaseOutcome outcome);
CaseState caseStateFrom(const QString &key);
CaseOutcome caseOutcomeFrom(const QString &key);

/// A milestone reached once: when, with which outcome, entered by which ledger entry. A redo or a correction adds another.
struct Passing
{
    qint64 atMs = 0;
    QString outcome;   ///< empty when the milestone has none
    qint64 pos = 0;

    bool operator==(const Passing &) const = default;
};

/// A stop of the clocks as the case keeps it.
struct CasePause
{
    QString reason;
    Pause span;

    bool operator==(const CasePause &) const = default;
};

/// 容缺: papers that were promised at acceptance and have not come yet.
struct CaseGaps
{
    QStringList materials;
    qint64 untilMs = 0;       ///< last instant on time; 0: nothing was promised
    bool provisional = false; ///< that day rests on one not announced yet

    bool isEmpty() const { return materials.isEmpty(); }
    bool operator==(const CaseGaps &) const = default;
};

/// One case as the book keeps it, without anything personal.
struct CaseRecord
{
    CaseId id;
    QString number;            ///< C03-261118-0102: ours, given once
    QString externalNo;        ///< 营销系统申请编号 or 95598 工单号
    QString type;
    QString customerClass;
    QString channel;
    QString area;
    QString standard;
    int standardVersion = 0;
    CaseState state = CaseState::Open;
    CaseOutcome outcome = CaseOutcome::None;
    qint64 acceptedMs = 0;
    qint64 enteredMs = 0;
    qint64 endedMs = 0;        ///< 0 while open
    bool late = false;         ///< 补录: entered after the fact
    QString window;
    PersonId firstContact;     ///< 首问责任人, kept for life
    QString handler;           ///< 环节责任人: a person id or a handler key of the standard
    QString waitsFor;          ///< us, customer, outside
    qint64 waitsSinceMs = 0;
    QString nextMilestone;     ///< empty when there is none
    QJsonObject plainFields;   ///< fields of the form marked plain
    QMap<QString, QList<Passing>> passings; ///< by milestone
    QList<CasePause> pauses;
    QMap<QString, QString> materials;       ///< key → present, later, missing, not-needed
    CaseGaps gaps;
    ApplicationId application; ///< 待补申请 that became this case; empty: none
    QString statedBoot;        ///< run of the machine in which a time of it rested on what a person said, not confirmed yet; empty: none
    bool hasConflict = false;
    bool erased = false;       ///< its personal data are gone for good
    qint64 lastPos = 0;

    Facts facts() const;
    /// The passing that counts: the latest by happened-at whose outcome is not the milestone's redoOn. None: not reached.
    std::optional<Passing> reached(const BusinessType &type, const QString &milestone) const;
    bool isPaused() const;
};

/// One commitment of one case as the book keeps it.
struct CaseDeadline
{
    QString commitment;
    QString clause;
    QString milestone;        ///< it leads to
    Limit limit;
    Deadline deadline;
    qint64 metMs = Deadline::never;   ///< frozen when not never
    bool ended = false;       ///< frozen without being met (withdrawn, voided, terminated)
    QStringList pauseReasons; ///< that may stop it

    bool operator==(const CaseDeadline &) const = default;
};
