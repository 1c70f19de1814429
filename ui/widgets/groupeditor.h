// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/fieldeditor.h"

class FieldRows;
class QPushButton;
class QVBoxLayout;

/// Fields that belong together and may come several times: the agent, each device of a list. Closed until it is asked for.
class GroupEditor : public FieldEditor
{
    Q_OBJECT

public:
    GroupEditor(const Field &field, const QString &path, const QString &language, QWidget *parent);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    QJsonValue typed() const override;
    void setTyped(const QJsonValue &typed) override;
    QList<QWidget *> stops() const override;
    QList<FieldEditor *> leaves() override;
    QList<FieldRows *> entries() const { return m_entries; }
    /// Shown now: as many entries as it must have, one at least where the question before it asked for it.
    void open();

Q_SIGNALS:
    void entryAdded(FieldRows *rows);

private:
    QJsonValue listOf(QJsonObject (FieldRows::*of)() const) const;
    void setList(const QJsonArray &list, void (FieldRows::*set)(const QJsonObject &));
    void add();
    void removeLast();
    void showButtons();

    QVBoxLayout *m_list;
    QList<FieldRows *> m_entries;
    QPushButton *m_add;
    QPushButton *m_remove;
};
