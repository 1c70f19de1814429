// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>

/// A pack that builds on another one. Its standard.json says "extends": the id of the pack beneath, and then only what
/// differs: id, version, name, source and the other keys replace the ones beneath as a whole. A business file that says
/// "extends": true gives only `id`, `version`, `commitments` and `counter`; all else of that business comes from the
/// pack beneath. Other files replace those beneath whole. The bundle that comes out is complete and no longer says
/// "extends": what comes into force carries its whole content.
namespace StandardBundle {

/// StandardNotValid for an "extends" inside `base` itself or anything a business file may not change.
Result<QJsonObject> extended(const QJsonObject &base, const QJsonObject &pack);

/// The id after "extends" of a bundle's standard.json; empty when it stands alone.
QString baseOf(const QJsonObject &pack);

/// The files of a folder as they are. FileUnreadable, JsonNotValid (file, place, what was expected).
Result<QJsonObject> read(const QString &folder);

} // namespace StandardBundle
