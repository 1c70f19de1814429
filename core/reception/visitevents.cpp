// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reception/visitevents.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace {

NewEvent of(const char *kind, const VisitId &id, const QJsonObject &plain, const QString &customer = {})
{
    QJsonObject personal;
    if (!customer.isEmpty())
        personal.insert(QStringLiteral("customer"), customer);
    return {QString::fromLatin1(kind), 1, SubjectId{id.value}, plain, personal};
}

} // namespace

bool VisitEvents::is(const Event &event, const char *kind)
{
    return event.kind == QLatin1String(kind);
}

bool VisitEvents::isAboutVisit(const Event &event)
{
    constexpr std::array kinds{begun, itemBegun, itemChanged, itemEnded, prioritySet, ended};
    return std::any_of(kinds.begin(), kinds.end(), [&event](const char *kind) { return is(event, kind); });
}

NewEvent VisitEvents::beginning(const VisitId &id, int number, const QString &window, const QString &priority, qint64 atMs)
{
    return of(begun, id,
              {{QStringLiteral("number"), number},
               {QStringLiteral("window"), window},
               {QStringLiteral("priority"), priority},
               {QStringLiteral("at"), atMs}});
}

NewEvent VisitEvents::itemBeginning(const VisitId &id, const VisitItem &item)
{
    return of(itemBegun, id,
              {{QStringLiteral("item"), item.index},
               {QStringLiteral("type"), item.type},
               {QStringLiteral("limit"), item.limit.text()},
               {QStringLiteral("at"), item.beganMs}});
}

NewEvent VisitEvents::itemChange(const VisitId &id, const VisitItem &item)
{
    return of(itemChanged, id,
              {{QStringLiteral("item"), item.index}, {QStringLiteral("type"), item.type}, {QStringLiteral("limit"), item.limit.text()}});
}

NewEvent VisitEvents::itemEnd(const VisitId &id, const VisitItem &item, bool measured, const QString &customer)
{
    return of(itemEnded, id,
              {{QStringLiteral("item"), item.index},
               {QStringLiteral("how"), item.how},
               {QStringLiteral("about"), item.about},
               {QStringLiteral("at"), item.endedMs},
               {QStringLiteral("measured"), measured}},
              customer);
}

NewEvent VisitEvents::priority(const VisitId &id, const QString &priority)
{
    return of(prioritySet, id, {{QStringLiteral("priority"), priority}});
}

NewEvent VisitEvents::ending(const VisitId &id, const QString &how, qint64 atMs, const QList<VisitTick> &ticks, const QString &customer)
{
    return of(ended, id,
              {{QStringLiteral("how"), how}, {QStringLiteral("at"), atMs}, {QStringLiteral("ticks"), ticksTo(ticks)}}, customer);
}

Visit VisitEvents::visitFrom(const Event &event)
{
    Visit visit;
    visit.id = VisitId{event.subject.value};
    visit.device = event.device;
    visit.number = event.plain.value(QStringLiteral("number")).toInt();
    visit.window = event.plain.value(QStringLiteral("window")).toString();
    visit.priority = event.plain.value(QStringLiteral("priority")).toString();
    visit.beganMs = event.plain.value(QStringLiteral("at")).toInteger();
    return visit;
}

VisitItem VisitEvents::itemFrom(const Event &event)
{
    VisitItem item;
    item.index = event.plain.value(QStringLiteral("item")).toInt();
    item.type = event.plain.value(QStringLiteral("type")).toString();
    item.limit = Limit::parse(event.plain.value(QStringLiteral("limit")).toString()).value_or(item.limit);
    item.beganMs = event.plain.value(QStringLiteral("at")).toInteger();
    return item;
}

QList<VisitTick> VisitEvents::ticksFrom(const QJsonArray &ticks)
{
    QList<VisitTick> list;
    for (const QJsonValue &value : ticks) {
        const QJsonObject tick = value.toObject();
        list << VisitTick{tick.value(QStringLiteral("key")).toString(), tick.value(QStringLiteral("by")).toString(),
                          tick.value(QStringLiteral("item")).toInt()};
    }
    return list;
}

QJsonArray VisitEvents::ticksTo(const QList<VisitTick> &ticks)
{
    QJsonArray array;
    for (const VisitTick &tick : ticks)
        array << QJsonObject{{QStringLiteral("key"), tick.key}, {QStringLiteral("by"), tick.by}, {QStringLiteral("item"), tick.item}};
    return array;
}
