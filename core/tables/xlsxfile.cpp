// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/xlsxfile.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QStorageInfo>

#include <cstdio>
#include <xlsxwriter.h>

XlsxFile::XlsxFile(const QString &path)
    : m_path(path), m_folder(QFile::encodeName(QFileInfo(path).absolutePath()))
{
    const quint32 some = QRandomGenerator::global()->generate();
    m_part = QFile::encodeName(QFileInfo(path).absoluteFilePath() + QStringLiteral(".%1.part").arg(some, 8, 16, QLatin1Char('0')));
}

XlsxFile::~XlsxFile()
{
    if (!m_book)
        return;
    workbook_close(m_book); // the library lets go of its memory only so
    QFile::remove(QFile::decodeName(m_part));
}

Result<std::unique_ptr<TableFile>> XlsxFile::begin(const QString &path, const QStringList &heads, const QString &sheetName)
{
    std::unique_ptr<XlsxFile> file(new XlsxFile(path));
    if (const Result<> opened = file->open(heads, sheetName); !opened)
        return fail(opened);
    return std::unique_ptr<TableFile>(std::move(file));
}

Result<> XlsxFile::open(const QStringList &heads, const QString &sheetName)
{
    // The library opens its file only at the end: whether it may be written is to be known at the beginning.
    QFile place(QFile::decodeName(m_part));
    if (!place.open(QIODevice::WriteOnly))
        return fail(ErrorCode::FileUnwritable, place.errorString(), {m_path});
    place.close();
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = m_folder.data();
    m_book = workbook_new_opt(m_part.constData(), &options);
    m_sheet = m_book ? workbook_add_worksheet(m_book, nameOfSheet(sheetName).toUtf8().constData()) : nullptr;
    if (!m_sheet)
        return refused(LXW_ERROR_CREATING_TMPFILE);
    m_bold = workbook_add_format(m_book);
    format_set_bold(m_bold);
    m_day = workbook_add_format(m_book);
    format_set_num_format(m_day, "yyyy-mm-dd");
    worksheet_freeze_panes(m_sheet, 1, 0);
    worksheet_set_column(m_sheet, 0, static_cast<lxw_col_t>(qMax<qsizetype>(0, heads.size() - 1)), 18, nullptr);
    for (qsizetype column = 0; column < heads.size(); ++column)
        worksheet_write_string(m_sheet, 0, static_cast<lxw_col_t>(column), cell(heads.at(column)).constData(), m_bold);
    m_row = 1;
    return {};
}

Result<> XlsxFile::refused(int error) const
{
    const QString detail = QString::fromUtf8(lxw_strerror(static_cast<lxw_error>(error)));
    // What the library says of a full disk is one of many errors: ask the disk itself.
    constexpr qint64 almostNothing = 1 << 20;
    const bool full = QStorageInfo(QFile::decodeName(m_folder)).bytesAvailable() < almostNothing;
    return fail(full ? ErrorCode::FileFull : ErrorCode::FileUnwritable, detail, {m_path});
}

QByteArray XlsxFile::cell(const QString &text)
{
    constexpr qsizetype longest = 32'000; // Excel: 32767
    QString allowed;
    allowed.reserve(text.size());
    for (qsizetype i = 0; i < text.size() && allowed.size() < longest; ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            allowed += c;
            allowed += text.at(++i);
        } else if (!c.isSurrogate() && c.unicode() < 0xFFFE && (c.unicode() >= 0x20 || c == u'\t' || c == u'\n')) {
            allowed += c;
        }
    }
    return allowed.toUtf8();
}

QString XlsxFile::nameOfSheet(const QString &wanted)
{
    constexpr qsizetype longest = 31;
    QString name = QString::fromUtf8(cell(wanted)).simplified();
    for (const QChar forbidden : QStringLiteral("[]:*?/\\'"))
        name.remove(forbidden);
    name.truncate(longest);
    if (name.endsWith(u' ') || (!name.isEmpty() && name.back().isHighSurrogate())) // never half a character
        name.chop(1);
    return name.isEmpty() ? QStringLiteral("Sheet1") : name;
}

Result<> XlsxFile::add(const TableRow &row)
{
    if (m_row > static_cast<quint32>(mostRows))
        return fail(ErrorCode::FileTooLarge, {}, {m_path});
    for (qsizetype i = 0; i < row.size(); ++i) {
        const TableCell &one = row.at(i);
        const auto column = static_cast<lxw_col_t>(i);
        lxw_error error = LXW_NO_ERROR;
        if (one.day.isValid()) {
            lxw_datetime day{};
            day.year = one.day.year();
            day.month = one.day.month();
            day.day = one.day.day();
            error = worksheet_write_datetime(m_sheet, m_row, column, &day, m_day);
        } else if (!one.text.isEmpty()) {
            error = worksheet_write_string(m_sheet, m_row, column, cell(one.text).constData(), nullptr);
        }
        if (error != LXW_NO_ERROR)
            return refused(error);
    }
    ++m_row;
    return {};
}

Result<> XlsxFile::finish()
{
    const lxw_error error = workbook_close(std::exchange(m_book, nullptr));
    const QString part = QFile::decodeName(m_part);
    if (error != LXW_NO_ERROR) {
        const Result<> why = refused(error);
        QFile::remove(part);
        return why;
    }
    QFile written(part);
    const bool settled = written.open(QIODevice::ReadWrite) && written.flush();
    written.close();
    // std::rename, not QFile::rename: it takes the place of an older file in one step.
    if (!settled || std::rename(m_part.constData(), QFile::encodeName(m_path).constData()) != 0) {
        QFile::remove(part);
        return fail(ErrorCode::FileUnwritable, {}, {m_path});
    }
    return {};
}
