// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// The program's own sounds, worked out and not recorded: short, soft, without an attack that startles.
namespace Chime {

enum class Kind { Soft, Urgent };

inline constexpr int rate = 22'050; ///< samples a second

/// A whole WAV file, 16 bit, one channel: one falling tone for what nears, two for the last day and what is over. Under a second.
QByteArray wav(Kind kind);

} // namespace Chime
