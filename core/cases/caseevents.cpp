// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/caseevents.h"

#include <QJsonArray>

QStringList CaseEvents::all()
{
    QStringList kinds;
    for (const char *kind : {accepted, milestoneReached, closed, archived, paused, resumed, materialsReceived, noted, transferred,
                             externalNumberSet, corrected, voided, withdrawn, terminated, reopened, followUpRecorded,
                             personalRevealed, documentPrinted, printFailed, hidden})
        kinds << QString::fromLatin1(kind);
    return kinds;
}

bool CaseEvents::is(const Event &event, const char *kind)
{
    return event.kind == QLatin1String(kind);
}

NewEvent CaseEvents::of(const char *kind, const CaseId &id, const QJsonObject &plain, const QJsonObject &personal)
{
    const int version = qstrcmp(kind, accepted) == 0 ? 2 : 1;
    return {QString::fromLatin1(kind), version, SubjectId{id.value}, plain, personal};
}

qint64 CaseEvents::happenedMs(const QJsonObject &plain, qint64 enteredMs)
{
    for (const char *key : {"acceptedAt", "at", "from"}) {
        const QJsonValue value = plain.value(QLatin1String(key));
        if (value.isDouble())
            return value.toInteger();
    }
    return enteredMs;
}

QJsonObject CaseEvents::acceptedPlain(const Event &event)
{
    QJsonObject plain = event.plain;
    if (event.kindVersion < 2) {
        plain.insert(QStringLiteral("gaps"), QJsonArray());
        plain.insert(QStringLiteral("materialsUntil"), 0);
        plain.insert(QStringLiteral("materialsProvisional"), false);
        plain.insert(QStringLiteral("application"), QString());
    }
    return plain;
}

ApplicationId CaseEvents::applicationOf(const Event &event)
{
    return ApplicationId{acceptedPlain(event).value(QStringLiteral("application")).toString()};
}

CaseGaps CaseEvents::gapsOf(const QJsonObject &plain)
{
    CaseGaps gaps;
    const QJsonArray keys = plain.value(QStringLiteral("gaps")).toArray();
    for (const QJsonValue &key : keys)
        gaps.materials << key.toString();
    gaps.untilMs = plain.value(QStringLiteral("materialsUntil")).toInteger();
    gaps.provisional = plain.value(QStringLiteral("materialsProvisional")).toBool();
    return gaps;
}

CaseRecord CaseEvents::recordFrom(const Event &event)
{
    const QJsonObject plain = acceptedPlain(event);
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
    record.gaps = gapsOf(plain);
    record.application = ApplicationId{text("application")};
    record.passings.insert(QStringLiteral("accepted"), {Passing{record.acceptedMs, QString(), event.pos}});
    record.lastPos = event.pos;
    return record;
}
