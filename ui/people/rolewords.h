// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/person.h"

/// Roles as people call them.
namespace RoleWords {

QString nameOf(Role role);
/// What that role may do, in one sentence.
QString explained(Role role);
/// Keys and names of all, in their order.
QStringList keys();
QStringList names();

} // namespace RoleWords
