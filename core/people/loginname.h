// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QByteArray>

/// Work numbers (工号) as they are typed: letters of any size, full width or not, are the same one.
namespace LoginName {

QString normalised(const QString &typed);
/// What the store keeps of it in clear: 16 bytes of a hash keyed by the office. It hides a number from whoever reads the
/// file, not from whoever guesses it.
QByteArray hashOf(const OfficeId &office, const QString &typed);

} // namespace LoginName
