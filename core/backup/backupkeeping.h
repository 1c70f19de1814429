// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// Which backups stay: the last of each of the newest 24 hours in which there was one, of the newest 14 days, of the newest 12 months (China's
/// time). Counted by those that are there, not from now: who makes none for a year loses none. Whatever is more than 12 months older than the newest
/// goes: by then no backup holds what was erased (RELIABILITY.md section 5).
namespace BackupKeeping {

inline constexpr int hours = 24;
inline constexpr int days = 14;
inline constexpr int months = 12;

/// One that is there.
struct Made
{
    qint64 utcMs = 0;
    QString name;

    bool operator==(const Made &) const = default;
};

/// The names of those that may go, oldest first. Never the newest. `newestUtcMs`: of whatever else lies beside them; 0: nothing.
QStringList surplus(const QList<Made> &backups, qint64 newestUtcMs = 0);

} // namespace BackupKeeping
