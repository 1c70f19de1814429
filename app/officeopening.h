// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/restoreturn.h"
#include "core/clockguard/guardedclock.h"
#include "core/workplace/officethread.h"
#include "ui/people/managerstep.h"

/// The ways in which the window comes to an office. Each opener runs on the office's thread.
namespace OfficeOpening {

/// The time by which the window and its office's thread live: the machine's, guarded. One for both, since they must agree.
GuardedClock &clock();
OfficeThread::Opener existing(const QString &path);
/// A new office; the folder is made when it is not there.
OfficeThread::Opener created(const QString &path, const OfficeSetup &setup);
/// The same with its first manager; `key` gets the paper key before it answers.
OfficeThread::Opener created(const QString &path, const OfficeSetup &setup, const ManagerStep::Filled &manager, std::shared_ptr<QString> key);
/// The demo office, made with a year of business up to `untilMs` when it is not there yet.
OfficeThread::Opener demo(const QString &path, qint64 untilMs);
/// That backup in the place of the office, which is closed by then. Refused or stopped, the office opens as it was; `turn` says what came of it.
OfficeThread::Opener restored(const RestoreOrder &order, std::shared_ptr<RestoreTurn> turn);

} // namespace OfficeOpening
