// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/erasureevents.h"

QJsonArray ErasureEvents::listed(const QList<Erased> &erased)
{
    QJsonArray list;
    for (const Erased &one : erased)
        list << QJsonArray{one.subject.value, one.reason, one.backupsUntil};
    return list;
}

QList<ErasureEvents::Erased> ErasureEvents::by(const Event &event)
{
    if (event.kind == QLatin1String(erased))
        return {{event.subject, event.plain.value(QStringLiteral("reason")).toString(), event.plain.value(QStringLiteral("backupsUntil")).toInteger()}};
    if (event.kind != QLatin1String(storeRestored))
        return {};
    QList<Erased> all;
    const QJsonArray list = event.plain.value(QStringLiteral("erased")).toArray();
    for (const QJsonValue &value : list) {
        const QJsonArray one = value.toArray();
        all << Erased{SubjectId{one.at(0).toString()}, one.at(1).toString(), one.at(2).toInteger()};
    }
    return all;
}
