// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/demoforms.h"

#include "core/intake/demopeople.h"

namespace {

QString factText(const Facts &facts, const char *name)
{
    return facts.value(QString::fromLatin1(name)).toString();
}

/// What customers say, by business type.
QString said(const QString &type, DemoDice &dice)
{
    static const QHash<QString, QStringList> sentences = {
        {QStringLiteral("complaint"),
         {QStringLiteral("停电没有提前通知"), QStringLiteral("抄表员态度不好"), QStringLiteral("电压低，空调带不动"),
          QStringLiteral("报修后很久没人来")}},
        {QStringLiteral("report"), {QStringLiteral("反映有人私拉乱接"), QStringLiteral("反映施工人员收受礼品")}},
        {QStringLiteral("reading-query"),
         {QStringLiteral("本月电量比上月多一倍"), QStringLiteral("抄表示数与表上不符"),
          QStringLiteral("房屋空置仍有电量")}},
        {QStringLiteral("inquiry"),
         {QStringLiteral("峰谷电价怎样办理"), QStringLiteral("新装申请办到哪一步"), QStringLiteral("今天为什么停电")}},
        {QStringLiteral("fault-repair"),
         {QStringLiteral("全家没电，邻居有电"), QStringLiteral("电表冒烟"), QStringLiteral("电线被树枝压断")}},
    };
    static const QStringList others = {QStringLiteral("请尽快办理"), QStringLiteral("下班前可电话联系")};
    return dice.pick(sentences.value(type, others));
}

} // namespace

QString DemoForms::channel(const QString &type)
{
    const int share = type == QLatin1String("fault-repair") || type == QLatin1String("complaint") ? 50 : 8;
    static const QStringList distant = {QStringLiteral("hotline"), QStringLiteral("phone"), QStringLiteral("web")};
    return m_dice.inHundred(share) ? m_dice.pick(distant) : QStringLiteral("counter");
}

/// The fields that every form shares, by their keys.
QJsonValue DemoForms::usual(const Field &field, const Facts &facts, bool *known)
{
    const bool home = factText(facts, "class") == QLatin1String("residential");
    *known = true;
    if (field.key == QLatin1String("name") || field.key == QLatin1String("newName"))
        return home ? DemoPeople::name(m_dice) : DemoPeople::organisation(m_dice);
    if (field.key == QLatin1String("idKind"))
        return home ? QStringLiteral("id-card") : QStringLiteral("credit-code");
    if (field.key == QLatin1String("idNumber"))
        return home ? DemoPeople::idNumber(m_dice) : DemoPeople::creditCode(m_dice);
    if (field.key == QLatin1String("capacity")) {
        if (home)
            return m_dice.pick(QList<int>{4, 6, 8, 8, 10, 12, 16});
        return factText(facts, "class") == QLatin1String("low-voltage")
                   ? m_dice.pick(QList<int>{30, 60, 100, 160})
                   : m_dice.pick(QList<int>{315, 630, 1250, 2000, 4000});
    }
    if (field.key == QLatin1String("anonymous"))
        return m_dice.inHundred(8);
    if (field.key == QLatin1String("arrearsSettled"))
        return true;
    *known = false;
    return {};
}

QJsonValue DemoForms::valueOf(const Field &field, const Facts &facts)
{
    bool known = false;
    const QJsonValue byKey = usual(field, facts, &known);
    if (known)
        return byKey;
    switch (field.kind) {
    case FieldKind::Number:
    case FieldKind::Money:
        return m_dice.between(static_cast<int>(field.min.value_or(1)),
                              static_cast<int>(qMin(field.max.value_or(100), 9999.0)));
    case FieldKind::Choice:
        return field.options.isEmpty() ? QString() : m_dice.pick(field.options).key;
    case FieldKind::Choices:
        return field.options.isEmpty() ? QJsonArray() : QJsonArray{m_dice.pick(field.options).key};
    case FieldKind::YesNo:
        return false;
    case FieldKind::Person:
        return DemoPeople::name(m_dice);
    case FieldKind::Id:
        return DemoPeople::idNumber(m_dice);
    case FieldKind::CreditCode:
        return DemoPeople::creditCode(m_dice);
    case FieldKind::Phone:
        return DemoPeople::phone(m_dice);
    case FieldKind::Account:
        return DemoPeople::account(m_dice);
    case FieldKind::Address:
        return DemoPeople::address(m_dice);
    case FieldKind::Text:
    case FieldKind::Lines:
        return said(factText(facts, "type"), m_dice);
    case FieldKind::Date:
    case FieldKind::Time:
    case FieldKind::Group:
        break;
    }
    return QJsonValue::Undefined;
}

CaseDraft DemoForms::filled(const QString &type, const QString &customerClass)
{
    static const QStringList alsoFilled = {QStringLiteral("account"), QStringLiteral("name"),
                                           QStringLiteral("phone"),   QStringLiteral("address"),
                                           QStringLiteral("content"), QStringLiteral("anonymous")};
    CaseDraft draft;
    draft.businessType = type;
    draft.customerClass = customerClass;
    draft.channel = channel(type);
    draft.window = QString::number(m_dice.between(1, 3));
    const BusinessType *rules = m_standard.businessType(type);
    if (!rules)
        return draft;
    if (rules->field(QStringLiteral("area")))
        draft.area = m_dice.pick(QStringList{QStringLiteral("city"), QStringLiteral("rural"), QStringLiteral("rural")});
    Facts facts{{QStringLiteral("class"), customerClass},
                {QStringLiteral("channel"), draft.channel},
                {QStringLiteral("area"), draft.area},
                {QStringLiteral("type"), type}};
    for (const Field &field : rules->fields) {
        const bool wanted = (field.isRequired && field.required.holds(facts)) || alsoFilled.contains(field.key);
        if (!wanted || !field.when.holds(facts))
            continue;
        QJsonValue value = field.key == QLatin1String("area") ? QJsonValue(draft.area) : valueOf(field, facts);
        if (value.isUndefined())
            continue;
        facts.insert(field.key, value.toVariant());
        draft.fields.insert(field.key, std::move(value));
    }
    for (const Material *material : rules->materialsFor(facts))
        draft.materials.insert(material->key, QStringLiteral("present"));
    return draft;
}
