// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/casewords.h"

#include "core/base/textrules.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace {

QString orKey(const LocalText &name, const QString &key, const QString &language)
{
    return name.isEmpty() ? key : name.in(language);
}

} // namespace

CaseWords::CaseWords(std::shared_ptr<const Rules> rules, QString language, const QString &standard, int version)
    : m_rules(std::move(rules))
    , m_language(std::move(language))
{
    if (!m_rules)
        return;
    m_standard = m_rules->standard(standard, version);
    if (!m_standard)
        m_standard = m_rules->current();
}

const BusinessType *CaseWords::businessType(const QString &type) const
{
    return m_standard ? m_standard->businessType(type) : nullptr;
}

QString CaseWords::business(const QString &type) const
{
    const BusinessType *found = businessType(type);
    return found ? orKey(found->name, type, m_language) : type;
}

QString CaseWords::customerClass(const QString &key) const
{
    return m_standard ? orKey(m_standard->className(key), key, m_language) : key;
}

QString CaseWords::channel(const QString &key) const
{
    return m_standard ? orKey(m_standard->channelName(key), key, m_language) : key;
}

CaseWords &CaseWords::withNames(const QHash<PersonId, QString> &names)
{
    m_names = names;
    return *this;
}

QString CaseWords::person(const QString &id) const
{
    return m_names.value(PersonId{id}, id);
}

QString CaseWords::handler(const QString &key) const
{
    if (m_names.contains(PersonId{key}))
        return person(key);
    return m_standard ? orKey(m_standard->handlerName(key), key, m_language) : key;
}

QString CaseWords::milestone(const QString &type, const QString &key) const
{
    const BusinessType *found = businessType(type);
    const Milestone *milestone = found ? found->milestone(key) : nullptr;
    return milestone ? orKey(milestone->name, key, m_language) : key;
}

QString CaseWords::commitment(const QString &type, const QString &key) const
{
    const BusinessType *found = businessType(type);
    const Commitment *commitment = found ? found->commitment(key) : nullptr;
    if (!commitment)
        return key;
    return commitment->name.isEmpty() ? milestone(type, commitment->to) : commitment->name.in(m_language);
}

QString CaseWords::material(const QString &type, const QString &key) const
{
    const BusinessType *found = businessType(type);
    const Material *material = found ? found->material(key) : nullptr;
    return material ? orKey(material->name, key, m_language) : key;
}

QString CaseWords::field(const QString &type, const QString &key) const
{
    const BusinessType *found = businessType(type);
    const Field *field = found ? found->field(key) : nullptr;
    return field ? orKey(field->name, key, m_language) : key;
}

QString CaseWords::pauseReason(const QString &key) const
{
    const PauseReason *reason = m_standard ? m_standard->pauseReason(key) : nullptr;
    return reason ? orKey(reason->name, key, m_language) : key;
}

QString CaseWords::maskedBy(const Field &field, const QString &text) const
{
    if (field.mask == QLatin1String("name") || (field.mask.isEmpty() && field.kind == FieldKind::Person))
        return TextRules::maskName(text);
    if (field.mask == QLatin1String("phone") || (field.mask.isEmpty() && field.kind == FieldKind::Phone))
        return TextRules::maskPhone(text);
    if (field.mask == QLatin1String("id") || (field.mask.isEmpty() && field.kind == FieldKind::Id))
        return TextRules::maskId(text);
    if (field.mask == QLatin1String("address") || (field.mask.isEmpty() && field.kind == FieldKind::Address))
        return TextRules::maskAddress(text);
    if (field.mask == QLatin1String("account") || (field.mask.isEmpty() && field.kind == FieldKind::Account))
        return TextRules::maskAccount(text);
    return text;
}

QString CaseWords::groupValue(const Field &field, const QJsonValue &value, bool clear) const
{
    QStringList items;
    const QJsonArray array = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue &item : array) {
        QStringList parts;
        for (const Field &member : field.members) {
            const QString words = fieldValue(member, item.toObject().value(member.key), clear);
            if (!words.isEmpty())
                parts << words;
        }
        items << parts.join(QStringLiteral(" · "));
    }
    return items.join(QLatin1Char('\n'));
}

