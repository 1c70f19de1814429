// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/tablefile.h"

#include "core/tables/csvfile.h"
#include "core/tables/xlsxfile.h"

bool TableFile::isXlsx(const QString &path)
{
    return path.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive);
}

Result<std::unique_ptr<TableFile>> TableFile::begin(const QString &path, const QStringList &heads, const QString &sheetName)
{
    return isXlsx(path) ? XlsxFile::begin(path, heads, sheetName) : CsvFile::begin(path, heads);
}
