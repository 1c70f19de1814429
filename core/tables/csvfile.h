// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tables/tablefile.h"

#include <QSaveFile>

/// CSV as spreadsheets of Chinese offices read it: UTF-8 with a byte-order mark, commas, CRLF (RFC 4180). A cell that a spreadsheet would take for a
/// formula gets an apostrophe before it.
class CsvFile : public TableFile
{
public:
    static Result<std::unique_ptr<TableFile>> begin(const QString &path, const QStringList &heads);
    /// The cell as it stands in the file.
    static QString cell(const QString &text);

    Result<> add(const TableRow &row) override;
    Result<> finish() override;

private:
    explicit CsvFile(const QString &path);
    Result<> refused() const;

    QString m_path;
    QSaveFile m_file;
};
