// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

/// A made-up customer whose every word can be recognised, and is no one else's.
struct MarkedPerson
{
    QString name;
    QString idNumber;
    QString phone;
    QString account;
    QString address;
    QString text; ///< what they say

    /// The `number`th of up to 1,000.
    static MarkedPerson of(int number);
};

/// Looks for marked persons in files, however a program may have written them: UTF-8, UTF-16 of both orders, GB 18030, hex, base64 in its three alignments,
/// escaped for JSON and addresses. What a mask leaves of them is none.
class LeakScan
{
public:
    LeakScan();
    explicit LeakScan(const QString &mark) { add(mark, QStringLiteral("mark")); }

    /// One way in which one mark may be written: what to look for, and what it is called.
    struct Needle
    {
        QByteArray bytes;
        QString what;
    };
    const QList<Needle> &needles() const { return m_needles; }
    /// "store/office.db: name as UTF-8" for each file and needle found in it. `passOver`: a folder in it that may hold them.
    QStringList hitsIn(const QString &folder, const QString &passOver = {});
    /// Shorter needles than `shortest` are found by chance in what is sealed as a whole.
    QStringList hitsInBytes(const QByteArray &bytes, qsizetype shortest = 0) const;
    /// The same for one mark alone.
    static QStringList hitsOf(const QString &folder, const QString &mark);
    /// How much was read so far.
    int files() const { return m_files; }
    qint64 bytes() const { return m_bytes; }

private:
    void add(const QString &mark, const QString &what);

    QList<Needle> m_needles;
    int m_files = 0;
    qint64 m_bytes = 0;
};
