// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/printroom.h"

struct UiContext;

/// The recovery key on one sheet.
namespace RecoveryPaper {

Printout of(const UiContext &context, const QString &key);
/// Three groups a line, as it is shown and printed.
QString inLines(const QString &key);

} // namespace RecoveryPaper
