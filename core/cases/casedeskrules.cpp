// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/casedeskrules.h"

#include "core/base/chinatime.h"
#include "core/base/textrules.h"

#include <QJsonArray>

namespace {

constexpr int longestText = 20'000;

Result<> checkValue(const QJsonValue &value, const QString &field)
{
    if (value.isString())
        return TextRules::check(value.toString(), field, longestText);
    if (value.isObject())
        return CaseDeskRules::checkTexts(value.toObject());
    if (value.isArray()) {
        const QJsonArray all = value.toArray();
        for (const QJsonValue &one : all) {
            if (const auto checked = checkValue(one, field); !checked)
                return checked;
        }
    }
    return {};
}

} // namespace

Result<> CaseDeskRules::checkTexts(const QJsonObject &object)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (const auto checked = checkValue(it.value(), it.key()); !checked)
            return checked;
    }
    return {};
}

Result<> CaseDeskRules::checkText(const QString &text, const QString &field)
{
    return TextRules::check(text, field, longestText);
}

Result<> CaseDeskRules::notInFuture(qint64 atMs, qint64 nowMs)
{
    if (atMs > nowMs + 60'000)
        return fail(ErrorCode::TimeInFuture, {}, {ChinaTime::text(atMs)});
    return {};
}

CaseDeskRules::Split CaseDeskRules::split(const BusinessType &type, const QJsonObject &fields)
{
    Split split;
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const Field *field = type.field(it.key());
        (field && field->plain ? split.plain : split.personal).insert(it.key(), it.value());
    }
    return split;
}
