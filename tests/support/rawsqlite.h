// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// SQLite without the store's care: what someone with the file and a tool could do to it. Only on files that no store
/// has open.
namespace RawSqlite {

/// Runs statements (made if it is not there); empty, or SQLite's message.
QString run(const QString &path, const QString &statements);
/// The first column of the first row.
QString answer(const QString &path, const QString &query);

} // namespace RawSqlite
