// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Checks of official numbers. All take text normalised by TextRules::code. They find typing mistakes; published real codes fail their own
/// check digit now and then, so a form warns and does not block.
namespace Identifiers {

enum class Verdict { Good, BadShape, BadDate, BadCheckDigit };

/// 居民身份证 GB 11643-1999: 17 digits and a check character, a real date of birth between 1800 and 2100. Numbers of the 15-digit generation are good
/// as they stand when their digits are: they carry no check digit.
Verdict idCard(const QString &number);
/// 统一社会信用代码 GB 32100-2015: 18 of `0123456789ABCDEFGHJKLMNPQRTUWXY`, the last one a check character.
Verdict creditCode(const QString &code);
/// A mobile number (1, then 3–9, then 9 digits), with or without +86.
bool isMobile(const QString &number);
/// A land line: 0 and 2–3 digits of area, 7–8 of number, an extension after a hyphen; or 7–8 digits without area; or 400 and 800 numbers.
bool isLandLine(const QString &number);
/// 户号: 10, 13 or 16 digits.
bool isAccount(const QString &number);

} // namespace Identifiers
