// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/personqueue.h"

#include "core/base/textrules.h"

Result<QString> PersonQueue::checkedName(const QString &typed, const QString &field, qsizetype but) const
{
    if (const Result<> valid = TextRules::check(typed, field); !valid)
        return fail(valid);
    const QString name = TextRules::line(typed);
    if (name.isEmpty())
        return fail(ErrorCode::FieldMissing, {}, {field});
    if (const Result<> fits = TextRules::check(name, field, longestName); !fits)
        return fail(fits);
    for (qsizetype i = 0; i < views.size(); ++i) {
        if (i != but && views.at(i).name.compare(name, Qt::CaseInsensitive) == 0)
            return fail(ErrorCode::NameTaken, {}, {name});
    }
    return name;
}