QString CaseWords::fieldValue(const Field &field, const QJsonValue &value, bool clear) const
{
    const auto optionName = [&](const QString &key) {
        for (const Field::Option &option : field.options) {
            if (option.key == key)
                return orKey(option.name, key, m_language);
        }
        return key;
    };
    if (value.isNull() || value.isUndefined())
        return {};
    if (field.kind == FieldKind::Group)
        return groupValue(field, value, clear);
    if (value.isBool())
        return value.toBool() ? tr("Yes") : tr("No");
    if (value.isArray()) {
        QStringList names;
        const QJsonArray chosen = value.toArray();
        for (const QJsonValue &one : chosen)
            names << optionName(one.toString());
        return names.join(tr(", ", "between the words of a list"));
    }
    if (value.isDouble()) {
        const QString number = QString::number(value.toDouble(), 'g', 12);
        return field.unit.isEmpty() ? number : number + QLatin1Char(' ') + field.unit;
    }
    if (field.kind == FieldKind::Choice)
        return optionName(value.toString());
    return clear ? value.toString() : maskedBy(field, value.toString());
}

QString CaseWords::fieldValue(const Field &field, const ClearValue &value) const
{
    return fieldValue(field, value.clear(ClearFor::Masking), false);
}

QString CaseWords::fieldValue(const Field &field, const ClearValue &value, ClearFor why) const
{
    return fieldValue(field, value.clear(why), true);
}

void CaseWords::addMasked(Pairs &pairs, const Field &field, const QJsonValue &value) const
{
    if (field.kind == FieldKind::Group) {
        const QJsonArray entries = value.isArray() ? value.toArray() : QJsonArray{value};
        for (const QJsonValue &entry : entries) {
            for (const Field &member : field.members)
                addMasked(pairs, member, entry.toObject().value(member.key));
        }
        return;
    }
    const QString text = value.toString();
    if (const QString masked = maskedBy(field, text); text.size() > 1 && masked != text)
        pairs << std::pair(text, masked);
}

QString CaseWords::maskedWithin(const QString &text, const QString &type, const ClearFields &form) const
{
    const BusinessType *found = text.isEmpty() ? nullptr : businessType(type);
    if (!found)
        return text;
    Pairs pairs;
    for (const Field &field : found->fields)
        addMasked(pairs, field, form.value(field.key).clear(ClearFor::Masking));
    // The longer first: a name may be part of another.
    std::sort(pairs.begin(), pairs.end(), [](const auto &a, const auto &b) { return a.first.size() > b.first.size(); });
    QString masked = text;
    for (const auto &[clear, hidden] : std::as_const(pairs))
        masked.replace(clear, hidden);
    return masked;
}

QString CaseWords::waitsFor(const QString &key)
{
    if (key == QLatin1String("us"))
        return tr("Us", "in 'we wait for'");
    if (key == QLatin1String("customer"))
        return tr("Customer", "in 'we wait for'");
    if (key == QLatin1String("outside"))
        return tr("Outside", "in 'we wait for'");
    return key;
}

QString CaseWords::outcome(const QString &key) const
{
    return m_standard ? orKey(m_standard->outcomeName(key), key, m_language) : key;
}

QString CaseWords::state(CaseState state)
{
    switch (state) {
    case CaseState::Open:
        return tr("open", "state of a case");
    case CaseState::Closed:
        return tr("closed", "state of a case");
    case CaseState::Archived:
        return tr("archived", "state of a case");
    }
    return {};
}

QString CaseWords::ending(CaseOutcome outcome)
{
    switch (outcome) {
    case CaseOutcome::None:
        return {};
    case CaseOutcome::Done:
        return tr("done", "how a case ended");
    case CaseOutcome::Withdrawn:
        return tr("withdrawn by the customer", "how a case ended");
    case CaseOutcome::Terminated:
        return tr("terminated", "how a case ended");
    case CaseOutcome::Voided:
        return tr("entered by mistake, void", "how a case ended");
    case CaseOutcome::Merged:
        return tr("merged", "how a case ended");
    }
    return {};
}
