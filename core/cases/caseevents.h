// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/casedesk.h"
#include "core/cases/caserecord.h"
#include "core/ledger/event.h"

#include <QStringList>

/// Kinds of entries about cases. Stored for good: a kind never changes its meaning; a new shape raises kind_version and is lifted here.
///
/// case-accepted         plain: number type class channel area window standard standardVersion calendar acceptedAt late firstContact handler
///                       externalNo fields materials promises; personal: fields lateReason.
///                       Since version 2: gaps [material] materialsUntil materialsProvisional application;
///                       hiddenFrom [person]: whom a complaint names (also in case-corrected: all of them, as they are now)
/// milestone-reached     plain: milestone outcome at; personal: note
/// case-closed           plain: at outcome
/// case-archived         plain: at milestone
/// case-paused           plain: reason from; personal: evidence
/// case-resumed          plain: at; personal: note
/// materials-received    plain: materials at
/// case-noted            personal: text
/// case-transferred      plain: handler waitsFor; personal: reason
/// external-number-set   plain: externalNo before
/// case-corrected        plain: fields {key: [old, new]} acceptedAt [old, new] class [old, new] milestones {key: [old, new]}
///                       personalFields (true: the sealed part holds the whole set);
///                       personal: fields (all of them, as they are now) before reason
/// case-voided, case-withdrawn, case-terminated   plain: at; personal: reason
/// case-reopened         personal: reason
/// follow-up-recorded    plain: answer at; personal: words
/// personal-revealed     since 2026-11-25 plain: visit (the customer was served in it); personal: reason
/// document-printed      plain: document; since 2026-11-25 also way number paper copies again (PrintEntry)
/// print-failed          plain: as document-printed, and problem
/// case-hidden           plain: hiddenFrom [person]: all of them, some found later than the complaint was taken in
namespace CaseEvents {

inline constexpr const char *accepted = "case-accepted";
inline constexpr const char *milestoneReached = "milestone-reached";
inline constexpr const char *closed = "case-closed";
inline constexpr const char *archived = "case-archived";
inline constexpr const char *paused = "case-paused";
inline constexpr const char *resumed = "case-resumed";
inline constexpr const char *materialsReceived = "materials-received";
inline constexpr const char *noted = "case-noted";
inline constexpr const char *transferred = "case-transferred";
inline constexpr const char *externalNumberSet = "external-number-set";
inline constexpr const char *corrected = "case-corrected";
inline constexpr const char *voided = "case-voided";
inline constexpr const char *withdrawn = "case-withdrawn";
inline constexpr const char *terminated = "case-terminated";
inline constexpr const char *reopened = "case-reopened";
inline constexpr const char *followUpRecorded = "follow-up-recorded";
inline constexpr const char *personalRevealed = "personal-revealed";
inline constexpr const char *documentPrinted = "document-printed";
inline constexpr const char *printFailed = "print-failed";
inline constexpr const char *hidden = "case-hidden";

/// Every kind above: for the wording test and the rights table.
QStringList all();
bool is(const Event &event, const char *kind);

NewEvent of(const char *kind, const CaseId &id, const QJsonObject &plain = {}, const QJsonObject &personal = {});
/// When what it tells happened: its own time, or that of the entry.
qint64 happenedMs(const QJsonObject &plain, qint64 enteredMs);
/// The plain part of a case-accepted of any version, as the newest version has it. Of version 1 no gap is known: nothing was promised with a date.
QJsonObject acceptedPlain(const Event &accepted);
/// The application that it takes up; empty when there is none.
ApplicationId applicationOf(const Event &accepted);
CaseGaps gapsOf(const QJsonObject &acceptedPlain);
/// A new record from case-accepted.
CaseRecord recordFrom(const Event &accepted);

} // namespace CaseEvents
