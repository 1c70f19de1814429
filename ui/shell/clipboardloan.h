// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Personal data on the clipboard, lent: taken back after a minute, when the screen is locked and when the program ends, unless something else was
/// copied since. Clipboard histories are asked not to keep it.
namespace ClipboardLoan {

inline constexpr int lentMs = 60'000;

/// For a minute, or `ms` in a test.
void put(const QString &text, int ms = lentMs);
/// At once, if it is still there.
void takeBack();

} // namespace ClipboardLoan
