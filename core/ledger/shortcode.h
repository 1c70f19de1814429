// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/// What a person can read out or copy from paper of a ledger's head (a hash): its first 40 bits as "7K3M-0QZX", in
/// Crockford's base 32 (digits and capitals without I, L, O, U). Empty for a head of fewer than five bytes.
QString shortCode(const QByteArray &head);
