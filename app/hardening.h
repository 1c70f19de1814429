// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What is done before anything else runs in the process (RELIABILITY.md section 3).
namespace Hardening {

/// Variables through which somebody could have Qt load a plugin of theirs, or style and scale the window from outside.
void clearQtVariables();
/// A core dump would hold personal data: none is written, and nobody but root may attach.
void forbidCoreDumps();
/// A file limit is an error we answer, not a signal that kills.
void ignoreFileSizeSignal();

} // namespace Hardening
