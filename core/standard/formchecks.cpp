// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/textrules.h"
#include "core/standard/formrules.h"
#include "core/standard/identifiers.h"

#include <QDate>
#include <QJsonArray>
#include <QTime>

#include <algorithm>
#include <cmath>

namespace {

using Kind = FormProblem::Kind;

/// Checks one form and gathers what it finds.
class Checker
{
public:
    Checker(const QJsonObject &values, const Facts &facts) : m_values(values), m_facts(facts) {}

    QList<FormProblem> problems;

    void field(const Field &field, const QJsonObject &values, const QString &prefix)
    {
        const QString place = prefix + field.key;
        if (!FormRules::isShown(field, m_facts))
            return;
        if (!values.contains(field.key)) {
            if (FormRules::isRequired(field, m_facts))
                refuse(place, Kind::Missing);
            else if (field.kind == FieldKind::Group && field.minRepeat > 0)
                refuse(place, Kind::TooFewEntries, {QString::number(field.minRepeat)});
            return;
        }
        const qsizetype before = problems.size();
        value(field, values.value(field.key), place);
        if (problems.size() == before)
            checks(field.checks, place);
    }

    void checks(const QList<FormCheck> &list, const QString &place)
    {
        for (const FormCheck &check : list) {
            if (!check.when.holds(m_facts))
                problems.append({place, check.blocks, Kind::Check, {}, check.message, check.clause});
        }
    }

    void unknown(const QList<Field> &fields, const QJsonObject &values, const QString &prefix)
    {
        for (auto it = values.begin(); it != values.end(); ++it) {
            if (std::none_of(fields.begin(), fields.end(), [&it](const Field &field) { return field.key == it.key(); }))
                refuse(prefix + it.key(), Kind::UnknownField);
        }
    }

    void refuse(const QString &place, Kind kind, const QStringList &args = {})
    {
        problems.append({place, true, kind, args, {}, {}});
    }

private:
    void warn(const QString &place, Kind kind) { problems.append({place, false, kind, {}, {}, {}}); }

    void value(const Field &field, const QJsonValue &value, const QString &place)
    {
        switch (field.kind) {
        case FieldKind::Number:
        case FieldKind::Money:
            return number(field, value, place);
        case FieldKind::YesNo:
            return value.isBool() ? void() : refuse(place, Kind::NotYesNo);
        case FieldKind::Choices:
            return choices(field, value, place);
        case FieldKind::Group:
            return group(field, value, place);
        default:
            return text(field, value, place);
        }
    }

    void number(const Field &field, const QJsonValue &value, const QString &place)
    {
        const double number = value.toDouble(std::nan(""));
        const bool wholeFen =
            field.kind != FieldKind::Money || std::abs(number * 100 - std::round(number * 100)) < 1e-6;
        if (!std::isfinite(number) || !wholeFen)
            return refuse(place, Kind::NotANumber);
        if (field.min && number < *field.min)
            refuse(place, Kind::BelowMinimum, {QString::number(*field.min, 'g', 12), field.unit});
        if (field.max && number > *field.max)
            refuse(place, Kind::AboveMaximum, {QString::number(*field.max, 'g', 12), field.unit});
    }

    static bool isOption(const Field &field, const QString &key)
    {
        return std::any_of(field.options.begin(), field.options.end(),
                           [&key](const Field::Option &option) { return option.key == key; });
    }

    void choices(const Field &field, const QJsonValue &value, const QString &place)
    {
        const QJsonArray keys = value.toArray();
        const bool known = std::all_of(keys.begin(), keys.end(),
                                       [&field](const QJsonValue &key) { return isOption(field, key.toString()); });
        if (!value.isArray() || !known)
            refuse(place, Kind::NotAnOption);
    }

