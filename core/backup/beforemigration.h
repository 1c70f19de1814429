// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

class Clock;
class Connection;

/// The verified copy that is made before an old store is brought up to date, into BackupFolder::beside. A store in which no office was set up yet has
/// nothing to lose and needs none.
Result<> backupBeforeMigration(Connection &connection, const QString &store, const Clock &clock);
