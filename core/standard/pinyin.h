// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

/// Reads Chinese characters aloud: one plain syllable each, from the table resources/pinyin/mandarin.txt. Making ICU's
/// Han-Latin reader takes a third of a second, reading the table about a millisecond; a test holds the one against the
/// other.
class Pinyin
{
public:
    Pinyin();

    /// "新装" → {"xin", "zhuang"}. What the table does not know is itself, normalised as a code, in lower case, without
    /// spaces.
    QStringList syllables(const QString &text) const;
    /// First letters of a person's or firm's name: "李秀兰" → {"lxl"}. A surname that has a reading of its own comes first, as people say it, then as
    /// its characters are read elsewhere: "单小平" → {"sxp", "dxp"}. Characters that the table does not know are left out.
    QStringList nameInitials(const QString &name) const;
    /// By UTF-16 unit the small letter with which it begins when it is read, a Latin letter or digit being its own; 0: none.
    std::vector<char16_t> firstLetters() const;

private:
    static constexpr char32_t first = 0x3007;
    static constexpr char32_t last = 0x9fff;

    struct Surname
    {
        QString characters;
        QString initials;
    };

    void read(const QString &line);
    void readSurnames();
    QString initials(const QString &text) const;

    QStringList m_syllables;
    QList<Surname> m_surnames; ///< longer ones first
    std::vector<quint16> m_ofCharacter; ///< index into m_syllables by character − first; 0: not known
};
