// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/standard/conductrules.h"
#include "core/standard/jsonreader.h"

/// Reads etiquette.json, conduct.json and fees.json of a pack.
namespace ConductLoader {

Etiquette etiquette(JsonReader &reader);
QList<Prohibition> prohibitions(JsonReader &reader);
FeeCatalogue fees(JsonReader &reader);

} // namespace ConductLoader
