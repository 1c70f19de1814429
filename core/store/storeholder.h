// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Says who holds a store, for the second start that is refused. It is no lock (SQLite's is): a side file
/// `<path>.holder`, written after the lock was taken and removed on closing.
namespace StoreHolder {

QString fileName(const QString &path);
void write(const QString &path);
void remove(const QString &path);
/// "zhangmin@counter-3 (1234)"; empty when nobody left word.
QString text(const QString &path);

} // namespace StoreHolder
