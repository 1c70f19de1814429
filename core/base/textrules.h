// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

/// What any text must keep to before it enters the store, and how it is shown to those it does not belong to.
namespace TextRules {

/// Refuses lone surrogates and U+0000 (SQLite mangles the one and cuts at the other) and more than `longest` code points.
Result<> check(const QString &text, const QString &field, int longest = 4000);
/// NFKC without spaces, zero-width and bidi control characters, upper case: for ids, phones, accounts, codes.
QString code(const QString &typed);
/// Trimmed, control, zero-width and bidi characters removed, line ends to single spaces: for names and one-line text.
QString line(const QString &typed);

/// Whether the whole text is what the regular expression says. Each expression is made once per thread: making one costs more than ten matches.
bool matchesWhole(const QString &text, const QString &pattern);

/// 张三 → 张*, 欧阳娜娜 → 欧**娜; an organisation keeps its first two characters and its last two.
QString maskName(const QString &name);
/// 13812345678 → 138****5678; shorter numbers keep their last two.
QString maskPhone(const QString &phone);
/// 11010519491231002X → 1101**********002X
QString maskId(const QString &id);
/// Keeps the town or street's name and hides what follows the first digit.
QString maskAddress(const QString &address);
/// Keeps the last four.
QString maskAccount(const QString &account);

} // namespace TextRules
