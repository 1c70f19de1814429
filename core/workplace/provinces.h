// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// The provinces, autonomous regions, municipalities and special regions as GB/T 2260 names them, in its order.
namespace Provinces {

QStringList names();

} // namespace Provinces
