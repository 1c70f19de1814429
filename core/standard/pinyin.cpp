// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/pinyin.h"

#include "core/base/textrules.h"

#include <unicode/translit.h>

struct Pinyin::Private
{
    std::unique_ptr<icu::Transliterator> latin;
};

Pinyin::Pinyin() : d(std::make_unique<Private>())
{
    UErrorCode status = U_ZERO_ERROR;
    d->latin.reset(icu::Transliterator::createInstance(u"Han-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    m_known.insert(U'校', QStringLiteral("jiao")); // of a meter: jiào, while ICU gives that of a school, xiào
}

Pinyin::~Pinyin() = default;

QStringList Pinyin::syllables(const QString &text)
{
    QStringList list;
    for (const char32_t character : TextRules::code(text).toUcs4())
        list << syllable(character);
    return list;
}

QString Pinyin::syllable(char32_t character)
{
    const auto known = m_known.constFind(character);
    if (known != m_known.constEnd())
        return *known;
    icu::UnicodeString one(static_cast<UChar32>(character));
    if (d->latin)
        d->latin->transliterate(one);
    const QString syllable = QString::fromUtf16(one.getBuffer(), one.length()).remove(u' ').toLower();
    m_known.insert(character, syllable);
    return syllable;
}
