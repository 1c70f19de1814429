// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/calendarlayer.h"
#include "core/ledger/event.h"

/// Entries by which rules come into force; each carries its whole content.
///
/// office-set-up      plain: name code opens closes (minutes since midnight)
/// standard-adopted   plain: id version bundle
/// calendar-adopted   plain: layers [layer …]
namespace RulesEvents {

inline constexpr const char *officeSetUp = "office-set-up";
inline constexpr const char *standardAdopted = "standard-adopted";
inline constexpr const char *calendarAdopted = "calendar-adopted";

NewEvent standardAdoption(const OfficeId &office, const QString &id, int version, const QJsonObject &bundle);
NewEvent calendarAdoption(const OfficeId &office, const QList<CalendarLayer> &layers);

/// The first instant whose working days a calendar-adopted entry may change. A national notice may name days of the December before.
qint64 earliestChange(const QJsonObject &plain);

} // namespace RulesEvents
