// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/slot.h"
#include "ui/people/login.h"
#include "ui/people/managerstep.h"

/// An office gets its first manager, on the office's thread.
namespace SetUp {

struct Done
{
    Entry entry;
    QString recoveryKey;
};

Result<Done> people(Workplace &place, const ManagerStep::Filled &filled, const SlotStrength &strength);

} // namespace SetUp
