// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/builtinstandards.h"

#include "core/standard/standard.h"

QStringList Standards::builtInIds()
{
    return {QStringLiteral("satisfaction-2011"), QStringLiteral("sgcc-2022"), QStringLiteral("rules-2024")};
}

Result<QJsonObject> Standards::builtIn(const QString &id)
{
    if (!builtInIds().contains(id))
        return fail(ErrorCode::NoSuchStandard, {}, {id});
    return Standard::bundleFromFolder(QStringLiteral(":/standards/") + id);
}
