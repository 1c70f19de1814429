// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pdftext.h"

#include <QRawFont>

namespace {

struct Block
{
    char16_t first;
    char16_t last;
};

constexpr Block radicals{u'\u2e80', u'\u2fd5'};
/// The common characters first: they are meant when several share a glyph.
constexpr Block ideographs[] = {{u'\u4e00', u'\u9fff'}, {u'\u3400', u'\u4dbf'}};

QString textOf(const Block &block)
{
    QString text;
    for (char16_t unit = block.first; unit <= block.last; ++unit)
        text += QChar(unit);
    return text;
}

/// The code unit that four hexadecimal digits write; 0 when they are none.
char16_t unitAt(const QByteArray &pdf, qsizetype at)
{
    bool isHex = false;
    const int unit = pdf.mid(at, 4).toInt(&isHex, 16);
    return isHex ? static_cast<char16_t>(unit) : u'\0';
}

} // namespace

QHash<char16_t, char16_t> PdfText::charactersBehindRadicals(const QRawFont &face)
{
    const QString all = textOf(radicals);
    const QList<quint32> drawn = face.glyphIndexesForString(all);
    QHash<quint32, char16_t> radicalOf;
    for (qsizetype i = 0; i < std::min(drawn.size(), all.size()); ++i) {
        // Of several radicals with one glyph Qt names the first.
        if (drawn.at(i) != 0 && !radicalOf.contains(drawn.at(i)))
            radicalOf.insert(drawn.at(i), all.at(i).unicode());
    }
    QHash<char16_t, char16_t> characters;
    for (const Block &block : ideographs) {
        const QString text = textOf(block);
        const QList<quint32> glyphs = face.glyphIndexesForString(text);
        for (qsizetype i = 0; i < std::min(glyphs.size(), text.size()); ++i) {
            const char16_t radical = radicalOf.value(glyphs.at(i));
            if (radical != u'\0' && !characters.contains(radical))
                characters.insert(radical, text.at(i).unicode());
        }
    }
    return characters;
}

void PdfText::nameCharacters(QByteArray &pdf, const QHash<char16_t, char16_t> &characters)
{
    // As many digits as before: nothing in the file moves, and none of its tables has to be written anew.
    const QByteArray begins("begincmap");
    const QByteArray ends("endcmap");
    for (qsizetype from = pdf.indexOf(begins); from >= 0; from = pdf.indexOf(begins, from + 1)) {
        const qsizetype to = pdf.indexOf(ends, from);
        for (qsizetype at = pdf.indexOf('<', from); at >= 0 && at + 5 < pdf.size() && at < to; at = pdf.indexOf('<', at + 1)) {
            const auto character = pdf.at(at + 5) == '>' ? characters.constFind(unitAt(pdf, at + 1)) : characters.cend();
            if (character != characters.cend())
                pdf.replace(at + 1, 4, QByteArray::number(*character, 16).toUpper());
        }
    }
}
