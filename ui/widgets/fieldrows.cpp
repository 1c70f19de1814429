// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldrows.h"

#include "ui/shell/theme.h"

#include <QGridLayout>
#include <QLabel>

namespace {

QLabel *plainLabel(const QString &text, const char *look, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setLook(label, look);
    return label;
}

} // namespace

FieldRows::FieldRows(const QList<Field> &fields, const QString &prefix, const QString &language, QWidget *parent)
    : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnMinimumWidth(0, fontMetrics().horizontalAdvance(QStringLiteral("客户类别户")));
    for (const Field &field : fields)
        addRow(field, prefix, language);
    showHeadings();
}

void FieldRows::addRow(const Field &field, const QString &prefix, const QString &language)
{
    Row row;
    if (!field.group.isEmpty()) {
        row.heading = plainLabel(field.group.in(language), "section", this);
        row.heading->setContentsMargins(0, 10, 0, 2);
        m_grid->addWidget(row.heading, m_grid->rowCount(), 0, 1, 2);
    }
    auto *editor = FieldEditor::make(field, prefix + field.key, language, this);
    const int at = m_grid->rowCount();
    row.label = plainLabel(field.name.in(language), "muted", this);
    row.label->setAlignment(Qt::AlignRight | (field.kind == FieldKind::Lines || field.kind == FieldKind::Group ? Qt::AlignTop : Qt::AlignVCenter));
    row.label->setContentsMargins(0, field.kind == FieldKind::Lines || field.kind == FieldKind::Group ? 6 : 0, 0, 0);
    row.label->setBuddy(editor->target());
    row.message = plainLabel({}, "error", this);
    row.message->setObjectName(QStringLiteral("message.") + editor->path());
    row.message->hide();
    m_grid->addWidget(row.label, at, 0);
    m_grid->addWidget(editor, at, 1);
    m_grid->addWidget(row.message, at + 1, 1);
    if (!editor->hint().isEmpty() && !editor->showsHint()) {
        row.hint = plainLabel(editor->hint(), "small", this);
        m_grid->addWidget(row.hint, at + 2, 1);
    }
    m_editors << editor;
    m_rows << row;
    forward(editor);
}

bool FieldRows::isShown(const FieldEditor *editor) const
{
    const qsizetype at = m_editors.indexOf(editor);
    return at >= 0 && m_rows.at(at).shown;
}

void FieldRows::setShown(FieldEditor *editor, bool shown)
{
    const qsizetype at = m_editors.indexOf(editor);
    if (at < 0 || m_rows.at(at).shown == shown)
        return;
    Row &row = m_rows[at];
    row.shown = shown;
    row.label->setVisible(shown);
    editor->setVisible(shown);
    if (row.hint)
        row.hint->setVisible(shown);
    row.message->setVisible(shown && !row.message->text().isEmpty());
    showHeadings();
}

void FieldRows::setMessage(FieldEditor *editor, const QString &sentence, bool blocks)
{
    const qsizetype at = m_editors.indexOf(editor);
    if (at < 0)
        return;
    const Row &row = m_rows.at(at);
    const QString text = sentence.isEmpty() ? QString() : (blocks ? QStringLiteral("▲ ") : QStringLiteral("◆ ")) + sentence;
    editor->setRefused(blocks && !sentence.isEmpty());
    if (row.message->text() == text)
        return;
    row.message->setText(text);
    setLook(row.message, blocks ? "error" : "warning");
    row.message->setVisible(row.shown && !text.isEmpty());
    if (QWidget *target = editor->target())
        target->setAccessibleDescription(sentence.isEmpty() ? editor->hint() : sentence);
}

QString FieldRows::message(const FieldEditor *editor) const
{
    const qsizetype at = m_editors.indexOf(editor);
    return at < 0 ? QString() : m_rows.at(at).message->text();
}

QJsonObject FieldRows::values() const
{
    QJsonObject values;
    for (qsizetype i = 0; i < m_editors.size(); ++i) {
        const QJsonValue value = m_rows.at(i).shown ? m_editors.at(i)->value() : QJsonValue(QJsonValue::Undefined);
        if (!value.isUndefined())
            values.insert(m_editors.at(i)->field().key, value);
    }
    return values;
}

void FieldRows::setValues(const QJsonObject &values)
{
    for (FieldEditor *editor : std::as_const(m_editors))
        editor->setValue(values.value(editor->field().key));
}

QJsonObject FieldRows::typed() const
{
    QJsonObject typed;
    for (const FieldEditor *editor : m_editors) {
        const QJsonValue one = editor->typed();
        if (!one.isUndefined())
            typed.insert(editor->field().key, one);
    }
    return typed;
}

void FieldRows::setTyped(const QJsonObject &typed)
{
    for (FieldEditor *editor : std::as_const(m_editors))
        editor->setTyped(typed.value(editor->field().key));
}

void FieldRows::forward(FieldEditor *editor)
{
    connect(editor, &FieldEditor::edited, this, [this, editor] { Q_EMIT edited(editor); });
    connect(editor, &FieldEditor::left, this, [this, editor] { Q_EMIT left(editor); });
    connect(editor, &FieldEditor::enterPressed, this, [this, editor] { Q_EMIT enterPressed(editor); });
    connect(editor, &FieldEditor::remarked, this, [this, editor](const QString &sentence) { Q_EMIT remarked(editor, sentence); });
    connect(editor, &FieldEditor::rebuilt, this, &FieldRows::rebuilt);
}

/// A heading shows while any field under it does.
void FieldRows::showHeadings()
{
    QLabel *heading = nullptr;
    bool any = false;
    for (const Row &row : std::as_const(m_rows)) {
        if (row.heading) {
            if (heading)
                heading->setVisible(any);
            heading = row.heading;
            any = false;
        }
        any = any || row.shown;
    }
    if (heading)
        heading->setVisible(any);
}
