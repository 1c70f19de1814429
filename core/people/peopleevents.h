// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/event.h"

/// What the ledger says about people and the vault. The subject of the first seven is the person. A log-in, failure or log-out that could not be entered
/// when it happened has `at` (UTC ms) in its plain part: when it was.
namespace PeopleEvents {

inline constexpr const char *joined = "person-joined";           ///< plain: login (hash), role, first; sealed: login, name
inline constexpr const char *named = "person-named";             ///< somebody a register tells of, who does not log in here; sealed: name
inline constexpr const char *renamed = "person-renamed";         ///< plain: login (hash); sealed: login, name
inline constexpr const char *roleChanged = "person-role-changed"; ///< plain: role, before
inline constexpr const char *left = "person-left";               ///< plain: reason
inline constexpr const char *passwordSet = "password-set";       ///< one's own
inline constexpr const char *passwordReset = "password-reset";   ///< by another: to be changed at the next log-in
inline constexpr const char *loggedIn = "logged-in";             ///< plain: how: password, switch
inline constexpr const char *loggedOut = "logged-out";           ///< plain: why: key, idle, switch, end
inline constexpr const char *loginFailed = "login-failed";       ///< plain: wrong (how many in a row), known; no tag: it happens while locked
inline constexpr const char *keyRotated = "key-rotated";         ///< plain: generation
inline constexpr const char *recoveryMade = "recovery-key-made";
inline constexpr const char *recoveryTried = "recovery-key-tried";
inline constexpr const char *recoveryUsed = "recovery-key-used";
inline constexpr const char *policyChosen = "password-policy-chosen"; ///< plain: policy
inline constexpr const char *countersigned = "countersigned";         ///< plain: upTo (position), sheet; 待复核 signed in one go
inline constexpr const char *checkFailed = "check-failed"; ///< plain: what: standing (the book says other things of the actor than the ledger)

inline bool is(const Event &event, const char *kind)
{
    return event.kind == QLatin1String(kind);
}

} // namespace PeopleEvents
