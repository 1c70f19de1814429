// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/groupeditor.h"

#include "ui/shell/theme.h"
#include "ui/widgets/fieldrows.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QPushButton>
#include <QVBoxLayout>

GroupEditor::GroupEditor(const Field &field, const QString &path, const QString &language, QWidget *parent)
    : FieldEditor(field, path, language, parent), m_list(new QVBoxLayout), m_add(new QPushButton(this)), m_remove(new QPushButton(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(m_list);
    m_list->setSpacing(12);
    m_add->setText(tr("Add: %1").arg(label()));
    m_remove->setText(tr("Take the last one out"));
    setLook(m_add, "flat");
    setLook(m_remove, "flat");
    name(m_add);
    m_add->setAccessibleName(m_add->text());
    m_remove->setObjectName(QStringLiteral("field.%1-").arg(path));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    layout->addLayout(buttons);
    connect(m_add, &QPushButton::clicked, this, [this] {
        add();
        Q_EMIT edited();
        m_entries.last()->editors().first()->target()->setFocus(Qt::TabFocusReason);
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        removeLast();
        Q_EMIT edited();
    });
    open();
}

QJsonValue GroupEditor::value() const
{
    return listOf(&FieldRows::values);
}

void GroupEditor::setValue(const QJsonValue &value)
{
    setList(value.toArray(), &FieldRows::setValues);
}

QJsonValue GroupEditor::typed() const
{
    return listOf(&FieldRows::typed);
}

void GroupEditor::setTyped(const QJsonValue &typed)
{
    setList(typed.toArray(), &FieldRows::setTyped);
}

QJsonValue GroupEditor::listOf(QJsonObject (FieldRows::*of)() const) const
{
    // An empty entry keeps its place before a filled one: messages come back by place.
    QJsonArray list;
    for (const FieldRows *rows : m_entries)
        list.append((rows->*of)());
    while (!list.isEmpty() && list.last().toObject().isEmpty())
        list.removeLast();
    return list.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(list);
}

void GroupEditor::setList(const QJsonArray &list, void (FieldRows::*set)(const QJsonObject &))
{
    while (m_entries.size() > list.size())
        removeLast();
    while (m_entries.size() < list.size() && m_entries.size() < field().maxRepeat)
        add();
    for (qsizetype i = 0; i < m_entries.size(); ++i)
        (m_entries.at(i)->*set)(list.at(i).toObject());
    open();
}

QList<QWidget *> GroupEditor::stops() const
{
    QList<QWidget *> all;
    for (const FieldRows *rows : m_entries) {
        for (const FieldEditor *editor : rows->editors())
            all << editor->stops();
    }
    return all << m_add << m_remove;
}

QList<FieldEditor *> GroupEditor::leaves()
{
    QList<FieldEditor *> all;
    for (const FieldRows *rows : std::as_const(m_entries)) {
        for (FieldEditor *editor : rows->editors()) {
            if (rows->isShown(editor))
                all << editor->leaves();
        }
    }
    return all;
}

void GroupEditor::open()
{
    const int least = qMax(field().minRepeat, field().maxRepeat == 1 && !field().when.isAlways() ? 1 : 0);
    while (m_entries.size() < least)
        add();
    showButtons();
}

void GroupEditor::add()
{
    auto *rows = new FieldRows(field().members, QStringLiteral("%1/%2/").arg(path()).arg(m_entries.size()), language(), this);
    m_entries << rows;
    m_list->addWidget(rows);
    showButtons();
    Q_EMIT entryAdded(rows);
    Q_EMIT rebuilt();
}

void GroupEditor::removeLast()
{
    FieldRows *rows = m_entries.takeLast();
    rows->hide();
    rows->deleteLater();
    showButtons();
    Q_EMIT rebuilt();
}

void GroupEditor::showButtons()
{
    const int least = qMax(field().minRepeat, field().maxRepeat == 1 && !field().when.isAlways() ? 1 : 0);
    m_add->setVisible(m_entries.size() < field().maxRepeat);
    m_remove->setVisible(m_entries.size() > least);
}
