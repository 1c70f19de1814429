// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

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

private:
    static constexpr char32_t first = 0x3007;
    static constexpr char32_t last = 0x9fff;

    void read(const QString &line);

    QStringList m_syllables;
    std::vector<quint16> m_ofCharacter; ///< index into m_syllables by character − first; 0: not known
};
