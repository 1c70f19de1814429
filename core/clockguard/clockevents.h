// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/event.h"

#include <QStringList>

/// Kinds of entries about the clock. Stored for good.
///
/// clock-warned     plain: doubt (before-build, before-last-good, long-after-last-good) machine lastGood build (UTC ms)
/// clock-jumped     plain: by (ms) machine
/// clock-stated,
/// clock-confirmed  plain: at (the time that was given) before (the program's own until then) trust (of that) machine
namespace ClockEvents {

inline constexpr const char *warned = "clock-warned";
inline constexpr const char *jumped = "clock-jumped";
inline constexpr const char *stated = "clock-stated";
inline constexpr const char *confirmed = "clock-confirmed";

QStringList all();
NewEvent of(const char *kind, const OfficeId &office, const QJsonObject &plain);
/// By how much the times stated before in the same run of the machine were wrong; 0 when none was stated.
qint64 shiftMs(const Event &event);

} // namespace ClockEvents
