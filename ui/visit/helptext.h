// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/commands.h"

class Theme;
class VisitInHand;

/// The words of the F1 card, as escaped HTML: only what contains `wanted` (empty: all).
namespace HelpText {

/// Keys of the page in front, those of the whole window, then all others of the table.
QString keys(const QList<CommandId> &here, const QList<CommandId> &everywhere, const QString &wanted, const Theme &theme);
/// What to say at this moment, at the others, in special situations, and what is never said.
QString phrases(const VisitInHand &visit, const QString &language, const QString &wanted, const Theme &theme);

} // namespace HelpText
