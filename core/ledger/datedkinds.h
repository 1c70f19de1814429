// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Entries that set a promised date going, stop it or end it. While nobody knows what time it is (ClockTrust::Untrusted) none of them is taken: a date
/// that we show is the date the law gives.
namespace DatedKinds {

bool contains(const QString &kind);

} // namespace DatedKinds