    void group(const Field &group, const QJsonValue &value, const QString &place)
    {
        const QJsonArray entries = value.toArray();
        if (entries.size() < std::max(group.minRepeat, 1) || !value.isArray())
            refuse(place, Kind::TooFewEntries, {QString::number(std::max(group.minRepeat, 1))});
        if (entries.size() > group.maxRepeat)
            return refuse(place, Kind::TooManyEntries, {QString::number(group.maxRepeat)});
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const QJsonObject entry = entries.at(i).toObject();
            const QString inner = place + u'/' + QString::number(i) + u'/';
            for (const Field &member : group.members)
                field(member, entry, inner);
            unknown(group.members, entry, inner);
        }
    }

    void text(const Field &field, const QJsonValue &value, const QString &place)
    {
        const QString text = value.toString();
        if (!value.isString())
            return refuse(place, Kind::NotText);
        if (const Result<> checked = TextRules::check(text, field.key, field.longest); !checked) {
            const bool tooLong = checked.error().code == ErrorCode::TextTooLong;
            return refuse(place, tooLong ? Kind::TooLong : Kind::NotText,
                          tooLong ? QStringList{QString::number(field.longest)} : QStringList());
        }
        if (field.kind == FieldKind::Choice && !isOption(field, text))
            return refuse(place, Kind::NotAnOption);
        if (field.kind == FieldKind::Date && !QDate::fromString(text, Qt::ISODate).isValid())
            return refuse(place, Kind::NotADate);
        if (field.kind == FieldKind::Time && !QTime::fromString(text, QStringLiteral("HH:mm")).isValid())
            return refuse(place, Kind::NotATime);
        if (field.pattern.isEmpty())
            return shape(field, text, place);
        if (!TextRules::matchesWhole(text, field.pattern))
            refuse(place, Kind::PatternMismatch);
    }

    void shape(const Field &field, const QString &text, const QString &place)
    {
        if (field.kind == FieldKind::Id)
            doubt(idVerdict(field, text), place);
        else if (field.kind == FieldKind::CreditCode)
            doubt(Identifiers::creditCode(text), place);
        else if (field.kind == FieldKind::Phone && !Identifiers::isMobile(text) && !Identifiers::isLandLine(text))
            warn(place, Kind::ShapeDoubtful);
        else if (field.kind == FieldKind::Account && !Identifiers::isAccount(text))
            warn(place, Kind::ShapeDoubtful);
    }

    /// By the kind of paper where the form asks for it (idNumber beside idKind), else an identity card's.
    Identifiers::Verdict idVerdict(const Field &field, const QString &text) const
    {
        const QString suffix = QStringLiteral("Number");
        if (!field.key.endsWith(suffix))
            return Identifiers::idCard(text);
        const QString kind = m_values.value(field.key.chopped(suffix.size()) + QStringLiteral("Kind")).toString();
        if (kind == QStringLiteral("id-card") || kind == QStringLiteral("temporary-id") ||
            kind == QStringLiteral("household-book"))
            return Identifiers::idCard(text);
        if (kind == QStringLiteral("credit-code"))
            return Identifiers::creditCode(text);
        return Identifiers::Verdict::Good;
    }

    void doubt(Identifiers::Verdict verdict, const QString &place)
    {
        if (verdict == Identifiers::Verdict::BadShape)
            warn(place, Kind::ShapeDoubtful);
        else if (verdict == Identifiers::Verdict::BadDate)
            warn(place, Kind::BirthdayDoubtful);
        else if (verdict == Identifiers::Verdict::BadCheckDigit)
            warn(place, Kind::CheckDigitDoubtful);
    }

    const QJsonObject &m_values;
    const Facts &m_facts;
};

} // namespace

QList<FormProblem> FormRules::validate(const BusinessType &type, const QJsonObject &values, const Facts &facts)
{
    Checker checker(values, facts);
    for (const Field &field : type.fields)
        checker.field(field, values, QString());
    checker.unknown(type.fields, values, QString());
    checker.checks(type.checks, QString());
    return checker.problems;
}
