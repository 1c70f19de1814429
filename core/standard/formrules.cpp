// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/formrules.h"

#include "core/base/chinatime.h"
#include "core/base/textrules.h"

#include <QJsonArray>
#include <QTime>

#include <algorithm>

namespace {

bool isEmptyValue(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || (value.isString() && value.toString().isEmpty()) ||
           (value.isArray() && value.toArray().isEmpty());
}

/// Line ends stay, control and invisible characters go.
QString cleanedLines(const QString &typed)
{
    QStringList lines;
    const QStringList parts =
        QString(typed).replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n').split(u'\n');
    for (const QString &part : parts)
        lines << TextRules::line(part);
    return lines.join(u'\n').trimmed();
}

QJsonValue numberOf(const QString &typed)
{
    bool ok = false;
    const QString code = TextRules::code(typed).remove(u',');
    const double number = code.toDouble(&ok);
    return ok && !code.contains(u'N') && !code.contains(u'E') ? QJsonValue(number) : QJsonValue(typed);
}

QJsonValue yesNoOf(const QString &typed)
{
    const QString code = TextRules::code(typed);
    if (code == QStringLiteral("YES") || code == QStringLiteral("是") || code == QStringLiteral("TRUE"))
        return true;
    if (code == QStringLiteral("NO") || code == QStringLiteral("否") || code == QStringLiteral("FALSE"))
        return false;
    return typed;
}

QString dateOf(const QString &typed)
{
    const Result<QDate> date = ChinaTime::parseDate(TextRules::code(typed));
    return date ? date->toString(Qt::ISODate) : typed;
}

QString timeOf(const QString &typed)
{
    const QTime time = QTime::fromString(TextRules::code(typed), QStringLiteral("H:m"));
    return time.isValid() ? time.toString(QStringLiteral("HH:mm")) : typed;
}

QString optionOf(const Field &field, const QString &typed)
{
    const QString line = TextRules::line(typed);
    for (const Field::Option &option : field.options) {
        const QMap<QString, QString> &names = option.name.byLanguage;
        if (option.key == line || std::find(names.cbegin(), names.cend(), line) != names.cend())
            return option.key;
    }
    return line;
}

QJsonValue optionsOf(const Field &field, const QJsonArray &typed)
{
    QJsonArray keys;
    for (const QJsonValue &one : typed) {
        const QJsonValue key = one.isString() ? QJsonValue(optionOf(field, one.toString())) : one;
        if (!keys.contains(key))
            keys.append(key);
    }
    return keys;
}

/// One entry of a group without its empty values; what is no entry stays as it is.
QJsonValue entryOf(const Field &field, const QJsonValue &typed)
{
    if (!typed.isObject())
        return typed;
    QJsonObject entry = typed.toObject();
    for (const Field &member : field.members) {
        const QJsonValue value = FormRules::normalised(member, entry.value(member.key));
        if (isEmptyValue(value))
            entry.remove(member.key);
        else
            entry.insert(member.key, value);
    }
    return entry;
}

bool isEmptyEntry(const QJsonValue &entry)
{
    return entry.isObject() && entry.toObject().isEmpty();
}

QJsonValue groupOf(const Field &field, const QJsonArray &typed)
{
    QJsonArray entries;
    for (const QJsonValue &one : typed) {
        if (const QJsonValue entry = entryOf(field, one); !isEmptyEntry(entry))
            entries.append(entry);
    }
    return entries;
}

QJsonValue textOf(const Field &field, const QString &typed)
{
    switch (field.kind) {
    case FieldKind::Number:
    case FieldKind::Money:
        return TextRules::code(typed).isEmpty() ? QJsonValue() : numberOf(typed);
    case FieldKind::YesNo:
        return TextRules::code(typed).isEmpty() ? QJsonValue() : yesNoOf(typed);
    case FieldKind::Lines:
        return cleanedLines(typed);
    case FieldKind::Date:
        return dateOf(typed.trimmed());
    case FieldKind::Time:
        return timeOf(typed.trimmed());
    case FieldKind::Choice:
        return optionOf(field, typed);
    case FieldKind::Id:
    case FieldKind::CreditCode:
    case FieldKind::Phone:
    case FieldKind::Account:
        return TextRules::code(typed);
    default:
        return TextRules::line(typed);
    }
}

QVariant factOf(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
    if (!value.isArray())
        return value.toVariant();
    QStringList keys;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &one : array)
        keys << (one.isObject() ? QStringLiteral("entry") : one.toString()); // of a group only its presence counts
    return keys;
}

} // namespace

