// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/businesstype.h"

#include <algorithm>

namespace {

template <class T>
const T *byKey(const QList<T> &list, const QString &key)
{
    const auto found = std::find_if(list.begin(), list.end(), [&key](const T &one) { return one.key == key; });
    return found == list.end() ? nullptr : &*found;
}

} // namespace

std::optional<Limit> Commitment::limitFor(const Facts &facts) const
{
    for (const LimitCase &one : limits) {
        if (one.when.holds(facts))
            return one.limit;
    }
    return std::nullopt;
}

const Field *BusinessType::field(const QString &key) const
{
    return byKey(fields, key);
}

QStringList BusinessType::centralOrder() const
{
    if (!central.isEmpty())
        return central;
    QStringList order{QStringLiteral("class")};
    for (const Field &field : fields)
        order << field.key;
    return order;
}

const Milestone *BusinessType::milestone(const QString &key) const
{
    return byKey(milestones, key);
}

const Material *BusinessType::material(const QString &key) const
{
    return byKey(materials, key);
}

const Commitment *BusinessType::commitment(const QString &key) const
{
    return byKey(commitments, key);
}

QList<const Milestone *> BusinessType::path(const Facts &facts) const
{
    QList<const Milestone *> onPath;
    for (const Milestone &milestone : milestones) {
        if (milestone.when.holds(facts))
            onPath.append(&milestone);
    }
    return onPath;
}

QStringList BusinessType::requiredBefore(const QString &key, const Facts &facts) const
{
    QStringList required;
    QStringList open = milestone(key) ? milestone(key)->after : QStringList();
    QSet<QString> seen;
    while (!open.isEmpty()) {
        const QString next = open.takeFirst();
        const Milestone *before = milestone(next);
        if (!before || seen.contains(next))
            continue;
        seen.insert(next);
        if (!before->optional && before->when.holds(facts))
            required << next;
        else
            open << before->after;
    }
    return required;
}

bool BusinessType::asksFor(const QString &fact) const
{
    const auto asks = [&fact](const Expression &expression) { return expression.names().contains(fact); };
    const auto inWhen = [&asks](const auto &one) { return asks(one.when); };
    const auto inCommitment = [&](const Commitment &one) {
        return asks(one.when) || std::any_of(one.limits.begin(), one.limits.end(), inWhen);
    };
    const auto inField = [&](const Field &one) {
        return asks(one.when) || asks(one.required) || std::any_of(one.checks.begin(), one.checks.end(), inWhen);
    };
    return asks(followUpWhen) || std::any_of(fields.begin(), fields.end(), inField) ||
           std::any_of(checks.begin(), checks.end(), inWhen) ||
           std::any_of(materials.begin(), materials.end(), inWhen) ||
           std::any_of(milestones.begin(), milestones.end(), inWhen) ||
           std::any_of(commitments.begin(), commitments.end(), inCommitment);
}

QList<const Material *> BusinessType::materialsFor(const Facts &facts) const
{
    QList<const Material *> needed;
    for (const Material &material : materials) {
        if (material.when.holds(facts))
            needed.append(&material);
    }
    return needed;
}

QList<const Material *> BusinessType::missingFrom(const QMap<QString, QString> &brought, const Facts &facts) const
{
    QList<const Material *> missing = materialsFor(facts);
    missing.removeIf([&brought](const Material *one) { return one->optional || brought.value(one->key) == QLatin1String("present"); });
    return missing;
}

QList<const Commitment *> BusinessType::commitmentsFor(const Facts &facts) const
{
    QList<const Commitment *> made;
    for (const Commitment &commitment : commitments) {
        if (commitment.when.holds(facts) && commitment.limitFor(facts))
            made.append(&commitment);
    }
    return made;
}
