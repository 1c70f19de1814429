// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/event.h"
#include "core/reception/application.h"

/// Kinds of entries about applications; their subject is the application. Stored for good: a kind never changes its meaning; a new shape raises
/// kind_version and is lifted here.
///
/// application-told        plain: number type class channel area window standard standardVersion calendar toldAt until provisional missing materials
///                         firstContact; personal: fields
/// application-told-again  plain: class channel area window at until provisional missing materials repeat; personal: fields (all, as they are now)
/// application-dropped     plain: at; personal: reason
///
/// An application is taken up by case-accepted, which names it (core/cases/caseevents.h).
namespace ApplicationEvents {

inline constexpr const char *told = "application-told";
inline constexpr const char *toldAgain = "application-told-again";
inline constexpr const char *dropped = "application-dropped";

/// Every kind above: for the wording test and the rights table.
QStringList all();
bool is(const Event &event, const char *kind);

NewEvent of(const char *kind, const ApplicationId &id, const QJsonObject &plain, const QJsonObject &personal = {});
/// A new application from application-told.
Application applicationFrom(const Event &told);
/// Puts application-told-again into it.
void tellAgain(Application &application, const Event &again);
/// What the customer was told, from either kind: the first answer of an act that is asked again. `number` and standard are the application's.
Told toldFrom(const Event &event, const Application &application);

} // namespace ApplicationEvents
