// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/standard/standard.h"

/// Rule packs for the tests.
namespace Packs {

/// A small pack with all kinds of things in it and nothing wrong: to be broken in one place.
QJsonObject small();
/// Puts `value` at a JSON path ("/milestones/0/key") of one file of a bundle; an undefined value takes it away.
QJsonObject changed(QJsonObject bundle, const QString &file, const QString &path, const QJsonValue &value);
/// A built-in pack, read.
Standard builtIn(const QString &id = QStringLiteral("satisfaction-2011"));
Facts factsOfClass(const QString &customerClass);

} // namespace Packs
