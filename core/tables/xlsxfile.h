// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tables/tablefile.h"

#include <QByteArray>

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

/// An Excel workbook of one sheet: heading bold and kept in sight, days as days, everything else as words and never a formula. Rows go to the disk as
/// they come, so that a long list takes no memory; it is made beside its place and moved there.
class XlsxFile : public TableFile
{
public:
    /// A sheet of Excel ends here.
    static constexpr int mostRows = 1'048'575;

    static Result<std::unique_ptr<TableFile>> begin(const QString &path, const QStringList &heads, const QString &sheetName);
    ~XlsxFile() override;

    Result<> add(const TableRow &row) override;
    Result<> finish() override;

private:
    explicit XlsxFile(const QString &path);
    Result<> open(const QStringList &heads, const QString &sheetName);
    Result<> refused(int error) const;
    /// The words without what no XML may hold, as long as a cell may be.
    static QByteArray cell(const QString &text);
    static QString nameOfSheet(const QString &wanted);

    QString m_path;
    QByteArray m_part;    ///< where it is made: beside its place
    QByteArray m_folder;  ///< for what the library puts down meanwhile
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_bold = nullptr;
    lxw_format *m_day = nullptr;
    quint32 m_row = 0;
};
