// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>

/// The packs that come with the program (resources/standards). What the import offers: they come into force as events like any other.
namespace Standards {

/// Their ids, the default one first.
QStringList builtInIds();
/// NoSuchStandard for any other id.
Result<QJsonObject> builtIn(const QString &id);

} // namespace Standards
