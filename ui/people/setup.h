// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/slot.h"
#include "ui/people/login.h"
#include "ui/people/managerstep.h"

/// An office gets its first manager, on the office's thread.
namespace SetUp {

/// Who came in, and the paper key to print.
struct Done
{
    Entry entry;
    QString recoveryKey;
};

/// `recoveryKey` as PeopleDesk::begin() wants it.
Result<Done> people(Workplace &place, const ManagerStep::Filled &filled, const SlotStrength &strength, const QString &recoveryKey);

} // namespace SetUp
