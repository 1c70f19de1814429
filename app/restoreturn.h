// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workplace/officerestore.h"

/// One restore, done on the office's thread and looked at from the window's.
struct RestoreTurn
{
    BackupFiles::Stop stop = false;
    std::atomic<int> percent = 0;
    /// One of both, before the office is opened again.
    std::optional<Restored> restored{};
    std::optional<Error> refused{};
};
