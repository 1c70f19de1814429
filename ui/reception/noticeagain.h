// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/reception/applicationviews.h"
#include "core/standard/rules.h"
#include "ui/reception/noticeprintout.h"

/// The notice of an application as it was told last, made from what the office kept of it.
namespace NoticeAgain {

/// NoSuchStandard when its rules are not in force here.
Result<NoticePaper> of(const ApplicationFile &file, const Rules &rules, const QString &language);

} // namespace NoticeAgain
