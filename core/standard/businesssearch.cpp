// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/businesssearch.h"

#include "core/base/textrules.h"

#include <unicode/translit.h>

#include <algorithm>
#include <memory>

namespace {

/// The syllables of a text: one per Chinese character, one per character otherwise.
QStringList syllables(const QString &text)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> latin(
        icu::Transliterator::createInstance(u"Han-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    QStringList list;
    for (const char32_t c : TextRules::code(text).toUcs4()) {
        if (c == U'校') { // of a meter: jiào, while ICU gives that of a school, xiào
            list << QStringLiteral("jiao");
            continue;
        }
        icu::UnicodeString one(static_cast<UChar32>(c));
        if (U_SUCCESS(status) && latin)
            latin->transliterate(one);
        list << QString::fromUtf16(one.getBuffer(), one.length()).remove(u' ');
    }
    return list;
}

/// 0 whole, 1 beginning, 2 inside; -1 not at all.
int closeness(const QString &spelling, const QString &typed)
{
    if (spelling == typed)
        return 0;
    if (spelling.startsWith(typed))
        return 1;
    return spelling.contains(typed) ? 2 : -1;
}

} // namespace

QString BusinessSearch::pinyin(const QString &text)
{
    return syllables(text).join(QString());
}

QString BusinessSearch::initials(const QString &text)
{
    QString letters;
    const QStringList list = syllables(text);
    for (const QString &syllable : list)
        letters += syllable.left(1);
    return letters;
}

BusinessSearch::BusinessSearch(const QList<BusinessType> &types)
{
    for (const BusinessType &type : types) {
        Entry entry{&type, {{TextRules::code(type.id).toLower(), 0}}};
        const auto add = [&entry](const QString &text, int rank) {
            entry.spellings.append({TextRules::code(text).toLower(), rank});
            entry.spellings.append({pinyin(text), rank + 2});
            entry.spellings.append({initials(text), rank + 4});
        };
        for (const QString &name : type.name.byLanguage)
            add(name, 0);
        for (const QString &alias : type.aliases)
            add(alias, 1);
        m_entries.append(entry);
    }
}

QList<const BusinessType *> BusinessSearch::find(const QString &typed) const
{
    const QString wanted = TextRules::code(typed).toLower();
    QList<std::pair<int, const BusinessType *>> found;
    for (const Entry &entry : m_entries) {
        int best = wanted.isEmpty() ? 0 : -1;
        for (const Spelling &spelling : entry.spellings) {
            const int close = wanted.isEmpty() ? -1 : closeness(spelling.text, wanted);
            const int score = close * 10 + spelling.rank;
            if (close >= 0 && (best < 0 || score < best))
                best = score;
        }
        if (best >= 0)
            found.append({best, entry.type});
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<const BusinessType *> types;
    for (const auto &[score, type] : found)
        types.append(type);
    return types;
}
