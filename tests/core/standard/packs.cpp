// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/standard/packs.h"

#include "core/standard/builtinstandards.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace {

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

QJsonValue withChange(const QJsonValue &whole, QStringList path, const QJsonValue &value)
{
    if (path.isEmpty())
        return value;
    const QString step = path.takeFirst();
    if (whole.isArray()) {
        QJsonArray array = whole.toArray();
        const int index = step.toInt();
        const QJsonValue inner = withChange(array.at(index), path, value);
        if (index >= array.size())
            array.append(inner);
        else if (inner.isUndefined())
            array.removeAt(index);
        else
            array.replace(index, inner);
        return array;
    }
    QJsonObject object = whole.toObject();
    const QJsonValue inner = withChange(object.value(step), path, value);
    if (inner.isUndefined())
        object.remove(step);
    else
        object.insert(step, inner);
    return object;
}

} // namespace

QJsonObject Packs::small()
{
    QJsonObject bundle;
    bundle.insert(QStringLiteral("standard.json"), object(R"json({
        "id": "small", "version": 2, "name": {"zh": "小标准"}, "effectiveFrom": "2026-01-01", "source": "test",
        "business": ["supply"],
        "classes": [{"key": "residential", "name": {"zh": "居民"}}, {"key": "other", "name": {"zh": "其他"}, "aliases": ["单位"]}],
        "channels": [{"key": "counter", "name": {"zh": "柜台"}}], "handlers": [{"key": "survey", "name": {"zh": "勘查"}}],
        "areas": [{"key": "city", "name": {"zh": "城区"}}, {"key": "rural", "name": {"zh": "农村"}}],
        "outcomes": [{"key": "passed", "name": {"zh": "合格"}}, {"key": "failed", "name": {"zh": "不合格"}}],
        "pauseReasons": [{"key": "papers", "name": {"zh": "资料待补"}, "waitsFor": "customer"}]})json"));
    bundle.insert(QStringLiteral("business/supply.json"), object(R"json({
        "id": "supply", "name": {"zh": "用电", "en": "Supply"}, "category": "new", "aliases": ["装表"], "classes": ["residential", "other"],
        "counter": "20min", "followUp": {"when": "class == other", "clause": "IV.2"},
        "fields": [
            {"key": "name", "kind": "person", "name": {"zh": "户名"}, "required": true, "mask": "name"},
            {"key": "size", "kind": "number", "name": {"zh": "容量"}, "unit": "kW", "min": 1, "max": 10, "plain": true,
             "checks": [{"holds": "size <= 5", "message": {"zh": "偏大"}}]},
            {"key": "agent", "kind": "yes-no", "name": {"zh": "代办"}, "plain": true},
            {"key": "agentName", "kind": "person", "name": {"zh": "经办人"}, "when": "agent == yes", "required": "present size"},
            {"key": "use", "kind": "choice", "name": {"zh": "用途"}, "options": [{"key": "home", "name": {"zh": "生活"}}, {"key": "shop", "name": {"zh": "商店"}}]},
            {"key": "things", "kind": "group", "name": {"zh": "设备"}, "minRepeat": 0, "maxRepeat": 3,
             "members": [{"key": "what", "kind": "text", "name": {"zh": "名称"}, "required": true}]}],
        "checks": [{"holds": "not (use == shop and class == residential)", "blocks": true, "message": {"zh": "类别不符"}, "clause": "X.1"}],
        "materials": [{"key": "id", "name": {"zh": "身份证"}}, {"key": "authority", "name": {"zh": "委托书"}, "when": "agent == yes"}],
        "milestones": [
            {"key": "accepted", "name": {"zh": "受理"}},
            {"key": "surveyed", "after": ["accepted"], "optional": true, "handler": "survey", "name": {"zh": "勘查"}},
            {"key": "checked", "after": ["surveyed"], "when": "class == other", "outcome": ["passed", "failed"], "redoOn": "failed", "name": {"zh": "检查"}},
            {"key": "done", "after": ["checked"], "closes": true, "waitsFor": "us", "name": {"zh": "办结"}},
            {"key": "followed-up", "after": ["done"], "when": "class == other", "name": {"zh": "回访"}},
            {"key": "archived", "after": ["done", "followed-up"], "archives": true, "name": {"zh": "归档"}}],
        "commitments": [
            {"key": "promise", "name": {"zh": "承诺"}, "clause": "III.1", "from": ["accepted"], "to": "done", "pauses": ["papers"], "warnBefore": "1wd",
             "limit": [{"when": "class == residential", "is": "3wd"}, {"is": "5wd"}], "notCounted": [{"from": "surveyed", "to": "checked"}]}]})json"));
    return bundle;
}

QJsonObject Packs::changed(QJsonObject bundle, const QString &file, const QString &path, const QJsonValue &value)
{
    const QJsonValue changed = withChange(bundle.value(file), path.split(u'/', Qt::SkipEmptyParts), value);
    if (changed.isUndefined())
        bundle.remove(file);
    else
        bundle.insert(file, changed);
    return bundle;
}

Standard Packs::builtIn(const QString &id)
{
    const auto bundle = Standards::builtIn(id);
    const auto standard = Standard::fromBundle(bundle.value_or(QJsonObject()));
    return standard.value_or(Standard());
}

Facts Packs::factsOfClass(const QString &customerClass)
{
    return {{QStringLiteral("class"), customerClass}};
}
