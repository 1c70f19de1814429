// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/fieldeditor.h"

#include <QJsonObject>

class QGridLayout;
class QLabel;

/// Fields under one another: label at the left, editor, and below it the place for what is wrong with it. A form is one of these, each entry of
/// a group is another inside.
class FieldRows : public QWidget
{
    Q_OBJECT

public:
    /// `prefix` leads the paths of all fields here: empty, or "agent/0/".
    FieldRows(const QList<Field> &fields, const QString &prefix, const QString &language, QWidget *parent);

    const QList<FieldEditor *> &editors() const { return m_editors; }
    bool isShown(const FieldEditor *editor) const;
    void setShown(FieldEditor *editor, bool shown);
    /// The sentence beside that editor; empty takes it away.
    void setMessage(FieldEditor *editor, const QString &sentence, bool blocks);
    QString message(const FieldEditor *editor) const;
    /// Values of the fields shown, by key; empty ones are left out.
    QJsonObject values() const;
    void setValues(const QJsonObject &values);
    /// Everything that stands here, half typed and hidden fields too, by key; and back.
    QJsonObject typed() const;
    void setTyped(const QJsonObject &typed);

Q_SIGNALS:
    void edited(FieldEditor *editor);
    void left(FieldEditor *editor);
    void enterPressed(FieldEditor *editor);
    void remarked(FieldEditor *editor, const QString &sentence);
    void rebuilt();

private:
    struct Row
    {
        QLabel *heading = nullptr;
        QLabel *label = nullptr;
        QLabel *hint = nullptr; ///< none where the editor shows it itself
        QLabel *message = nullptr;
        bool shown = true;
    };

    void addRow(const Field &field, const QString &prefix, const QString &language);
    void forward(FieldEditor *editor);
    void showHeadings();

    QGridLayout *m_grid;
    QList<FieldEditor *> m_editors;
    QList<Row> m_rows; ///< as m_editors
};
