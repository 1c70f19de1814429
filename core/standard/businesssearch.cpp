// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/businesssearch.h"

#include "core/base/textrules.h"
#include "core/standard/pinyin.h"

#include <algorithm>

namespace {

/// The first letters of syllables.
QString initialsOf(const QStringList &syllables)
{
    QString letters;
    for (const QString &syllable : syllables)
        letters += syllable.left(1);
    return letters;
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

BusinessSearch::BusinessSearch(const QList<BusinessType> &types)
{
    const Pinyin pinyin;
    for (const BusinessType &type : types) {
        Entry entry{&type, {{TextRules::code(type.id).toLower(), 0}}};
        const auto add = [&entry, &pinyin](const QString &text, int rank) {
            const QStringList syllables = pinyin.syllables(text);
            entry.spellings.append({TextRules::code(text).toLower(), rank});
            entry.spellings.append({syllables.join(QString()), rank + 2});
            entry.spellings.append({initialsOf(syllables), rank + 4});
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
