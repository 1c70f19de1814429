// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lineform.h"

#include "ui/shell/theme.h"
#include "ui/widgets/passwordfield.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace {

void setRefused(QWidget *editor, bool refused)
{
    if (editor->property("refused").toBool() == refused)
        return;
    editor->setProperty("refused", refused);
    editor->style()->unpolish(editor);
    editor->style()->polish(editor);
}

} // namespace

LineForm::LineForm(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme.space(1));
}

LineForm::Line &LineForm::lineOf(const QString &name)
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), [&name](const Line &line) { return line.name == name; });
    Q_ASSERT(found != m_lines.end());
    return *found;
}

const LineForm::Line &LineForm::lineOf(const QString &name) const
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), [&name](const Line &line) { return line.name == name; });
    Q_ASSERT(found != m_lines.end());
    return *found;
}

LineForm::Line &LineForm::add(const QString &name, Kind kind, QWidget *editor)
{
    Line line;
    line.name = name;
    line.kind = kind;
    line.editor = editor;
    line.label = new QLabel(this);
    line.remark = new QLabel(this);
    for (QLabel *label : {line.label, line.remark}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    setLook(line.label, "muted");
    line.label->setBuddy(editor);
    line.remark->setObjectName(name + QStringLiteral(".remark"));
    line.remark->hide();
    editor->setObjectName(name);
    m_column->addWidget(line.label);
    m_column->addWidget(editor);
    m_column->addWidget(line.remark);
    m_lines << line;
    return m_lines.last();
}

QLineEdit *LineForm::addLine(const QString &name, Kind kind)
{
    QLineEdit *editor = nullptr;
    if (kind == Kind::Password) {
        auto *field = new PasswordField(this);
        connect(field, &PasswordField::capsLockSeen, this, [this, name](bool on) {
            lineOf(name).capsLock = on;
            showRemark(lineOf(name));
        });
        editor = field;
    } else {
        editor = new QLineEdit(this);
    }
    if (kind == Kind::Code) {
        editor->setAttribute(Qt::WA_InputMethodEnabled, false);
        editor->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    }
    add(name, kind, editor);
    connect(editor, &QLineEdit::textEdited, this, [this, name] {
        setProblem(name, {}, false);
        Q_EMIT changed();
    });
    connect(editor, &QLineEdit::returnPressed, this, [this, name] { goOn(name); });
    return editor;
}

QComboBox *LineForm::addChoice(const QString &name)
{
    auto *box = new QComboBox(this);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    add(name, Kind::Line, box);
    connect(box, &QComboBox::currentIndexChanged, this, &LineForm::changed);
    return box;
}

void LineForm::setWords(const QString &name, const QString &label, const QString &hint)
{
    Line &line = lineOf(name);
    line.label->setText(label);
    line.editor->setAccessibleName(label);
    line.hint = hint;
    showRemark(line);
}

void LineForm::setHint(const QString &name, const QString &hint)
{
    Line &line = lineOf(name);
    line.hint = hint;
    showRemark(line);
}

void LineForm::setChoices(const QString &name, const QStringList &keys, const QStringList &words)
{
    auto *box = qobject_cast<QComboBox *>(lineOf(name).editor);
    const QString chosen = box->currentData().toString();
    const QSignalBlocker quiet(box);
    box->clear();
    for (qsizetype i = 0; i < keys.size(); ++i)
        box->addItem(words.value(i), keys.at(i));
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
}

QString LineForm::value(const QString &name) const
{
    const Line &line = lineOf(name);
    if (const auto *box = qobject_cast<const QComboBox *>(line.editor))
        return box->currentData().toString();
    return qobject_cast<const QLineEdit *>(line.editor)->text();
}

void LineForm::setValue(const QString &name, const QString &value)
{
    const Line &line = lineOf(name);
    if (auto *box = qobject_cast<QComboBox *>(line.editor))
        box->setCurrentIndex(std::max(0, box->findData(value)));
    else
        qobject_cast<QLineEdit *>(line.editor)->setText(value);
}

QString LineForm::label(const QString &name) const
{
    return lineOf(name).label->text();
}

QWidget *LineForm::editor(const QString &name) const
{
    return lineOf(name).editor;
}

void LineForm::setShown(const QString &name, bool shown)
{
    Line &line = lineOf(name);
    line.shown = shown;
    line.label->setVisible(shown);
    line.editor->setVisible(shown);
    showRemark(line);
}

void LineForm::setProblem(const QString &name, const QString &sentence, bool focus)
{
    Line &line = lineOf(name);
    line.problem = sentence;
    setRefused(line.editor, !sentence.isEmpty());
    showRemark(line);
    if (focus && !sentence.isEmpty())
        line.editor->setFocus(Qt::OtherFocusReason);
}

QString LineForm::problem(const QString &name) const
{
    return lineOf(name).problem;
}

void LineForm::clearProblems()
{
    for (const Line &line : std::as_const(m_lines))
        setProblem(line.name, {}, false);
}

/// What is wrong comes before the caps lock, and that before the hint.
void LineForm::showRemark(Line &line)
{
    QString words = line.hint;
    const char *look = "small";
    if (!line.problem.isEmpty()) {
        words = QStringLiteral("▲ ") + line.problem;
        look = "error";
    } else if (line.capsLock) {
        words = QStringLiteral("◆ ") + tr("Caps Lock is on.");
        look = "warning";
    }
    setLook(line.remark, look);
    line.remark->setText(words);
    line.editor->setAccessibleDescription(words);
    line.remark->setVisible(line.shown && !words.isEmpty());
}

void LineForm::wipeSecrets()
{
    for (const Line &line : std::as_const(m_lines)) {
        auto *field = qobject_cast<QLineEdit *>(line.editor);
        if (field && line.kind != Kind::Line)
            field->clear();
    }
}

void LineForm::setBusy(bool busy)
{
    for (const Line &line : std::as_const(m_lines))
        line.editor->setEnabled(!busy);
}

void LineForm::focusFirst()
{
    for (const Line &line : std::as_const(m_lines)) {
        if (line.shown) {
            line.editor->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void LineForm::goOn(const QString &from)
{
    const auto here = std::find_if(m_lines.cbegin(), m_lines.cend(), [&from](const Line &line) { return line.name == from; });
    const auto next = std::find_if(here + 1, m_lines.cend(), [](const Line &line) { return line.shown; });
    if (next == m_lines.cend())
        Q_EMIT entered();
    else
        next->editor->setFocus(Qt::TabFocusReason);
}

void LineForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        for (Line &line : m_lines)
            showRemark(line);
    }
    QWidget::changeEvent(event);
}
