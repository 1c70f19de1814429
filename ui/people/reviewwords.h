// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/peopleviews.h"

struct UiContext;

/// What the only person of an office did alone, in words (DOMAIN.md section 10).
namespace ReviewWords {

/// Whole days that it waits.
int daysOf(const PeopleViews::Review &review, qint64 nowMs);
QString what(const QString &kind);
/// "单人办理，待复核 3 天", or who signed it.
QString standing(const UiContext &context, const PeopleViews::Review &review);

} // namespace ReviewWords
