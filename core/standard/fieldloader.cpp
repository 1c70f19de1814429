// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/fieldloader.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace {

using Need = JsonReader::Need;

const QHash<QString, FieldKind> &kinds()
{
    static const QHash<QString, FieldKind> known{
        {QStringLiteral("text"), FieldKind::Text},       {QStringLiteral("lines"), FieldKind::Lines},
        {QStringLiteral("number"), FieldKind::Number},   {QStringLiteral("money"), FieldKind::Money},
        {QStringLiteral("date"), FieldKind::Date},       {QStringLiteral("time"), FieldKind::Time},
        {QStringLiteral("choice"), FieldKind::Choice},   {QStringLiteral("choices"), FieldKind::Choices},
        {QStringLiteral("yes-no"), FieldKind::YesNo},    {QStringLiteral("person"), FieldKind::Person},
        {QStringLiteral("id"), FieldKind::Id},           {QStringLiteral("credit-code"), FieldKind::CreditCode},
        {QStringLiteral("phone"), FieldKind::Phone},     {QStringLiteral("account"), FieldKind::Account},
        {QStringLiteral("address"), FieldKind::Address}, {QStringLiteral("group"), FieldKind::Group}};
    return known;
}

QString oneOf(QStringList words)
{
    std::sort(words.begin(), words.end());
    return QStringLiteral("one of ") + words.join(QStringLiteral(", "));
}

bool mayBePlain(FieldKind kind)
{
    return kind == FieldKind::Number || kind == FieldKind::Date || kind == FieldKind::Choice ||
           kind == FieldKind::Choices || kind == FieldKind::YesNo;
}

QStringList keysOf(const QList<NamedKey> &list)
{
    QStringList keys;
    for (const NamedKey &one : list)
        keys << one.key;
    return keys;
}

/// The only words a fact can be; empty when any text is possible.
QStringList wordsOf(const QString &fact, const Standard &standard, const QList<Field> &fields)
{
    if (fact == QStringLiteral("class"))
        return keysOf(standard.classes);
    if (fact == QStringLiteral("channel"))
        return keysOf(standard.channels);
    if (fact == QStringLiteral("area"))
        return keysOf(standard.areas);
    const auto field =
        std::find_if(fields.begin(), fields.end(), [&fact](const Field &one) { return one.key == fact; });
    if (field == fields.end())
        return {};
    if (field->kind == FieldKind::YesNo)
        return {QStringLiteral("yes"), QStringLiteral("no")};
    QStringList options;
    for (const Field::Option &option : field->options)
        options << option.key;
    return options;
}

} // namespace

FieldLoader::FieldLoader(const Standard &standard, QSet<QString> known)
    : m_standard(standard),
      m_known(std::move(known)),
      m_above{QStringLiteral("class"), QStringLiteral("channel"), QStringLiteral("area")}
{
}

QSet<QString> FieldLoader::namesIn(const QJsonValue &fields)
{
    QSet<QString> names{QStringLiteral("class"), QStringLiteral("channel"), QStringLiteral("area")};
    const QJsonArray list = fields.toArray();
    for (const QJsonValue &field : list) {
        const QString key = field.toObject().value(QStringLiteral("key")).toString();
        if (!key.isEmpty())
            names.insert(key);
    }
    return names;
}

QList<Field> FieldLoader::load(JsonReader &reader, const QString &key, Need need)
{
    QList<Field> fields;
    reader.each(key, need, [&](JsonReader &inner) {
        fields.append(field(inner));
        const auto words = [&](const QString &place, const Expression &expression) {
            checkWords(inner, place, expression, m_standard, fields);
        };
        words(QStringLiteral("when"), fields.last().when);
        m_above.insert(fields.last().key);
    });
    return fields;
}

Field FieldLoader::field(JsonReader &reader)
{
    Field field;
    field.key = reader.word(QStringLiteral("key"), Need::Must);
    if (field.key == QStringLiteral("class") || field.key == QStringLiteral("channel"))
        reader.refuse(QStringLiteral("key"), QStringLiteral("another key: every case has its %1").arg(field.key));
    if (m_taken.contains(field.key))
        reader.refuse(QStringLiteral("key"), QStringLiteral("'%1' only once").arg(field.key));
    m_taken.insert(field.key);
    const QString kind = reader.text(QStringLiteral("kind"), Need::Must);
    if (!kind.isEmpty() && !kinds().contains(kind))
        reader.refuse(QStringLiteral("kind"), oneOf(kinds().keys()));
    field.kind = kinds().value(kind);
    field.name = reader.localText(QStringLiteral("name"), Need::Must);
    field.hint = reader.localText(QStringLiteral("hint"));
    field.group = reader.localText(QStringLiteral("group"));
    field.when = reader.expression(QStringLiteral("when"), m_above);
    readRequired(reader, field);
    readBounds(reader, field);
    readOptions(reader, field);
    readHandling(reader, field);
    readMembers(reader, field);
    checkArea(reader, field);
    field.checks = checks(reader, m_known);
    for (const QString &only : {QStringLiteral("when"), QStringLiteral("checks")}) {
        if (m_inGroup && reader.has(only))
            reader.refuse(only, QStringLiteral("no %1 inside a group").arg(only));
    }
    return field;
}

void FieldLoader::readRequired(JsonReader &reader, Field &field)
{
    const QString key = QStringLiteral("required");
    if (!reader.isText(key)) {
        field.isRequired = reader.flag(key);
        return;
    }
    field.required = reader.expression(key, m_known);
    field.isRequired = !field.required.isAlways();
}

