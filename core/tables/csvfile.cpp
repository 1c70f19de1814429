// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/csvfile.h"

CsvFile::CsvFile(const QString &path) : m_path(path), m_file(path) {}

Result<std::unique_ptr<TableFile>> CsvFile::begin(const QString &path, const QStringList &heads)
{
    std::unique_ptr<CsvFile> file(new CsvFile(path));
    if (!file->m_file.open(QIODevice::WriteOnly) || file->m_file.write("\xEF\xBB\xBF") != 3)
        return fail(file->refused());
    TableRow head;
    for (const QString &words : heads)
        head << TableCell{words};
    if (const Result<> added = file->add(head); !added)
        return fail(added);
    return std::unique_ptr<TableFile>(std::move(file));
}

QString CsvFile::cell(const QString &text)
{
    QString safe = text;
    // OWASP, “CSV Injection”: these begin a formula, also behind spaces that spreadsheets cut off.
    static const QString dangerous = QStringLiteral("=+-@\t\r\n＝＋－＠");
    const QString seen = text.trimmed();
    if (!seen.isEmpty() && (dangerous.contains(text.at(0)) || dangerous.contains(seen.at(0))))
        safe.prepend(u'\'');
    const bool quoted = safe.contains(u',') || safe.contains(u'"') || safe.contains(u'\n') || safe.contains(u'\r') || safe != safe.trimmed();
    return quoted ? u'"' + safe.replace(u'"', QStringLiteral("\"\"")) + u'"' : safe;
}

Result<> CsvFile::refused() const
{
    if (m_file.error() == QFileDevice::ResourceError || m_file.error() == QFileDevice::WriteError)
        return fail(ErrorCode::FileFull, m_file.errorString(), {m_path});
    return fail(ErrorCode::FileUnwritable, m_file.errorString(), {m_path});
}

Result<> CsvFile::add(const TableRow &row)
{
    QStringList cells;
    for (const TableCell &one : row)
        cells << (one.day.isValid() ? one.day.toString(Qt::ISODate) : cell(one.text));
    const QByteArray line = (cells.join(u',') + QStringLiteral("\r\n")).toUtf8();
    return m_file.write(line) == line.size() ? Result<>() : refused();
}

Result<> CsvFile::finish()
{
    return m_file.commit() ? Result<>() : refused();
}
