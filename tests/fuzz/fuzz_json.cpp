// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsontext.h"
#include "core/calendar/calendarlayer.h"
#include "core/cases/caseapply.h"
#include "core/cases/caseevents.h"
#include "core/reception/applicationevents.h"
#include "core/reception/visitevents.h"
#include "core/standard/builtinstandards.h"
#include "core/standard/formrules.h"
#include "core/standard/rulesevents.h"
#include "core/standard/standardbundle.h"
#include "tests/fuzz/input.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace {

/// The standard, in parts small enough to be read a few hundred times a second: its pack with one business.
struct Base
{
    Base()
    {
        const QJsonObject all = Standards::builtIn(QStringLiteral("satisfaction-2011")).value_or(QJsonObject());
        const QString kept = QStringLiteral("business/meter-test.json");
        bundle = all;
        for (auto file = all.begin(); file != all.end(); ++file) {
            if (file.key().startsWith(QStringLiteral("business/")) && file.key() != kept)
                bundle.remove(file.key());
        }
        QJsonObject pack = all.value(QStringLiteral("standard.json")).toObject();
        pack.insert(QStringLiteral("business"), QJsonArray{QStringLiteral("meter-test")});
        bundle.insert(QStringLiteral("standard.json"), pack);
        standard = Standard::fromBundle(bundle).value_or(Standard());
        must(!standard.business.isEmpty());
    }

    QJsonObject bundle;
    Standard standard;
};

const Base &base()
{
    static const Base made;
    return made;
}

QJsonObject objectOf(const QByteArray &bytes)
{
    return QJsonDocument::fromJson(bytes).object();
}

/// A pack with this file in place of its own; what was read is what is checked.
void readPack(const QString &file, const QByteArray &bytes)
{
    QJsonObject bundle = base().bundle;
    bundle.insert(file, objectOf(bytes));
    const bool good = Standard::fromBundle(bundle).has_value();
    must(good == Standard::check(bundle).isEmpty());
    static_cast<void>(StandardBundle::extended(base().bundle, bundle));
}

void readCalendar(const QByteArray &bytes)
{
    const auto layer = CalendarLayer::fromJson(bytes, QStringLiteral("calendar.json"));
    if (layer)
        must(CalendarLayer::fromJson(layer->toJson(), QStringLiteral("again")) == *layer);
}

/// Entries as a device of another version, or a hand, may have written them: a case that takes them one after the other.
void readEvents(const QByteArray &bytes)
{
    const Standard &standard = base().standard;
    CaseRecord record;
    Application application;
    qint64 pos = 1;
    const QStringList kinds = CaseEvents::all();
    for (const QJsonValue &value : QJsonDocument::fromJson(bytes).array()) {
        const QJsonObject json = value.toObject();
        Event event;
        event.pos = pos++;
        event.kind = json.value(QStringLiteral("kind")).toString();
        event.kindVersion = json.value(QStringLiteral("version")).toInt(1);
        event.wallUtcMs = 1'795'000'000'000 + pos;
        event.plain = json.value(QStringLiteral("plain")).toObject();
        static_cast<void>(RulesEvents::earliestChange(event.plain));
        static_cast<void>(VisitEvents::visitFrom(event));
        static_cast<void>(VisitEvents::itemFrom(event));
        static_cast<void>(VisitEvents::ticksFrom(event.plain.value(QStringLiteral("ticks")).toArray()));
        if (ApplicationEvents::is(event, ApplicationEvents::told))
            application = ApplicationEvents::applicationFrom(event);
        else if (ApplicationEvents::is(event, ApplicationEvents::toldAgain))
            ApplicationEvents::tellAgain(application, event);
        static_cast<void>(ApplicationEvents::toldFrom(event, application));
        if (CaseEvents::is(event, CaseEvents::accepted))
            record = CaseEvents::recordFrom(event);
        else
            static_cast<void>(CaseApply::apply(record, event, standard, standard.business.constFirst()));
        static_cast<void>(CaseApply::nextMilestone(record, standard.business.constFirst()));
    }
}

void fillForm(const QByteArray &bytes)
{
    const BusinessType &type = base().standard.business.constFirst();
    const FilledForm form = FormRules::filled(type, objectOf(bytes), QStringLiteral("residential"), QStringLiteral("counter"));
    for (const FormProblem &problem : FormRules::validate(type, form.values, form.facts))
        static_cast<void>(FormRules::typedPlace(type, form.values, problem.field));
    must(FormRules::filled(type, form.values, QStringLiteral("residential"), QStringLiteral("counter")).values == form.values);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const FuzzInput input(data, size);
    switch (input.reader) {
    case 'p':
        readPack(QStringLiteral("standard.json"), input.bytes);
        break;
    case 'b':
        readPack(QStringLiteral("business/meter-test.json"), input.bytes);
        break;
    case 'e':
        readPack(QStringLiteral("etiquette.json"), input.bytes);
        break;
    case 'c':
        readPack(QStringLiteral("conduct.json"), input.bytes);
        break;
    case 'f':
        readPack(QStringLiteral("fees.json"), input.bytes);
        break;
    case 'k':
        readCalendar(input.bytes);
        break;
    case 'v':
        readEvents(input.bytes);
        break;
    case 'o':
        fillForm(input.bytes);
        break;
    case 'j':
        static_cast<void>(JsonText::at(input.bytes, {"fields", "name"}));
        break;
    default:
        return -1;
    }
    return 0;
}
