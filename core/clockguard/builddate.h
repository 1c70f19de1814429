// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// When this program was made: no true clock shows less.
namespace BuildDate {

/// The beginning (UTC) of the day of its last commit, in milliseconds; of the first sources when that is not known.
qint64 utcMs();

} // namespace BuildDate
