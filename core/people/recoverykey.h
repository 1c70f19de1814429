// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

/// The paper key: 160 random bits as eight groups of four letters and digits (Crockford's base 32, no I L O U) and a
/// ninth that checks them, so that a slip of the pen is told from a wrong key.
namespace RecoveryKey {

/// A new one: "7QK2-…", 44 characters.
QString make();
/// The secret for the slot; none when the check group does not fit. Small letters, spaces, missing hyphens and o, i, l for
/// 0, 1, 1 are taken.
std::optional<QByteArray> secretOf(const QString &typed);

} // namespace RecoveryKey