void FieldLoader::readBounds(JsonReader &reader, Field &field)
{
    const bool counted = field.kind == FieldKind::Number || field.kind == FieldKind::Money;
    field.unit = reader.text(QStringLiteral("unit"));
    field.min = reader.number(QStringLiteral("min"));
    field.max = reader.number(QStringLiteral("max"));
    for (const QString &key : {QStringLiteral("unit"), QStringLiteral("min"), QStringLiteral("max")}) {
        if (reader.has(key) && !counted)
            reader.refuse(key, QStringLiteral("%1 only for number and money").arg(key));
    }
    if (field.min && field.max && *field.min > *field.max)
        reader.refuse(QStringLiteral("max"), QStringLiteral("a number not below min"));
    const int usual = field.kind == FieldKind::Lines ? 2000 : field.kind == FieldKind::Person ? 50 : 200;
    field.longest = reader.integer(QStringLiteral("longest"), 1, 4000, usual);
    field.pattern = reader.text(QStringLiteral("pattern"));
    if (!field.pattern.isEmpty() && !QRegularExpression(field.pattern).isValid())
        reader.refuse(QStringLiteral("pattern"), QStringLiteral("a valid regular expression"));
}

void FieldLoader::readOptions(JsonReader &reader, Field &field)
{
    const bool chosen = field.kind == FieldKind::Choice || field.kind == FieldKind::Choices;
    const QString key = QStringLiteral("options");
    if (reader.has(key) && !chosen)
        reader.refuse(key, QStringLiteral("options only for choice and choices"));
    QSet<QString> taken;
    reader.each(key, chosen ? Need::Must : Need::May, [&](JsonReader &inner) {
        Field::Option option{inner.word(QStringLiteral("key"), Need::Must),
                             inner.localText(QStringLiteral("name"), Need::Must)};
        if (taken.contains(option.key))
            inner.refuse(QStringLiteral("key"), QStringLiteral("'%1' only once").arg(option.key));
        taken.insert(option.key);
        field.options.append(option);
    });
}

void FieldLoader::readHandling(JsonReader &reader, Field &field)
{
    static const QStringList masks{QStringLiteral("name"), QStringLiteral("phone"), QStringLiteral("id"),
                                   QStringLiteral("address"), QStringLiteral("account")};
    field.plain = reader.flag(QStringLiteral("plain"));
    if (field.plain && (!mayBePlain(field.kind) || m_inGroup))
        reader.refuse(
            QStringLiteral("plain"),
            QStringLiteral(
                "plain only for number, date, choice, choices and yes-no outside groups: the rest is sealed"));
    field.startsClock = reader.flag(QStringLiteral("startsClock"));
    if (field.startsClock && (field.kind != FieldKind::Date || !field.plain))
        reader.refuse(QStringLiteral("startsClock"), QStringLiteral("startsClock only for a plain date"));
    field.mask = reader.word(QStringLiteral("mask"));
    if (!field.mask.isEmpty() && !masks.contains(field.mask))
        reader.refuse(QStringLiteral("mask"), oneOf(masks));
}

void FieldLoader::readMembers(JsonReader &reader, Field &field)
{
    const bool group = field.kind == FieldKind::Group;
    const QString key = QStringLiteral("members");
    if (m_inGroup && group)
        reader.refuse(QStringLiteral("kind"), QStringLiteral("no group inside a group"));
    field.minRepeat = reader.integer(QStringLiteral("minRepeat"), 0, 100, 0);
    field.maxRepeat = reader.integer(QStringLiteral("maxRepeat"), 1, 100, group ? 20 : 1);
    if (field.minRepeat > field.maxRepeat)
        reader.refuse(QStringLiteral("maxRepeat"), QStringLiteral("a number not below minRepeat"));
    for (const QString &only : {key, QStringLiteral("minRepeat"), QStringLiteral("maxRepeat")}) {
        if (reader.has(only) && !group)
            reader.refuse(only, QStringLiteral("%1 only for group").arg(only));
    }
    FieldLoader inner(m_standard, m_known);
    inner.m_above = m_above;
    inner.m_inGroup = true;
    field.members = inner.load(reader, key, group ? Need::Must : Need::May);
}

void FieldLoader::checkArea(JsonReader &reader, const Field &field)
{
    if (field.key != QStringLiteral("area"))
        return;
    QStringList options;
    for (const Field::Option &option : field.options)
        options << option.key;
    if (field.kind != FieldKind::Choice || options != keysOf(m_standard.areas))
        reader.refuse(QStringLiteral("key"), QStringLiteral("area as a choice of the standard's areas in their order"));
}

QList<FormCheck> FieldLoader::checks(JsonReader &reader, const QSet<QString> &known)
{
    QList<FormCheck> checks;
    reader.each(QStringLiteral("checks"), Need::May, [&](JsonReader &inner) {
        FormCheck check;
        check.when = inner.expression(QStringLiteral("holds"), known, Need::Must);
        check.blocks = inner.flag(QStringLiteral("blocks"));
        check.message = inner.localText(QStringLiteral("message"), Need::Must);
        check.clause = inner.text(QStringLiteral("clause"));
        checks.append(check);
    });
    return checks;
}

void FieldLoader::checkWords(JsonReader &reader, const QString &key, const Expression &expression,
                             const Standard &standard, const QList<Field> &fields)
{
    const QList<Expression::Comparison> comparisons = expression.comparisons();
    for (const Expression::Comparison &comparison : comparisons) {
        const QStringList words = wordsOf(comparison.name, standard, fields);
        if (!words.isEmpty() && !words.contains(comparison.constant))
            reader.refuse(key, QStringLiteral("%1 compared with %2, not '%3'")
                                   .arg(comparison.name, oneOf(words), comparison.constant));
    }
}
