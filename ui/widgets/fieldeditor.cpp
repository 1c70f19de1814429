// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldeditor.h"

#include "ui/widgets/choiceeditors.h"
#include "ui/widgets/groupeditor.h"
#include "ui/widgets/texteditors.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStyle>

FieldEditor *FieldEditor::make(const Field &field, const QString &path, const QString &language, QWidget *parent)
{
    switch (field.kind) {
    case FieldKind::Lines: return new LinesEditor(field, path, language, parent);
    case FieldKind::YesNo: return new ChipsEditor(field, path, language, parent);
    case FieldKind::Choices: return new ChecksEditor(field, path, language, parent);
    case FieldKind::Group: return new GroupEditor(field, path, language, parent);
    case FieldKind::Choice:
        if (ChipsEditor::suits(field, language))
            return new ChipsEditor(field, path, language, parent);
        return new ListEditor(field, path, language, parent);
    default: return new LineEditor(field, path, language, parent);
    }
}

FieldEditor::FieldEditor(const Field &field, const QString &path, const QString &language, QWidget *parent)
    : QWidget(parent), m_field(field), m_path(path), m_language(language)
{
    setObjectName(QStringLiteral("editor.") + path);
}

QJsonValue FieldEditor::typedFrom(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    if (value.isArray()) {
        QJsonArray typed;
        const QJsonArray list = value.toArray();
        for (const QJsonValue &one : list)
            typed.append(typedFrom(one));
        return typed;
    }
    if (!value.isObject())
        return value;
    QJsonObject typed;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        typed.insert(it.key(), typedFrom(it.value()));
    return typed;
}

void FieldEditor::setRefused(bool refused)
{
    const QList<QWidget *> all = stops();
    for (QWidget *stop : all) {
        if (stop->property("refused").toBool() == refused)
            continue;
        stop->setProperty("refused", refused);
        stop->style()->unpolish(stop);
        stop->style()->polish(stop);
    }
}

bool FieldEditor::showsHint() const
{
    switch (m_field.kind) {
    case FieldKind::YesNo:
    case FieldKind::Choice:
    case FieldKind::Choices:
    case FieldKind::Group: return false;
    default: return true;
    }
}

bool FieldEditor::isPersonal() const
{
    switch (m_field.kind) {
    case FieldKind::Text:
    case FieldKind::Lines:
    case FieldKind::Person:
    case FieldKind::Id:
    case FieldKind::CreditCode:
    case FieldKind::Phone:
    case FieldKind::Account:
    case FieldKind::Address: return true;
    default: return !m_field.mask.isEmpty();
    }
}

void FieldEditor::name(QWidget *widget) const
{
    widget->setObjectName(QStringLiteral("field.") + m_path);
    widget->setAccessibleName(m_field.unit.isEmpty() ? label() : QStringLiteral("%1 (%2)").arg(label(), m_field.unit));
    widget->setAccessibleDescription(m_field.hint.in(m_language));
    if (isPersonal())
        widget->setInputMethodHints(widget->inputMethodHints() | Qt::ImhSensitiveData);
}
