// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Kinds that are entered while no key of the office is there, and then have no tag (RELIABILITY.md section 4).
namespace LockedKinds {

inline bool mayLackTag(const QString &kind)
{
    for (const char *one : {"login-failed", "clock-warned", "clock-jumped", "clock-stated", "store-restored", "store-checked", "check-failed"}) {
        if (kind == QLatin1String(one))
            return true;
    }
    return false;
}

} // namespace LockedKinds
