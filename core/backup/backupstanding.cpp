// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backupstanding.h"

#include "core/base/chinatime.h"

bool BackupStanding::hasNews() const
{
    return !folder || folder->pos != ledgerPos;
}

bool BackupStanding::diskIsNearlyFull() const
{
    constexpr qint64 little = 100LL * 1024 * 1024;
    return roomBytes >= 0 && roomBytes < little;
}

bool BackupStanding::owesErasure() const
{
    return erasurePos > (folder ? folder->pos : 0);
}

bool BackupStanding::secondIsLate(bool secondIsSet, qint64 nowUtcMs, ClockTrust trust) const
{
    constexpr qint64 lateMs = 3 * ChinaTime::dayMs;
    if (trust == ClockTrust::Untrusted || !(secondIsSet || second || hasPassword))
        return false;
    const qint64 since = second ? second->madeUtcMs : firstEntryUtcMs;
    return since > 0 && nowUtcMs - since > lateMs;
}
