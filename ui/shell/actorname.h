// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QHash>
#include <QString>

/// Who acted, as people read it: the one place where an entry's actor becomes a name. Until people exist the window's own name is who acts; while the office is
/// locked `names` is empty, and a person is somebody of the office.
QString actorName(const PersonId &actor, const QHash<PersonId, QString> &names);
