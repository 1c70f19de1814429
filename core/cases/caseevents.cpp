// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/caseevents.h"

QStringList CaseEvents::all()
{
    QStringList kinds;
    for (const char *kind : {accepted, milestoneReached, closed, archived, paused, resumed, materialsReceived, noted, transferred,
                             externalNumberSet, corrected, voided, withdrawn, terminated, reopened, followUpRecorded,
                             personalRevealed, documentPrinted})
        kinds << QString::fromLatin1(kind);
    return kinds;
}

bool CaseEvents::is(const Event &event, const char *kind)
{
    return event.kind == QLatin1String(kind);
}

NewEvent CaseEvents::of(const char *kind, const CaseId &id, const QJsonObject &plain, const QJsonObject &personal)
{
    return {QString::fromLatin1(kind), 1, SubjectId{id.value}, plain, personal};
}

qint64 CaseEvents::happenedMs(const QString &, const QJsonObject &plain, qint64 enteredMs)
{
    for (const char *key : {"acceptedAt", "at", "from"}) {
        const QJsonValue value = plain.value(QLatin1String(key));
        if (value.isDouble())
            return value.toInteger();
    }
    return enteredMs;
}

CaseRecord CaseEvents::recordFrom(const Event &event)
{
    const QJsonObject &plain = event.plain;
    const auto text = [&plain](const char *key) { return plain.value(QLatin1String(key)).toString(); };
    CaseRecord record;
    record.id = CaseId{event.subject.value};
    record.number = text("number");
    record.externalNo = text("externalNo");
    record.type = text("type");
    record.customerClass = text("class");
    record.channel = text("channel");
    record.area = text("area");
    record.standard = text("standard");
    record.standardVersion = plain.value(QStringLiteral("standardVersion")).toInt();
    record.acceptedMs = plain.value(QStringLiteral("acceptedAt")).toInteger();
    record.enteredMs = event.wallUtcMs;
    record.late = plain.value(QStringLiteral("late")).toBool();
    record.window = text("window");
    record.firstContact = PersonId{text("firstContact")};
    record.handler = text("handler");
    record.plainFields = plain.value(QStringLiteral("fields")).toObject();
    const QJsonObject materials = plain.value(QStringLiteral("materials")).toObject();
    for (auto it = materials.begin(); it != materials.end(); ++it)
        record.materials.insert(it.key(), it.value().toString());
    record.passings.insert(QStringLiteral("accepted"), {Passing{record.acceptedMs, QString(), event.pos}});
    record.lastPos = event.pos;
    return record;
}
