// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workplace/officethread.h"

/// The office that the tour makes for its day: a year of made-up business, and people with passwords. Who was there first did something alone that
/// waits for a second signature.
namespace TourOffice {

struct Worker
{
    QString number;
    QString name;
    QString password;
};
Worker clerk();
Worker manager();
/// Is added in the day, with a first password to be changed.
Worker newcomer();
QString firstPassword();

/// Where the second copy of its backups goes.
QString secondFolder(const QString &path);

/// The business ends at `untilMs`. Slots cost as little as a slot may: these passwords stand in the source.
OfficeThread::Opener made(const QString &path, qint64 untilMs);
/// The same office as a clock that was put back finds it: somebody was here a day later than the machine says.
OfficeThread::Opener afterTheClockWentBack(const QString &path);

} // namespace TourOffice
