// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>

class QIODevice;

/// One record of a spreadsheet's text export, still in the file's own encoding.
struct CsvRecord
{
    enum class Fault {
        None,
        QuoteNotClosed, ///< the file or the longest record ends inside a quoted cell
        TextAfterQuote, ///< something other than a separator follows a closing quote
        TooLong,        ///< more than CsvRecords::longestRecord bytes
    };

    qint64 line = 1; ///< of the file, counted from 1, on which it begins
    bool oneLine = true;
    Fault fault = Fault::None;
    QList<QByteArray> cells;
};

/// Splits a file into records as RFC 4180 says: cells in quotes may hold separators, line ends and doubled quotes;
/// lines end with CR, LF or both. Works on bytes: none of the characters that matter occurs inside a longer one,
/// neither in UTF-8 nor in GB 18030. Holds one record and one block of the file in memory, however long the file is.
class CsvRecords
{
public:
    static constexpr qsizetype longestRecord = 64 * 1024;

    /// `device` is borrowed and open; `name` is for the error. Reading begins where the device stands.
    CsvRecords(QIODevice &device, QString name);

    void setSeparator(char separator) { m_separator = separator; }
    /// Puts the next record into `record`; false at the end of the file. FileUnreadable when the device fails.
    Result<bool> next(CsvRecord &record);
    /// Takes back all but the first line of the record read last, so that one stray quote costs one row and not those
    /// below it.
    void resumeAfterFirstLine();
    /// Takes back the whole record read last: to read the header again with another separator.
    void takeBack();

private:
    enum class End { Cell, Record, Fault };

    int byteAt(qsizetype at);
    bool readMore();
    void dropRead();
    End readCell(CsvRecord &record);
    End readQuoted(CsvRecord &record);
    End readPlain(CsvRecord &record);
    End endOfCell(CsvRecord &record);
    void passBreak();
    void skipLine();

    QIODevice &m_device;
    QString m_name;
    QByteArray m_buffer;
    qsizetype m_start = 0; ///< of the record read last
    qsizetype m_at = 0;
    qsizetype m_firstBreak = 0; ///< just behind the record's first line end; 0: none seen yet
    qint64 m_startLine = 1;
    qint64 m_line = 1;
    char m_separator = ',';
    bool m_skip = false; ///< the rest of the line is to be passed over before anything else is read
    bool m_ended = false;
    bool m_failed = false;
};
