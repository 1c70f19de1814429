// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reception/applicationevents.h"

#include <QJsonArray>

namespace {

QString textOf(const QJsonObject &plain, const char *key)
{
    return plain.value(QLatin1String(key)).toString();
}

QStringList wordsOf(const QJsonObject &plain, const char *key)
{
    QStringList words;
    const QJsonArray array = plain.value(QLatin1String(key)).toArray();
    for (const QJsonValue &value : array)
        words << value.toString();
    return words;
}

/// What both kinds of telling say.
void putTelling(Application &application, const Event &event, const char *timeKey)
{
    const QJsonObject &plain = event.plain;
    application.customerClass = textOf(plain, "class");
    application.channel = textOf(plain, "channel");
    application.area = textOf(plain, "area");
    application.window = textOf(plain, "window");
    application.untilMs = plain.value(QStringLiteral("until")).toInteger();
    application.provisional = plain.value(QStringLiteral("provisional")).toBool();
    application.materials.clear();
    const QJsonObject materials = plain.value(QStringLiteral("materials")).toObject();
    for (auto it = materials.begin(); it != materials.end(); ++it)
        application.materials.insert(it.key(), it.value().toString());
    application.notices << Notice{plain.value(QLatin1String(timeKey)).toInteger(), wordsOf(plain, "missing"), wordsOf(plain, "repeat")};
    application.lastPos = event.pos;
}

} // namespace

QStringList ApplicationEvents::all()
{
    QStringList kinds;
    for (const char *kind : {told, toldAgain, dropped})
        kinds << QString::fromLatin1(kind);
    return kinds;
}

bool ApplicationEvents::is(const Event &event, const char *kind)
{
    return event.kind == QLatin1String(kind);
}

NewEvent ApplicationEvents::of(const char *kind, const ApplicationId &id, const QJsonObject &plain, const QJsonObject &personal)
{
    return {QString::fromLatin1(kind), 1, SubjectId{id.value}, plain, personal};
}

Application ApplicationEvents::applicationFrom(const Event &event)
{
    const QJsonObject &plain = event.plain;
    Application application;
    application.id = ApplicationId{event.subject.value};
    application.number = textOf(plain, "number");
    application.type = textOf(plain, "type");
    application.standard = textOf(plain, "standard");
    application.standardVersion = plain.value(QStringLiteral("standardVersion")).toInt();
    application.toldMs = plain.value(QStringLiteral("toldAt")).toInteger();
    application.firstContact = PersonId{textOf(plain, "firstContact")};
    putTelling(application, event, "toldAt");
    return application;
}

void ApplicationEvents::tellAgain(Application &application, const Event &again)
{
    putTelling(application, again, "at");
}

Told ApplicationEvents::toldFrom(const Event &event, const Application &application)
{
    const QJsonObject &plain = event.plain;
    const char *timeKey = is(event, told) ? "toldAt" : "at";
    return {application.id,
            application.number,
            application.standard,
            application.standardVersion,
            plain.value(QLatin1String(timeKey)).toInteger(),
            plain.value(QStringLiteral("until")).toInteger(),
            plain.value(QStringLiteral("provisional")).toBool(),
            wordsOf(plain, "missing"),
            wordsOf(plain, "repeat")};
}