Facts FormRules::factsOf(const QJsonObject &values, const QString &customerClass, const QString &channel,
                         const QString &area)
{
    Facts facts;
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (!isEmptyValue(it.value()))
            facts.insert(it.key(), factOf(it.value()));
    }
    const auto insert = [&facts](const QString &name, const QString &word) {
        if (!word.isEmpty())
            facts.insert(name, word);
    };
    insert(QStringLiteral("class"), customerClass);
    insert(QStringLiteral("channel"), channel);
    insert(QStringLiteral("area"), area);
    return facts;
}

QJsonValue FormRules::normalised(const Field &field, const QJsonValue &typed)
{
    if (typed.isString()) {
        // What can never be kept is not cleaned either: validate() refuses it.
        const bool valid = typed.toString().isValidUtf16() && !typed.toString().contains(QChar(0));
        return valid ? textOf(field, typed.toString()) : typed;
    }
    if (typed.isArray())
        return field.kind == FieldKind::Group ? groupOf(field, typed.toArray()) : optionsOf(field, typed.toArray());
    return typed;
}

FilledForm FormRules::filled(const BusinessType &type, const QJsonObject &typed, const QString &customerClass,
                             const QString &channel, const QString &area)
{
    FilledForm form;
    for (auto it = typed.begin(); it != typed.end(); ++it) {
        if (!type.field(it.key()) && !isEmptyValue(it.value()))
            form.values.insert(it.key(), it.value());
    }
    form.facts = factsOf({}, customerClass, channel, area);
    for (const Field &field : type.fields) {
        const QJsonValue value = normalised(field, typed.value(field.key));
        if (isEmptyValue(value) || !isShown(field, form.facts))
            continue;
        form.values.insert(field.key, value);
        if (field.key != QStringLiteral("area") || area.isEmpty())
            form.facts.insert(field.key, factOf(value));
    }
    return form;
}

qint64 FormRules::acceptedMs(const BusinessType &type, const QJsonObject &values, qint64 statedMs, QTime opens)
{
    for (const Field &field : type.fields) {
        const QDate day = field.startsClock ? QDate::fromString(values.value(field.key).toString(), Qt::ISODate) : QDate();
        if (day.isValid() && day != ChinaTime::date(statedMs))
            return ChinaTime::utcMs(day, opens);
    }
    return statedMs;
}

QString FormRules::typedPlace(const BusinessType &type, const QJsonObject &typed, const QString &place)
{
    QStringList steps = place.split(u'/');
    const Field *group = steps.size() > 2 ? type.field(steps.first()) : nullptr;
    if (!group || group->kind != FieldKind::Group)
        return place;
    const QJsonArray entries = typed.value(group->key).toArray();
    qsizetype left = steps.at(1).toInt();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (isEmptyEntry(entryOf(*group, entries.at(i))))
            continue;
        if (left-- == 0) {
            steps[1] = QString::number(i);
            return steps.join(u'/');
        }
    }
    return place;
}

bool FormRules::isShown(const Field &field, const Facts &facts)
{
    return field.when.holds(facts);
}

bool FormRules::isRequired(const Field &field, const Facts &facts)
{
    return field.isRequired && field.required.holds(facts);
}
