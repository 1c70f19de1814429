// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

class QRawFont;

/// The text that can be searched in and copied from a PDF of QPdfWriter. Where a face has one glyph for a radical and the character (⽇ and 日),
/// Qt 6.4 names the first code point that it finds, which is the radical: what was copied looked right and no search found it.
namespace PdfText {

/// By radical (U+2E80 … U+2FD5) the character that the face draws with the same glyph; those that share none are not there.
QHash<char16_t, char16_t> charactersBehindRadicals(const QRawFont &face);
/// Names characters in the place of radicals. Keeps the length of the file.
void nameCharacters(QByteArray &pdf, const QHash<char16_t, char16_t> &characters);

} // namespace PdfText
