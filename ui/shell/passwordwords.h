// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/passwordpolicy.h"

#include <QString>

/// What a policy for passwords asks for, in words.
namespace PasswordWords {

/// "At least 10 characters …": beside the field where one is chosen.
QString rules(PasswordPolicy::Profile profile);
QString nameOf(PasswordPolicy::Profile profile);

} // namespace PasswordWords
