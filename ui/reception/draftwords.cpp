// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/draftwords.h"

#include "ui/queue/casewords.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace {

/// The form's own fields, which no standard names.
QString ownName(const QString &key)
{
    if (key == QLatin1String("@class"))
        return DraftWords::tr("Customer class");
    return key == QLatin1String("@channel") ? DraftWords::tr("Channel") : DraftWords::tr("This acceptance");
}

QString ownValue(const QString &key, const QString &value, const CaseWords &names)
{
    if (key == QLatin1String("@class"))
        return names.customerClass(value);
    return key == QLatin1String("@channel") ? names.channel(value) : value;
}

} // namespace

QString DraftWords::business(const QString &type, const QString &standard, int version, const Rules &rules, const QString &language)
{
    for (const auto &in : {rules.standard(standard, version), rules.current()}) {
        if (const BusinessType *known = in ? in->businessType(type) : nullptr)
            return known->name.in(language);
    }
    return type;
}

QString DraftWords::whose(const PersonId &actor, const QString &window)
{
    if (actor.value == window || window.isEmpty())
        return actor.value;
    return actor.isEmpty() ? window : tr("%1 at %2", "person, window").arg(actor.value, window);
}

QJsonObject DraftWords::withoutPlace(const QJsonObject &draft, const QJsonObject &form)
{
    QJsonObject rest;
    for (auto it = draft.begin(); it != draft.end(); ++it) {
        if (form.value(it.key()) != it.value())
            rest.insert(it.key(), it.value());
    }
    return rest;
}

QStringList DraftWords::lines(const FormDraft &draft, const QJsonObject &values, std::shared_ptr<const Rules> rules, const QString &language)
{
    const CaseWords names(std::move(rules), language, draft.standard, draft.standardVersion);
    const BusinessType *type = names.businessType(draft.businessType);
    QStringList lines;
    for (auto it = values.begin(); it != values.end(); ++it) {
        const Field *field = type ? type->field(it.key()) : nullptr;
        const bool own = it.key().startsWith(u'@');
        QString words = field ? names.fieldValue(*field, it.value(), true) : ownValue(it.key(), it.value().toString(), names);
        if (words.isEmpty() && it.value().isArray()) // of a field that no standard knows any more: as it lies there
            words = QString::fromUtf8(QJsonDocument(it.value().toArray()).toJson(QJsonDocument::Compact));
        if (!words.trimmed().isEmpty())
            lines << tr("%1: %2", "field, value").arg(field ? field->name.in(language) : own ? ownName(it.key()) : it.key(), words.trimmed());
    }
    return lines;
}
