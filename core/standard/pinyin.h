// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <memory>

/// Reads Chinese characters aloud: one plain syllable each, by ICU's Han-Latin, remembered per character. Making one costs some milliseconds; keep it.
/// Not for several threads at once.
class Pinyin
{
public:
    Pinyin();
    ~Pinyin();
    Pinyin(const Pinyin &) = delete;
    Pinyin &operator=(const Pinyin &) = delete;

    /// "新装" → {"xin", "zhuang"}. What is not Chinese is itself, normalised as a code, in lower case, without spaces.
    QStringList syllables(const QString &text);

private:
    QString syllable(char32_t character);

    struct Private;
    std::unique_ptr<Private> d;
    QHash<char32_t, QString> m_known;
};
