// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// Sentences one after the other: a space between them, but none after a full stop that brings its own, as the Chinese one does. Empty ones are passed over.
QString sentences(const QStringList &all);
