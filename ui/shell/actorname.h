// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

/// Who acted, as people read it: the one place where an entry's actor becomes a name. Until people exist the window's own name is who acts.
QString actorName(const PersonId &actor);
