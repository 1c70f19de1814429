// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/correctionforms.h"

#include "core/base/chinatime.h"
#include "core/base/textrules.h"
#include "core/standard/formrules.h"
#include "ui/widgets/formproblemtext.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace {

const QString acceptedKey = QStringLiteral("accepted");
const QString classKey = QStringLiteral("class");

bool isMasked(const Field &field, const CaseWords &words)
{
    // A text long enough that every mask hides something of it.
    const QString probe = QStringLiteral("欧阳一二三四五12345678901234567890");
    const auto masked = [&words](const Field &member) { return isMasked(member, words); };
    return words.maskedBy(field, probe) != probe || std::any_of(field.members.begin(), field.members.end(), masked);
}

/// The field as a form of its own: asked for whatever the case's facts say.
Field alone(const Field &field)
{
    Field only = field;
    only.when = Expression();
    only.group = LocalText();
    return only;
}

} // namespace

CorrectionForms::CorrectionForms(const CaseFile &file, const CaseWords &words)
    : m_file(file)
    , m_words(words)
{
}

const Field *CorrectionForms::fieldOf(const QString &what) const
{
    const BusinessType *type = m_words.businessType(m_file.record.type);
    return type && what.startsWith(QLatin1String("f:")) ? type->field(what.mid(2)) : nullptr;
}

QString CorrectionForms::nowWords(const QString &what) const
{
    if (what == acceptedKey)
        return ChinaTime::text(m_file.record.acceptedMs);
    if (what == classKey)
        return m_words.customerClass(m_file.record.customerClass);
    if (const Field *field = fieldOf(what))
        return m_words.fieldValue(*field, m_file.fields.value(field->key));
    const BusinessType *type = m_words.businessType(m_file.record.type);
    const auto passing = type ? m_file.record.reached(*type, what.mid(2)) : std::nullopt;
    return passing ? ChinaTime::text(passing->atMs) : QString();
}

Question CorrectionForms::what() const
{
    Question::Part part;
    part.key = QStringLiteral("what");
    part.label = tr("What is wrong");
    part.kind = Question::Kind::Choice;
    const auto offer = [&](const QString &key, const QString &name) {
        const QString now = nowWords(key);
        part.choiceKeys << key;
        constexpr qsizetype longest = 60;
        const QString line = now.simplified();
        const QString cut = line.size() > longest ? line.left(longest - 1) + QStringLiteral("…") : line;
        part.choiceWords << (now.isEmpty() ? name : tr("%1: %2", "name and value now").arg(name, cut));
    };
    offer(acceptedKey, tr("Accepted at"));
    const BusinessType *type = m_words.businessType(m_file.record.type);
    if (type) {
        for (const Milestone &milestone : type->milestones) {
            if (milestone.key != acceptedKey && m_file.record.reached(*type, milestone.key))
                offer(QStringLiteral("m:") + milestone.key, m_words.milestone(m_file.record.type, milestone.key));
        }
        if (type->classes.size() > 1)
            offer(classKey, tr("Customer class"));
        const Facts facts = m_file.record.facts();
        for (const Field &field : type->fields) {
            if (field.when.holds(facts) || m_file.fields.contains(field.key))
                offer(QStringLiteral("f:") + field.key, m_words.field(m_file.record.type, field.key));
        }
    }
    Question question;
    question.title = tr("Correct");
    question.explanation = tr("The old value stays in the history.");
    question.act = tr("Go on", "button");
    part.value = part.choiceKeys.value(0);
    question.parts = {part};
    return question;
}

Question::Part CorrectionForms::fieldPart(const Field &field) const
{
    Question::Part part;
    part.key = QStringLiteral("value");
    part.label = m_words.field(m_file.record.type, field.key);
    part.required = field.isRequired;
    const QJsonValue now = m_file.fields.value(field.key).clear(ClearFor::Correction);
    const QString shown = m_words.fieldValue(field, now, false);
    if (field.kind == FieldKind::Choice || field.kind == FieldKind::YesNo) {
        part.kind = Question::Kind::Choice;
        if (field.kind == FieldKind::YesNo) {
            part.choiceKeys = {QStringLiteral("yes"), QStringLiteral("no")};
            part.choiceWords = {m_words.fieldValue(field, true, true), m_words.fieldValue(field, false, true)};
            part.value = now.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
        }
        for (const Field::Option &option : field.options) {
            part.choiceKeys << option.key;
            part.choiceWords << option.name.in(m_words.language());
            part.value = now.toString();
        }
        return part;
    }
    if (field.kind == FieldKind::Lines)
        part.kind = Question::Kind::Lines;
    if (isMasked(field, m_words))
        part.hint = shown.isEmpty() ? QString() : tr("Now %1: type it anew, whole").arg(shown);
    else
        part.value = now.isDouble() ? QString::number(now.toDouble(), 'g', 12) : now.toString();
    return part;
}

/// Where a member is personal the entries are typed anew; else they stand there to be changed.
Question::Part CorrectionForms::groupPart(const Field &field) const
{
    Question::Part part;
    part.key = QStringLiteral("value");
    part.kind = Question::Kind::Fields;
    part.fields = {alone(field)};
    part.language = m_words.language();
    const QJsonObject now{{field.key, m_file.fields.value(field.key).clear(ClearFor::Correction)}};
    if (!isMasked(field, m_words))
        part.value = QString::fromUtf8(QJsonDocument(now).toJson(QJsonDocument::Compact));
    return part;
}

