// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/promise.h"

#include "core/base/chinatime.h"
#include "core/standard/formrules.h"

#include <QJsonObject>
#include <QSet>

QList<Promise> Promises::at(const BusinessType &type, const Facts &facts, qint64 acceptedMs, const Rules &rules)
{
    QList<Promise> promises;
    for (const Commitment *commitment : type.commitmentsFor(facts)) {
        const std::optional<Limit> limit = commitment->limitFor(facts);
        if (!limit)
            continue;
        Promise promise;
        promise.commitment = commitment->key;
        promise.clause = commitment->clause;
        promise.to = commitment->to;
        promise.limit = *limit;
        promise.runs = commitment->from == QStringList{QStringLiteral("accepted")};
        if (promise.runs) {
            const DeadlineTerms terms{*limit, rules.hours(), commitment->dayEndsAtClose, commitment->warnBefore};
            promise.deadline = Deadlines::compute(terms, acceptedMs, {}, rules.calendar());
        } else {
            promise.from = commitment->from;
        }
        promises << promise;
    }
    return promises;
}

void Promises::makeProvisional(QList<Promise> &promises)
{
    for (Promise &promise : promises)
        promise.deadline.provisional = promise.deadline.provisional || promise.runs;
}

QStringList Promises::undecidedBy(const BusinessType &type, const Facts &facts)
{
    QSet<QString> asked;
    for (const Commitment &commitment : type.commitments) {
        asked |= commitment.when.names();
        for (const Commitment::LimitCase &limit : commitment.limits)
            asked |= limit.when.names();
    }
    QStringList keys;
    for (const Field &field : type.fields) {
        const bool open = asked.contains(field.key) && !facts.contains(field.key);
        if (open && FormRules::isShown(field, facts) && FormRules::isRequired(field, facts))
            keys << field.key;
    }
    return keys;
}

QJsonArray Promises::toJson(const QList<Promise> &promises)
{
    QJsonArray array;
    for (const Promise &promise : promises) {
        QJsonObject told{{QStringLiteral("commitment"), promise.commitment},
                         {QStringLiteral("clause"), promise.clause},
                         {QStringLiteral("limit"), promise.limit.text()}};
        if (promise.runs) {
            told.insert(QStringLiteral("due"), promise.deadline.dueMs);
            if (promise.deadline.provisional)
                told.insert(QStringLiteral("provisional"), true);
        }
        array << told;
    }
    return array;
}

QList<Promise> Promises::fromJson(const QJsonArray &told, const BusinessType &type)
{
    QList<Promise> promises;
    for (const QJsonValue &value : told) {
        const QJsonObject one = value.toObject();
        Promise promise;
        promise.commitment = one.value(QStringLiteral("commitment")).toString();
        promise.clause = one.value(QStringLiteral("clause")).toString();
        promise.limit = Limit::parse(one.value(QStringLiteral("limit")).toString()).value_or(Limit{});
        promise.runs = one.contains(QStringLiteral("due"));
        if (promise.runs) {
            promise.deadline.dueMs = one.value(QStringLiteral("due")).toInteger();
            promise.deadline.dueDate = ChinaTime::date(promise.deadline.dueMs);
            promise.deadline.provisional = one.value(QStringLiteral("provisional")).toBool();
        }
        if (const Commitment *commitment = type.commitment(promise.commitment)) {
            promise.to = commitment->to;
            if (!promise.runs)
                promise.from = commitment->from;
        }
        promises << promise;
    }
    return promises;
}
