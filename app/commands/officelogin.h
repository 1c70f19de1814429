// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/arguments.h"
#include "app/commands/terminal.h"
#include "core/workplace/workplace.h"

/// How a command that needs personal data comes to them: nothing to do in an office without a password, else `--password-file F`, or a question on the
/// terminal that does not show what is typed. `--as` names the person; not needed where only one may log in, else `manager` is meant.
namespace OfficeLogin {

/// The options, for Arguments::parse().
QStringList options();
/// Two lines for --help.
QString help();
/// The password of `--password-file`: its first line. FileUnreadable, FileEmpty. Nothing when the option is not given.
Result<std::optional<QString>> passwordOf(const Arguments &arguments);
/// Who works from here on; empty in an office without people. PasswordDue: reset or expired, to be changed in the window first.
Result<PersonId> logIn(Workplace &place, const Arguments &arguments, Terminal terminal);

} // namespace OfficeLogin