QList<Question::Part> CorrectionForms::optionParts(const Field &field) const
{
    QStringList chosen;
    const QJsonArray now = m_file.fields.value(field.key).clear(ClearFor::Correction).toArray();
    for (const QJsonValue &one : now)
        chosen << one.toString();
    QList<Question::Part> parts;
    for (const Field::Option &option : field.options) {
        Question::Part part;
        part.key = QStringLiteral("option:") + option.key;
        part.label = option.name.in(m_words.language());
        part.kind = Question::Kind::Choice;
        part.choiceKeys = {QStringLiteral("yes"), QStringLiteral("no")};
        part.choiceWords = {m_words.fieldValue(field, true, true), m_words.fieldValue(field, false, true)};
        part.value = chosen.contains(option.key) ? QStringLiteral("yes") : QStringLiteral("no");
        parts << part;
    }
    return parts;
}

Question CorrectionForms::value(const QString &what) const
{
    Question question;
    question.title = tr("Correct");
    question.act = tr("Correct", "button");
    question.explanation = tr("Now: %1").arg(nowWords(what));
    Question::Part part;
    part.key = QStringLiteral("value");
    const Field *field = fieldOf(what);
    if (field && field->kind == FieldKind::Choices) {
        question.parts = optionParts(*field);
    } else if (field && field->kind == FieldKind::Group) {
        question.parts = {groupPart(*field)};
        if (!isMasked(*field, m_words))
            question.explanation = tr("The old value stays in the history.");
    } else if (field) {
        question.parts = {fieldPart(*field)};
    } else if (what == classKey) {
        part.label = tr("Customer class");
        part.kind = Question::Kind::Choice;
        const BusinessType *type = m_words.businessType(m_file.record.type);
        part.choiceKeys = type ? type->classes : QStringList{};
        for (const QString &key : std::as_const(part.choiceKeys))
            part.choiceWords << m_words.customerClass(key);
        part.value = m_file.record.customerClass;
        question.parts = {part};
    } else {
        part.label = what == acceptedKey ? tr("Accepted at") : m_words.milestone(m_file.record.type, what.mid(2));
        part.kind = Question::Kind::DateTime;
        part.value = nowWords(what);
        part.hint = tr("2026-11-19 14:30");
        question.parts = {part};
    }
    Question::Part reason;
    reason.key = QStringLiteral("reason");
    reason.label = tr("Why");
    question.parts << reason;
    return question;
}

Result<QJsonValue> CorrectionForms::groupValue(const Field &field, const QString &typed) const
{
    BusinessType only;
    only.fields = {alone(field)};
    const FilledForm form = FormRules::filled(only, QJsonDocument::fromJson(typed.toUtf8()).object(), {}, {});
    const QList<FormProblem> problems = FormRules::validate(only, form.values, form.facts);
    for (const FormProblem &problem : problems) {
        if (problem.blocks)
            return fail(ErrorCode::FieldRefused, {}, {m_words.field(m_file.record.type, field.key), FormProblemText::of(problem, m_words.language())});
    }
    return QJsonValue(form.values.value(field.key).toArray());
}

Result<QJsonValue> CorrectionForms::fieldValue(const Field &field, const CaseForm::Answers &answers) const
{
    const QString typed = answers.value(QStringLiteral("value"));
    const auto refused = [&](const QString &message) {
        return fail(ErrorCode::FieldRefused, {}, {m_words.field(m_file.record.type, field.key), message});
    };
    switch (field.kind) {
    case FieldKind::Number:
    case FieldKind::Money: {
        bool isNumber = false;
        const double number = typed.normalized(QString::NormalizationForm_KC).trimmed().toDouble(&isNumber);
        if (!isNumber)
            return refused(tr("a number is needed"));
        if ((field.min && number < *field.min) || (field.max && number > *field.max))
            return refused(tr("outside what is possible"));
        return QJsonValue(number);
    }
    case FieldKind::Date: {
        const Result<QDate> day = ChinaTime::parseDate(typed);
        if (!day)
            return fail(day);
        return QJsonValue(day->toString(Qt::ISODate));
    }
    case FieldKind::YesNo:
        return QJsonValue(typed == QLatin1String("yes"));
    case FieldKind::Choices: {
        QJsonArray chosen;
        for (const Field::Option &option : field.options) {
            if (answers.value(QStringLiteral("option:") + option.key) == QLatin1String("yes"))
                chosen << option.key;
        }
        return QJsonValue(chosen);
    }
    case FieldKind::Group:
        return groupValue(field, typed);
    case FieldKind::Id:
    case FieldKind::CreditCode:
    case FieldKind::Phone:
    case FieldKind::Account:
        return QJsonValue(TextRules::code(typed));
    case FieldKind::Lines:
    case FieldKind::Choice:
        return QJsonValue(typed);
    default:
        return QJsonValue(TextRules::line(typed));
    }
}

Result<Correction> CorrectionForms::correction(const QString &what, const CaseForm::Answers &answers) const
{
    Correction correction;
    correction.reason = answers.value(QStringLiteral("reason"));
    const QString typed = answers.value(QStringLiteral("value"));
    if (const Field *field = fieldOf(what)) {
        const Result<QJsonValue> value = fieldValue(*field, answers);
        if (!value)
            return fail(value);
        if (field->isRequired && value->toVariant().toString().isEmpty() && !value->isArray() && !value->isBool())
            return fail(ErrorCode::FieldMissing, {}, {m_words.field(m_file.record.type, field->key)});
        correction.fields.insert(field->key, *value);
        return correction;
    }
    if (what == classKey) {
        correction.customerClass = typed;
        return correction;
    }
    const Result<qint64> at = ChinaTime::parse(typed.trimmed());
    if (!at)
        return fail(at);
    if (what == acceptedKey)
        correction.acceptedMs = *at;
    else
        correction.milestones.insert(what.mid(2), *at);
    return correction;
}
