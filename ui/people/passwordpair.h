// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/people/passwordpolicy.h"

class LineForm;

/// A new password, typed twice, as two fields of a form.
namespace PasswordPair {

void add(LineForm &form);
void setWords(LineForm &form, PasswordPolicy::Profile profile);
QString value(const LineForm &form);
/// Whether both are there and the same; what is wrong is said beside them.
bool check(LineForm &form);
/// Says beside them what the office has against it.
void refuse(LineForm &form, const Error &error);

} // namespace PasswordPair
