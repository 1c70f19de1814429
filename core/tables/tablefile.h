// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QList>

#include <memory>

/// One cell: words, or a day that a spreadsheet may count with.
struct TableCell
{
    QString text;
    QDate day{}; ///< valid: the cell is this day, and `text` is not shown

    bool operator==(const TableCell &) const = default;
};

using TableRow = QList<TableCell>;

/// A table written row by row into a file that is whole or not there: it comes to its place in finish(), and an older file of that name stays until
/// then. Gone without finish(), it leaves nothing behind. One thread.
class TableFile
{
public:
    virtual ~TableFile() = default;

    /// By the name's end: .xlsx, anything else is CSV. FileUnwritable (args: path).
    static Result<std::unique_ptr<TableFile>> begin(const QString &path, const QStringList &heads, const QString &sheetName);
    static bool isXlsx(const QString &path);

    /// StoreFull (args: path) when there is no room on the disk, FileUnwritable.
    virtual Result<> add(const TableRow &row) = 0;
    virtual Result<> finish() = 0;
};
