// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

/// The sentence for a refusal, in the current language: what happened and what to do next. Every ErrorCode has one (a test walks them).
QString errorText(const Error &error);
