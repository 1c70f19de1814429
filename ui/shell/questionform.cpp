// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/questionform.h"

#include "core/base/chinatime.h"
#include "ui/shell/errortext.h"
#include "ui/shell/theme.h"
#include "ui/widgets/formproblemtext.h"
#include "ui/widgets/formview.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

QuestionForm::QuestionForm(const QList<Question::Part> &parts, const Theme &theme, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme.space(1), 0, theme.space(1));
    column->setSpacing(theme.space(1));
    for (const Question::Part &part : parts) {
        const Line line{part, new QLabel(part.label, this), editorFor(part, theme), new QLabel(part.hint, this)};
        for (QLabel *label : {line.label, line.remark}) {
            label->setTextFormat(Qt::PlainText);
            label->setWordWrap(true);
        }
        line.label->setVisible(!part.label.isEmpty());
        setLook(line.label, "muted");
        setLook(line.remark, "small");
        line.remark->setVisible(!part.hint.isEmpty());
        line.remark->setObjectName(part.key + QStringLiteral("Remark"));
        line.label->setBuddy(line.editor);
        line.editor->setObjectName(part.key);
        line.editor->setAccessibleName(part.label);
        line.editor->setAccessibleDescription(part.hint);
        column->addWidget(line.label);
        column->addWidget(line.editor);
        column->addWidget(line.remark);
        column->addSpacing(theme.space(1));
        m_lines << line;
    }
}

QWidget *QuestionForm::formFor(const Question::Part &part, const Theme &theme)
{
    BusinessType only;
    only.fields = part.fields;
    auto *form = new FormView(this);
    form->setRules([only](const QJsonObject &values) { return FormRules::filled(only, values, {}, {}).facts; },
                   [only, language = part.language](const QJsonObject &values) {
                       return FormProblemText::messages(only, values, FormRules::filled(only, values, {}, {}), language);
                   });
    form->setFields(part.fields, part.language);
    form->setValues(QJsonDocument::fromJson(part.value.toUtf8()).object());
    form->setMinimumHeight(theme.px(260));
    connect(form, &FormView::finished, this, [this] { focusNextChild(); });
    return form;
}

QWidget *QuestionForm::editorFor(const Question::Part &part, const Theme &theme)
{
    switch (part.kind) {
    case Question::Kind::Lines: {
        auto *lines = new QPlainTextEdit(part.value, this);
        lines->setTabChangesFocus(true);
        lines->setFixedHeight(theme.px(84));
        lines->setInputMethodHints(lines->inputMethodHints() | Qt::ImhSensitiveData);
        return lines;
    }
    case Question::Kind::Choice: {
        auto *choice = new QComboBox(this);
        for (qsizetype i = 0; i < part.choiceKeys.size(); ++i)
            choice->addItem(part.choiceWords.value(i, part.choiceKeys.at(i)), part.choiceKeys.at(i));
        choice->setCurrentIndex(int(part.choiceKeys.indexOf(part.value)));
        if (choice->currentIndex() < 0 && part.required)
            choice->setCurrentIndex(0);
        return choice;
    }
    case Question::Kind::DateTime: {
        auto *moment = new QLineEdit(part.value, this);
        moment->setPlaceholderText(QStringLiteral("2026-11-23 09:30"));
        moment->setAttribute(Qt::WA_InputMethodEnabled, false);
        return moment;
    }
    case Question::Kind::Fields: return formFor(part, theme);
    case Question::Kind::Secret: {
        auto *secret = new QLineEdit(this);
        secret->setEchoMode(QLineEdit::Password);
        return secret;
    }
    case Question::Kind::Line: break;
    }
    auto *line = new QLineEdit(part.value, this);
    line->setInputMethodHints(Qt::ImhSensitiveData); // what an input method learns lies in a file of its own, in clear
    return line;
}

QString QuestionForm::valueOf(const Line &line)
{
    if (const auto *lines = qobject_cast<QPlainTextEdit *>(line.editor))
        return lines->toPlainText().trimmed();
    if (const auto *choice = qobject_cast<QComboBox *>(line.editor))
        return choice->currentData().toString();
    if (auto *form = qobject_cast<FormView *>(line.editor)) {
        form->settle();
        return QString::fromUtf8(QJsonDocument(form->values()).toJson(QJsonDocument::Compact));
    }
    const QString typed = qobject_cast<QLineEdit *>(line.editor)->text();
    return line.part.kind == Question::Kind::Secret ? typed : typed.trimmed();
}

QString QuestionForm::problemOf(const Line &line, const QString &value) const
{
    if (auto *form = qobject_cast<FormView *>(line.editor)) {
        form->showAll();
        const QList<FormMessage> messages = form->messages();
        const auto block = std::find_if(messages.begin(), messages.end(), [](const FormMessage &one) { return one.blocks; });
        return block == messages.end() ? QString() : block->sentence;
    }
    if (value.isEmpty())
        return line.part.required ? errorText({ErrorCode::FieldMissing, {}, {line.part.label}}) : QString();
    if (line.part.kind == Question::Kind::DateTime) {
        if (const auto moment = ChinaTime::parse(value); !moment)
            return errorText({ErrorCode::DateNotValid, {}, {value}});
    }
    return {};
}

std::optional<QHash<QString, QString>> QuestionForm::answers()
{
    QHash<QString, QString> answers;
    QWidget *firstWrong = nullptr;
    for (const Line &line : m_lines) {
        const QString value = valueOf(line);
        const QString problem = problemOf(line, value);
        setLook(line.remark, problem.isEmpty() ? "small" : "error");
        line.remark->setText(problem.isEmpty() ? line.part.hint : QStringLiteral("▲ ") + problem);
        line.remark->setVisible(!line.remark->text().isEmpty());
        if (!problem.isEmpty() && !firstWrong)
            firstWrong = line.editor;
        answers.insert(line.part.key, value);
    }
    if (!firstWrong)
        return answers;
    if (auto *form = qobject_cast<FormView *>(firstWrong))
        form->goToFirstBlock();
    else
        firstWrong->setFocus(Qt::OtherFocusReason);
    return std::nullopt;
}
