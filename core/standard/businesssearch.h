// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/standard/businesstype.h"

/// Finds business types by what is typed or said: name, id, what customers call it, and the pinyin of all of these, whole ("yanbiao") or by initials
/// ("xz"). Built once per standard; the list must outlive it.
class BusinessSearch
{
public:
    explicit BusinessSearch(const QList<BusinessType> &types);

    /// Best first: whole match, beginning, inside; names before aliases, text before pinyin before initials; then in the standard's order.
    /// Nothing typed: all types in the standard's order.
    QList<const BusinessType *> find(const QString &typed) const;

private:
    struct Spelling
    {
        QString text;
        int rank = 0; ///< 0 the name as written … the more, the later
    };
    struct Entry
    {
        const BusinessType *type = nullptr;
        QList<Spelling> spellings;
    };

    QList<Entry> m_entries;
};
