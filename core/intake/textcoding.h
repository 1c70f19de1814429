// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

/// The two encodings in which offices' spreadsheets are saved.
enum class TextCoding { Utf8, Gb18030 };

/// Turns bytes into text strictly: what is no character of the encoding is refused, never replaced.
class TextDecoder
{
public:
    /// Valid UTF-8 wins, since Chinese text in GB 18030 practically never is; anything else is taken for GB 18030.
    static TextCoding recognise(const QByteArray &sample);

    explicit TextDecoder(TextCoding coding);
    ~TextDecoder();
    TextDecoder(TextDecoder &&) noexcept;
    TextDecoder &operator=(TextDecoder &&) noexcept;

    TextCoding coding() const;
    /// None for bytes that are not text: broken or overlong sequences, surrogates, unassigned codes, U+0000.
    std::optional<QString> decode(const QByteArray &bytes) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};
