// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/csvrecords.h"

#include <QIODevice>

namespace {

constexpr qsizetype blockSize = 64 * 1024;

bool isBreak(int byte)
{
    return byte == '\r' || byte == '\n';
}

} // namespace

CsvRecords::CsvRecords(QIODevice &device, QString name) : m_device(device), m_name(std::move(name)) {}

bool CsvRecords::readMore()
{
    if (m_ended)
        return false;
    const qsizetype had = m_buffer.size();
    m_buffer.resize(had + blockSize);
    const qint64 got = m_device.read(m_buffer.data() + had, blockSize);
    m_buffer.resize(had + qMax<qint64>(got, 0));
    m_failed = m_failed || got < 0;
    m_ended = got <= 0;
    return got > 0;
}

/// The byte there as 0…255, or -1 behind the end of the file.
int CsvRecords::byteAt(qsizetype at)
{
    if (at >= m_buffer.size() && !readMore())
        return -1;
    return static_cast<unsigned char>(m_buffer.at(at));
}

void CsvRecords::dropRead()
{
    if (m_at >= blockSize) {
        m_buffer.remove(0, m_at);
        m_at = 0;
    }
}

/// Steps over one line end and counts the line.
void CsvRecords::passBreak()
{
    if (byteAt(m_at) == '\r' && byteAt(m_at + 1) == '\n')
        ++m_at;
    ++m_at;
    ++m_line;
    if (m_firstBreak == 0)
        m_firstBreak = m_at;
}

/// What follows a finished cell: a separator, a line end or the end of the file.
CsvRecords::End CsvRecords::endOfCell(CsvRecord &record)
{
    const int byte = byteAt(m_at);
    if (byte == m_separator) {
        ++m_at;
        return End::Cell;
    }
    if (byte == -1)
        return End::Record;
    if (isBreak(byte)) {
        record.oneLine = m_firstBreak == 0;
        passBreak();
        return End::Record;
    }
    record.fault = CsvRecord::Fault::TextAfterQuote;
    return End::Fault;
}

CsvRecords::End CsvRecords::readQuoted(CsvRecord &record)
{
    QByteArray cell;
    ++m_at;
    for (;;) {
        const int byte = byteAt(m_at);
        if (byte == -1 || m_at - m_start > longestRecord) {
            record.fault = CsvRecord::Fault::QuoteNotClosed;
            record.oneLine = m_firstBreak == 0;
            return End::Fault;
        }
        if (isBreak(byte)) {
            const qsizetype from = m_at;
            passBreak();
            cell += m_buffer.mid(from, m_at - from);
            continue;
        }
        ++m_at;
        if (byte == '"') {
            if (byteAt(m_at) != '"')
                break;
            ++m_at;
        }
        cell += static_cast<char>(byte);
    }
    record.cells << cell;
    return endOfCell(record);
}

CsvRecords::End CsvRecords::readPlain(CsvRecord &record)
{
    const qsizetype from = m_at;
    for (int byte = byteAt(m_at); byte != -1 && byte != m_separator && !isBreak(byte); byte = byteAt(m_at)) {
        if (m_at - m_start > longestRecord) {
            record.fault = CsvRecord::Fault::TooLong;
            return End::Fault;
        }
        ++m_at;
    }
    record.cells << m_buffer.mid(from, m_at - from);
    return endOfCell(record);
}

CsvRecords::End CsvRecords::readCell(CsvRecord &record)
{
    return byteAt(m_at) == '"' ? readQuoted(record) : readPlain(record);
}

/// Over the rest of a line that cannot be a record, without keeping it.
void CsvRecords::skipLine()
{
    m_skip = false;
    for (int byte = byteAt(m_at); byte != -1 && !isBreak(byte); byte = byteAt(m_at)) {
        ++m_at;
        if (m_at > m_start + 2 * longestRecord) {
            m_buffer.remove(m_start, m_at - m_start);
            m_at = m_start;
        }
    }
    if (byteAt(m_at) != -1)
        passBreak();
}

Result<bool> CsvRecords::next(CsvRecord &record)
{
    if (m_skip)
        skipLine();
    dropRead();
    m_start = m_at;
    m_startLine = m_line;
    m_firstBreak = 0;
    record = CsvRecord();
    record.line = m_line;
    const bool any = byteAt(m_at) != -1;
    End end = any ? End::Cell : End::Record;
    while (end == End::Cell)
        end = readCell(record);
    if (m_failed)
        return fail(ErrorCode::FileUnreadable, m_device.errorString(), {m_name});
    if (end == End::Fault && m_firstBreak != 0)
        resumeAfterFirstLine();
    else
        m_skip = end == End::Fault;
    return any;
}

void CsvRecords::resumeAfterFirstLine()
{
    if (m_firstBreak == 0)
        return;
    m_at = m_firstBreak;
    m_line = m_startLine + 1;
}

void CsvRecords::takeBack()
{
    m_at = m_start;
    m_line = m_startLine;
    m_skip = false;
}
